// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/servicecatalog.h"

#include <QMap>
#include <QObject>

#include <vector>

class QComboBox;
class QFormLayout;
class QLayout;
class QLineEdit;
class QWidget;

namespace patchbook {

class PlainLabel;

/**
 * What a service asks for beside the token: the way to sign in, and its fields. Rows of a form that
 * come and go with the service and the way.
 */
class AccountDetails final : public QObject
{
    Q_OBJECT

public:
    /** Its rows stand in `form` above the row of `below`; both outlive this. */
    AccountDetails(QFormLayout *form, PlainLabel *below, QObject *parent);

    /** `isNew`: fields that say whose contacts these are can still be typed. */
    void show(const ServiceInfo &service, const QMap<QString, QString> &settings, bool isNew);
    const SignIn &signIn() const { return m_signIn; }
    /** As typed; what belongs to no field stays as it was. */
    QMap<QString, QString> settings() const;

    /** `asked`: what is missing is named too. */
    void check(bool asked);
    /** The first input whose value is missing or makes no sense; nullptr when all are fine. */
    QLineEdit *firstProblem() const;
    void setEnabled(bool enabled);
    /** The Tab key goes from `before` through these rows to `after`. */
    void orderStops(QWidget *before, QWidget *after) const;
    /** For a change of the palette. */
    void applyColours();

Q_SIGNALS:
    void changed();
    void signInChanged();

private:
    struct Row
    {
        AccountField field;
        QLineEdit *input = nullptr;
        PlainLabel *problem = nullptr;
        PlainLabel *hint = nullptr;
        bool locked = false;
    };

    void build();
    void clear();
    void addWays();
    void add(const AccountField &field);
    void place(PlainLabel *label, QLayout *input);
    QString problemOf(const Row &row, bool asked) const;

    QFormLayout *m_form;
    PlainLabel *m_below;
    ServiceInfo m_service;
    SignIn m_signIn;
    QMap<QString, QString> m_settings;
    bool m_isNew = true;
    QComboBox *m_ways = nullptr;
    std::vector<Row> m_rows;
    std::vector<PlainLabel *> m_labels; // one for each row of the form, to remove it by
};

} // namespace patchbook
