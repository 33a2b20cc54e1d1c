// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/carddialect.h"
#include "app/services/recordshape.h"

#include <QJsonObject>

namespace patchbook {

/** Contact cards of the Linq Partner API, version 3: how recipients see each own line. */
class LinqCards final : public CardDialect
{
public:
    LinqCards();

    const Schema &schema() const override { return m_schema; }

    QList<HttpHeader> headers(const Secret &token) const override;
    ServiceResult<Request> readRequest(const QString &id) const override;
    ServiceResult<Contact> parseRecord(const HttpReply &reply, const QString &id) const override;
    QList<Request> numberRequests() const override;
    ServiceResult<QStringList> parseNumbers(const HttpReply &reply) const override;
    Request cardsRequest() const override;
    ServiceResult<QList<CardLine>> parseCards(const HttpReply &reply,
                                              const QStringList &numbers) const override;
    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &look) const override;
    ServiceResult<WriteAnswer> parseWrite(const Request &request,
                                          const HttpReply &reply) const override;
    ServiceError error(const HttpReply &reply) const override;

private:
    std::optional<Contact> cardFrom(const QJsonObject &object, bool repaired) const;
    ServiceResult<QList<Contact>> cardsIn(const HttpReply &reply) const;

    const Schema m_schema;
    const RecordShape m_shape;
};

} // namespace patchbook
