// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/accountchoice.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/bulk/selectionwords.h"
#include "ui/form/inputs/stillbox.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int accountBoxWidth = 28; // characters

} // namespace

AccountChoice::AccountChoice(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_box(new StillBox(this))
    , m_label(new PlainLabel(tr("&Account:"), this))
    , m_rest(new PlainLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_label);
    row->addWidget(m_box, 1);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_rest);
    m_label->setBuddy(m_box);
    m_box->setObjectName(u"bulkAccount"_s);
    m_box->setAccessibleName(tr("Account"));
    m_box->setMinimumContentsLength(accountBoxWidth);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rest->setObjectName(u"bulkOtherAccounts"_s);
    m_rest->setWordWrap(true);
    connect(m_box, &QComboBox::activated, this,
            [this](int index) { choose(m_box->itemData(index).toString()); });
}

void AccountChoice::setContacts(const ChosenContacts &contacts)
{
    m_contacts = contacts;
    refresh();
}

void AccountChoice::refresh()
{
    QString wanted;
    for (const QString &account : m_contacts.accounts()) {
        if (!obstacleOf(m_workspace, account).word.isEmpty())
            continue;
        // The one with the most contacts, unless the user chose another.
        if (wanted.isEmpty() || account == m_account ||
            (wanted != m_account && m_contacts.countOf(account) > m_contacts.countOf(wanted)))
            wanted = account;
    }
    m_account = wanted;
    fill();
    setVisible(accounts() > 1 && !m_account.isEmpty());
}

void AccountChoice::fill()
{
    const QSignalBlocker blocker(m_box);
    m_box->clear();
    auto *items = qobject_cast<QStandardItemModel *>(m_box->model());
    for (const QString &account : m_contacts.accounts()) {
        const AccountSession *session = m_workspace.session(account);
        const QString label = session ? session->account().label : account;
        //: An account's name and the number of contacts chosen there.
        QString text =
            tr("%1: %Ln contact(s)", "", m_contacts.countOf(account)).arg(displayText(label, 60));
        const QString word = obstacleOf(m_workspace, account).word;
        if (!word.isEmpty())
            //: %1 is an account with its number of contacts, %2 a word such as "read-only".
            text = tr("%1 (%2)").arg(text, word);
        m_box->addItem(text, account);
        if (items && !word.isEmpty())
            items->item(m_box->count() - 1)->setEnabled(false);
    }
    m_box->setCurrentIndex(m_box->findData(m_account));
    int rest = 0;
    for (const QString &account : m_contacts.accounts())
        rest += account == m_account ? 0 : m_contacts.countOf(account);
    m_rest->setText(
        tr("A run works on one account: the other %Ln contact(s) stay as they are.", "", rest));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_rest->setPalette(quiet);
}

void AccountChoice::choose(const QString &account)
{
    if (account == m_account || !obstacleOf(m_workspace, account).word.isEmpty()) {
        fill();
        return;
    }
    m_account = account;
    fill();
    Q_EMIT accountChanged();
}

void AccountChoice::settle(bool settled)
{
    m_box->setEnabled(!settled);
    m_rest->setVisible(!settled);
}

QStringList AccountChoice::obstacles() const
{
    QStringList sentences;
    for (const QString &account : m_contacts.accounts()) {
        const QString sentence = obstacleOf(m_workspace, account).sentence;
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    return sentences;
}

} // namespace patchbook
