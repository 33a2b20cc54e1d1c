// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkservice.h"

#include "app/demo/demohighlevel.h"
#include "app/demo/demoroutera.h"
#include "app/demo/demoserver.h"

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

demo::Options optionsFor(int contacts, quint64 seed)
{
    demo::Options options{.contacts = contacts, .seed = seed, .keepRequests = false};
    for (int life = 0; life <= mostLives; ++life)
        options.tokens << tokenOf(life);
    return options;
}

int lifeIn(const QByteArray &header)
{
    return header.sliced(header.lastIndexOf('-') + 1).toInt();
}

QString after(const demo::Request &request, const QByteArray &folder)
{
    const QByteArray path = request.path();
    const QByteArray rest = path.startsWith(folder) ? path.sliced(folder.size()) : QByteArray();
    return rest.contains('/') ? QString() : QString::fromLatin1(rest);
}

/** Linq: the owner is an object there, and stands beside the contact in a write. */
class LinqBulk final : public BulkService
{
public:
    LinqBulk(int contacts, quint64 seed)
        : m_server(optionsFor(contacts, seed))
        , m_contacts(contacts)
    {
    }

    demo::Desk &desk() override { return m_server; }
    QString key() const override { return u"linq"_s; }
    QMap<QString, QString> settings() const override { return {}; }
    QStringList ids() const override
    {
        QStringList ids;
        for (int id = 1; id <= m_contacts; ++id)
            ids << QString::number(id);
        return ids;
    }
    QStringList owners() const override { return m_server.ownerEmails(); }
    QJsonObject contact(const QString &id) const override
    {
        QJsonObject contact = m_server.contact(id.toLongLong());
        contact.remove("updated_at"_L1);
        return contact;
    }
    QString ownerOf(const QJsonObject &contact) const override
    {
        return contact.value(ownerKey())["email"_L1].toString();
    }
    QString ownerKey() const override { return u"contact_owner"_s; }
    QString noteKey() const override { return u"company"_s; }
    void giveTo(const QString &id, const QString &owner) override
    {
        m_server.changeBehindTheClientsBack(id.toLongLong(), {{u"user_email"_s, owner}});
    }
    void annotate(const QString &id, const QString &note) override
    {
        m_server.changeBehindTheClientsBack(id.toLongLong(), {{noteKey(), note}});
    }
    QString contactIn(const demo::Request &request) const override
    {
        const QString id = after(request, "/api/partner/v2/contacts/");
        return id.toLongLong() > 0 ? id : QString();
    }
    bool isWrite(const demo::Request &request) const override { return request.method != "GET"; }
    int lifeOf(const demo::Request &request) const override
    {
        return lifeIn(request.header("X-LINQ-INTEGRATION-TOKEN"));
    }

private:
    DemoServer m_server;
    const int m_contacts;
};

class HighLevelBulk final : public BulkService
{
public:
    HighLevelBulk(int contacts, quint64 seed, int pace)
        : m_server(optionsFor(contacts, seed))
        , m_contacts(contacts)
    {
        demo::HighLevelQuirks quirks;
        quirks.burstWindow /= pace;
        quirks.indexLag /= pace;
        quirks.daily = 10'000'000;
        m_server.setQuirks(quirks);
    }

    demo::Desk &desk() override { return m_server; }
    QString key() const override { return u"highlevel"_s; }
    QMap<QString, QString> settings() const override
    {
        return {{u"location"_s, m_server.location()}};
    }
    QStringList ids() const override
    {
        QStringList ids;
        for (int number = 1; number <= m_contacts; ++number)
            ids << m_server.idOf(number);
        return ids;
    }
    QStringList owners() const override { return m_server.userIds(); }
    QJsonObject contact(const QString &id) const override
    {
        QJsonObject contact = m_server.contact(id);
        contact.remove("dateUpdated"_L1);
        contact.remove("name"_L1); // the service makes it anew with every update
        return contact;
    }
    QString ownerOf(const QJsonObject &contact) const override
    {
        return contact.value(ownerKey()).toString();
    }
    QString ownerKey() const override { return u"assignedTo"_s; }
    QString noteKey() const override { return u"companyName"_s; }
    void giveTo(const QString &id, const QString &owner) override
    {
        m_server.changeBehindTheClientsBack(
            id, {{ownerKey(), owner.isEmpty() ? QJsonValue() : QJsonValue(owner)}});
    }
    void annotate(const QString &id, const QString &note) override
    {
        m_server.changeBehindTheClientsBack(id, {{noteKey(), note}});
    }
    QString contactIn(const demo::Request &request) const override
    {
        const QString id = after(request, "/contacts/");
        return id == "search"_L1 ? QString() : id;
    }
    bool isWrite(const demo::Request &request) const override
    {
        return request.method == "PUT" || request.method == "DELETE" ||
               (request.method == "POST" && request.path() != "/contacts/search");
    }
    int lifeOf(const demo::Request &request) const override
    {
        return lifeIn(request.header("Authorization"));
    }

private:
    DemoHighLevel m_server;
    const int m_contacts;
};

class RouteraBulk final : public BulkService
{
public:
    RouteraBulk(int contacts, quint64 seed)
        : m_server(optionsFor(contacts, seed))
        , m_contacts(contacts)
    {
    }

    demo::Desk &desk() override { return m_server; }
    QString key() const override { return u"routera"_s; }
    QMap<QString, QString> settings() const override
    {
        return {{u"signIn"_s, u"token"_s}, {u"properties"_s, u"company"_s}};
    }
    QStringList ids() const override
    {
        QStringList ids;
        for (int number = 1; number <= m_contacts; ++number) {
            const QString id = m_server.idOf(number);
            if (m_server.contact(id).value("archived"_L1) == QJsonValue(false))
                ids << id;
        }
        return ids;
    }
    QStringList owners() const override { return m_server.ownerEmails(); }
    QJsonObject contact(const QString &id) const override
    {
        QJsonObject contact = m_server.contact(id);
        contact.remove("updated_at"_L1);
        return contact;
    }
    QString ownerOf(const QJsonObject &contact) const override
    {
        return contact.value(ownerKey()).toString();
    }
    QString ownerKey() const override { return u"contact_owner"_s; }
    QString noteKey() const override { return u"company"_s; }
    void giveTo(const QString &id, const QString &owner) override
    {
        m_server.changeBehindTheClientsBack(id, {{ownerKey(), owner}});
    }
    void annotate(const QString &id, const QString &note) override
    {
        m_server.changeBehindTheClientsBack(id, {{noteKey(), note}});
    }
    QString contactIn(const demo::Request &request) const override
    {
        return after(request, "/contacts/");
    }
    bool isWrite(const demo::Request &request) const override { return request.method != "GET"; }
    int lifeOf(const demo::Request &request) const override
    {
        return lifeIn(request.header("Authorization"));
    }

private:
    DemoRoutera m_server;
    const int m_contacts;
};

} // namespace

QByteArray tokenOf(int life)
{
    return "bulk-life-" + QByteArray::number(life);
}

std::unique_ptr<BulkService> bulkService(const QString &key, int contacts, quint64 seed, int pace)
{
    if (key == "highlevel"_L1)
        return std::make_unique<HighLevelBulk>(contacts, seed, pace);
    if (key == "routera"_L1)
        return std::make_unique<RouteraBulk>(contacts, seed);
    return std::make_unique<LinqBulk>(contacts, seed);
}

} // namespace patchbook::test
