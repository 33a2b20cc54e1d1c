// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdialog.h"

#include "models/book/workspace.h"
#include "ui/dialogs/accountdetails.h"
#include "ui/dialogs/serveraddress.h"
#include "ui/dialogs/tokenedit.h"
#include "ui/dialogs/tokenprobe.h"
#include "ui/dialogs/trialreport.h"
#include "ui/explanation.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>
#include <QUuid>

#include <algorithm>

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
    const QList<ServiceInfo> services = m_workspace.catalog().services();
    for (const ServiceInfo &service : services)
        m_service->addItem(service.name, service.key);
    if (edited) {
        m_service->setCurrentIndex(m_service->findData(edited->service));
        m_service->setEnabled(false); // the contacts here belong to that service
        m_name->setText(edited->label);
        m_keepCopy->setChecked(edited->keepCopy);
        m_readOnly->setChecked(edited->readOnly);
        m_token->setPlaceholderText(tr("Leave empty to keep the stored token"));
    }
    takeService();
    connect(m_service, &QComboBox::currentIndexChanged, this, &AccountDialog::takeService);
    connect(m_name, &QLineEdit::textChanged, this, &AccountDialog::fieldsChanged);
    connect(m_token, &QLineEdit::textChanged, this, &AccountDialog::fieldsChanged);
    connect(m_address, &QLineEdit::textChanged, this, &AccountDialog::fieldsChanged);
    connect(m_details, &AccountDetails::changed, this, &AccountDialog::fieldsChanged);
    connect(m_details, &AccountDetails::signInChanged, this, &AccountDialog::takeSignIn);
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

ServiceInfo AccountDialog::service() const
{
    const QList<ServiceInfo> services = m_workspace.catalog().services();
    const QString key = m_service->currentData().toString();
    const auto chosen = std::ranges::find(services, key, &ServiceInfo::key);
    // An account of a service which this version does not know has no session, and no dialog.
    return chosen == services.cend() ? services.constFirst() : *chosen;
}

void AccountDialog::takeService()
{
    const ServiceInfo chosen = service();
    m_details->show(chosen, m_edited ? m_edited->settings : QMap<QString, QString>(), !m_edited);
    m_name->setPlaceholderText(chosen.name);
    const QUrl address = m_edited ? m_edited->address : chosen.defaultAddress;
    m_address->setText(address.toString(QUrl::FullyEncoded));
    // Whoever uses another server than the usual one sees so at once.
    setAdvanced(m_edited && originOf(m_edited->address) != originOf(chosen.defaultAddress));
    takeSignIn();
}

void AccountDialog::takeSignIn()
{
    m_details->orderStops(m_name, m_token);
    const SignIn &way = m_details->signIn();
    //: The label of the field for a token, when the service has no name of its own for it.
    const QString label =
        *way.tokenLabel ? QCoreApplication::translate("Services", way.tokenLabel) : tr("Token");
    m_tokenLabel->setText(label);
    m_token->setAccessibleName(label);
    m_tokenHint->setText(*way.tokenHint ? QCoreApplication::translate("Services", way.tokenHint)
                                        : QString());
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
    account.readOnly = m_readOnly->isChecked();
    account.settings = m_details->settings();
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

// A secret of one kind is none of another: whoever signs in another way has another one.
bool AccountDialog::needsToken() const
{
    return !m_edited || isOtherServer() ||
           m_edited->settings.value(signInKey) != account().settings.value(signInKey);
}

void AccountDialog::checkFields()
{
    m_details->check(m_asked);
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
        else if (m_asked && needsToken())
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
    return m_details->firstProblem() || !serverAddress(m_address->text()).ok() ||
           !m_token->problem().isEmpty() || (needsToken() && m_token->isEmpty());
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
    if (m_edited && m_token->isEmpty())
        keepWithoutToken();
    else
        store();
}

void AccountDialog::keepWithoutToken()
{
    const Account wanted = account();
    if (wanted.label != m_edited->label)
        m_workspace.renameAccount(m_id, wanted.label);
    if (wanted.keepCopy != m_edited->keepCopy)
        m_workspace.setKeepCopy(m_id, wanted.keepCopy);
    if (wanted.readOnly != m_edited->readOnly)
        m_workspace.setReadOnly(m_id, wanted.readOnly);
    if (wanted.settings != m_edited->settings)
        m_workspace.setSettings(m_id, wanted.settings);
    Q_EMIT saved(m_id);
    QDialog::accept();
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
                           static_cast<QWidget *>(m_keepCopy), static_cast<QWidget *>(m_readOnly),
                           static_cast<QWidget *>(m_address)})
        field->setEnabled(!m_storing);
    m_details->setEnabled(!m_storing);
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
