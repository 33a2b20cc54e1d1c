// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkstory.h"

#include <QJsonDocument>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

using Sight = BulkSight::Kind;

/** What became of one contact in one part, in the outbox and at the server. */
struct Fate
{
    QList<Op> ops; ///< more than one when it was tried again
    int received = 0;
    QList<BulkSight> applied;

    const Op &last() const { return ops.constLast(); }
    int attempts() const
    {
        int sum = 0;
        for (const Op &op : ops)
            sum += op.attempts;
        return sum;
    }
};

const char *outcomeName(JobOutcome outcome)
{
    switch (outcome) {
    case JobOutcome::Waiting:
        return "waiting";
    case JobOutcome::Changed:
        return "changed";
    case JobOutcome::Already:
        return "already";
    case JobOutcome::Skipped:
        return "skipped";
    case JobOutcome::Conflicted:
        return "conflicted";
    case JobOutcome::Failed:
        return "failed";
    case JobOutcome::Cancelled:
        return "cancelled";
    }
    return "";
}

QMap<QString, Fate> fatesIn(const BulkStory &story, const BulkKept &kept, int part)
{
    QMap<QString, Fate> fates;
    for (const Op &op : kept.ops)
        fates[op.edit.id].ops << op;
    for (const BulkSight &sight : story.sights) {
        if (sight.part != part)
            continue;
        if (sight.kind == Sight::WriteReceived)
            ++fates[sight.contact].received;
        else if (sight.kind == Sight::WriteApplied)
            fates[sight.contact].applied << sight;
    }
    return fates;
}

QString text(qint64 number)
{
    return QString::number(number);
}

/** The keys that differ. */
QStringList movedKeys(const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys;
    const QStringList all = before.keys() + after.keys();
    for (const QString &key : all) {
        if (before.value(key) != after.value(key) && !keys.contains(key))
            keys << key;
    }
    return keys;
}

QString textIn(const ChangeSet &changes, bool after)
{
    if (changes.fields.isEmpty())
        return {};
    const FieldChange &change = changes.fields.first();
    return (after ? change.after : change.before).toString();
}

/** Judges one run; `part` says whether it is the undo. */
class RunJudge final
{
public:
    RunJudge(const BulkStory &story, const BulkKept &kept, int part, BulkVerdict &verdict)
        : m_story(story)
        , m_kept(kept)
        , m_part(part)
        , m_verdict(verdict)
        , m_fates(fatesIn(story, kept, part))
    {
    }

    void judge()
    {
        for (auto it = m_fates.cbegin(); it != m_fates.cend(); ++it)
            judgeContact(it.key(), it.value());
        judgeSums();
    }
    const QMap<QString, Fate> &fates() const { return m_fates; }

private:
    QString named(const QString &contact, const QString &what) const
    {
        return u"%1: in the %2, %3"_s.arg(contact, m_part == 0 ? u"run"_s : u"undo"_s, what);
    }

    void judgeContact(const QString &contact, const Fate &fate)
    {
        if (fate.ops.isEmpty()) {
            m_verdict.twice << named(contact, u"written, and not in the run"_s);
            return;
        }
        if (fate.applied.size() > 1)
            m_verdict.twice << named(contact, u"applied %1 times"_s.arg(fate.applied.size()));
        if (fate.received > fate.attempts()) {
            m_verdict.twice << named(contact, u"%1 requests came, %2 were kept"_s.arg(
                                                  text(fate.received), text(fate.attempts())));
        }
        judgeEnd(contact, fate);
        for (const BulkSight &sight : fate.applied)
            judgeWrite(contact, fate, sight);
    }

