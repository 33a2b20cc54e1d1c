// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqcards.h"

#include "app/services/jsonreading.h"
#include "app/services/linqerrors.h"
#include "app/services/recordreading.h"
#include "app/services/requesttarget.h"
#include "app/services/writeplanning.h"
#include "models/domain/exactbytes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr char cardPath[] = "/api/partner/v3/contact_card";
constexpr auto phoneKey = "phone_number"_L1;

Schema linqCardSchema()
{
    using enum FieldKind;
    using enum FieldFlag;
    const char *name = QT_TRANSLATE_NOOP("Schema", "Name");
    const char *picture = QT_TRANSLATE_NOOP("Schema", "Picture");
    const char *line = QT_TRANSLATE_NOOP("Schema", "Line");
    return Schema(
        {{QLatin1StringView(cardfield::firstName), Text, QT_TRANSLATE_NOOP("Schema", "First name"),
          name, Required | NotClearable | Column},
         {QLatin1StringView(cardfield::lastName), Text, QT_TRANSLATE_NOOP("Schema", "Last name"),
          name, Column},
         // The service stores the picture anew: its address is never the one that was sent.
         {QLatin1StringView(cardfield::imageUrl), Picture,
          QT_TRANSLATE_NOOP("Schema", "Picture’s address"), picture, Rewritten | NotClearable},
         {phoneKey, Phone, QT_TRANSLATE_NOOP("Schema", "Phone"), line, ReadOnly | Column},
         {QLatin1StringView(cardfield::isActive), Flag,
          QT_TRANSLATE_NOOP("Schema", "Applied to the device"), line, ReadOnly | Bookkeeping}},
        {QLatin1StringView(cardfield::firstName), QLatin1StringView(cardfield::lastName)},
        {phoneKey});
}

/** "+" and 2 to 20 digits, as the service tells its lines; nothing else becomes an id. */
bool isLineNumber(const QString &text)
{
    const QStringView digits = QStringView(text).sliced(text.isEmpty() ? 0 : 1);
    return text.startsWith(u'+') && digits.size() >= 2 && digits.size() <= 20 &&
           std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QByteArray targetOfCard(const QString &line)
{
    return cardPath + QByteArray("?phone_number=") + queryValue(line);
}

/** Which line a write was about: in the query of a PATCH, in the body of a POST. */
QString lineWritten(const Request &request)
{
    if (request.method == "POST") {
        return QJsonDocument::fromJson(request.body).object().value(phoneKey).toString();
    }
    const qsizetype equals = request.target.indexOf('=');
    return QUrl::fromPercentEncoding(request.target.mid(equals + 1));
}

} // namespace

LinqCards::LinqCards()
    : m_schema(linqCardSchema())
    , m_shape(m_schema, {})
{
}

QList<HttpHeader> LinqCards::headers(const Secret &token) const
{
    return {{"Authorization", "Bearer " + token.reveal()}};
}

ServiceResult<Request> LinqCards::readRequest(const QString &id) const
{
    if (!isLineNumber(id))
        return fail(nothingToSend(u"not a line's number"));
    return Request{"GET", targetOfCard(id), {}};
}

ServiceResult<Contact> LinqCards::parseRecord(const HttpReply &reply, const QString &id) const
{
    const ServiceResult<QList<Contact>> cards = cardsIn(reply);
    if (!cards.ok())
        return fail(cards.error());
    const auto card = std::ranges::find(*cards, id, &Contact::id);
    if (card != cards->cend())
        return *card;
    if (!cards->isEmpty())
        return fail(malformed(reply, u"the card of another line"));
    return fail(ServiceError{.kind = ErrorKind::NotFound,
                             .delivery = Delivery::Refused,
                             .status = reply.status,
                             .detail = u"no card for this line"_s});
}

// The second one is deprecated, but all that older servers know.
QList<Request> LinqCards::numberRequests() const
{
    return {{"GET", "/api/partner/v3/phone_numbers", {}},
            {"GET", "/api/partner/v3/phonenumbers", {}}};
}

ServiceResult<QStringList> LinqCards::parseNumbers(const HttpReply &reply) const
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = linqErrorInSuccess(reply, body->object))
        return fail(*wrong);
    const QJsonValue list = body->object.value("phone_numbers"_L1);
    if (!list.isArray())
        return fail(malformed(reply, u"no list of phone numbers"));
    QStringList numbers;
    const QJsonArray items = list.toArray();
    for (const QJsonValue item : items) {
        const QString number = item[phoneKey].toString();
        if (isLineNumber(number) && !numbers.contains(number))
            numbers.append(number);
    }
    return numbers;
}

