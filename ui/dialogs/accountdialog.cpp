// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdialog.h"

#include "models/book/workspace.h"
#include "ui/dialogs/serveraddress.h"
#include "ui/dialogs/tokenedit.h"
#include "ui/dialogs/tokenprobe.h"
#include "ui/explanation.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>
#include <QUuid>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

AccountDialog::AccountDialog(Workspace &workspace, QWidget *parent)
    : AccountDialog(workspace, std::nullopt, parent)
{
}

AccountDialog::AccountDialog(Workspace &workspace, const Account &edited, QWidget *parent)
    : AccountDialog(workspace, std::optional<Account>(edited), parent)
{
}

AccountDialog::AccountDialog(Workspace &workspace, const std::optional<Account> &edited,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_edited(edited)
    , m_id(edited ? edited->id : QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_probe(new TokenProbe(this))
{
    setWindowTitle(edited ? tr("Edit account") : tr("Add account"));
    build();
    for (const ServiceInfo &service : services())
        m_service->addItem(service.name, service.key);
    if (edited) {
        m_service->setCurrentIndex(m_service->findData(edited->service));
        m_service->setEnabled(false); // the contacts here belong to that service
        m_name->setText(edited->label);
        m_keepCopy->setChecked(edited->keepCopy);
        m_token->setPlaceholderText(tr("Leave empty to keep the stored token"));
    }
    takeService();
    connect(m_service, &QComboBox::currentIndexChanged, this, &AccountDialog::takeService);
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::fieldsChanged);
    connect(m_token, &QLineEdit::textChanged, this, &AccountDialog::fieldsChanged);
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::fieldsChanged);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::testConnection);
    connect(m_stop, &QPushButton::clicked, m_probe, &TokenProbe::giveUp);
    connect(m_cancel, &QPushButton::clicked, this, &AccountDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::accept);
    connect(m_probe, &TokenProbe::runningChanged, this, &AccountDialog::updateButtons);
    connect(m_probe, &TokenProbe::finished, this, [this](const TokenProbe::Answer &answer) {
        m_result->setMessage(reportOf(answer), {});
    });
    connect(m_result, &FormBanner::closed, m_result, &FormBanner::clear);
    checkFields();
    updateButtons();
    // A new account needs its token first, a known one most often a new name.
    (edited ? static_cast<QLineEdit *>(m_name) : m_token)->setFocus();
}

AccountDialog::~AccountDialog() = default;

QList<ServiceInfo> AccountDialog::services() const
{
    return m_workspace.catalog().services();
}

void AccountDialog::takeService()
{
    const QString key = m_service->currentData().toString();
    for (const ServiceInfo &service : services()) {
        if (service.key != key)
            continue;
        //: The label of the field for a token, when the service has no name of its own for it.
        const SignIn &way = service.signIns.constFirst();
        const QString label = *way.tokenLabel
                                  ? QCoreApplication::translate("Services", way.tokenLabel)
                                  : tr("Token");
        m_tokenLabel->setText(label);
        m_token->setAccessibleName(label);
        m_tokenHint->setText(*way.tokenHint
                                 ? QCoreApplication::translate("Services", way.tokenHint)
                                 : QString());
        m_name->setPlaceholderText(service.name);
        const QUrl address = m_edited ? m_edited->address : service.defaultAddress;
        m_address->setText(address.toString(QUrl::FullyEncoded));
        // Whoever uses another server than the usual one sees so at once.
        setAdvanced(m_edited && originOf(m_edited->address) != originOf(service.defaultAddress));
    }
    fieldsChanged();
}

Account AccountDialog::account() const
{
    Account account;
    account.id = m_id;
    account.service = m_service->currentData().toString();
    const QString name = m_name->text().trimmed();
    account.label = name.isEmpty() ? m_name->placeholderText() : name;
    account.keepCopy = m_keepCopy->isChecked();
    if (const Result<QUrl, QString> address = serverAddress(m_address->text()); address.ok())
        account.address = *address;
    if (m_edited && originOf(account.address) == originOf(m_edited->address))
        account.address = m_edited->address;
    return account;
}

bool AccountDialog::isOtherServer() const
{
    return m_edited && originOf(account().address) != originOf(m_edited->address);
}

void AccountDialog::fieldsChanged()
{
    // What was tested or refused was something else.
    m_probe->giveUp();
    m_result->clear();
    checkFields();
    updateButtons();
}

