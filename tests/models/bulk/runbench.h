// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "models/bulk/bulkruns.h"
#include "tests/support/answered.h"
#include "tests/support/fakeservice.h"
#include "tests/support/forwardingoutbox.h"
#include "tests/support/virtualclock.h"

#include <QTest>

#include <memory>

namespace patchbook::test {

inline const QString oldOwner = u"old@x.example"_s;
inline const QString newOwner = u"new@x.example"_s;
inline const QString otherOwner = u"other@x.example"_s;

/** An outbox that counts what is asked of it, and can refuse. */
class CountingOutbox final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;

    bool full = false;     ///< nothing more is kept
    bool jobsFull = false; ///< no state of a run is kept
    int commits = 0;
    int pages = 0;
    int largestPage = 0;
    int tallies = 0;
    int early = 0;        ///< so many sums tell one contact as changed that still waits
    QList<Job> jobStates; ///< as they were kept

    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        ++commits;
        return full ? refused<Done>() : m_to.commit(steps);
    }
    QFuture<OutboxResult<Done>> commitJob(const Job &job) override
    {
        if (full || jobsFull)
            return refused<Done>();
        jobStates << job;
        return m_to.commitJob(job);
    }
    QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) override
    {
        return full ? refused<Job>() : m_to.beginJob(job, ops);
    }
    QFuture<OutboxResult<QList<Op>>> waitingIn(qint64 job, qint64 after, int limit) override
    {
        ++pages;
        largestPage = std::max(largestPage, limit);
        return m_to.waitingIn(job, after, limit);
    }
    QFuture<OutboxResult<JobTally>> tally(qint64 job) override
    {
        ++tallies;
        if (early == 0)
            return m_to.tally(job);
        --early;
        JobTally sums = answered(m_to.tally(job)).value();
        --sums.counts[std::size_t(JobOutcome::Waiting)];
        ++sums.counts[std::size_t(JobOutcome::Changed)];
        return QtFuture::makeReadyFuture(OutboxResult<JobTally>(sums));
    }

private:
    template <class T>
    static QFuture<OutboxResult<T>> refused()
    {
        return QtFuture::makeReadyFuture(
            OutboxResult<T>(fail(OutboxError{OutboxError::Kind::DiskFull, {}})));
    }
};

class BenchAccounts final : public AccountStore
{
public:
    QList<Account> accounts{{u"a"_s, u"fake"_s, u"A"_s, QUrl(u"https://x.example"_s)}};

    QList<Account> load() const override { return accounts; }
    Result<Done, QString> save(const QList<Account> &list) override
    {
        accounts = list;
        return Done{};
    }
};

/** A service in memory which tells what it allows, and counts. */
class PacedContacts final : public ContactService
{
public:
    FakeContacts fake;
    std::optional<Allowance> limit; ///< `used` is counted here
    const VirtualClock *clock = nullptr;
    QList<qint64> requestsAt; ///< monotonic

    const Schema &schema() const override { return fake.schema(); }
    Capabilities capabilities() const override { return fake.capabilities(); }
    std::chrono::milliseconds listLag() const override { return fake.listLag(); }
    QFuture<ServiceResult<Contact>> read(const QString &id) override
    {
        note();
        return fake.read(id);
    }
    QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override
    {
        note();
        return fake.page(cursor);
    }
    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override
    {
        note();
        return fake.find(key, value);
    }
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override
    {
        return fake.plan(edit, look);
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        note();
        return fake.send(write);
    }
    std::optional<Allowance> allowance() const override
    {
        if (!limit)
            return std::nullopt;
        Allowance now = *limit;
        now.used += usedAt(clock->now().monotonicMs);
        return now;
    }
    /** Requests in the window that ends then. */
    int usedAt(qint64 nowMs) const
    {
        return int(std::ranges::count_if(requestsAt, [&](qint64 at) {
            return at <= nowMs && at >= nowMs - limit->window.count();
        }));
    }

private:
    void note() { requestsAt << clock->now().monotonicMs; }
};

class BenchCatalog final : public ServiceCatalog
{
public:
    explicit BenchCatalog(const VirtualClock &clock)
        : m_clock(clock)
    {
    }

    PacedContacts *newest = nullptr;
    QMap<QString, Contact> people; ///< what the next connection has

    QList<ServiceInfo> services() const override { return {}; }
    ServiceConnection connect(const Account &, Learned) override
    {
        if (newest)
            people = newest->fake.people;
        auto contacts = std::make_unique<PacedContacts>();
        contacts->clock = &m_clock;
        contacts->fake.people = people;
        contacts->fake.pageSize = 50;
        contacts->fake.setSchema(personSchemaWith({archivedMark()}));
        newest = contacts.get();
        ServiceConnection connection;
        connection.contacts = std::move(contacts);
        return connection;
    }
    QFuture<ServiceResult<ConnectionTest>> test(const Account &, const Secret &) override
    {
        return QtFuture::makeReadyFuture(ServiceResult<ConnectionTest>(ConnectionTest{}));
    }

private:
    const VirtualClock &m_clock;
};

