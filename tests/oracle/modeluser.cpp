// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/modeluser.h"

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

ModelUser::ModelUser(VirtualClock &clock, Chance &chance, Recorder &recorder, ModelWorld &world,
                     Sends sends)
    : m_clock(clock)
    , m_chance(chance)
    , m_recorder(recorder)
    , m_world(world)
    , m_sends(sends)
{
}

void ModelUser::open(Dispatcher &dispatcher, Outbox &outbox)
{
    m_dispatcher = &dispatcher;
    m_troubles.clear();
    m_waiting.clear();
    m_rows.removeIf([](std::pair<const QString &, Row &> row) { return row.second.isNew; });
    for (Row &row : m_rows)
        row.draft = {};
    refresh();
    connect(&dispatcher, &Dispatcher::opChanged, this, &ModelUser::take);
    connect(&dispatcher, &Dispatcher::accountPaused, this, [this] {
        m_clock.after(m_chance.ms(3'000, 60'000), m_dispatcher, [this] {
            m_world.acceptToken();
            m_dispatcher->resumeAccount(u"a"_s);
        });
    });
    outbox.history({.openOnly = true}).then(this, [this](const OutboxResult<QList<Op>> &open) {
        for (const Op &op : open.ok() ? *open : QList<Op>())
            m_troubles.insert(op.id, op);
    });
}

void ModelUser::begin(int saves)
{
    m_left = saves;
    actLater();
}

std::optional<Contact> ModelUser::sight(const QString &id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.cend() ? std::nullopt : std::optional<Contact>(row->shown);
}

void ModelUser::actLater()
{
    // In bursts: edits of what is under way are the interesting ones.
    m_clock.after(m_chance.oneIn(2) ? m_chance.ms(1, 400) : m_chance.ms(500, 20'000), this, [this] {
        if (m_dispatcher)
            act();
        if (!isDone())
            actLater();
    });
}

void ModelUser::act()
{
    if (m_chance.oneIn(8))
        refresh();
    if (m_chance.oneIn(20))
        m_clock.shiftWall(m_chance.ms(-3'600'000, 3'600'000));
    const int what = m_chance.below(100);
    if (what < 55) {
        const QString id = anyRecord();
        if (id.isEmpty())
            return;
        type(id);
        save(id);
    } else if (what < 62) {
        create();
    } else if (what < 68) {
        remove();
    } else if (what < 85) {
        dealWithTrouble();
    } else if (what < 92 && !m_waiting.isEmpty()) {
        const qint64 id = m_chance.of(m_waiting.keys());
        m_recorder.history.cancelled.insert(id);
        m_dispatcher->cancel(id);
    } else if (!m_done.isEmpty()) {
        m_dispatcher->putBack(m_done.take(m_chance.of(m_done.keys())));
    }
}

void ModelUser::refresh()
{
    const QMap<QString, Contact> &people = m_world.people();
    for (auto it = people.cbegin(); it != people.cend(); ++it) {
        // Nobody alters a new contact before its creation is known to have gone through: its
        // e-mail is all by which it can be told from one that was never made.
        if (m_rows.contains(it.key()) || m_world.asItBegan().contains(it.key()))
            m_rows[it.key()].shown = *it;
    }
    m_rows.removeIf([&people](std::pair<const QString &, Row &> row) {
        return !row.second.isNew && row.second.draft.isEmpty() && !people.contains(row.first);
    });
}

QString ModelUser::anyRecord()
{
    QStringList ids = m_rows.keys();
    if (ids.isEmpty())
        return {};
    // Mostly the same few, so that edits meet.
    if (m_chance.oneIn(2))
        ids = ids.mid(0, 3);
    return m_chance.of(ids);
}

QJsonValue ModelUser::typed(const QString &key)
{
    const int number = ++m_values;
    if ((key == u"company"_s || key == u"last_name"_s) && m_chance.oneIn(12))
        return QJsonValue::Null;
    if (key == u"email"_s)
        return u"mine%1@example.org"_s.arg(number);
    if (key == u"phone_number"_s)
        return u"0171 %1"_s.arg(3000000 + number);
    return u"mine%1"_s.arg(number);
}

void ModelUser::type(const QString &id)
{
    static const QStringList keys{u"first_name"_s, u"last_name"_s, u"email"_s, u"phone_number"_s,
                                  u"company"_s};
    Row &row = m_rows[id];
    for (int i = 1 + m_chance.below(3); i > 0; --i) {
        const QString key = m_chance.of(keys);
        const auto known = row.draft.fields.constFind(key);
        const QJsonValue before =
            known == row.draft.fields.cend() ? row.shown.value(key) : known->before;
        const QJsonValue after = typed(key);
        if (identicalValue(before, after))
            row.draft.fields.remove(key);
        else
            row.draft.fields.insert(key, {before, after});
    }
}

// Nothing was kept, so the user types it once more, otherwise.
void ModelUser::retype(const QString &id)
{
    ChangeSet &draft = m_rows[id].draft;
    for (auto it = draft.fields.begin(); it != draft.fields.end(); ++it)
        it->after = it->after.isNull() ? it->after : typed(it.key());
}

