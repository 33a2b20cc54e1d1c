// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/rehearsalground.h"

#include "models/domain/packing.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace patchbook {

namespace {

// Where nearly every contact has a mark of its own, they would only fill the memory.
constexpr std::size_t mostMarks = 20'000;
// Of a time of the year 2000 on, "2026-11-21T": days are compared as text.
constexpr std::size_t dateLength = 10;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
// No clock on earth is farther from UTC than this.
constexpr qint64 surelyDays = 2;

std::vector<int> identityKeysOf(const RowReading &reading)
{
    std::vector<int> keys;
    for (const Field &field : reading.schema().fields()) {
        if (field.flags.testFlag(FieldFlag::Identity))
            keys.push_back(reading.keyOf(field.key));
    }
    return keys;
}

/** Nothing, blanks, a text, something else: one letter for each, see RecordService::planner(). */
char fillingOf(RowView row, int key)
{
    const std::optional<RowValue> value = row.value(key);
    if (!value || value->isEmpty())
        return '0';
    if (value->type != RowValue::Type::Text && value->type != RowValue::Type::RawText)
        return 'x';
    const bool isPlain = std::ranges::any_of(
        value->bytes, [](char letter) { return letter > ' ' && letter < '\x7f'; });
    return value->isText() && isPlain ? 't' : textOf(row, key).trimmed().isEmpty() ? 'b' : 't';
}

bool isPlainId(std::string_view id)
{
    return !id.empty() && std::ranges::all_of(id, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
    });
}

bool isDate(std::string_view text)
{
    const auto isDigit = [](char letter) {
        return letter >= '0' && letter <= '9';
    };
    return text.size() > dateLength && text.starts_with("20") && text[4] == '-' && text[7] == '-' &&
           text[dateLength] == 'T' && std::ranges::all_of(text.substr(0, 4), isDigit) &&
           std::ranges::all_of(text.substr(5, 2), isDigit) &&
           std::ranges::all_of(text.substr(8, 2), isDigit);
}

} // namespace

std::optional<LeftOut> Verdict::leftOut() const
{
    return why == notLeftOut ? std::nullopt : std::optional(LeftOut(why));
}

void Verdict::leaveOut(LeftOut reason)
{
    outcome = quint8(JobOutcome::Skipped);
    why = quint8(reason);
}

LeftOut leftOutBy(const ServiceError &error)
{
    if (error.kind == ErrorKind::Archived)
        return LeftOut::Archived;
    return error.kind == ErrorKind::ReadOnly ? LeftOut::ReadOnly : LeftOut::NothingAccepted;
}

Contact RehearsalGround::contactOf(int contact) const
{
    if (contact >= 0)
        return patchbook::contactOf(rows.row(contact), keys);
    Contact gone;
    gone.id = idOf(contact);
    return gone;
}

QString RehearsalGround::idOf(int contact) const
{
    return contact < 0 ? absent.at(-1 - contact) : textOf(rows.row(contact).id());
}

Proposal RehearsalGround::proposalFor(const Verdict &verdict) const
{
    return verdict.isBarred ? Proposal{.leftOut = verdict.leftOut()}
                            : change.propose(contactOf(verdict.contact));
}

RehearsalLook::RehearsalLook(std::shared_ptr<const RehearsalGround> ground)
    : m_ground(std::move(ground))
    , m_identity(identityKeysOf(*m_ground->reading))
{
    if (m_ground->change.marks)
        m_marks = m_ground->change.marks(*m_ground->reading);
    if (const Field *changed = m_ground->reading->schema().field(FieldRole::Changed))
        m_changedKey = m_ground->reading->keyOf(changed->key);
    const QDateTime before =
        QDateTime::fromMSecsSinceEpoch(m_ground->nowMs - surelyDays * dayMs, QTimeZone::utc());
    m_surelyBefore = before.date().toString(Qt::ISODate).toStdString();
}

