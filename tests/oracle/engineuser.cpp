// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/engineuser.h"

#include "models/book/sendingrules.h"
#include "models/domain/changeset.h"

#include <QJsonDocument>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList &typedKeys()
{
    static const QStringList keys{u"first_name"_s, u"last_name"_s, u"email"_s,   u"phone_number"_s,
                                  u"company"_s,    u"title"_s,     u"location"_s};
    return keys;
}

QByteArray lineOf(const char *verb, qint64 op)
{
    return verb + (' ' + QByteArray::number(op));
}

} // namespace

EngineUser::EngineUser(Dispatcher &dispatcher, Outbox &outbox, ContactService &service, Speak speak,
                       const Temper &temper)
    : m_dispatcher(dispatcher)
    , m_outbox(outbox)
    , m_service(service)
    , m_speak(std::move(speak))
    , m_temper(temper)
    , m_random(temper.seed * 1'000'003 + quint64(temper.life))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &EngineUser::act);
    connect(&m_dispatcher, &Dispatcher::opChanged, this, &EngineUser::note);
}

void EngineUser::begin()
{
    OpQuery open;
    open.openOnly = true;
    m_outbox.history(open).then(this, [this](const OutboxResult<QList<Op>> &left) {
        if (left.ok())
            m_troubles << *left;
    });
    OpQuery confirmed;
    confirmed.states = {OpState::Confirmed};
    confirmed.limit = 20;
    m_outbox.history(confirmed).then(this, [this](const OutboxResult<QList<Op>> &done) {
        if (done.ok())
            m_confirmed << *done;
    });
    m_service.page({}).then(this, [this](const ServiceResult<ContactPage> &page) {
        if (page.ok()) {
            const QList<Contact> contacts = page->contacts.toList();
            for (const Contact &contact : contacts)
                m_shown.insert(contact.id, contact);
        }
        m_speak("ready");
        if (!m_stopped)
            m_next.start(0);
    });
}

void EngineUser::stop()
{
    m_stopped = true;
    m_next.stop();
}

void EngineUser::note(const Op &op)
{
    if (!isFinal(op.state)) {
        m_open.insert(op.id, op);
        return;
    }
    m_open.remove(op.id);
    if (needsUser(op.state)) {
        m_troubles << op;
        refresh(op.edit.id);
    } else if (op.state == OpState::Confirmed && op.edit.kind == EditKind::Remove) {
        m_shown.remove(op.edit.id);
    } else if (op.state == OpState::Confirmed && op.echo) {
        m_shown.remove(op.draft);
        m_shown.insert(op.echo->id, *op.echo);
        m_confirmed << op;
    }
}

void EngineUser::refresh(const QString &record)
{
    if (record.isEmpty())
        return;
    m_service.read(record).then(this, [this, record](const ServiceResult<Contact> &now) {
        if (now.ok())
            m_shown.insert(record, *now);
        else if (now.error().kind == ErrorKind::NotFound)
            m_shown.remove(record);
    });
}

void EngineUser::act()
{
    if (m_saves >= m_temper.saves) {
        Q_EMIT doneEnough();
        return;
    }
    if (m_open.size() + m_submitting.size() < m_temper.underWay) {
        const int chance = below(100);
        bool done = false;
        if (chance < 12)
            done = saveAgain();
        else if (chance < 22)
            done = create();
        else if (chance < 30)
            done = removeSomething();
        else if (chance < 34)
            done = takeBack();
        else if (chance < 42)
            done = putBackSomething();
        else if (chance < 52)
            done = dealWithTrouble();
        if (!done)
            changeSomething();
    }
    m_next.start(below(m_temper.pauseMs + 1));
}

bool EngineUser::changeSomething()
{
    const QString record = anyRecord();
    return !record.isEmpty() && openOps(record).isEmpty() && change(record);
}

bool EngineUser::saveAgain()
{
    if (m_open.isEmpty())
        return false;
    const QList<qint64> ids = m_open.keys();
    return change(m_open.value(ids.at(below(int(ids.size())))).draft);
}

bool EngineUser::create()
{
    const QString draft =
        u"new-%1-%2"_s.arg(QString::number(m_temper.life), QString::number(m_saves));
    Edit edit{EditKind::Create, {}, {}};
    for (const QString &key : {u"first_name"_s, u"email"_s, typedKeys().at(below(7))})
        edit.changes.fields.insert(key, {QJsonValue::Null, typed(key)});
    submit(std::move(edit), draft, 0ms);
    return true;
}

