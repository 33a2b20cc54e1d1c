// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoroutera.h"

#include "app/demo/randomtoken.h"

namespace patchbook {

DemoRoutera::DemoRoutera(demo::Options options)
    : Desk(options)
    , m_service(std::make_unique<demo::Routera>(options.seed, options.contacts,
                                                demo::randomToken("client_"),
                                                demo::randomToken("secret_")))
{
    m_service->withTokens([&](demo::RouteraTokens &tokens) {
        for (const QByteArray &token : std::as_const(options.tokens))
            tokens.accept(token);
        m_jwt = options.tokens.isEmpty() ? tokens.issued(true) : options.tokens.constFirst();
        m_jwtWithoutAccount = tokens.issued(false);
    });
    serve(*m_service);
}

DemoRoutera::~DemoRoutera()
{
    stop();
}

QByteArray DemoRoutera::clientId() const
{
    QByteArray id;
    m_service->withTokens([&id](demo::RouteraTokens &tokens) { id = tokens.clientId(); });
    return id;
}

QByteArray DemoRoutera::clientSecret() const
{
    QByteArray secret;
    m_service->withTokens(
        [&secret](demo::RouteraTokens &tokens) { secret = tokens.clientSecret(); });
    return secret;
}

QByteArray DemoRoutera::jwt() const
{
    return m_jwt;
}

QByteArray DemoRoutera::jwtWithoutAccount() const
{
    return m_jwtWithoutAccount;
}

void DemoRoutera::expireTokens()
{
    m_service->withTokens([](demo::RouteraTokens &tokens) { tokens.expire(); });
}

int DemoRoutera::tokensGiven() const
{
    int given = 0;
    m_service->withTokens([&given](demo::RouteraTokens &tokens) { given = tokens.given(); });
    return given;
}

void DemoRoutera::setQuirks(const demo::RouteraQuirks &quirks)
{
    m_service->setQuirks(quirks);
}

QString DemoRoutera::idOf(qint64 number) const
{
    return m_service->idOf(number);
}

QJsonObject DemoRoutera::contact(const QString &id) const
{
    return m_service->contact(id);
}

qint64 DemoRoutera::contactCount() const
{
    return m_service->count(false);
}

qint64 DemoRoutera::archivedCount() const
{
    return m_service->count(true);
}

bool DemoRoutera::changeBehindTheClientsBack(const QString &id, const QJsonObject &fields)
{
    return m_service->change(id, fields);
}

bool DemoRoutera::archiveBehindTheClientsBack(const QString &id)
{
    return m_service->archive(id, m_service->ownerEmails().constFirst());
}

QString DemoRoutera::createBehindTheClientsBack(const QJsonObject &fields)
{
    return m_service->createUnchecked(fields);
}

QStringList DemoRoutera::ownerEmails() const
{
    return m_service->ownerEmails();
}

} // namespace patchbook