ChangeSet ModelUser::changesOf(const Row &row) const
{
    ChangeSet changes = row.draft;
    if (m_sends == Sends::Typed || row.isNew)
        return changes;
    // The editor of a phone shows it in groups: other text, though nobody has typed.
    const QString key = u"phone_number"_s;
    const QString stored = row.shown.text(key);
    if (!changes.contains(key) && stored.size() > 6)
        changes.fields.insert(key, {stored, QString(stored).insert(5, u' ')});
    return changes;
}

void ModelUser::save(const QString &id)
{
    const Row row = m_rows.value(id);
    if (row.draft.isEmpty())
        return;
    const QStringList keys = row.draft.fields.keys();
    submit({row.isNew ? EditKind::Create : EditKind::Change, row.isNew ? QString() : id,
            changesOf(row)},
           id, {keys.cbegin(), keys.cend()}, {});
}

void ModelUser::submit(Edit edit, const QString &id, const QSet<QString> &touched,
                       std::chrono::milliseconds hold)
{
    --m_left;
    Op op;
    op.account = u"a"_s;
    op.draft = id;
    op.baseRevision = m_rows.value(id).shown.revision;
    op.title = id;
    op.edit = std::move(edit);
    const qsizetype number = m_recorder.history.saves.size();
    m_recorder.history.saves << Save{
        m_recorder.next(), 0, Save::Told::Nothing, op.edit.kind, id, op.edit.changes, touched};
    m_dispatcher->submit(op, hold).then(this, [this, number, id](const OutboxResult<Op> &kept) {
        Save &save = m_recorder.history.saves[number];
        save.told = kept.ok() ? Save::Told::Kept : Save::Told::NotKept;
        save.op = kept.ok() ? kept->id : 0;
        if (!kept.ok() && m_rows.contains(id))
            retype(id);
    });
}

void ModelUser::create()
{
    const QString id = u"new:%1"_s.arg(++m_drafts);
    Row &row = m_rows[id];
    row.isNew = true;
    row.shown.id = id;
    for (const QString &key : {u"first_name"_s, u"email"_s})
        row.draft.fields.insert(key, {QJsonValue(), typed(key)});
    if (m_chance.oneIn(2))
        row.draft.fields.insert(u"phone_number"_s, {QJsonValue(), typed(u"phone_number"_s)});
    save(id);
}

void ModelUser::remove()
{
    const QString id = anyRecord();
    const Row row = m_rows.value(id);
    // A service of which nobody can tell whether a record moved has none of its records deleted.
    if (id.isEmpty() || row.isNew || !m_world.hasRevisions())
        return;
    submit({EditKind::Remove, id, {}}, id, {}, m_chance.oneIn(2) ? 7s : 0s);
}

void ModelUser::dealWithTrouble()
{
    if (m_troubles.isEmpty())
        return;
    const Op op = m_troubles.take(m_chance.of(m_troubles.keys()));
    if (m_chance.oneIn(5)) {
        m_dispatcher->dismiss(op);
        forgetDraft(op);
    } else if (op.state == OpState::Failed) {
        m_dispatcher->retry(op);
    } else {
        resolve(op);
    }
}

void ModelUser::resolve(const Op &op)
{
    ChangeSet choice;
    const int whose = m_chance.below(3); // mine, theirs, field by field
    for (auto it = op.edit.changes.fields.cbegin(); it != op.edit.changes.fields.cend(); ++it) {
        if (whose == 0 || (whose == 2 && m_chance.oneIn(2)))
            choice.fields.insert(it.key(), *it);
    }
    m_dispatcher->resolve(op, choice);
    forgetDraft(op);
}

// What was decided is typed no longer, and the form shows what the service has.
void ModelUser::forgetDraft(const Op &op)
{
    const auto row = m_rows.find(op.draft);
    if (row == m_rows.end())
        return;
    for (const QString &key : op.edit.changes.fields.keys())
        row->draft.fields.remove(key);
    if (op.look && !row->isNew)
        row->shown = *op.look;
}

void ModelUser::take(const Op &op)
{
    m_recorder.say(op);
    m_waiting.remove(op.id);
    m_troubles.remove(op.id);
    if (op.state == OpState::Pending || op.state == OpState::Blocked)
        m_waiting.insert(op.id, op);
    else if (needsUser(op.state) && !op.closed)
        m_troubles.insert(op.id, op);
    else if (op.state == OpState::Confirmed && !op.closed)
        takeConfirmed(op);
}

void ModelUser::takeConfirmed(const Op &op)
{
    if (op.edit.kind == EditKind::Remove) {
        m_rows.remove(op.edit.id);
        return;
    }
    if (op.edit.kind == EditKind::Change && op.attempts > 0)
        m_done.insert(op.id, op);
    const auto found = m_rows.find(op.draft);
    if (found == m_rows.end() || !op.echo)
        return;
    Row row = *found;
    row.shown = *op.echo;
    row.isNew = false;
    for (auto it = op.edit.changes.fields.cbegin(); it != op.edit.changes.fields.cend(); ++it) {
        const auto typed = row.draft.fields.find(it.key());
        if (typed == row.draft.fields.end())
            continue;
        if (identicalValue(typed->after, it->after))
            row.draft.fields.erase(typed);
        else
            typed->before = op.echo->value(it.key());
    }
    m_rows.remove(op.draft);
    m_rows.insert(op.echo->id, row);
}

} // namespace patchbook::test
