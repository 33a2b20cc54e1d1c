// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explanation.h"

#include "models/domain/plaintext.h"
#include "ui/refusalwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostDetails = 20; // lines of a service's words

const char *effectOf(Doing doing)
{
    switch (doing) {
    case Doing::LoadingList:
        return QT_TRANSLATE_NOOP("Explanation",
                                 "The contacts that are already here stay, and so do your drafts.");
    case Doing::Reading:
        return QT_TRANSLATE_NOOP(
            "Explanation", "What is shown here may be older than what the service has by now.");
    case Doing::Saving:
        return QT_TRANSLATE_NOOP("Explanation", "Your change is kept here as a draft.");
    case Doing::Creating:
        return QT_TRANSLATE_NOOP("Explanation", "What you entered is kept here as a draft.");
    case Doing::Deleting:
        return QT_TRANSLATE_NOOP(
            "Explanation", "It stays in your list until the service confirms that it is gone.");
    case Doing::Archiving:
        return QT_TRANSLATE_NOOP(
            "Explanation", "It stays in your list until the service confirms that it is archived.");
    case Doing::Finding:
        return QT_TRANSLATE_NOOP("Explanation",
                                 "Nothing was created, and what you entered is still here.");
    case Doing::TestingAccount:
        return QT_TRANSLATE_NOOP("Explanation",
                                 "Nothing was stored, and what you typed is still here.");
    case Doing::LoadingCards:
        return QT_TRANSLATE_NOOP("Explanation",
                                 "The cards that are already here stay, and so do your drafts.");
    }
    return "";
}

/** No answer, or not one of the service's own. */
ErrorWords wordsOfTheWay(ErrorKind kind)
{
    if (kind == ErrorKind::Offline)
        return {QT_TRANSLATE_NOOP("Explanation", "No connection to the service could be made."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Check the network and the server’s address, then try again.")};
    if (kind == ErrorKind::Timeout)
        return {QT_TRANSLATE_NOOP("Explanation", "The service did not answer in time."),
                QT_TRANSLATE_NOOP("Explanation", "Wait a moment, then try again.")};
    if (kind == ErrorKind::ConnectionLost)
        return {
            QT_TRANSLATE_NOOP("Explanation",
                              "The connection broke before the whole answer was here."),
            QT_TRANSLATE_NOOP("Explanation", "Try again; if it happens often, check the network.")};
    if (kind == ErrorKind::Tls)
        return {
            QT_TRANSLATE_NOOP("Explanation", "The server could not prove that it is the service."),
            QT_TRANSLATE_NOOP("Explanation",
                              "Check the date and time of this computer and the server’s "
                              "address; nothing was sent to that server.")};
    if (kind == ErrorKind::Redirected)
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "The server points to another address, and Patchbook takes no "
                                  "token anywhere else."),
                QT_TRANSLATE_NOOP("Explanation", "Check the server’s address in the account.")};
    if (kind == ErrorKind::NotTheService)
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "Something on the network answered instead of the service."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "If this network wants you to sign in on a web page first, do "
                                  "that; otherwise check the server’s address, then try again.")};
    if (kind == ErrorKind::TooLarge)
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "The service’s answer is larger than Patchbook accepts."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Try again later; if it stays so, tell the service’s support.")};
    return {
        QT_TRANSLATE_NOOP("Explanation", "The service’s answer was cut off or makes no sense."),
        QT_TRANSLATE_NOOP("Explanation", "Try again; if it stays so, tell the service’s support.")};
}

