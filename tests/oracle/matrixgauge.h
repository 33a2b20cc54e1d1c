// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"
#include "models/ports/contactcards.h"
#include "models/ports/contactservice.h"
#include "tests/oracle/recorder.h"
#include "tests/support/forwardingoutbox.h"

#include <functional>
#include <memory>
#include <mutex>

namespace patchbook::test {

/** What an engine waits for in real time. GUI thread. */
struct Gauge
{
    int calls = 0;  ///< of services, not answered
    int pauses = 0; ///< of these, waiting at the clock
    int stores = 0; ///< of the outbox, not answered
    std::function<void()> changed;

    /** Only time can bring it on. */
    bool isIdle() const { return calls == pauses && stores == 0; }

    template <class T>
    QFuture<T> counted(int &count, QFuture<T> future)
    {
        ++count;
        return future.then(QtFuture::Launch::Sync, [this, &count](const T &result) {
            --count;
            changed();
            return result;
        });
    }
};

/** The clock as requests over HTTP use it: counts those that pause. */
class GaugedClock final : public Clock
{
public:
    GaugedClock(Clock &to, Gauge &gauge)
        : m_to(to)
        , m_gauge(gauge)
    {
    }

    SentAt now() const override { return m_to.now(); }
    void after(std::chrono::milliseconds wait, QObject *context,
               std::function<void()> wake) override
    {
        ++m_gauge.pauses;
        m_to.after(wait, context, [this, wake = std::move(wake)] {
            --m_gauge.pauses;
            wake();
        });
        m_gauge.changed();
    }

private:
    Clock &m_to;
    Gauge &m_gauge;
};

/** The records of a service: counts the calls under way, and sets how late it may be. */
template <class Port>
class GaugedRecords : public Port
{
public:
    GaugedRecords(std::unique_ptr<Port> to, Gauge &gauge, std::chrono::milliseconds lateness)
        : m_to(std::move(to))
        , m_gauge(gauge)
        , m_lateness(lateness)
    {
    }

    const Schema &schema() const override { return m_to->schema(); }
    std::chrono::milliseconds lateness() const override { return m_lateness; }
    QFuture<ServiceResult<Contact>> read(const QString &id) override
    {
        return m_gauge.counted(m_gauge.calls, m_to->read(id));
    }
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override
    {
        return m_to->plan(edit, look);
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        return m_gauge.counted(m_gauge.calls, m_to->send(write));
    }

protected:
    const std::unique_ptr<Port> m_to;
    Gauge &m_gauge;

private:
    const std::chrono::milliseconds m_lateness;
};

class GaugedContacts final : public GaugedRecords<ContactService>
{
public:
    using GaugedRecords::GaugedRecords;

    Capabilities capabilities() const override { return m_to->capabilities(); }
    QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override
    {
        return m_gauge.counted(m_gauge.calls, m_to->page(cursor));
    }
    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override
    {
        return m_gauge.counted(m_gauge.calls, m_to->find(key, value));
    }
};

class GaugedCards final : public GaugedRecords<ContactCards>
{
public:
    using GaugedRecords::GaugedRecords;

    QFuture<ServiceResult<QList<CardLine>>> lines() override
    {
        return m_gauge.counted(m_gauge.calls, m_to->lines());
    }
};

/** What happens in one run, written down by the threads of its world. */
struct SharedRecord
{
    std::recursive_mutex lock;
    Recorder recorder;
};

/** Writes every row down when it is stored, and counts what is being stored. */
class GaugedOutbox final : public ForwardingOutbox
{
public:
    GaugedOutbox(Outbox &to, Gauge &gauge, SharedRecord &record)
        : ForwardingOutbox(to)
        , m_gauge(gauge)
        , m_record(record)
    {
    }

    QFuture<OutboxResult<QList<Op>>> append(const QList<Op> &ops,
                                            const QList<OpStep> &steps) override
    {
        return gauged(
            m_to.append(ops, steps)
                .then(QtFuture::Launch::Sync, [this, steps](const OutboxResult<QList<Op>> &kept) {
                    for (const Op &op : kept.ok() ? *kept : QList<Op>())
                        note(op);
                    noteAll(kept.ok(), steps);
                    return kept;
                }));
    }
    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        return gauged(m_to.commit(steps).then(QtFuture::Launch::Sync,
                                              [this, steps](const OutboxResult<Done> &done) {
                                                  noteAll(done.ok(), steps);
                                                  return done;
                                              }));
    }

private:
    // Counted when the row has been written down.
    template <class T>
    QFuture<T> gauged(QFuture<T> future)
    {
        ++m_gauge.stores;
        return future.then(&m_here, [this](const T &result) {
            --m_gauge.stores;
            m_gauge.changed();
            return result;
        });
    }
    void note(const Op &op)
    {
        const std::scoped_lock lock(m_record.lock);
        m_record.recorder.stored(op);
    }
    void noteAll(bool stored, const QList<OpStep> &steps)
    {
        for (const OpStep &step : stored ? steps : QList<OpStep>())
            note(step.op);
    }

    Gauge &m_gauge;
    SharedRecord &m_record;
    QObject m_here;
};

} // namespace patchbook::test
