// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demohighlevel.h"

#include "app/demo/randomtoken.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

DemoHighLevel::DemoHighLevel(demo::Options options)
    : Desk(options)
    , m_token(options.tokens.isEmpty() ? demo::randomToken("pit-") : options.tokens.constFirst())
    , m_service(std::make_unique<demo::HighLevel>(options.seed, options.contacts))
{
    m_service->allow(m_token, {});
    for (const QByteArray &token : std::as_const(options.tokens))
        m_service->allow(token, {});
    serve(*m_service);
}

DemoHighLevel::~DemoHighLevel()
{
    stop();
}

QByteArray DemoHighLevel::token() const
{
    return m_token;
}

QString DemoHighLevel::location() const
{
    return m_service->place().id();
}

void DemoHighLevel::setQuirks(const demo::HighLevelQuirks &quirks)
{
    m_service->setQuirks(quirks);
}

void DemoHighLevel::allow(const QByteArray &token, const demo::HighLevelGrant &grant)
{
    m_service->allow(token, grant);
}

void DemoHighLevel::revoke(const QByteArray &token)
{
    m_service->revoke(token);
}

QString DemoHighLevel::idOf(qint64 number) const
{
    return m_service->idOf(number);
}

QJsonObject DemoHighLevel::contact(const QString &id) const
{
    return m_service->contact(id);
}

qint64 DemoHighLevel::contactCount() const
{
    return m_service->count();
}

int DemoHighLevel::refusals() const
{
    return m_service->refusals();
}

bool DemoHighLevel::changeBehindTheClientsBack(const QString &id, const QJsonObject &fields)
{
    return m_service->change(id, fields);
}

bool DemoHighLevel::deleteBehindTheClientsBack(const QString &id)
{
    return m_service->remove(id);
}

QString DemoHighLevel::createBehindTheClientsBack(const QJsonObject &fields)
{
    return m_service->createUnchecked(fields);
}

QStringList DemoHighLevel::userIds() const
{
    return m_service->place().ownerIds().first(m_service->place().users().size());
}

QStringList DemoHighLevel::agencyUserIds() const
{
    return m_service->place().ownerIds().sliced(m_service->place().users().size());
}

QString DemoHighLevel::customFieldId(const QString &name) const
{
    const QJsonArray fields = m_service->customFields();
    for (const QJsonValue field : fields) {
        if (field[u"name"_s].toString() == name)
            return field[u"id"_s].toString();
    }
    return {};
}

bool DemoHighLevel::changeCustomFieldBehindTheClientsBack(const QString &id,
                                                          const QJsonValue &properties)
{
    return m_service->changeCustomField(id, properties);
}

} // namespace patchbook