ErrorWords wordsOf(ErrorKind kind, Doing doing)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Tls:
    case ErrorKind::Redirected:
    case ErrorKind::NotTheService:
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
        return wordsOfTheWay(kind);
    case ErrorKind::BadRequest:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::TooLong:
    case ErrorKind::RateLimited:
    case ErrorKind::ServerFault:
    case ErrorKind::Refused:
    case ErrorKind::ScopeMissing:
    case ErrorKind::WrongPlace:
    case ErrorKind::Duplicate:
    case ErrorKind::Archived:
        return wordsOfRefusal(kind, doing);
    case ErrorKind::AskedOtherwise:
        return {
            QT_TRANSLATE_NOOP("Explanation", "The service wants this edit written in another way."),
            QT_TRANSLATE_NOOP("Explanation",
                              "Patchbook knows this way now: if it did not save by itself, "
                              "save again.")};
    case ErrorKind::ReadOnly:
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "This account is set to read-only, so nothing was sent."),
                QT_TRANSLATE_NOOP(
                    "Explanation",
                    "To change contacts, allow changes under Accounts, at this account.")};
    case ErrorKind::LeftOut:
        return {QT_TRANSLATE_NOOP("Explanation", "This contact was left out, so nothing was sent."),
                QT_TRANSLATE_NOOP("Explanation", "You can change it by itself at any time.")};
    case ErrorKind::Cancelled:
        return {QT_TRANSLATE_NOOP("Explanation", "This was stopped before it was done."),
                QT_TRANSLATE_NOOP("Explanation", "Start it again when you like.")};
    case ErrorKind::NothingToSend:
        return {
            QT_TRANSLATE_NOOP("Explanation", "The service has no request for a change like this."),
            QT_TRANSLATE_NOOP("Explanation", "Fill in what the service demands, then save again.")};
    case ErrorKind::TokenMissing:
        return {QT_TRANSLATE_NOOP("Explanation", "The keychain holds no token for this account."),
                QT_TRANSLATE_NOOP("Explanation", "Enter the token again in the account.")};
    case ErrorKind::TokenUnusable:
        return {QT_TRANSLATE_NOOP("Explanation",
                                  "The stored token does not fit this account’s server."),
                QT_TRANSLATE_NOOP("Explanation", "Enter the token again in the account.")};
    case ErrorKind::KeychainLocked:
        return {QT_TRANSLATE_NOOP("Explanation", "The keychain is locked."),
                QT_TRANSLATE_NOOP("Explanation", "Unlock it, then try again.")};
    case ErrorKind::KeychainUnavailable:
        return {QT_TRANSLATE_NOOP("Explanation", "No keychain answers on this computer."),
                QT_TRANSLATE_NOOP("Explanation",
                                  "Start a keychain, such as GNOME Keyring or KWallet, then try "
                                  "again.")};
    }
    return {"", ""};
}

QString waitSentence(std::chrono::seconds wait)
{
    const auto seconds = int(std::clamp<std::chrono::seconds::rep>(wait.count(), 1, 86'400));
    if (seconds < 120)
        return QCoreApplication::translate("Explanation", "Wait %n second(s) before the next try.",
                                           nullptr, seconds);
    // lupdate passes over a message whose number is calculated in the call.
    const int minutes = (seconds + 59) / 60;
    return QCoreApplication::translate("Explanation", "Wait %n minute(s) before the next try.",
                                       nullptr, minutes);
}

QString oneLine(const QString &words)
{
    QString line = words.left(displayLimit);
    line.replace(u'\n', u' ');
    return line;
}

QString wordsOfTheService(const ServiceError &error)
{
    QStringList lines{oneLine(error.message)};
    for (const QString &detail : error.details.first(qMin(error.details.size(), mostDetails)))
        lines << oneLine(detail);
    if (!error.code.isEmpty())
        //: %1 is the service's own code of an error.
        lines << QCoreApplication::translate("Explanation", "Code: %1").arg(oneLine(error.code));
    if (!error.traceId.isEmpty())
        //: %1 is a mark by which the service's support finds the request.
        lines << QCoreApplication::translate("Explanation", "Trace id: %1")
                     .arg(oneLine(error.traceId));
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace

QString Explanation::sentence() const
{
    QStringList sentences{headline, effect, nextStep};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

Explanation explain(const ServiceError &error, Doing doing)
{
    const ErrorWords words = wordsOf(error.kind, doing);
    Explanation explanation;
    explanation.headline = QCoreApplication::translate("Explanation", words.headline);
    explanation.effect = QCoreApplication::translate("Explanation", effectOf(doing));
    explanation.nextStep = error.kind == ErrorKind::RateLimited && error.retryAfter
                               ? waitSentence(*error.retryAfter)
                               : QCoreApplication::translate("Explanation", words.nextStep);
    explanation.serviceWords = wordsOfTheService(error);
    return explanation;
}

} // namespace patchbook
