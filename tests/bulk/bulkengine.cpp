// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkengine.h"

#include <QJsonArray>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString account = u"bulk"_s;
constexpr int mostRetries = 2;

Account accountFor(const BulkOrders &orders)
{
    Account made;
    made.id = account;
    made.service = orders.service;
    made.label = account;
    made.address = QUrl(orders.origin);
    made.keepCopy = false;
    made.settings = orders.settings;
    return made;
}

QJsonObject objectOf(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QMap<QString, QString> textsIn(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    QMap<QString, QString> texts;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        texts.insert(it.key(), it.value().toString());
    return texts;
}

QByteArray sumsOf(const JobTally &tally)
{
    QByteArray text;
    for (const int count : tally.counts)
        text += ' ' + QByteArray::number(count);
    return text;
}

} // namespace

QJsonObject BulkOrders::toJson() const
{
    return {{u"service"_s, service},
            {u"origin"_s, origin},
            {u"settings"_s, objectOf(settings)},
            {u"token"_s, QString::fromLatin1(token)},
            {u"pace"_s, pace},
            {u"lateness"_s, latenessMs},
            {u"seed"_s, qint64(seed)},
            {u"life"_s, life},
            {u"undo"_s, undo},
            {u"faster"_s, faster},
            {u"calm"_s, calm},
            {u"mayCancel"_s, mayCancel},
            {u"owners"_s, objectOf(owners)},
            {u"without"_s, without},
            {u"saves"_s, QJsonArray::fromStringList(saves)}};
}

BulkOrders BulkOrders::from(const QJsonObject &object)
{
    BulkOrders orders;
    orders.service = object["service"_L1].toString();
    orders.origin = object["origin"_L1].toString();
    orders.settings = textsIn(object["settings"_L1]);
    orders.token = object["token"_L1].toString().toLatin1();
    orders.pace = object["pace"_L1].toInt();
    orders.latenessMs = object["lateness"_L1].toInt();
    orders.seed = quint64(object["seed"_L1].toInteger());
    orders.life = object["life"_L1].toInt();
    orders.undo = object["undo"_L1].toBool();
    orders.faster = object["faster"_L1].toBool();
    orders.calm = object["calm"_L1].toBool();
    orders.mayCancel = object["mayCancel"_L1].toBool();
    orders.owners = textsIn(object["owners"_L1]);
    orders.without = object["without"_L1].toString();
    orders.saves = object["saves"_L1].toVariant().toStringList();
    return orders;
}

BulkEngine::BulkEngine(Outbox &outbox, DraftStore &drafts, BulkOrders orders, Speak speak)
    : m_orders(std::move(orders))
    , m_speak(std::move(speak))
    , m_chance(m_orders.seed * 1'000'003 + quint64(m_orders.life) * 2 + (m_orders.undo ? 1 : 0))
    , m_clock(m_orders.pace)
    , m_accounts(accountFor(m_orders))
    , m_services(m_credentials, m_clock)
    , m_catalog(m_services, std::chrono::milliseconds(m_orders.latenessMs),
                m_orders.without == "looks"_L1)
    , m_workspace({m_catalog, m_accounts, m_credentials, outbox, drafts, m_clock})
    , m_runs(m_workspace, outbox, m_clock)
    , m_outbox(outbox)
{
    m_acts.setSingleShot(true);
    connect(&m_acts, &QTimer::timeout, this, &BulkEngine::act);
    connect(&m_runs, &BulkRuns::runAdded, this, &BulkEngine::watch);
    connect(&m_saves, &QTimer::timeout, this, &BulkEngine::saveByHand);
}

BulkEngine::~BulkEngine() = default;

void BulkEngine::start()
{
    m_credentials.write(accountFor(m_orders), Secret(m_orders.token));
    connect(&m_workspace, &Workspace::outboxOpened, this,
            [this](const OutboxResult<OutboxOpening> &opening) {
                if (!opening.ok()) {
                    m_speak("refused " + opening.error().detail.toUtf8());
                    Q_EMIT ended(2);
                } else {
                    m_speak("opened");
                }
            });
    m_workspace.start();
    AccountSession *session = m_workspace.session(account);
    connect(session, &AccountSession::listChanged, this, &BulkEngine::begin);
}

// Only a whole list can be rehearsed; what an earlier life began goes on by itself meanwhile.
void BulkEngine::begin()
{
    AccountSession *session = m_workspace.session(account);
    ListLoader &loader = session->loader();
    if (loader.state() == ListLoader::State::Failed) {
        // Never at once: the same reason may stand against the next try, without any request.
        m_clock.after(1000ms, session, [session] {
            if (session->loader().state() == ListLoader::State::Failed)
                session->loader().resume();
        });
    }
    if (loader.state() != ListLoader::State::Complete || m_begun)
        return;
    const Field *owner = session->book().schema().field(FieldRole::Owner);
    if (!owner || !owner->isEditable()) { // nobody can choose one: who owns what was not told
        m_clock.after(2000ms, this, [this, session] {
            if (!m_begun && session->loader().state() == ListLoader::State::Complete)
                ++m_waits % 5 == 0 ? session->refresh() : begin();
        });
        return;
    }
    m_begun = true;
    m_speak("ready");
    m_runs.history().then(this, [this](const OutboxResult<QList<Job>> &jobs) {
        if (!jobs.ok()) {
            m_speak("nohistory " + jobs.error().detail.toUtf8());
            Q_EMIT ended(2);
            return;
        }
        for (const Job &job : *jobs) {
            if (!isMine(job))
                continue;
            // It ended in an earlier life, which died before it could say so; or goes on by itself.
            if (job.ended.isValid() && !m_runs.run(job.id))
                Q_EMIT ended(0);
            return;
        }
        if (m_orders.undo)
            beginUndo(jobs->constFirst());
        else
            beginRun();
    });
}