    void judgeEnd(const QString &contact, const Fate &fate)
    {
        const JobOutcome outcome = outcomeOf(fate.last());
        const bool wasApplied = !fate.applied.isEmpty();
        const QString wanted = textIn(fate.last().edit.changes, true);
        switch (outcome) {
        case JobOutcome::Changed:
            if (!wasApplied && !wasEver(contact, wanted))
                m_verdict.lost << named(contact, u"told as changed, and never written"_s);
            break;
        case JobOutcome::Conflicted: // ours may have been there before the other one's
            break;
        case JobOutcome::Waiting:
            m_verdict.lost << named(contact, u"still waits"_s);
            break;
        case JobOutcome::Already:
        case JobOutcome::Skipped:
        case JobOutcome::Failed:
        case JobOutcome::Cancelled:
            if (wasApplied) {
                m_verdict.lost << named(contact, u"told as %1, and written"_s.arg(
                                                     QLatin1StringView(outcomeName(outcome))));
            }
            break;
        }
    }

    /** After a lost answer the values may have come from somebody else, who wanted the same. */
    bool wasEver(const QString &contact, const QString &owner) const
    {
        return std::ranges::any_of(m_story.sights, [&](const BulkSight &sight) {
            return sight.contact == contact && sight.part <= m_part &&
                   sight.kind == Sight::Foreign && ownerIn(m_story, sight.after) == owner;
        });
    }

    void judgeWrite(const QString &contact, const Fate &fate, const BulkSight &sight)
    {
        const ChangeSet &changes = fate.ops.constFirst().edit.changes;
        const QString base = textIn(changes, false);
        const QString wanted = textIn(changes, true);
        const QString before = ownerIn(m_story, sight.before);
        if (before != base && before != wanted) {
            m_verdict.overwritten << named(contact,
                                           u"the owner was %1, not %2"_s.arg(before, base));
        }
        if (ownerIn(m_story, sight.after) != wanted)
            m_verdict.lost << named(contact, u"the write did not give it to %1"_s.arg(wanted));
        for (const QString &key : movedKeys(sight.before, sight.after)) {
            if (key != m_story.ownerKey)
                m_verdict.overwritten << named(contact, u"our write changed %1"_s.arg(key));
        }
    }

    void judgeSums()
    {
        const auto complain = [this](const QString &what) {
            m_verdict.sums << (m_part == 0 ? u"run: "_s : u"undo: "_s) + what;
        };
        JobTally counted;
        int contacts = 0;
        for (const Fate &fate : std::as_const(m_fates)) {
            contacts += fate.ops.isEmpty() ? 0 : 1;
            if (!fate.ops.isEmpty())
                counted.add(fate.last());
        }
        if (contacts != m_kept.job.total)
            complain(u"%1 contacts of %2 are kept"_s.arg(text(contacts), text(m_kept.job.total)));
        if (m_kept.tally.total() != m_kept.job.total)
            complain(u"the sums tell %1 of %2 contacts"_s.arg(text(m_kept.tally.total()),
                                                              text(m_kept.job.total)));
        for (int i = 0; i < jobOutcomes; ++i) {
            const auto outcome = JobOutcome(i);
            if (counted.of(outcome) != m_kept.tally.of(outcome)) {
                complain(u"%1 are %2, and told as %3"_s.arg(
                    text(counted.of(outcome)), QString::fromLatin1(outcomeName(outcome)),
                    text(m_kept.tally.of(outcome))));
            }
        }
        if (!m_kept.job.ended.isValid())
            complain(u"it has not ended"_s);
    }

    const BulkStory &m_story;
    const BulkKept &m_kept;
    const int m_part;
    BulkVerdict &m_verdict;
    QMap<QString, Fate> m_fates;
};

/** Every contact is now what it was, plus what was seen to happen to it. */
void judgeTraces(const BulkStory &story, BulkVerdict &verdict)
{
    QMap<QString, QJsonObject> now = story.atStart;
    for (const BulkSight &sight : story.sights) {
        if (sight.kind != Sight::WriteApplied && sight.kind != Sight::Foreign)
            continue;
        if (now.value(sight.contact) != sight.before)
            verdict.overwritten << u"%1: changed, and nobody was seen to do it"_s.arg(
                sight.contact);
        now[sight.contact] = sight.after;
    }
    for (auto it = story.atEnd.cbegin(); it != story.atEnd.cend(); ++it) {
        if (now.value(it.key()) != it.value())
            verdict.overwritten << u"%1: is at last what nobody made of it"_s.arg(it.key());
    }
    if (now.size() != story.atEnd.size())
        verdict.lost << u"%1 contacts were there, %2 are"_s.arg(text(now.size()),
                                                                text(story.atEnd.size()));
}

