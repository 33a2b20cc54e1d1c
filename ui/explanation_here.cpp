// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What went wrong on this computer, in the user's words: the keychain, the disk, a typed value.
#include "ui/explanation.h"

#include <QCoreApplication>

namespace patchbook {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

QString credentialHeadline(CredentialError::Kind kind)
{
    switch (kind) {
    case CredentialError::Kind::Missing:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "The keychain holds no token for this account."));
    case CredentialError::Kind::Locked:
        return translated(QT_TRANSLATE_NOOP("Explanation", "The keychain is locked."));
    case CredentialError::Kind::Unavailable:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "No keychain answers on this computer."));
    case CredentialError::Kind::OtherOrigin:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "The token in the keychain was given for another server."));
    case CredentialError::Kind::Unusable:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "The token in the keychain has characters that no token can have."));
    case CredentialError::Kind::Failed:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "The keychain did not do what it was asked to do."));
    }
    return {};
}

QString credentialNextStep(CredentialError::Kind kind)
{
    switch (kind) {
    case CredentialError::Kind::Missing:
    case CredentialError::Kind::OtherOrigin:
    case CredentialError::Kind::Unusable:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "Enter the token again in the account."));
    case CredentialError::Kind::Locked:
        return translated(QT_TRANSLATE_NOOP("Explanation", "Unlock it, then try again."));
    case CredentialError::Kind::Unavailable:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "Start a keychain, such as GNOME Keyring or KWallet, then try again."));
    case CredentialError::Kind::Failed:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation",
            "Try again; if it stays so, look at the keychain with its own program."));
    }
    return {};
}

QString outboxHeadline(OutboxError::Kind kind)
{
    switch (kind) {
    case OutboxError::Kind::DiskFull:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "The disk is full, so the change could not be kept."));
    case OutboxError::Kind::ReadOnly:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "The folder of Patchbook cannot be written, so the change could not be "
                           "kept."));
    case OutboxError::Kind::Busy:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "Another program holds the file in which changes are kept."));
    case OutboxError::Kind::Corrupt:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "The file in which changes are kept is damaged."));
    case OutboxError::Kind::InUse:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "Another Patchbook window works with these accounts, and only one may "
                           "send changes."));
    case OutboxError::Kind::AccountReadOnly:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "This account is set to read-only, so nothing is written to it."));
    case OutboxError::Kind::Archived:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "This contact is archived, and the service changes it no more."));
    case OutboxError::Kind::Other:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "The change could not be kept on the disk."));
    }
    return {};
}

QString outboxNextStep(OutboxError::Kind kind)
{
    switch (kind) {
    case OutboxError::Kind::DiskFull:
        return translated(QT_TRANSLATE_NOOP("Explanation", "Free some space, then save again."));
    case OutboxError::Kind::ReadOnly:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "Make the folder writable for you, then save again."));
    case OutboxError::Kind::Busy:
        return translated(QT_TRANSLATE_NOOP("Explanation", "Wait a moment, then save again."));
    case OutboxError::Kind::Corrupt:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "Keep Patchbook open, copy what you need, then start it again."));
    case OutboxError::Kind::InUse:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "Close the other Patchbook, then save again."));
    case OutboxError::Kind::AccountReadOnly:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "Switch read-only off in the account, then save again."));
    case OutboxError::Kind::Archived:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "Copy what you need into a contact that is not archived."));
    case OutboxError::Kind::Other:
        return translated(QT_TRANSLATE_NOOP("Explanation", "Check the disk, then save again."));
    }
    return {};
}

} // namespace

Explanation explain(const CredentialError &error)
{
    return {credentialHeadline(error.kind),
            translated(
                QT_TRANSLATE_NOOP("Explanation", "Your account and your drafts stay as they are.")),
            credentialNextStep(error.kind),
            {}};
}

Explanation explain(const OutboxError &error)
{
    return {outboxHeadline(error.kind),
            translated(QT_TRANSLATE_NOOP("Explanation",
                                         "Nothing was sent, and your change is still here as a "
                                         "draft while Patchbook is open.")),
            outboxNextStep(error.kind),
            {}};
}

QString explain(const FieldProblem &problem)
{
    switch (problem.kind) {
    case FieldProblem::Kind::NotAnEmail:
        return translated(QT_TRANSLATE_NOOP("Explanation", "This is not an e-mail address."));
    case FieldProblem::Kind::NotAPhone:
        return translated(QT_TRANSLATE_NOOP("Explanation", "This is not a phone number."));
    case FieldProblem::Kind::UnknownPhoneRange:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "No such phone number is known; please check it."));
    case FieldProblem::Kind::PhoneWithoutCountry:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "The country is missing; it is safer to write the number with “+”."));
    case FieldProblem::Kind::NotAnAddress:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "This is not a web address such as https://example.com/picture.jpg."));
    case FieldProblem::Kind::OwnerNotAnEmail:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "An owner is named by the e-mail address of their account."));
    case FieldProblem::Kind::CannotBeCleared:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "The service has no way to empty this field, so it needs a value."));
    case FieldProblem::Kind::Required:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "The service does not take a record without this."));
    case FieldProblem::Kind::NotACountry:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "No country has this name or code; please choose one of the list."));
    case FieldProblem::Kind::NotATimeZone:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "No time zone has this name; please choose one of the list."));
    case FieldProblem::Kind::NotADate:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "There is no such day; please write it like 1990-02-28."));
    case FieldProblem::Kind::NotANumber:
        return translated(
            QT_TRANSLATE_NOOP("Explanation", "This is not a number; please write it like 1234.5."));
    case FieldProblem::Kind::NotAChoice:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "The service does not take this value; please choose one of the list."));
    case FieldProblem::Kind::TooLong:
        return translated(QT_TRANSLATE_NOOP("Explanation",
                                            "This is too long to be sent: a tag may have 100 "
                                            "characters, any other text 5,000."));
    case FieldProblem::Kind::IdentityNeeded:
        return translated(QT_TRANSLATE_NOOP(
            "Explanation", "Something has to say who this is: a name, an e-mail or a phone."));
    }
    return {};
}

} // namespace patchbook
