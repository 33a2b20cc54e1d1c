// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/killrecord.h"

#include "tests/oracle/enginewords.h"

#include <QJsonDocument>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRowOf(const Op &row, const Save &pressed)
{
    if (row.goesOn != 0 || row.undoOf != 0)
        return false;
    if (pressed.kind == EditKind::Remove || row.edit.kind == EditKind::Remove)
        return pressed.kind == row.edit.kind && pressed.record == row.draft;
    // No value is typed twice.
    return std::ranges::any_of(pressed.changes.fields.keys(), [&](const QString &key) {
        return identicalValue(row.edit.changes.fields.value(key).after,
                              pressed.changes.fields.value(key).after);
    });
}

/** Whether the row's number is where the rows of those saved before and after this one put it. */
bool isInOrder(const Op &row, const Save &pressed, const QList<Save> &saves)
{
    return std::ranges::all_of(saves, [&](const Save &other) {
        return other.op == 0 || (other.seq < pressed.seq) == (other.op < row.id);
    });
}

QByteArray nameOfSave(int life, const QByteArray &number)
{
    return QByteArray::number(life) + '/' + number;
}

} // namespace

KillRecord::KillRecord(Schema schema)
{
    m_history.schema = std::move(schema);
    m_history.everyCommit = false;
    m_history.starts = 0;
    m_time.start();
}

void KillRecord::hear(int life, const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray &verb = words.constFirst();
    const qint64 op = words.value(1).toLongLong();
    if (verb == "save") {
        hearSave(life, words, line.sliced(line.indexOf('{')));
    } else if (verb == "kept") {
        if (Save *kept = save(life, words.value(1))) {
            kept->told = Save::Told::Kept;
            kept->op = words.value(2).toLongLong();
        }
    } else if (verb == "notkept") {
        if (Save *refused = save(life, words.value(1)))
            refused->told = Save::Told::NotKept;
        complain(u"Life %1 could not keep an edit: %2."_s.arg(QString::number(life),
                                                              QString::fromUtf8(line)));
    } else if (verb == "state") {
        if (const std::optional<OpState> state = stateOf(words.value(2)))
            m_history.said << Said{nextSeq(), op, *state};
    } else if (verb == "cancel") {
        m_history.cancelled.insert(op);
    } else if (verb == "refused" || verb == "trouble" ||
               (verb == "opened" && words.value(1) != "sound")) {
        complain(u"Life %1 said: %2."_s.arg(QString::number(life), QString::fromUtf8(line)));
    }
    if (verb == "opened" || verb == "ready" || verb == "idle")
        m_stage = verb;
}

void KillRecord::close(const QList<Op> &ops, const QList<OpEvent> &events)
{
    m_history.ops = ops;
    m_history.events = events;
    QSet<qint64> known;
    for (const Save &pressed : std::as_const(m_history.saves))
        known.insert(pressed.op);
    // A deletion has no value that tells it from an earlier one of the same record, of which
    // nothing came to the disk: first those whose place among the others is right.
    explain(ops, known, true);
    explain(ops, known, false);
}

void KillRecord::explain(const QList<Op> &ops, QSet<qint64> &known, bool inOrder)
{
    for (Save &pressed : m_history.saves) {
        if (pressed.told != Save::Told::Nothing || pressed.op != 0)
            continue;
        const auto row = std::ranges::find_if(ops, [&](const Op &op) {
            return !known.contains(op.id) && isRowOf(op, pressed) &&
                   (!inOrder || isInOrder(op, pressed, m_history.saves));
        });
        if (row == ops.cend())
            continue;
        pressed.op = row->id;
        known.insert(row->id);
    }
}

void KillRecord::hearSave(int life, const QList<QByteArray> &words, const QByteArray &json)
{
    Save pressed;
    pressed.seq = nextSeq();
    pressed.told = Save::Told::Nothing;
    pressed.kind = kindOf(words.value(2)).value_or(EditKind::Change);
    pressed.record = QString::fromUtf8(words.value(3));
    pressed.changes = changesFrom(QJsonDocument::fromJson(json).object());
    const QStringList keys = pressed.changes.fields.keys();
    pressed.touched = {keys.cbegin(), keys.cend()};
    m_saves.insert(nameOfSave(life, words.value(1)), m_history.saves.size());
    m_history.saves << pressed;
}

Save *KillRecord::save(int life, const QByteArray &number)
{
    const auto found = m_saves.constFind(nameOfSave(life, number));
    return found == m_saves.cend() ? nullptr : &m_history.saves[*found];
}

void KillRecord::add(ServerStep step)
{
    step.seq = nextSeq();
    step.ms = nowMs();
    m_history.steps << std::move(step);
}

void KillRecord::add(DiskStep step)
{
    step.seq = nextSeq();
    m_history.disk << step;
}

} // namespace patchbook::test
