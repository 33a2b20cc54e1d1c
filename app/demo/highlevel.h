// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/highlevelmessages.h"
#include "app/demo/highlevelpeople.h"
#include "app/demo/highlevelplace.h"
#include "app/demo/highlevelsearch.h"
#include "app/demo/ratelimit.h"
#include "app/demo/recordbook.h"
#include "app/demo/service.h"

#include <mutex>

namespace patchbook::demo {

/** What a token of HighLevel allows. */
struct HighLevelGrant
{
    QStringList scopes = {};    ///< empty: all of them
    bool otherLocation = false; ///< it was made for another location than ours
};

/** HighLevel, Version 2021-07-28, for one location. Thread-safe: one request after the other. */
class HighLevel final : public Service
{
public:
    HighLevel(quint64 seed, qint64 count);

    Answer answer(const Request &request) override;
    bool isForList(const Request &request) const override;
    void behave() override;

    void setQuirks(const HighLevelQuirks &quirks);
    void allow(const QByteArray &token, const HighLevelGrant &grant);
    void revoke(const QByteArray &token);

    QString idOf(qint64 number) const { return m_people.ids().letters(number); }
    QJsonObject contact(const QString &id) const;
    qint64 count() const;
    /** How many requests were turned away because they were too many. */
    int refusals() const;
    /** Any keys of a contact, null removes; no rule is checked. */
    bool change(const QString &id, const QJsonObject &fields);
    bool remove(const QString &id);
    QString createUnchecked(const QJsonObject &fields);
    /** Its ids and users never change. */
    const HighLevelPlace &place() const { return m_place; }
    QJsonArray customFields() const;
    bool changeCustomField(const QString &id, const QJsonValue &properties);

private:
    Answer routed(const Request &request);
    std::optional<Answer> refusal(const Request &request) const;
    Answer ofContacts(const Request &request);
    Answer ofContact(const Request &request, const QString &id);
    Answer ofPlace(const Request &request) const;
    Answer ofUsers(const Request &request) const;

    Answer create(const Request &request);
    Answer update(const Request &request, qint64 number);
    Answer changeTags(const Request &request, qint64 number);
    Answer duplicate(const Request &request) const;
    /** The one who has this address or number already, but for `except`. */
    std::optional<Answer> duplicateRefusal(const QJsonObject &fields, qint64 except) const;
    qint64 numberWith(const QString &key, const QString &value, qint64 except) const;
    qint64 living(const QString &id) const;
    qint64 added(const QJsonObject &fields);
    QJsonObject shown(const QJsonObject &contact) const;
    void put(qint64 number, QJsonObject contact);
    Answer withLimits(Answer answer, const RateLimit::Left &left) const;

    mutable std::mutex m_mutex; // guards everything that is not const
    HighLevelPlace m_place;
    const HighLevelPeople m_people;
    RecordBook m_book;
    const HighLevelSearch m_search;
    QMap<QByteArray, HighLevelGrant> m_grants;
    HighLevelQuirks m_quirks;
    RateLimit m_limit;
    int m_refusals = 0;
};

} // namespace patchbook::demo
