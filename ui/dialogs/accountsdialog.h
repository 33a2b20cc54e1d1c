// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace patchbook {

class AccountSession;
class TokenProbe;
class FormBanner;
class PlainLabel;
class Prompts;
class Workspace;

/** The list of accounts: add, edit, test, remove. */
class AccountsDialog final : public QDialog
{
    Q_OBJECT

public:
    AccountsDialog(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

private:
    void build();
    void fill();
    void add();
    void edit();
    void test();
    void remove();
    void removeNow(const QString &account);
    void updateButtons();
    QString nameOfService(const QString &key) const;
    AccountSession *current() const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    TokenProbe *m_probe;
    QListWidget *m_list;
    PlainLabel *m_empty;
    FormBanner *m_result;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_test;
    QPushButton *m_remove;
};

} // namespace patchbook
