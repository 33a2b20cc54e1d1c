// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/contactdialect.h"
#include "app/services/highlevelreading.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace patchbook {

/** Contacts of one location at HighLevel, version 2021-07-28 of its API. */
class HighLevelContacts final : public ContactDialect
{
public:
    /** `settings` as Account::settings, `description` as answered() made it. */
    explicit HighLevelContacts(const QMap<QString, QString> &settings,
                               const QJsonObject &description = {});

    const Schema &schema() const override { return m_schema; }
    Capabilities capabilities() const override;
    int pageSize() const override;
    std::chrono::milliseconds listLag() const override;
    std::optional<Pace> pace() const override;

    QList<HttpHeader> headers(const Secret &token) const override;
    ServiceResult<Request> readRequest(const QString &id) const override;
    ServiceResult<Contact> parseRecord(const HttpReply &reply, const QString &id) const override;
    ServiceResult<Request> pageRequest(const PageCursor &cursor, int size) const override;
    ServiceResult<ContactPage> parsePage(const HttpReply &reply, const PageCursor &cursor,
                                         int size) const override;
    ServiceResult<Request> findRequest(const QString &key, const QString &value) const override;
    ServiceResult<std::optional<Contact>> parseFind(const HttpReply &reply) const override;
    bool isFoundBy(const Contact &contact, const QString &key, const QString &value) const override;
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override;
    ServiceResult<WriteAnswer> parseWrite(const Request &request,
                                          const HttpReply &reply) const override;
    ServiceError error(const HttpReply &reply) const override;
    QString recordToReadBack(const Request &request) const override;
    std::optional<Lesson> lessonIn(const Request &request, const HttpReply &reply) const override;

    std::optional<Request> nextQuestion(const QJsonObject &soFar) const override;
    QJsonObject answered(const QJsonObject &soFar, const Request &question,
                         const ServiceResult<HttpReply> &answer) const override;
    std::shared_ptr<const ContactDialect>
    describedBy(const QJsonObject &description) const override;
    QList<TrialCall> trialCalls() const override;

private:
    const QMap<QString, QString> m_settings;
    const QString m_location; ///< "" when the settings name none that can stand in a request
    const QString m_customKey;
    const Schema m_schema;
    const HighLevelReading m_reading;
};

} // namespace patchbook