bool BulkEngine::isMine(const Job &job) const
{
    return (job.kind == JobKind::Undo) == m_orders.undo;
}

void BulkEngine::beginRun()
{
    QHash<QString, QString> owners;
    for (auto it = m_orders.owners.cbegin(); it != m_orders.owners.cend(); ++it)
        owners.insert(it.key(), it.value());
    rehearse(reassignment(m_workspace.session(account)->book().schema(), owners),
             m_orders.owners.keys());
}

void BulkEngine::beginUndo(const Job &done)
{
    m_runs.changedBy(done.id).then(this, [this, done](const OutboxResult<QList<Op>> &changed) {
        if (!changed.ok()) {
            Q_EMIT ended(2);
            return;
        }
        QStringList ids;
        for (const Op &op : *changed)
            ids << op.edit.id;
        rehearse(undoing(m_workspace.session(account)->book().schema(), done, *changed), ids);
    });
}

void BulkEngine::rehearse(const BulkChange &change, const QStringList &ids)
{
    m_rehearsal = std::make_unique<Rehearsal>(*m_workspace.session(account),
                                              m_workspace.dispatcher(), m_clock, change, ids);
    connect(m_rehearsal.get(), &Rehearsal::finished, this, &BulkEngine::keep, Qt::QueuedConnection);
    m_rehearsal->start();
}

void BulkEngine::keep()
{
    if (!m_rehearsal)
        return;
    const Job job = m_rehearsal->job(m_orders.faster);
    const QList<Op> ops = m_rehearsal->ops();
    m_rehearsal.reset();
    m_speak("begin " + QByteArray::number(ops.size()));
    m_runs.begin(job, ops).then(this, [this](const OutboxResult<Job> &begun) {
        if (begun.ok())
            return;
        m_speak("notbegun " + begun.error().detail.toUtf8());
        Q_EMIT ended(2);
    });
}

void BulkEngine::watch(BulkRun *run)
{
    if (!isMine(run->job()))
        return;
    connect(run, &BulkRun::stopped, this, [this, run] {
        const QByteArray detail =
            run->job().trouble ? run->job().trouble->message.toUtf8() : QByteArray();
        m_speak("stopped " + QByteArray::number(int(run->job().pause)) + ' ' + detail);
        // Somebody looks at it and lets it go on.
        m_clock.after(500ms, run, [this, run] {
            m_workspace.retryAccount(account);
            run->resume();
        });
    });
    connect(run, &BulkRun::ended, this, [this, run] { seeEnd(run); });
    QMetaObject::invokeMethod(
        run, [this, run] { goOn(run); }, Qt::QueuedConnection);
}

void BulkEngine::goOn(BulkRun *run)
{
    if (run->isEnded()) {
        seeEnd(run);
        return;
    }
    // A pause outlives its program, and so does whatever a breaker found.
    if (run->isPaused())
        run->resume();
    m_speak("goes");
    if (!m_orders.calm)
        m_acts.start(m_chance.ms(20, 400));
    if (!m_orders.saves.isEmpty())
        m_saves.start(1000ms);
}

BulkRun *BulkEngine::current() const
{
    const auto found =
        std::ranges::find_if(m_runs.runs(), [this](const auto &run) { return isMine(run->job()); });
    return found == m_runs.runs().cend() ? nullptr : found->get();
}

void BulkEngine::act()
{
    BulkRun *run = current();
    if (!run || run->isEnded())
        return;
    if (run->isPaused() && run->job().pause == JobPause::User) {
        m_speak("resume");
        run->resume();
    } else if (m_orders.mayCancel && m_chance.percent(4)) {
        m_speak("cancel");
        m_cancelled = true;
        run->cancel();
        return;
    } else if (!run->isPaused() && m_chance.percent(40)) {
        m_speak("pause");
        run->pause();
    }
    m_acts.start(m_chance.ms(20, 400));
}

void BulkEngine::seeEnd(BulkRun *run)
{
    const bool again = run->job().state == JobState::Done && !m_cancelled &&
                       run->tally().of(JobOutcome::Failed) > 0 && m_retries < mostRetries;
    if (again) {
        ++m_retries;
        m_speak("retry " + QByteArray::number(run->tally().of(JobOutcome::Failed)));
        run->retryFailed();
        return;
    }
    m_speak("ended" + sumsOf(run->tally()));
    // What is told as over must not come to life again: one more turn of everything.
    m_clock.after(1000ms, this, [this] { Q_EMIT ended(0); });
}

void BulkEngine::saveByHand()
{
    AccountSession *session = m_workspace.session(account);
    if (m_saved >= m_orders.saves.size() || !session)
        return;
    const QString id = m_orders.saves.at(m_saved++);
    const Schema &schema = session->book().schema();
    const auto text = std::ranges::find_if(schema.fields(), [](const Field &field) {
        return field.isEditable() && (field.key == "company"_L1 || field.key == "companyName"_L1);
    });
    session->book().edit(id, text->key, u"by hand %1"_s.arg(m_saved));
    m_speak("save " + id.toUtf8());
    const qint64 begun = m_clock.now().monotonicMs;
    connect(&m_workspace.dispatcher(), &Dispatcher::opChanged, this,
            [this, id, begun, told = false](const Op &op) mutable {
                if (told || op.job != 0 || op.edit.id != id || op.state != OpState::Confirmed)
                    return;
                told = true;
                m_speak("saved " + id.toUtf8() + ' ' +
                        QByteArray::number(m_clock.now().monotonicMs - begun));
            });
    m_workspace.save(*session, Collection::Contacts, id);
}

} // namespace patchbook::test
