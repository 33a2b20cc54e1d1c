// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/linqcards.h"

#include "app/demo/phones.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

Answer cardsAnswer(int status, const QJsonObject &body, const QString &trace)
{
    return {.status = status,
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .headers = {{"X-Trace-ID", trace.toLatin1()}}};
}

Answer cardsAnswer(const QJsonObject &body)
{
    return cardsAnswer(200, body, QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Answer cardsError(int status, int code, const QString &message)
{
    const QString trace = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QJsonObject error{{u"status"_s, status}, {u"code"_s, code}, {u"message"_s, message}};
    return cardsAnswer(status, {{u"success"_s, false}, {u"error"_s, error}, {u"trace_id"_s, trace}},
                       trace);
}

Answer noSuchResource()
{
    return cardsError(404, 2001, u"Resource not found"_s);
}

} // namespace

LinqCards::LinqCards(const QString &origin)
    : m_origin(origin)
{
    m_lines = {
        {u"+12125550111"_s, u"0b5e6a52-3a47-4c63-9a0e-5d1f3f1c0101"_s},
        {u"+13125550122"_s, u"0b5e6a52-3a47-4c63-9a0e-5d1f3f1c0102"_s},
        {u"+14155550133"_s, u"0b5e6a52-3a47-4c63-9a0e-5d1f3f1c0103"_s},
        {u"+16175550144"_s, u"0b5e6a52-3a47-4c63-9a0e-5d1f3f1c0104"_s},
        {u"+442079460155"_s, u"0b5e6a52-3a47-4c63-9a0e-5d1f3f1c0105"_s, true},
    };
    m_lines[0].card = {u"Nordlicht"_s, u"Support"_s, newPictureAddress()};
    m_lines[1].card = {u"Reception"_s, {}, {}};
    // The third one is not set up; the fourth one never reached its device.
    m_lines[3].card = {u"Sales"_s, u"Desk"_s, newPictureAddress(), false, -1};
    m_lines[4].card = {u"Zoë"_s, u"Łukasik"_s, newPictureAddress()};
}

Answer LinqCards::unauthorized()
{
    return cardsError(401, 2004, u"Unauthorized - missing or invalid authentication token"_s);
}

Answer LinqCards::answer(const Request &request, const Quirks &quirks)
{
    const std::lock_guard lock(m_mutex);
    if (request.path() == "/api/partner/v3/contact_card") {
        if (request.method == "GET")
            return cards(request);
        if (request.method == "POST")
            return setUp(request, quirks);
        if (request.method == "PATCH")
            return update(request, quirks);
    } else if (request.path() == "/api/partner/v3/phone_numbers" && request.method == "GET") {
        return phoneNumbers();
    }
    return noSuchResource();
}

QStringList LinqCards::lines() const
{
    QStringList numbers;
    for (const Line &line : m_lines)
        numbers.append(line.number);
    return numbers;
}

QJsonObject LinqCards::card(const QString &number) const
{
    const std::lock_guard lock(m_mutex);
    const Line *found = line(number);
    return found && found->card ? shown(*found) : QJsonObject();
}

bool LinqCards::change(const QString &number, const QJsonObject &fields)
{
    const std::lock_guard lock(m_mutex);
    Line *found = line(number);
    if (!found)
        return false;
    Card card = found->card.value_or(Card());
    card.firstName = fields.value(u"first_name"_s).toString(card.firstName);
    card.lastName = fields.value(u"last_name"_s).toString(card.lastName);
    card.imageUrl = fields.value(u"image_url"_s).toString(card.imageUrl);
    card.active = fields.value(u"is_active"_s).toBool(card.active);
    card.readsUntilActive = -1;
    found->card = card;
    return true;
}

bool LinqCards::remove(const QString &number)
{
    const std::lock_guard lock(m_mutex);
    Line *found = line(number);
    if (found)
        found->card.reset();
    return found != nullptr;
}

Answer LinqCards::cards(const Request &request)
{
    const bool one = request.hasQuery("phone_number");
    const QString number = request.query("phone_number");
    if (one) {
        if (const auto problem = problemWith(number))
            return *problem;
    }
    QJsonArray array;
    for (Line &line : m_lines) {
        if (!line.card || (one && line.number != number))
            continue;
        if (!line.card->active && line.card->readsUntilActive >= 0)
            line.card->active = line.card->readsUntilActive-- == 0;
        array.append(shown(line));
    }
    return cardsAnswer({{u"contact_cards"_s, array}});
}

Answer LinqCards::setUp(const Request &request, const Quirks &quirks)
{
    const QJsonObject body = request.json();
    if (const auto problem = problemWith(body))
        return *problem;
    const QString number = body.value(u"phone_number"_s).toString();
    if (const auto problem = problemWith(number))
        return *problem;
    if (body.value(u"first_name"_s).toString().isEmpty())
        return cardsError(400, 1001, u"first_name is required"_s);
    Line *found = line(number);
    if (found->card && found->card->active && !quirks.postReplacesCard)
        return cardsError(409, 2014, u"A contact card already exists for this phone number"_s);
    found->card = Card();
    write(*found, body, quirks);
    return cardsAnswer(shown(*found));
}

Answer LinqCards::update(const Request &request, const Quirks &quirks)
{
    const QString number = request.query("phone_number");
    if (const auto problem = problemWith(number))
        return *problem;
    const QJsonObject body = request.json();
    if (const auto problem = problemWith(body))
        return *problem;
    if (body.value(u"first_name"_s).isString() && body.value(u"first_name"_s).toString().isEmpty())
        return cardsError(400, 1001, u"first_name must not be empty"_s);
    Line *found = line(number);
    if (!found->card)
        return noSuchResource();
    write(*found, body, quirks);
    return cardsAnswer(shown(*found));
}

Answer LinqCards::phoneNumbers() const
{
    QJsonArray array;
    for (const Line &line : m_lines) {
        array.append(QJsonObject{{u"id"_s, line.uuid},
                                 {u"phone_number"_s, line.number},
                                 {u"forwarding_number"_s, QJsonValue::Null}});
    }
    return cardsAnswer({{u"phone_numbers"_s, array}});
}

std::optional<Answer> LinqCards::problemWith(const QJsonObject &body) const
{
    if (body.isEmpty())
        return cardsError(400, 1001, u"The body must be an object with at least one field"_s);
    // People report that the service breaks here, and answers no more than this.
    if (body.value(u"image_url"_s).isNull())
        return cardsError(500, 3006, u"Internal server error"_s);
    for (const QString &key :
         {u"phone_number"_s, u"first_name"_s, u"last_name"_s, u"image_url"_s}) {
        if (!body.value(key).isUndefined() && !body.value(key).isString())
            return cardsError(400, 1001, key + u" must be a string"_s);
    }
    const QString image = body.value(u"image_url"_s).toString();
    if (!image.isEmpty() && !image.startsWith(u"https://"_s) && !image.startsWith(u"http://"_s))
        return cardsError(400, 1001, u"image_url must be a public address"_s);
    return {};
}

std::optional<Answer> LinqCards::problemWith(const QString &number) const
{
    if (!isE164(number))
        return cardsError(400, 1002, u"Phone number must be in E.164 format"_s);
    if (!line(number))
        return cardsError(403, 2006, u"Access denied - this phone number is not yours"_s);
    return {};
}

QString LinqCards::newPictureAddress()
{
    return m_origin + u"/pictures/"_s + QString::number(++m_pictures) + u".png"_s;
}

void LinqCards::write(Line &line, const QJsonObject &body, const Quirks &quirks)
{
    Card &card = *line.card;
    card.firstName = body.value(u"first_name"_s).toString(card.firstName);
    card.lastName = body.value(u"last_name"_s).toString(card.lastName);
    const QString image = body.value(u"image_url"_s).toString(card.imageUrl);
    // The service keeps a copy of its own, and copies again only what has changed.
    if (image != card.imageUrl)
        card.imageUrl = image.isEmpty() ? QString() : newPictureAddress();
    card.readsUntilActive = std::max(line.slow ? 1 : 0, quirks.readsUntilCardApplies);
    card.active = card.readsUntilActive == 0;
}

LinqCards::Line *LinqCards::line(const QString &number)
{
    const auto same = [&number](const Line &line) {
        return line.number == number;
    };
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), same);
    return found == m_lines.end() ? nullptr : &*found;
}

const LinqCards::Line *LinqCards::line(const QString &number) const
{
    return const_cast<LinqCards *>(this)->line(number);
}

QJsonObject LinqCards::shown(const Line &line)
{
    const Card &card = *line.card;
    QJsonObject object{{u"phone_number"_s, line.number},
                       {u"first_name"_s, card.firstName},
                       {u"is_active"_s, card.active}};
    if (!card.lastName.isEmpty())
        object.insert(u"last_name"_s, card.lastName);
    if (!card.imageUrl.isEmpty())
        object.insert(u"image_url"_s, card.imageUrl);
    return object;
}

} // namespace patchbook::demo
