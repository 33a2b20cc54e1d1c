// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/opreport.h"

#include "models/domain/field.h"
#include "models/domain/plaintext.h"
#include "models/domain/removal.h"
#include "ui/form/fieldtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace patchbook {

namespace {

using Tone = BannerText::Tone;

constexpr qsizetype valueLimit = 80; // of a value in a sentence

QString titleOf(const Schema &schema, const QString &key)
{
    const Field *field = schema.field(key);
    return field ? field->title() : key;
}

QString shown(const Schema &schema, const QString &key, const QJsonValue &value)
{
    const Field *field = schema.field(key);
    return displayText(field ? formText(*field, value) : valueText(value), valueLimit);
}

QString droppedSentence(const Schema &schema, const FieldSurprise &surprise)
{
    const QString title = titleOf(schema, surprise.key);
    const QString wanted = shown(schema, surprise.key, surprise.expected);
    const QString kept = shown(schema, surprise.key, surprise.actual);
    if (isEmptyValue(surprise.expected)) {
        //: %1 is a field's label, %2 the value that should have been cleared.
        return QCoreApplication::translate(
                   "OpReport",
                   "%1: the service kept “%2” although it was asked to empty the field.")
            .arg(title, kept);
    }
    if (isEmptyValue(surprise.actual)) {
        //: %1 is a field's label, %2 the value the user entered.
        return QCoreApplication::translate("OpReport",
                                           "%1: the service left the field empty instead of “%2”.")
            .arg(title, wanted);
    }
    //: %1 is a field's label, %2 the service's value, %3 the value the user entered.
    return QCoreApplication::translate("OpReport", "%1: the service kept “%2” instead of “%3”.")
        .arg(title, kept, wanted);
}

QString movedSentence(const Schema &schema, const FieldSurprise &surprise)
{
    const Field *field = schema.field(surprise.key);
    const QString before = isEmptyValue(surprise.expected)
                               ? QCoreApplication::translate("OpReport", "nothing")
                               : shown(schema, surprise.key, surprise.expected);
    const QString now = isEmptyValue(surprise.actual)
                            ? QCoreApplication::translate("OpReport", "nothing")
                            : shown(schema, surprise.key, surprise.actual);
    if (field && field->kind == FieldKind::Owner) {
        //: Both are e-mail addresses of colleagues.
        return QCoreApplication::translate(
                   "OpReport", "The service gave this contact to another owner, which nobody asked "
                               "for: from “%1” to “%2”.")
            .arg(before, now);
    }
    //: %1 is a field's label; %2 and %3 are its old and new value.
    return QCoreApplication::translate("OpReport",
                                       "%1: the service changed this unasked, from “%2” to “%3”.")
        .arg(titleOf(schema, surprise.key), before, now);
}

QStringList surprises(const Op &op, const Schema &schema)
{
    QStringList lines;
    for (const FieldSurprise &dropped : op.unconfirmed)
        lines << droppedSentence(schema, dropped);
    for (const FieldSurprise &moved : op.sideEffects)
        lines << movedSentence(schema, moved);
    return lines;
}

/** The labels of the fields that were sent: those which the service took, or the others. */
QString sentFields(const Op &op, const Schema &schema, bool taken)
{
    QStringList titles;
    const ChangeSet &sent = op.edit.changes;
    for (auto it = sent.fields.cbegin(); it != sent.fields.cend(); ++it) {
        const bool dropped = std::ranges::any_of(
            op.unconfirmed, [&it](const FieldSurprise &field) { return field.key == it.key(); });
        if (dropped != taken)
            titles << titleOf(schema, it.key());
    }
    return QLocale().createSeparatedList(titles);
}

/** One of several requests was refused after others took effect. */
BannerText confirmedInPart(const Op &op, const Schema &schema)
{
    const Explanation why = explain(*op.error, doingOf(op, removalOf(schema)));
    QStringList lines;
    if (const QString taken = sentFields(op, schema, true); !taken.isEmpty())
        //: %1 is a list of field labels.
        lines << QCoreApplication::translate("OpReport", "The service has: %1.").arg(taken);
    //: %1 is a list of field labels.
    lines << QCoreApplication::translate("OpReport", "Not saved: %1.")
                 .arg(sentFields(op, schema, false));
    lines << why.headline + u' ' + why.nextStep;
    for (const FieldSurprise &moved : op.sideEffects)
        lines << movedSentence(schema, moved);
    lines << QCoreApplication::translate("OpReport",
                                         "What was not saved stays here as an unsaved edit.");
    const QString headline =
        op.edit.kind == EditKind::Create
            ? QCoreApplication::translate("OpReport", "Created, but not with everything entered.")
            : QCoreApplication::translate("OpReport", "Only a part was saved.");
    return {Tone::Warning, headline, lines.join(u'\n'), why.serviceWords};
}

BannerText confirmed(const Op &op, const Schema &schema)
{
    if (op.error && !op.unconfirmed.isEmpty())
        return confirmedInPart(op, schema);
    QStringList lines = surprises(op, schema);
    const bool created = op.edit.kind == EditKind::Create;
    if (lines.isEmpty()) {
        const QString saved = created ? QCoreApplication::translate("OpReport", "Created.")
                                      : QCoreApplication::translate("OpReport", "Saved.");
        return {Tone::Good, saved, {}, {}};
    }
    if (!op.unconfirmed.isEmpty()) {
        lines << QCoreApplication::translate(
            "OpReport", "What the service did not take stays here as an unsaved edit.");
    }
    const QString headline =
        created ? QCoreApplication::translate("OpReport", "Created, but not just as entered.")
                : QCoreApplication::translate("OpReport", "Saved, but not just as entered.");
    return {Tone::Warning, headline, lines.join(u'\n'), {}};
}

BannerText failed(const Op &op, const Schema &schema)
{
    if (!op.error) {
        QStringList lines = surprises(op, schema);
        lines << QCoreApplication::translate("OpReport",
                                             "Your edits are still here and were not lost.");
        return {Tone::Error,
                QCoreApplication::translate("OpReport",
                                            "The service answered, but did not take the change."),
                lines.join(u'\n'),
                {}};
    }
    return bannerFor(explain(*op.error, doingOf(op, removalOf(schema))), Tone::Error);
}

BannerText conflicted(const Op &op, Removal removal)
{
    if (op.edit.kind == EditKind::Remove && removal == Removal::Archives) {
        return {Tone::Warning,
                QCoreApplication::translate(
                    "OpReport", "Not archived: somebody changed this contact since you looked."),
                QCoreApplication::translate("OpReport",
                                            "Look at what it says now, then archive it again."),
                {}};
    }
    if (op.edit.kind == EditKind::Remove) {
        return {Tone::Warning,
                QCoreApplication::translate(
                    "OpReport", "Not deleted: somebody changed this contact since you looked."),
                QCoreApplication::translate("OpReport",
                                            "Look at what it says now, then delete it again."),
                {}};
    }
    return {Tone::Warning,
            QCoreApplication::translate("OpReport",
                                        "Not saved: %n field(s) changed at the service as well.",
                                        nullptr, int(op.conflicts.size())),
            QCoreApplication::translate("OpReport",
                                        "Nothing was sent. Compare both and choose what to keep."),
            {}};
}

BannerText blocked(const Op &op, Removal removal)
{
    if (!op.error)
        return {};
    return bannerFor(explain(*op.error, doingOf(op, removal)), Tone::Warning);
}

} // namespace

