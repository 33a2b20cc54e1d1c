// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/contactservice.h"

#include <memory>

namespace patchbook::test {

/** The contacts of a real service, of which "not applied" is believed after another time. */
class LatenessContacts final : public ContactService
{
public:
    LatenessContacts(std::unique_ptr<ContactService> to, std::chrono::milliseconds lateness)
        : m_to(std::move(to))
        , m_lateness(lateness)
    {
    }

    const Schema &schema() const override { return m_to->schema(); }
    std::chrono::milliseconds lateness() const override { return m_lateness; }
    QFuture<ServiceResult<Contact>> read(const QString &id) override { return m_to->read(id); }
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override
    {
        return m_to->plan(edit, look);
    }
    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        return m_to->send(write);
    }
    Capabilities capabilities() const override { return m_to->capabilities(); }
    QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override
    {
        return m_to->page(cursor);
    }
    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override
    {
        return m_to->find(key, value);
    }

private:
    const std::unique_ptr<ContactService> m_to;
    const std::chrono::milliseconds m_lateness;
};

} // namespace patchbook::test
