// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/chosencontacts.h"

#include <QWidget>

class QComboBox;

namespace patchbook {

class PlainLabel;
class Workspace;

/**
 * In which account a bulk change is done: its contacts by account, with their numbers. An account
 * where nothing can be changed is named with its reason and cannot be chosen.
 */
class AccountChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountChoice(Workspace &workspace, QWidget *parent = nullptr);

    /** What is chosen stays chosen while it can be. */
    void setContacts(const ChosenContacts &contacts);
    /** An account became read-only, or can be used again. */
    void refresh();

    /** It cannot be chosen otherwise for now. */
    void settle(bool settled);

    /** "" when no account can be chosen. */
    QString account() const { return m_account; }
    /** The contacts of the account that is chosen. */
    BookContacts contacts() const { return m_contacts.of(m_account); }
    int accounts() const { return int(m_contacts.accounts().size()); }
    /** Why no account can be chosen: a sentence for each. */
    QStringList obstacles() const;

Q_SIGNALS:
    void accountChanged();

private:
    void fill();
    void choose(const QString &account);

    Workspace &m_workspace;
    ChosenContacts m_contacts;
    QString m_account;
    QComboBox *m_box;
    PlainLabel *m_label;
    PlainLabel *m_rest;
};

} // namespace patchbook
