// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/recordbook.h"
#include "app/demo/routeramessages.h"
#include "app/demo/routerapeople.h"
#include "app/demo/routeratokens.h"
#include "app/demo/service.h"

#include <mutex>

namespace patchbook::demo {

/** Routera's contacts and routers. Thread-safe: one request after the other. */
class Routera final : public Service
{
public:
    Routera(quint64 seed, qint64 count, const QByteArray &clientId, const QByteArray &clientSecret);

    Answer answer(const Request &request) override;
    bool isForList(const Request &request) const override;
    void behave() override;

    void setQuirks(const RouteraQuirks &quirks);
    /** Runs under the lock. */
    void withTokens(const std::function<void(RouteraTokens &)> &use);

    QString idOf(qint64 number) const { return m_people.ids().uuid(number); }
    QJsonObject contact(const QString &id) const;
    qint64 count(bool archived) const;
    bool change(const QString &id, const QJsonObject &fields);
    bool archive(const QString &id, const QString &by);
    QString createUnchecked(const QJsonObject &fields);
    QStringList ownerEmails() const;

private:
    Answer ofContacts(const Request &request, const QStringList &properties);
    Answer ofContact(const Request &request, qint64 number, const QStringList &properties);
    Answer ofRouters(const Request &request) const;
    Answer list(const Request &request, const QStringList &properties) const;
    Answer create(const Request &request, const QStringList &properties);
    Answer update(const Request &request, qint64 number, const QStringList &properties);

    /** Extra names in a request; nullopt when one of them does not exist. */
    std::optional<QStringList> askedProperties(const Request &request, QString *wrong) const;
    /** What a body asks for; sets a problem when it cannot be. */
    QJsonObject readFields(const Request &request, std::optional<Answer> *problem) const;
    QString problemWith(const QString &key, const QJsonValue &value) const;
    std::optional<Answer> duplicateRefusal(const QJsonObject &fields, qint64 except) const;
    bool isTaken(const QString &key, const QString &value, qint64 except) const;
    bool isActive(qint64 number) const;
    bool isArchived(qint64 number) const;
    qint64 added(const QJsonObject &fields);
    void put(qint64 number, QJsonObject contact);
    void archive(qint64 number, const QString &by);
    QJsonObject shown(qint64 number, const QStringList &properties) const;

    mutable std::mutex m_mutex; // guards everything that is not const
    const RouteraPeople m_people;
    RecordBook m_book;
    RouteraTokens m_tokens;
    RouteraQuirks m_quirks;
};

} // namespace patchbook::demo
