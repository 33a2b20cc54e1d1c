// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/story.h"

#include <QJsonDocument>
#include <QMap>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateName(OpState state)
{
    static const QStringList names{u"pending"_s, u"sending"_s,    u"ambiguous"_s, u"confirmed"_s,
                                   u"failed"_s,  u"conflicted"_s, u"blocked"_s,   u"cancelled"_s};
    return names.value(int(state));
}

QString stepName(ServerStep::Kind kind)
{
    static const QStringList names{u"read"_s, u"received"_s, u"applied"_s, u"other"_s};
    return names.value(int(kind));
}

QString json(const std::optional<QJsonObject> &object)
{
    return object ? QString::fromUtf8(QJsonDocument(*object).toJson(QJsonDocument::Compact))
                  : u"(not there)"_s;
}

QString changesText(const ChangeSet &changes)
{
    QStringList parts;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it)
        parts << u"%1: %2 → %3"_s.arg(it.key(), valueText(it->before), valueText(it->after));
    return parts.join(u", "_s);
}

} // namespace

QString storyOf(const History &history)
{
    QMap<qint64, QString> lines;
    for (const Save &save : history.saves)
        lines[save.seq] = u"user   saves %1 as op %2 (told %3): %4"_s.arg(
            save.record, QString::number(save.op), QString::number(int(save.told)),
            save.kind == EditKind::Remove ? u"deletion"_s : changesText(save.changes));
    for (const DiskStep &step : history.disk)
        lines[step.seq] = u"disk     op %1 %2, attempts %3"_s.arg(
            QString::number(step.op), stateName(step.state), QString::number(step.attempts));
    for (const Said &said : history.said)
        lines[said.seq] =
            u"said       op %1 %2"_s.arg(QString::number(said.op), stateName(said.state));
    for (const ServerStep &step : history.steps)
        lines[step.seq] = u"%1 ms service %2 %3 #%4 %5 %6 → %7"_s.arg(
            QString::number(step.ms), stepName(step.kind), step.record,
            QString::number(step.request), QString::fromLatin1(step.method), json(step.sent),
            json(step.after));
    QStringList all = lines.values();
    for (const Op &op : history.ops)
        all << u"outbox op %1 of %2 %3, goes on %4, undo of %5, closed %6, attempts %7: %8"_s.arg(
            QString::number(op.id), op.draft, stateName(op.state), QString::number(op.goesOn),
            QString::number(op.undoOf), QString::number(int(op.closed)),
            QString::number(op.attempts), changesText(op.edit.changes));
    for (const OpEvent &event : history.events)
        all << u"event op %1: %2 → %3, %4"_s.arg(QString::number(event.op), stateName(event.from),
                                                 stateName(event.to), event.why);
    return all.join(u'\n');
}

} // namespace patchbook::test