Doing doingOf(const Op &op, Removal removal)
{
    switch (op.edit.kind) {
    case EditKind::Change:
        return Doing::Saving;
    case EditKind::Create:
        return Doing::Creating;
    case EditKind::Remove:
        return removal == Removal::Archives ? Doing::Archiving : Doing::Deleting;
    }
    return Doing::Saving;
}

BannerText bannerFor(const Explanation &words, BannerText::Tone tone)
{
    QStringList lines{words.effect, words.nextStep};
    lines.removeAll(QString());
    return {tone, words.headline, lines.join(u'\n'), words.serviceWords};
}

BannerText reportOf(const Op &op, const Schema &schema)
{
    switch (op.state) {
    case OpState::Confirmed:
        return confirmed(op, schema);
    case OpState::Failed:
        return failed(op, schema);
    case OpState::Conflicted:
        return conflicted(op, removalOf(schema));
    case OpState::Blocked:
        return blocked(op, removalOf(schema));
    case OpState::Pending:
        return op.error ? blocked(op, removalOf(schema)) : BannerText{};
    case OpState::Sending:
    case OpState::Ambiguous:
    case OpState::Cancelled:
        break;
    }
    return {};
}

QString progressOf(const Op &op, Removal removal)
{
    const auto count = int(op.edit.changes.size());
    switch (op.state) {
    case OpState::Pending:
    case OpState::Sending:
        if (op.edit.kind == EditKind::Remove && op.state == OpState::Pending)
            return {}; // it can still be taken back, which the banner tells
        switch (op.edit.kind) {
        case EditKind::Change:
            return QCoreApplication::translate("OpReport", "Saving %n field(s)…", nullptr, count);
        case EditKind::Create:
            return QCoreApplication::translate("OpReport", "Creating the contact…");
        case EditKind::Remove:
            return removal == Removal::Archives
                       ? QCoreApplication::translate("OpReport", "Archiving the contact…")
                       : QCoreApplication::translate("OpReport", "Deleting the contact…");
        }
        break;
    case OpState::Ambiguous:
        if (op.error && op.error->status != 0)
            return QCoreApplication::translate(
                "OpReport", "The service reported an error. Checking whether it was saved all "
                            "the same…");
        return QCoreApplication::translate("OpReport",
                                           "No whole answer came. Checking whether it was saved…");
    case OpState::Blocked:
        return QCoreApplication::translate(
            "OpReport", "The edit is kept and waits until the account works again.");
    case OpState::Confirmed:
    case OpState::Failed:
    case OpState::Conflicted:
    case OpState::Cancelled:
        break;
    }
    return {};
}

} // namespace patchbook