/** Everything from the service to the runs, over one account with as many contacts as wanted. */
struct RunBench
{
    VirtualClock clock;
    BenchAccounts accounts;
    BenchCatalog catalog{clock};
    MemoryCredentials credentials;
    MemoryOutbox kept;
    CountingOutbox outbox;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<BulkRuns> runs;
    QList<JobPause> stops;
    QList<Op> ends;  ///< of operations of runs
    int endings = 0; ///< of runs
    int takenUp = 0;

    /** `disk`: another outbox than the one in memory. */
    explicit RunBench(int contacts, Outbox *disk = nullptr)
        : outbox(disk ? *disk : kept)
    {
        for (int i = 1; i <= contacts; ++i) {
            const QString id = idOf(i);
            const QJsonObject fields{{u"email"_s, QString(id + u"@x.example"_s)},
                                     {u"company"_s, u"X"_s},
                                     {u"owner"_s, oldOwner}};
            catalog.people.insert(id, person(id, fields));
        }
        open();
    }
    static QString idOf(int number) { return u"c%1"_s.arg(number, 6, 10, QChar(u'0')); }

    void open()
    {
        workspace = std::make_unique<Workspace>(
            WorkspacePorts{catalog, accounts, credentials, outbox, kept, clock});
        runs = std::make_unique<BulkRuns>(*workspace, outbox, clock);
        QObject::connect(runs.get(), &BulkRuns::runAdded, runs.get(), [this](BulkRun *run) {
            QObject::connect(run, &BulkRun::stopped, run,
                             [this, run] { stops << run->job().pause; });
            QObject::connect(run, &BulkRun::ended, run, [this] { ++endings; });
            QObject::connect(run, &BulkRun::opChanged, run, [this](const Op &op) {
                if (isFinal(op.state))
                    ends << op;
            });
        });
        QObject::connect(runs.get(), &BulkRuns::takenUp, runs.get(),
                         [this](int count) { takenUp += count; });
        workspace->start();
        // Pages that come at once are taken one after the other.
        (void)QTest::qWaitFor(
            [this] { return session().loader().state() == ListLoader::State::Complete; });
        service().log.clear(); // of the list
        catalog.newest->requestsAt.clear();
    }
    /** The program ends, as by a crash, and is started again. */
    void restart()
    {
        catalog.people = service().people;
        catalog.newest = nullptr;
        runs.reset();
        workspace.reset();
        open();
    }

    FakeContacts &service() { return catalog.newest->fake; }
    AccountSession &session() { return *workspace->session(u"a"_s); }
    Dispatcher &dispatcher() { return workspace->dispatcher(); }
    BulkRun &run() { return *runs->runs().back(); }
    QString ownerOf(int number) { return service().people.value(idOf(number)).text(u"owner"_s); }
    int count(JobOutcome outcome) { return run().tally().of(outcome); }
    int writes() { return service().count(u"PATCH"_s); }
    /** Lets time pass in small steps. */
    void pass(std::chrono::milliseconds time)
    {
        for (std::chrono::milliseconds passed{0}; passed < time;
             passed += std::chrono::milliseconds(10))
            clock.advance(std::chrono::milliseconds(10));
    }
    /** Until the run ended or stands; false when it does neither in this time. */
    bool finish(std::chrono::milliseconds atMost = std::chrono::minutes(5))
    {
        const auto stands = [this] {
            return run().isEnded() || run().isPaused();
        };
        for (std::chrono::milliseconds passed{0}; passed < atMost && !stands();
             passed += std::chrono::milliseconds(10))
            clock.advance(std::chrono::milliseconds(10));
        return stands();
    }

    /** The operation which gives a contact to an owner, rehearsed as it is now. */
    Op opFor(int number, const QString &owner = newOwner)
    {
        Op op;
        op.account = u"a"_s;
        op.edit = {EditKind::Change, idOf(number), {{{u"owner"_s, {oldOwner, owner}}}}};
        op.draft = op.edit.id;
        op.look = service().people.value(op.edit.id);
        op.baseRevision = op.look->revision;
        return op;
    }
    QList<Op> opsFor(int from, int to, const QString &owner = newOwner)
    {
        QList<Op> ops;
        for (int number = from; number <= to; ++number)
            ops << opFor(number, owner);
        return ops;
    }
    static Job jobTo(const QStringList &owners = {newOwner})
    {
        Job job;
        job.account = u"a"_s;
        job.kind = JobKind::Reassign;
        job.fields = QStringList{u"owner"_s};
        job.targets = owners;
        job.canaries = int(owners.size());
        return job;
    }
    void begin(const QList<Op> &ops, const Job &job = jobTo()) { runs->begin(job, ops); }
    JobTally storedTally() { return answered(outbox.tally(run().job().id)).value(); }
    /** Its sums are those of the outbox, and all of its contacts are in them. */
    bool addsUp()
    {
        const JobTally there = storedTally();
        return there.counts == run().tally().counts && there.total() == run().job().total;
    }
};

} // namespace patchbook::test
