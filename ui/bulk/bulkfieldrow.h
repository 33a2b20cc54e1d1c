// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/commonvalues.h"
#include "ui/bulk/ruleinput.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace patchbook {

class ElidedLabel;
class FieldLabel;

/** One field of many contacts: what they have in it, and what shall be done to it. */
class BulkFieldRow final : public QWidget
{
    Q_OBJECT

public:
    BulkFieldRow(Field field, const RuleContext &context, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    /** nullptr: they are still being compared. */
    void setCommon(const CommonValue *common);
    /** So wide the label is, in pixels. */
    void setLabelWidth(int width);

    /** Something is done to it, or would be if nothing were missing. */
    bool isTouched() const;
    /** Empty while it is not touched, or something is missing or wrong. */
    QList<FieldRule> rules() const;
    /** Says what is missing or wrong, and takes the keyboard there. */
    void tell();
    /** What is done to it is chosen here. */
    QComboBox *choice() const { return m_choice; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void orderStops();
    void describe();
    void colour();

    const Field m_field;
    const RuleContext m_context;
    std::optional<CommonValue> m_common;
    FieldLabel *m_label;
    QComboBox *m_choice;
    ElidedLabel *m_now;
    QVBoxLayout *m_column;
    RuleInput *m_input = nullptr;
};

} // namespace patchbook
