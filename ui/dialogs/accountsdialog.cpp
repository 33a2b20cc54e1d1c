// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountsdialog.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/tokenprobe.h"
#include "ui/dialogs/trialreport.h"
#include "ui/explanation.h"
#include "ui/form/formbanner.h"
#include "ui/prompts.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int accountRole = Qt::UserRole;

QPushButton *sideButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QPushButton(themedIcon(icon), text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

AccountsDialog::AccountsDialog(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_probe(new TokenProbe(this))
    , m_list(new QListWidget)
    , m_empty(new PlainLabel(tr("There is no account yet. Add one to see its contacts.")))
    , m_result(new FormBanner)
    , m_add(sideButton(u"accountsAdd"_s, u"account-new"_s, tr("Add…")))
    , m_edit(sideButton(u"accountsEdit"_s, u"edited"_s, tr("Edit…")))
    , m_test(sideButton(u"accountsTest"_s, u"plug"_s, tr("Test")))
    , m_remove(sideButton(u"accountsRemove"_s, u"delete"_s, tr("Remove…")))
{
    setWindowTitle(tr("Accounts"));
    build();
    connect(m_add, &QPushButton::clicked, this, &AccountsDialog::add);
    connect(m_edit, &QPushButton::clicked, this, &AccountsDialog::edit);
    connect(m_test, &QPushButton::clicked, this, &AccountsDialog::test);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::remove);
    connect(m_list, &QListWidget::itemActivated, this, &AccountsDialog::edit);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_probe->giveUp();
        m_result->clear();
        updateButtons();
    });
    connect(m_probe, &TokenProbe::runningChanged, this, &AccountsDialog::updateButtons);
    connect(m_probe, &TokenProbe::finished, this, [this](const TokenProbe::Answer &answer) {
        m_result->setMessage(reportOf(answer), {});
    });
    connect(m_result, &FormBanner::closed, m_result, &FormBanner::clear);
    connect(&workspace, &Workspace::sessionAdded, this, &AccountsDialog::fill);
    // The session is still in the list when it says that it goes.
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, &AccountsDialog::fill,
            Qt::QueuedConnection);
    fill();
}

void AccountsDialog::build()
{
    m_list->setObjectName(u"accountsList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setMinimumWidth(48 * fontMetrics().averageCharWidth());
    m_list->setIconSize(QSize(20, 20));
    m_list->setSpacing(2);
    m_empty->setWordWrap(true);
    m_empty->setObjectName(u"accountsEmpty"_s);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(u"accountsClose"_s);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *left = new QVBoxLayout;
    left->addWidget(m_empty);
    left->addWidget(m_list, 1);
    auto *right = new QVBoxLayout;
    for (QPushButton *button : {m_add, m_edit, m_test, m_remove})
        right->addWidget(button);
    right->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addLayout(left, 1);
    row->addLayout(right);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(m_result);
    column->addLayout(bottom);
}

void AccountsDialog::fill()
{
    const QListWidgetItem *chosen = m_list->currentItem();
    const QString before = chosen ? chosen->data(accountRole).toString() : QString();
    m_list->clear();
    for (const auto &session : m_workspace.sessions()) {
        const Account &account = session->account();
        auto *item = new QListWidgetItem(themedIcon(u"account"_s), {}, m_list);
        const QString host = displayText(account.address.host(QUrl::FullyDecoded));
        //: An account in a list: %1 is the user's name for it, %2 its service, %3 its server.
        item->setText(tr("%1\n%2 · %3")
                          .arg(displayText(account.label), nameOfService(account.service), host));
        if (account.readOnly) {
            //: An account in a list: %1 is all the rest about it.
            item->setText(tr("%1 · read only").arg(item->text()));
        }
        item->setData(accountRole, account.id);
        if (account.id == before)
            m_list->setCurrentItem(item);
        connect(session.get(), &AccountSession::labelChanged, this, &AccountsDialog::fill,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
    }
    if (!m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_empty->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    updateButtons();
}

QString AccountsDialog::nameOfService(const QString &key) const
{
    const QList<ServiceInfo> services = m_workspace.catalog().services();
    const auto found = std::ranges::find(services, key, &ServiceInfo::key);
    return found == services.cend() ? key : found->name;
}

AccountSession *AccountsDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? m_workspace.session(item->data(accountRole).toString()) : nullptr;
}

void AccountsDialog::updateButtons()
{
    const bool chosen = current() != nullptr;
    m_edit->setEnabled(chosen);
    m_test->setEnabled(chosen && !m_probe->isRunning());
    m_test->setText(m_probe->isRunning() ? tr("Testing…") : tr("Test"));
    m_remove->setEnabled(chosen);
}

void AccountsDialog::add()
{
    auto *dialog = new AccountDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountsDialog::edit()
{
    AccountSession *session = current();
    if (!session)
        return;
    m_result->clear();
    auto *dialog = new AccountDialog(m_workspace, session->account(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccountsDialog::test()
{
    if (AccountSession *session = current()) {
        m_result->clear();
        m_probe->ask(m_workspace.catalog(), session->account(), {});
    }
}

void AccountsDialog::remove()
{
    AccountSession *session = current();
    if (!session)
        return;
    auto unsaved = session->book().dirtyIds().size();
    if (CardDeck *deck = session->cards())
        unsaved += deck->book().dirtyIds().size();
    QStringList text{tr("Its token is erased from the keychain, and everything that is kept here "
                        "for it is erased too. Nothing is deleted at the service.")};
    if (unsaved > 0)
        text << tr("%n record(s) with unsaved edits would be lost.", "", int(unsaved));
    Question question;
    //: %1 is the user's name for the account.
    question.title = tr("Remove the account “%1” from this computer?")
                         .arg(displayText(session->account().label));
    question.text = text.join(u'\n');
    question.choices = {{tr("Remove account"), true}, {tr("Keep account"), false}};
    question.preferred = 1;
    m_prompts.ask(this, question, [this, account = session->account().id](int choice) {
        if (choice == 0)
            removeNow(account);
    });
}

void AccountsDialog::removeNow(const QString &account)
{
    m_probe->giveUp();
    m_result->clear();
    m_workspace.removeAccount(account).then(this, [this](const CredentialResult<Done> &removed) {
        if (removed.ok())
            return;
        const Explanation words = explain(removed.error());
        m_result->setMessage(
            {BannerText::Tone::Error,
             words.headline,
             QStringList{tr("The account was not removed."), words.effect, words.nextStep}.join(
                 u' '),
             {}},
            {});
    });
}

} // namespace patchbook