void AccountDialog::checkFields()
{
    const Result<QUrl, QString> address = serverAddress(m_address->text());
    showProblem(m_addressProblem, address.ok() ? QString() : address.error(), false);
    if (!address.ok() && !m_isAdvanced)
        setAdvanced(true);

    QString problem = m_token->problem();
    bool isNote = false;
    if (problem.isEmpty() && m_token->isEmpty()) {
        if (address.ok() && isOtherServer())
            problem = tr("The stored token belongs to the old server and is never sent to another "
                         "one. Enter the token for this server.");
        else if (m_asked && !m_edited)
            problem = tr("Enter the token.");
    } else if (problem.isEmpty() && m_token->isTrimmed()) {
        problem = tr("The blanks or line ends around the token are left out.");
        isNote = true;
    }
    showProblem(m_tokenProblem, problem, isNote);
    m_token->setAccessibleDescription(problem);
    m_address->setAccessibleDescription(m_addressProblem->text());
}

bool AccountDialog::hasProblem() const
{
    const bool needsToken = !m_edited || isOtherServer();
    return !serverAddress(m_address->text()).ok() || !m_token->problem().isEmpty() ||
           (needsToken && m_token->isEmpty());
}

void AccountDialog::testConnection()
{
    m_asked = true;
    checkFields();
    if (hasProblem()) {
        focusProblem();
        return;
    }
    m_result->clear();
    AccountSession *session = m_edited ? m_workspace.session(m_id) : nullptr;
    if (m_token->isEmpty() && session)
        m_probe->ask(*session);
    else
        m_probe->ask(m_workspace.catalog(), account(), m_token->token());
}

void AccountDialog::accept()
{
    if (m_storing)
        return;
    m_asked = true;
    checkFields();
    if (hasProblem()) {
        focusProblem();
        return;
    }
    m_probe->giveUp();
    if (m_edited && m_token->isEmpty()) {
        if (account().label != m_edited->label)
            m_workspace.renameAccount(m_id, account().label);
        if (account().keepCopy != m_edited->keepCopy)
            m_workspace.setKeepCopy(m_id, account().keepCopy);
        Q_EMIT saved(m_id);
        QDialog::accept();
        return;
    }
    store();
}

void AccountDialog::store()
{
    m_storing = true;
    m_result->clear();
    updateButtons();
    const Account wanted = account();
    QFuture<CredentialResult<Done>> stored =
        m_edited ? m_workspace.replaceToken(wanted, m_token->token())
                 : m_workspace.addAccount(wanted, m_token->token());
    stored.then(this, [this](const CredentialResult<Done> &answer) { takeStored(answer); })
        .onCanceled(this, [this] { takeStored(fail(CredentialError{})); });
}

void AccountDialog::takeStored(const CredentialResult<Done> &stored)
{
    m_storing = false;
    updateButtons();
    if (stored.ok()) {
        m_token->clear();
        Q_EMIT saved(m_id);
        QDialog::accept();
        return;
    }
    const Explanation words = explain(stored.error());
    const QString kept = m_edited ? tr("The account stays as it was, and what you typed is still "
                                       "here.")
                                  : tr("The account was not added, and what you typed is still "
                                       "here.");
    m_result->setMessage({BannerText::Tone::Error, words.headline,
                          QStringList{kept, words.nextStep}.join(u' '), words.serviceWords},
                         {});
    m_save->setFocus();
}

void AccountDialog::reject()
{
    // The keychain has the token already and cannot be called back; it answers within seconds.
    if (m_storing)
        return;
    m_probe->giveUp();
    m_token->clear();
    QDialog::reject();
}

void AccountDialog::updateButtons()
{
    const bool testing = m_probe->isRunning();
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_token),
                           static_cast<QWidget *>(m_keepCopy), static_cast<QWidget *>(m_address)})
        field->setEnabled(!m_storing);
    m_service->setEnabled(!m_storing && !m_edited);
    m_test->setEnabled(!m_storing && !testing);
    m_stop->setVisible(testing);
    m_save->setEnabled(!m_storing);
    m_cancel->setEnabled(!m_storing);
    showWork(testing     ? tr("Asking the service…")
             : m_storing ? tr("Waiting for the keychain…")
                         : QString());
}

} // namespace patchbook
