// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/contactservice.h"
#include "tests/oracle/modelworld.h"

#include <QJsonDocument>

#include <map>
#include <memory>

namespace patchbook::test {

/** Promises to an engine that may be killed: then none of them is ever kept. */
class Promises
{
public:
    template <class T>
    QFuture<T> make(std::function<void(const T &)> &keep)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        if (m_over)
            return promise->future(); // ends as cancelled with the promise
        const int number = ++m_last;
        m_open[number] = promise;
        // Weak: a wait that outlives the engine must not keep its promises alive.
        keep = [this, number, weak = std::weak_ptr<QPromise<T>>(promise)](const T &value) {
            const auto held = weak.lock();
            if (!held)
                return;
            m_open.erase(number);
            held->addResult(value);
            held->finish();
        };
        return promise->future();
    }
    /** From now on nothing is answered. */
    void end()
    {
        m_over = true;
        const auto dropped = std::exchange(m_open, {});
    }
    bool isOver() const { return m_over; }

private:
    std::map<int, std::shared_ptr<void>> m_open;
    int m_last = 0;
    bool m_over = false;
};

/** The engine's end of the line to a ModelWorld. */
class ModelService : public ContactService
{
public:
    explicit ModelService(ModelWorld &world, const Schema &schema)
        : m_world(world)
        , m_schema(schema)
    {
    }

    /** The process is killed. */
    void end() { m_promises.end(); }

    const Schema &schema() const override { return m_schema; }
    std::chrono::milliseconds lateness() const override { return ModelWorld::lateness; }
    Capabilities capabilities() const override { return Capability::FindByEmail; }

    QFuture<ServiceResult<Contact>> read(const QString &id) override
    {
        std::function<void(const ServiceResult<Contact> &)> keep;
        auto future = m_promises.make(keep);
        if (!m_promises.isOver())
            m_world.read(id, &m_client, keep);
        return future;
    }
    QFuture<ServiceResult<ContactPage>> page(const PageCursor &) override
    {
        return QtFuture::makeReadyFuture(ServiceResult<ContactPage>(ContactPage{}));
    }
    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override
    {
        std::function<void(const ServiceResult<std::optional<Contact>> &)> keep;
        auto future = m_promises.make(keep);
        if (!m_promises.isOver())
            m_world.find(key, value, &m_client, keep);
        return future;
    }
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &) const override
    {
        QJsonObject fields;
        for (auto it = edit.changes.fields.cbegin(); it != edit.changes.fields.cend(); ++it)
            fields.insert(it.key(), it->after);
        const bool removes = edit.kind == EditKind::Remove;
        const QByteArray method = removes                         ? "DELETE"
                                  : edit.kind == EditKind::Create ? "POST"
                                                                  : "PATCH";
        const QByteArray body =
            removes ? QByteArray() : QJsonDocument(fields).toJson(QJsonDocument::Compact);
        return PlannedWrite{{{method, "/people/" + edit.id.toUtf8(), body}}, {}};
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        std::function<void(const ServiceResult<WriteAnswer> &)> keep;
        auto future = m_promises.make(keep);
        if (!m_promises.isOver())
            m_world.write(write.requests.constFirst(), &m_client, keep);
        return future;
    }

private:
    ModelWorld &m_world;
    const Schema &m_schema;
    Promises m_promises;
    QObject m_client;
};

} // namespace patchbook::test