bool EngineUser::removeSomething()
{
    const QString record = anyRecord();
    // A list that empties itself would leave nothing to do.
    if (record.isEmpty() || m_shown.size() < 12 || !openOps(record).isEmpty())
        return false;
    submit({EditKind::Remove, record, {}}, record, below(2) == 0 ? 3'000ms : 0ms);
    return true;
}

bool EngineUser::takeBack()
{
    for (const Op &op : std::as_const(m_open)) {
        if (op.state == OpState::Pending && below(3) == 0) {
            m_speak(lineOf("cancel", op.id));
            m_dispatcher.cancel(op.id);
            return true;
        }
    }
    return false;
}

bool EngineUser::putBackSomething()
{
    if (m_confirmed.isEmpty())
        return false;
    const Op op = takeAny(m_confirmed);
    const ChangeSet back = putBackOf(op);
    // A request is told from others by its values: an empty one could be anybody's.
    const bool marked = !back.isEmpty() && std::ranges::none_of(back.fields, &FieldChange::clears);
    if (!marked || !openOps(op.draft).isEmpty())
        return false;
    m_speak(lineOf("putback", op.id));
    m_dispatcher.putBack(op);
    return true;
}

bool EngineUser::dealWithTrouble()
{
    if (m_troubles.isEmpty())
        return false;
    const Op op = takeAny(m_troubles);
    if (op.state == OpState::Failed) {
        const bool again = below(3) > 0;
        m_speak(lineOf(again ? "retry" : "dismiss", op.id));
        if (again)
            m_dispatcher.retry(op);
        else
            m_dispatcher.dismiss(op);
        return true;
    }
    ChangeSet choice; // empty: theirs
    if (below(2) == 0) {
        for (const FieldConflict &conflict : op.conflicts)
            choice.fields.insert(conflict.key, {conflict.theirs, conflict.mine});
    }
    m_speak(lineOf("resolve", op.id));
    m_dispatcher.resolve(op, choice);
    return true;
}

// As the form does it: what was saved and is not confirmed is saved once more with the new.
bool EngineUser::change(const QString &record)
{
    const QList<Op> earlier = openOps(record);
    const bool leaving =
        std::ranges::any_of(earlier, [](const Op &op) { return op.edit.kind == EditKind::Remove; });
    const Contact shown = m_shown.value(record);
    // What is not on the screen cannot be edited, only what is new and not there yet.
    const bool isNew =
        std::ranges::all_of(earlier, [](const Op &op) { return op.edit.kind == EditKind::Create; });
    if (leaving || m_submitting.contains(record) || (shown.id.isEmpty() && !isNew))
        return false;
    Edit edit{shown.id.isEmpty() ? EditKind::Create : EditKind::Change, shown.id, {}};
    for (const Op &op : earlier) {
        for (auto it = op.edit.changes.fields.cbegin(); it != op.edit.changes.fields.cend(); ++it) {
            if (!edit.changes.contains(it.key()))
                edit.changes.fields.insert(it.key(), {it->before, typed(it.key())});
        }
    }
    for (int more = 1 + below(2); more > 0; --more) {
        const QString key = typedKeys().at(below(int(typedKeys().size())));
        if (!edit.changes.contains(key))
            edit.changes.fields.insert(key, {shown.value(key), typed(key)});
    }
    submit(std::move(edit), record, 0ms);
    return true;
}

void EngineUser::submit(Edit edit, const QString &record, std::chrono::milliseconds hold)
{
    const int number = ++m_saves;
    m_speak(saveLine(number, edit, record));
    Op op;
    op.account = u"a1"_s;
    op.draft = record;
    op.title = record;
    op.baseRevision = m_shown.value(record).revision;
    op.edit = std::move(edit);
    m_submitting.insert(record);
    m_dispatcher.submit(std::move(op), hold)
        .then(this, [this, number, record](const OutboxResult<Op> &kept) {
            m_submitting.remove(record);
            const QByteArray which = QByteArray::number(number);
            if (kept.ok())
                m_speak("kept " + which + ' ' + QByteArray::number(kept->id));
            else
                m_speak("notkept " + which + ' ' + QByteArray::number(int(kept.error().kind)) +
                        ' ' + kept.error().detail.toUtf8());
        });
}

QList<Op> EngineUser::openOps(const QString &record) const
{
    QList<Op> ops;
    std::ranges::copy_if(m_open, std::back_inserter(ops),
                         [&record](const Op &op) { return op.draft == record; });
    return ops;
}

QString EngineUser::anyRecord()
{
    if (m_shown.isEmpty())
        return {};
    // Some are favourites: edits of one record shall meet.
    const int range = below(4) == 0 ? std::min(6, int(m_shown.size())) : int(m_shown.size());
    const QString record = std::next(m_shown.cbegin(), below(range)).key();
    return m_submitting.contains(record) ? QString() : record;
}

QJsonValue EngineUser::typed(const QString &key)
{
    const int number = ++m_values;
    if (key == "phone_number"_L1)
        return u"+1%1"_s.arg(2'000'000'000 + qint64(m_temper.life) * 10'000 + number);
    const QString mark = u"m%1n%2"_s.arg(QString::number(m_temper.life), QString::number(number));
    return key == "email"_L1 ? QString(mark + u"@mark.example"_s) : mark;
}

} // namespace patchbook::test
