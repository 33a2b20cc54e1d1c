// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/refusalwords.h"

#include <QCoreApplication>

namespace patchbook {

namespace {

bool isWrite(Doing doing)
{
    return doing == Doing::Saving || doing == Doing::Creating;
}

bool isRemoval(Doing doing)
{
    return doing == Doing::Deleting || doing == Doing::Archiving;
}

const char *afterUnauthorized(Doing doing)
{
    return doing == Doing::TestingAccount
               ? QT_TRANSLATE_NOOP(
                     "Explanation",
                     "Check that the whole token was pasted and that it has not expired.")
               : QT_TRANSLATE_NOOP("Explanation",
                                   "Enter a valid token in the account; waiting edits then go on.");
}

bool concernsOneContact(Doing doing)
{
    return isWrite(doing) || doing == Doing::Reading || isRemoval(doing);
}

const char *whatIsNotFound(Doing doing)
{
    return concernsOneContact(doing)
               ? QT_TRANSLATE_NOOP(
                     "Explanation",
                     "The service has no such contact, or does not show it to this token.")
               : QT_TRANSLATE_NOOP("Explanation",
                                   "What was asked for is not there or not visible to this token.");
}

const char *afterNotFound(Doing doing)
{
    return concernsOneContact(doing)
               ? QT_TRANSLATE_NOOP("Explanation",
                                   "Refresh to see what is there; somebody may have deleted it.")
               : QT_TRANSLATE_NOOP("Explanation", "Check the server’s address in the account.");
}

const char *whatIsNotAllowed(Doing doing)
{
    if (isWrite(doing) || isRemoval(doing))
        return QT_TRANSLATE_NOOP(
            "Explanation",
            "The token is good, but was not given the permission to change contacts.");
    if (doing == Doing::LoadingCards)
        return QT_TRANSLATE_NOOP(
            "Explanation", "The token is good, but was not given the permission to read cards.");
    if (doing == Doing::TestingAccount)
        return QT_TRANSLATE_NOOP("Explanation",
                                 "The token is good, but was not given every permission it needs.");
    return QT_TRANSLATE_NOOP(
        "Explanation", "The token is good, but was not given the permission to read contacts.");
}

const char *afterWrongPlace(Doing doing)
{
    return doing == Doing::TestingAccount
               ? QT_TRANSLATE_NOOP("Explanation",
                                   "Check the location, or paste the token that was made there.")
               : QT_TRANSLATE_NOOP("Explanation",
                                   "Check the location in the account, or enter the token that was "
                                   "made there.");
}

const char *afterArchived(Doing doing)
{
    return isRemoval(doing)
               ? QT_TRANSLATE_NOOP("Explanation", "Refresh to see how it stands now.")
               : QT_TRANSLATE_NOOP("Explanation",
                                   "Copy what you need into a contact that is not archived; no "
                                   "program can bring this one back.");
}

/** For a request whose content the service does not like. */
const char *afterRefusedValues(Doing doing)
{
    return isWrite(doing)
               ? QT_TRANSLATE_NOOP("Explanation", "Correct the values, then save again.")
               : QT_TRANSLATE_NOOP("Explanation",
                                   "Try again; if it stays so, tell the service’s support.");
}

} // namespace

ErrorWords wordsOfRefusal(ErrorKind kind, Doing doing)
{
    if (kind == ErrorKind::BadRequest)
        return {QT_TRANSLATE_NOOP("Explanation", "The service did not understand the request."),
                afterRefusedValues(doing)};
    if (kind == ErrorKind::Unauthorized)
        return {QT_TRANSLATE_NOOP("Explanation", "The service refused the token."),
                afterUnauthorized(doing)};
    if (kind == ErrorKind::Forbidden)
        return {QT_TRANSLATE_NOOP("Explanation", "The token is valid, but does not allow this."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Ask whoever gave you the token for one that allows it.")};
    if (kind == ErrorKind::NotFound)
        return {whatIsNotFound(doing), afterNotFound(doing)};
    if (kind == ErrorKind::Conflict)
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "The service already has something that conflicts with this."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Refresh, look at what is there now, then try again.")};
    if (kind == ErrorKind::Invalid)
        return {QT_TRANSLATE_NOOP("Explanation", "The service does not accept these values."),
                afterRefusedValues(doing)};
    if (kind == ErrorKind::TooLong)
        return {QT_TRANSLATE_NOOP("Explanation", "This is longer than the service accepts."),
                QT_TRANSLATE_NOOP("Explanation", "Shorten the longest text, then try again.")};
    if (kind == ErrorKind::RateLimited)
        return {QT_TRANSLATE_NOOP("Explanation", "The service asks for fewer requests."),
                QT_TRANSLATE_NOOP("Explanation", "Wait a few minutes before the next try.")};
    if (kind == ErrorKind::ScopeMissing)
        return {whatIsNotAllowed(doing),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Give the token this permission where it was made, or enter "
                                  "another token in the account.")};
    if (kind == ErrorKind::WrongPlace)
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "The token belongs to another location or organisation."),
                afterWrongPlace(doing)};
    if (kind == ErrorKind::Duplicate)
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "The service already has a contact with this e-mail, phone or "
                                  "key, and takes no second one."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Open the contact that is there, or change the value.")};
    if (kind == ErrorKind::Archived)
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "This contact is archived, and the service changes it no more."),
                afterArchived(doing)};
    if (kind == ErrorKind::ServerFault)
        return {QT_TRANSLATE_NOOP("Explanation", "The service has a fault of its own."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Try again in a few minutes; nothing is wrong on your side.")};
    return {QT_TRANSLATE_NOOP("Explanation", "The service refused the request."),
            QT_TRANSLATE_NOOP("Explanation", "If you do not know why, ask the service’s support.")};
}

} // namespace patchbook
