// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/ports/credentialstore.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace patchbook {

class AccountDetails;
class FormBanner;
class PlainLabel;
class TokenEdit;
class TokenProbe;
class Workspace;
struct ServiceInfo;

/**
 * Adds an account or edits one. The token is typed, tested and handed to the keychain; it is never
 * shown and never filled in. Nothing typed is lost when the keychain or the service says no.
 */
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    /** For a new account. */
    explicit AccountDialog(Workspace &workspace, QWidget *parent = nullptr);
    /** For an account that is there; without a new token the stored one stays. */
    AccountDialog(Workspace &workspace, const Account &edited, QWidget *parent = nullptr);
    ~AccountDialog() override;

    void accept() override;
    void reject() override;

Q_SIGNALS:
    void saved(const QString &account);

protected:
    void changeEvent(QEvent *event) override;

private:
    AccountDialog(Workspace &workspace, const std::optional<Account> &edited, QWidget *parent);

    void build();
    void buildFields(QFormLayout *form);
    void buildAddress(QFormLayout *form);
    void setAdvanced(bool open);
    void buildWork(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void applyColours();

    void takeService();
    void takeSignIn();
    void keepWithoutToken();
    void fieldsChanged();
    void checkFields();
    bool needsToken() const;
    bool hasProblem() const;
    void focusProblem();
    void testConnection();
    void store();
    void takeStored(const CredentialResult<Done> &stored);
    void updateButtons();
    void showWork(const QString &text);
    void showProblem(PlainLabel *label, const QString &problem, bool isNote);
    Account account() const;
    bool isOtherServer() const;
    ServiceInfo service() const;

    Workspace &m_workspace;
    std::optional<Account> m_edited;
    QString m_id;
    TokenProbe *m_probe;
    bool m_storing = false;
    bool m_asked = false; // Save or Test was pressed: what is missing is named from now on

    QComboBox *m_service = nullptr;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_tokenLabel = nullptr;
    TokenEdit *m_token = nullptr;
    PlainLabel *m_tokenHint = nullptr;
    PlainLabel *m_tokenProblem = nullptr;
    QCheckBox *m_keepCopy = nullptr;
    PlainLabel *m_keepCopyHint = nullptr;
    QCheckBox *m_readOnly = nullptr;
    PlainLabel *m_readOnlyHint = nullptr;
    AccountDetails *m_details = nullptr;
    QToolButton *m_advanced = nullptr;
    QFormLayout *m_form = nullptr;
    QLayout *m_addressRow = nullptr;
    bool m_isAdvanced = false;
    QLineEdit *m_address = nullptr;
    PlainLabel *m_addressProblem = nullptr;
    PlainLabel *m_addressHint = nullptr;
    FormBanner *m_result = nullptr;
    QWidget *m_work = nullptr;
    PlainLabel *m_status = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace patchbook