Verdict RehearsalLook::verdictOf(int contact)
{
    const RowView row = m_ground->row(contact);
    Verdict verdict;
    if (const std::optional<LeftOut> why = barredBy(contact, row)) {
        verdict.leaveOut(*why);
        verdict.isBarred = true;
    } else {
        const Known what = known(contact, row);
        verdict = what.proposed;
        const bool isWanted = verdict.result() == JobOutcome::Waiting;
        if (isWanted && m_ground->edited.contains(contact))
            verdict.leaveOut(LeftOut::Unsaved);
        else if (isWanted && what.refused)
            verdict.leaveOut(*what.refused);
        else if (isWanted)
            verdict.isLate = changedLately(row);
    }
    verdict.contact = contact;
    return verdict;
}

/** What stands against any change of it, also one that would change nothing. */
std::optional<LeftOut> RehearsalLook::barredBy(int contact, RowView row) const
{
    if (row.isNothing())
        return LeftOut::Gone;
    if (m_ground->fresh.contains(contact))
        return LeftOut::Unsaved;
    if (m_ground->isReadOnly || !row.unreadable().empty())
        return LeftOut::ReadOnly;
    if (m_ground->reading->isArchived(row))
        return LeftOut::Archived;
    if (m_ground->underWay.contains(contact))
        return LeftOut::UnderWay;
    return std::nullopt;
}

RehearsalLook::Known RehearsalLook::known(int contact, RowView row)
{
    if (!mark(row))
        return asked(contact);
    if (const auto found = m_known.find(std::string_view(m_mark)); found != m_known.end())
        return found->second;
    Known answer = asked(contact);
    if (m_known.size() < mostMarks)
        m_known.emplace(m_mark, answer);
    return answer;
}

/** False for a contact to which nothing else can be like. */
bool RehearsalLook::mark(RowView row)
{
    if (!m_marks || !isPlainId(row.id()))
        return false;
    m_mark.clear();
    for (const int key : m_identity)
        m_mark.push_back(fillingOf(row, key));
    m_marks(row, m_mark);
    return true;
}

RehearsalLook::Known RehearsalLook::asked(int contact) const
{
    const BulkChange &change = m_ground->change;
    const Contact is = m_ground->contactOf(contact);
    const Proposal proposal = change.propose(is);
    Known answer;
    if (proposal.leftOut)
        answer.proposed.leaveOut(*proposal.leftOut);
    else if (proposal.changes.isEmpty())
        answer.proposed.outcome = quint8(JobOutcome::Already);
    if (answer.proposed.result() != JobOutcome::Waiting)
        return answer;
    if (change.kind == JobKind::Reassign)
        answer.proposed.target =
            int(change.targets.indexOf(proposal.changes.fields.first().after.toString()));
    answer.proposed.isUnplanned = !m_ground->plan;
    if (!m_ground->plan)
        return answer;
    const ServiceResult<PlannedWrite> planned =
        m_ground->plan({EditKind::Change, is.id, proposal.changes}, is);
    if (!planned.ok())
        answer.refused = leftOutBy(planned.error());
    return answer;
}

/**
 * Somebody may be at it, unless the last change was ours. An undo needs no such care: it puts back
 * only where our own value still stands.
 */
bool RehearsalLook::changedLately(RowView row) const
{
    if (m_ground->change.kind == JobKind::Undo || m_changedKey < 0)
        return false;
    const std::string_view told = row.text(m_changedKey);
    if (isDate(told) && told.substr(0, dateLength) < m_surelyBefore)
        return false;
    const QDateTime changed = QDateTime::fromString(textOf(row, m_changedKey), Qt::ISODateWithMs);
    if (!changed.isValid())
        return false;
    // A time to come is a clock that is wrong, here or there: within the same span it is "lately".
    const qint64 ago = m_ground->nowMs - changed.toMSecsSinceEpoch();
    if (std::abs(ago) >= std::chrono::milliseconds(changedLatelyWithin).count())
        return false;
    const auto saved = m_ground->savedAs.constFind(textOf(row.id()));
    return saved == m_ground->savedAs.cend() || *saved != textOf(row.revision());
}

} // namespace patchbook