void judgeUndo(const BulkStory &story, const QMap<QString, Fate> &run,
               const QMap<QString, Fate> &undo, BulkVerdict &verdict)
{
    for (auto it = run.cbegin(); it != run.cend(); ++it) {
        if (it->ops.isEmpty() || outcomeOf(it->last()) != JobOutcome::Changed)
            continue;
        const QString &contact = it.key();
        const auto back = undo.constFind(contact);
        if (back == undo.cend() || back->ops.isEmpty()) {
            verdict.notUndone << u"%1: changed, and not in the undo"_s.arg(contact);
            continue;
        }
        const QString previous = textIn(it->last().edit.changes, false);
        const JobOutcome outcome = outcomeOf(back->last());
        const bool told = outcome == JobOutcome::Changed || outcome == JobOutcome::Already;
        const bool is = ownerIn(story, story.atEnd.value(contact)) == previous;
        if (told != is) {
            verdict.notUndone << u"%1: %2 its previous owner back, and is told as %3"_s.arg(
                contact, is ? u"has"_s : u"has not"_s, QString::fromLatin1(outcomeName(outcome)));
        }
    }
}

QString textOf(const BulkSight &sight, const BulkStory &story)
{
    const QString head = u"%1 ms, life %2, %3: "_s.arg(text(sight.atMs), text(sight.life),
                                                       sight.part == 0 ? u"run"_s : u"undo"_s);
    const auto changed = [&] {
        QStringList parts;
        for (const QString &key : movedKeys(sight.before, sight.after)) {
            if (key == story.ownerKey)
                parts << ownerIn(story, sight.before) + u" -> " + ownerIn(story, sight.after);
            else
                parts << key;
        }
        return QString(parts.join(u", "_s));
    };
    switch (sight.kind) {
    case Sight::Look:
        return head + u"we were told it";
    case Sight::WriteReceived:
        return head + u"our write came in";
    case Sight::WriteRefused:
        return head + u"our write came in and was refused";
    case Sight::WriteApplied:
        return head + u"our write took effect: " + changed();
    case Sight::Foreign:
        return head + u"somebody else: " + changed();
    }
    return head;
}

} // namespace

QString ownerIn(const BulkStory &story, const QJsonObject &contact)
{
    const QJsonValue owner = contact.value(story.ownerKey);
    return owner.isObject() ? owner["email"_L1].toString() : owner.toString();
}

BulkVerdict judged(const BulkStory &story)
{
    BulkVerdict verdict;
    RunJudge run(story, story.run, 0, verdict);
    RunJudge undo(story, story.undo, 1, verdict);
    run.judge();
    undo.judge();
    if (story.run.job.total != story.chosen.size())
        verdict.sums << u"%1 contacts were chosen"_s.arg(story.chosen.size());
    for (const QString &contact : story.chosen) {
        if (run.fates().value(contact).ops.isEmpty())
            verdict.lost << u"%1: chosen, and not in the run"_s.arg(contact);
    }
    judgeTraces(story, verdict);
    judgeUndo(story, run.fates(), undo.fates(), verdict);
    return verdict;
}

QStringList toldOf(const BulkStory &story, const QString &contact)
{
    QStringList lines;
    for (const BulkSight &sight : story.sights) {
        if (sight.contact == contact)
            lines << textOf(sight, story);
    }
    for (const BulkKept *kept : {&story.run, &story.undo}) {
        for (const Op &op : kept->ops) {
            if (op.edit.id != contact)
                continue;
            lines << u"kept in run %1: operation %2, %3, %4 attempts, %5 -> %6 %7"_s.arg(
                QString::number(kept->job.id), QString::number(op.id),
                QString::fromLatin1(outcomeName(outcomeOf(op))), QString::number(op.attempts),
                textIn(op.edit.changes, false), textIn(op.edit.changes, true),
                op.error ? QString(op.error->code + u' ' + op.error->message) : QString());
        }
    }
    return lines;
}

} // namespace patchbook::test
