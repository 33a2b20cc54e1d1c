// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoserver.h"

#include "app/demo/linqcards.h"
#include "app/demo/linqcontacts.h"
#include "app/demo/linqwrite.h"
#include "app/demo/pictures.h"
#include "app/demo/randomtoken.h"
#include "app/demo/service.h"

#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

demo::Answer picture(const QByteArray &path)
{
    const QByteArray name = path.sliced(path.lastIndexOf('/') + 1);
    bool ok = false;
    const quint64 number = name.chopped(name.endsWith(".png") ? 4 : 0).toULongLong(&ok);
    if (!ok || !name.endsWith(".png"))
        return {.status = 404, .body = "no such picture", .contentType = "text/plain"};
    return {.body = demo::generatedPicture(number), .contentType = "image/png"};
}

} // namespace

struct DemoServer::House final : demo::Service
{
    House(const demo::Options &founding, const QString &origin)
        : tokens(founding.tokens)
        , organisation(founding.seed, founding.contacts)
        , contacts(organisation, origin)
        , cards(origin)
    {
        if (tokens.isEmpty())
            tokens.append(demo::randomToken("demo_"));
    }

    demo::Answer answer(const demo::Request &request) override;
    bool isForList(const demo::Request &request) const override
    {
        return request.path() == "/api/partner/v2/contacts";
    }
    void behave() override { setQuirks({}); }

    void setQuirks(const demo::Quirks &oddWays)
    {
        const std::lock_guard lock(mutex);
        quirks = oddWays;
    }
    bool knows(const QByteArray &token) const { return tokens.contains(token); }

    QList<QByteArray> tokens;
    demo::Organisation organisation;
    demo::LinqContacts contacts;
    demo::LinqCards cards;

    std::mutex mutex;
    demo::Quirks quirks; // under the mutex
};

demo::Answer DemoServer::House::answer(const demo::Request &request)
{
    std::unique_lock lock(mutex);
    const demo::Quirks oddWays = quirks;
    lock.unlock();
    const QByteArray path = request.path();
    if (path.startsWith("/api/partner/v2/")) {
        if (!knows(request.header("X-LINQ-INTEGRATION-TOKEN")))
            return demo::LinqContacts::unauthorized();
        return contacts.answer(request, oddWays);
    }
    if (path.startsWith("/api/partner/v3/")) {
        const QByteArray credentials = request.header("Authorization");
        if (!credentials.startsWith("Bearer ") || !knows(credentials.sliced(7)))
            return demo::LinqCards::unauthorized();
        return cards.answer(request, oddWays);
    }
    if (path.startsWith("/pictures/") && request.method == "GET")
        return picture(path);
    return {.status = 404, .body = "nothing here", .contentType = "text/plain"};
}

DemoServer::DemoServer(demo::Options options)
    : Desk(options)
    , m_house(std::make_unique<House>(options, origin()))
{
    serve(*m_house);
}

DemoServer::~DemoServer()
{
    stop();
}

QByteArray DemoServer::token() const
{
    return m_house->tokens.first();
}

void DemoServer::setQuirks(const demo::Quirks &quirks)
{
    m_house->setQuirks(quirks);
}

QJsonObject DemoServer::contact(qint64 id) const
{
    const auto person = m_house->organisation.person(id);
    return person ? m_house->contacts.shown(*person) : QJsonObject();
}

qint64 DemoServer::contactCount() const
{
    return m_house->organisation.count();
}

bool DemoServer::changeBehindTheClientsBack(qint64 id, const QJsonObject &fields)
{
    const std::optional<int> owner = demo::namedOwner(fields, m_house->organisation);
    if (fields.contains(u"user_email"_s) && !owner)
        return false;
    const auto edit = [&](demo::Person &person) {
        demo::overwrite(person, fields, owner);
    };
    return m_house->organisation.change(id, edit).has_value();
}

bool DemoServer::deleteBehindTheClientsBack(qint64 id)
{
    return m_house->organisation.remove(id);
}

qint64 DemoServer::createBehindTheClientsBack(const QJsonObject &fields)
{
    const std::optional<int> owner = demo::namedOwner(fields, m_house->organisation);
    if (fields.contains(u"user_email"_s) && !owner)
        return 0;
    demo::Person person;
    person.owner = 0;
    demo::overwrite(person, fields, owner);
    return m_house->organisation.add(person).id;
}

QStringList DemoServer::ownerEmails() const
{
    QStringList emails;
    for (const demo::Owner &owner : m_house->organisation.owners())
        emails.append(owner.email);
    return emails;
}

QStringList DemoServer::lines() const
{
    return m_house->cards.lines();
}

QJsonObject DemoServer::card(const QString &line) const
{
    return m_house->cards.card(line);
}

bool DemoServer::changeCardBehindTheClientsBack(const QString &line, const QJsonObject &fields)
{
    return m_house->cards.change(line, fields);
}

bool DemoServer::removeCardBehindTheClientsBack(const QString &line)
{
    return m_house->cards.remove(line);
}

} // namespace patchbook
