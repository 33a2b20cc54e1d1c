// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/modelrun.h"
#include "tests/oracle/modelservice.h"
#include "tests/support/forwardingoutbox.h"

#include <QMap>

namespace patchbook::test {

/** Takes "sending" for stored without storing it; the next state lands as usual. */
class ForgetfulOutbox final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;

    QFuture<OutboxResult<Done>> commit(const QList<OpStep> &steps) override
    {
        if (steps.constFirst().op.state == OpState::Sending)
            return QtFuture::makeReadyFuture(OutboxResult<Done>(Done{}));
        return m_to.commit(steps);
    }
};

/** Does not ask the service before it sends, but answers with what the user saw. */
class BlindService final : public ModelService
{
public:
    using Sight = std::function<std::optional<Contact>(const QString &)>;

    BlindService(ModelWorld &world, const Schema &schema, Outbox &outbox, Sight sight)
        : ModelService(world, schema)
        , m_outbox(outbox)
        , m_sight(std::move(sight))
    {
    }

    QFuture<ServiceResult<Contact>> read(const QString &id) override
    {
        const std::optional<Contact> seen = m_sight(id);
        if (!seen || isInDoubt(id))
            return ModelService::read(id);
        return QtFuture::makeReadyFuture(ServiceResult<Contact>(*seen));
    }

private:
    bool isInDoubt(const QString &id) const
    {
        const QList<Op> open = m_outbox.unfinished().result().value();
        return std::ranges::any_of(open, [&id](const Op &op) {
            return op.edit.id == id &&
                   (op.state == OpState::Sending || op.state == OpState::Ambiguous);
        });
    }

    Outbox &m_outbox;
    const Sight m_sight;
};

/** Says that nothing ever takes effect late. */
class HastyService final : public ModelService
{
public:
    using ModelService::ModelService;

    std::chrono::milliseconds lateness() const override { return {}; }
};

/** Takes a server's fault for a proof that nothing was done. */
class CredulousService final : public ModelService
{
public:
    using ModelService::ModelService;

    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        return ModelService::send(write).then([](const ServiceResult<WriteAnswer> &answer) {
            if (answer.ok() || answer.error().kind != ErrorKind::ServerFault)
                return answer;
            ServiceError error = answer.error();
            error.kind = ErrorKind::Refused;
            error.delivery = Delivery::Refused;
            return ServiceResult<WriteAnswer>(fail(error));
        });
    }
};

inline std::unique_ptr<ModelService> serviceWithout(Removed removed, ModelWorld &world,
                                                    const Schema &schema, Outbox &outbox,
                                                    const BlindService::Sight &sight)
{
    switch (removed) {
    case Removed::Look:
        return std::make_unique<BlindService>(world, schema, outbox, sight);
    case Removed::Quarantine:
        return std::make_unique<HastyService>(world, schema);
    case Removed::DoubtAboutFault:
        return std::make_unique<CredulousService>(world, schema);
    case Removed::Nothing:
    case Removed::WriteAhead:
    case Removed::OnlyTyped:
        break;
    }
    return std::make_unique<ModelService>(world, schema);
}

} // namespace patchbook::test
