// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/contactdialect.h"
#include "app/services/routerafields.h"
#include "app/services/routerareading.h"
#include "app/services/routeravalues.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace patchbook {

/** Contacts of the Routera API. */
class RouteraContacts final : public ContactDialect
{
public:
    /** `settings` of the account, `description` as answered() gathers it. */
    explicit RouteraContacts(const QMap<QString, QString> &settings,
                             const QJsonObject &description = {});

    const Schema &schema() const override { return m_schema; }
    Capabilities capabilities() const override;
    int pageSize() const override { return 100; }

    QList<HttpHeader> headers(const Secret &token) const override;
    ServiceResult<Request> readRequest(const QString &id) const override;
    ServiceResult<Contact> parseRecord(const HttpReply &reply, const QString &id) const override;
    /** The cursor's token is the offset, "" = 0. */
    ServiceResult<Request> pageRequest(const PageCursor &cursor, int size) const override;
    ServiceResult<ContactPage> parsePage(const HttpReply &reply, const PageCursor &cursor,
                                         int size) const override;
    ServiceResult<Request> findRequest(const QString &key, const QString &value) const override;
    ServiceResult<std::optional<Contact>> parseFind(const HttpReply &reply) const override;
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override;
    ServiceResult<WriteAnswer> parseWrite(const Request &request,
                                          const HttpReply &reply) const override;
    ServiceError error(const HttpReply &reply) const override;
    std::optional<Lesson> lessonIn(const Request &request, const HttpReply &reply) const override;

    std::optional<Request> nextQuestion(const QJsonObject &soFar) const override;
    QJsonObject answered(const QJsonObject &soFar, const Request &request,
                         const ServiceResult<HttpReply> &answer) const override;
    std::shared_ptr<const ContactDialect>
    describedBy(const QJsonObject &description) const override;
    QList<TrialCall> trialCalls() const override;

private:
    ServiceResult<QByteArray> recordTarget(const QString &id) const;
    ServiceResult<Contact> flatContact(const HttpReply &reply) const;
    ServiceResult<PlannedWrite> planChange(const Edit &edit, const Contact &look) const;
    ServiceResult<PlannedWrite> planCreation(const Edit &edit) const;
    Clearing clearing() const;

    const QMap<QString, QString> m_settings;
    const PropertyNames m_names;
    const QByteArray m_asked; ///< "properties=…", the same in every call that tells a contact
    const Schema m_schema;
    const RouteraReading m_reading;
};

} // namespace patchbook
