// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/requestbudget.h"
#include "app/services/recorddialect.h"
#include "models/ports/contactservice.h"

#include <QJsonObject>

#include <memory>

namespace patchbook {

/** A call that is tried with a new token. Texts: QT_TRANSLATE_NOOP("Services", …). */
struct TrialCall
{
    const char *call = ""; ///< what it is for; may hold %1
    QString argument = {};
    Request request;
    bool essential = false;
    bool isList = false; ///< its answer is one of parsePage(), and counts the contacts
};

/** How one service speaks of contacts. */
class ContactDialect : public RecordDialect
{
public:
    virtual Capabilities capabilities() const = 0;
    /** The largest page the service gives. */
    virtual int pageSize() const = 0;

    virtual ServiceResult<Request> pageRequest(const PageCursor &cursor, int size) const = 0;
    virtual ServiceResult<ContactPage> parsePage(const HttpReply &reply, const PageCursor &cursor,
                                                 int size) const = 0;

    /** NothingToSend for a key the service cannot look for, and for nothing to look for. */
    virtual ServiceResult<Request> findRequest(const QString &key, const QString &value) const = 0;
    virtual ServiceResult<std::optional<Contact>> parseFind(const HttpReply &reply) const = 0;
    /** Whether what was found has this value: a service may look in other fields as well. */
    virtual bool isFoundBy(const Contact &, const QString &, const QString &) const { return true; }

    /** How often this service may be asked; nullopt where it does not say. */
    virtual std::optional<Pace> pace() const { return std::nullopt; }

    /** As ContactService::listLag(). */
    virtual std::chrono::milliseconds listLag() const { return {}; }

    // What the service tells of its records is gathered step by step in one object, and kept.

    /** The next question; nullopt when `soFar` answers all of them, or nothing needs to be asked.
     */
    virtual std::optional<Request> nextQuestion(const QJsonObject &) const { return std::nullopt; }
    /**
     * `soFar` with this answer in it. An error is one that lasts (no permission, no such call): it
     * is noted, so that the question is not asked again.
     */
    virtual QJsonObject answered(const QJsonObject &soFar, const Request &,
                                 const ServiceResult<HttpReply> &) const
    {
        return soFar;
    }
    /** The same dialect over the fields of this description; nullptr where there is none. */
    virtual std::shared_ptr<const ContactDialect> describedBy(const QJsonObject &) const
    {
        return nullptr;
    }

    /** What to try with a new token, the essential first; all of it only reads. */
    virtual QList<TrialCall> trialCalls() const = 0;
};

} // namespace patchbook