Request LinqCards::cardsRequest() const
{
    return {"GET", cardPath, {}};
}

ServiceResult<QList<CardLine>> LinqCards::parseCards(const HttpReply &reply,
                                                     const QStringList &numbers) const
{
    const ServiceResult<QList<Contact>> cards = cardsIn(reply);
    if (!cards.ok())
        return fail(cards.error());
    QList<CardLine> lines;
    for (const QString &number : numbers)
        lines.append({number, std::nullopt});
    for (const Contact &card : *cards) {
        const auto line = std::ranges::find(lines, card.id, &CardLine::phone);
        if (line == lines.end())
            lines.append({card.id, card});
        else if (!line->card)
            line->card = card;
    }
    return lines;
}

ServiceResult<PlannedWrite> LinqCards::plan(const Edit &edit,
                                            const std::optional<Contact> &look) const
{
    if (edit.kind == EditKind::Remove)
        return fail(nothingToSend(u"cards cannot be removed"));
    if (!isLineNumber(edit.id) || (look && look->id != edit.id))
        return fail(nothingToSend(u"not the number of this line"));
    if (look && !look->unreadable.isEmpty())
        return fail(nothingToSend(u"a card that could not be read wholly"));
    if (edit.kind == EditKind::Change && !look)
        return fail(nothingToSend(u"a change without a look"));

    // A card that is there is changed, also when the user meant to set it up: POST would be
    // refused.
    const bool change = look.has_value();
    const ServiceResult<QJsonObject> values =
        textsToSend(m_schema, change ? edit.changes : withoutCleared(edit.changes));
    if (!values.ok())
        return fail(values.error());
    if (change)
        return PlannedWrite{{{"PATCH", targetOfCard(edit.id), compactJson(*values)}}, {}};

    QJsonObject card = *values;
    if (card.value(QLatin1StringView(cardfield::firstName)).toString().trimmed().isEmpty())
        return fail(nothingToSend(u"a card without a first name"));
    card.insert(phoneKey, edit.id);
    return PlannedWrite{{{"POST", cardPath, compactJson(card)}}, {}};
}

ServiceResult<WriteAnswer> LinqCards::parseWrite(const Request &request,
                                                 const HttpReply &reply) const
{
    if (reply.status != 200 && reply.status != 201)
        return fail(malformed(reply, u"another status than this call has"));
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = linqErrorInSuccess(reply, body->object))
        return fail(*wrong);
    const std::optional<Contact> card = cardFrom(body->object, body->repaired);
    if (!card)
        return fail(malformed(reply, u"no card"));
    if (card->id != lineWritten(request))
        return fail(malformed(reply, u"the card of another line"));
    return WriteAnswer{*card, reply.status};
}

ServiceError LinqCards::error(const HttpReply &reply) const
{
    return linqError(reply);
}

std::optional<Contact> LinqCards::cardFrom(const QJsonObject &object, bool repaired) const
{
    const QString line = object.value(phoneKey).toString();
    if (!isLineNumber(line))
        return std::nullopt;
    const JsonTree tree(object);
    return recordIn(tree.root(), m_shape, repaired, [&line, this](RecordReading &reading) {
        reading.setId(exactBytes(line).toStdString());
        for (int field = 0; field < m_shape.fieldCount(); ++field)
            reading.take(field);
        if (reading.isRepaired() && holdsReplacement(reading.object()))
            reading.complainOfDamage();
        return true; // there is nothing that could be its revision
    });
}

ServiceResult<QList<Contact>> LinqCards::cardsIn(const HttpReply &reply) const
{
    const ServiceResult<JsonBody> body = readBody(reply);
    if (!body.ok())
        return fail(body.error());
    if (const std::optional<ServiceError> wrong = linqErrorInSuccess(reply, body->object))
        return fail(*wrong);
    const QJsonValue list = body->object.value("contact_cards"_L1);
    if (!list.isArray())
        return fail(malformed(reply, u"no list of cards"));
    QList<Contact> cards;
    const QJsonArray items = list.toArray();
    for (const QJsonValue item : items) {
        if (const std::optional<Contact> card = cardFrom(item.toObject(), body->repaired))
            cards.append(*card);
    }
    return cards;
}

} // namespace patchbook
