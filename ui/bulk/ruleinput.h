// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/fieldrule.h"

#include <QWidget>

#include <functional>

namespace patchbook {

/**
 * What a rule needs to be told beyond its kind: the value, the words to find, tags, a country.
 * Without one a kind of rule needs nothing.
 */
class RuleInput : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** The rules of the field; empty while something is missing or wrong. */
    virtual QList<FieldRule> rules() const = 0;
    /** Says beside the input what is missing or wrong. */
    virtual void tell() = 0;
    /** What takes the keyboard first. */
    virtual QWidget *focusBox() const = 0;

Q_SIGNALS:
    void changed();
};

/** What an input starts from, and how it reads what is typed. */
struct RuleContext
{
    QString region;   ///< two letters: of phone numbers without "+"; "" reads none of these
    QJsonValue start; ///< the value to begin with; nothing for none
    std::function<QStringList()> owners;
};

/** nullptr for a kind that needs nothing. */
RuleInput *makeRuleInput(const Field &field, FieldRule::Kind kind, const RuleContext &context,
                         QWidget *parent);

} // namespace patchbook
