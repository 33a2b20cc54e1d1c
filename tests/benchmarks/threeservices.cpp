// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/threeservices.h"

#include "app/demo/organisation.h"
#include "app/services/knownservices.h"

#include <algorithm>
#include <limits>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 benchSeed = 6;
const QByteArray benchToken = "a-token-without-a-network";

demo::HighLevelQuirks withoutLimits()
{
    demo::HighLevelQuirks quirks;
    quirks.burst = std::numeric_limits<int>::max();
    quirks.daily = std::numeric_limits<int>::max();
    quirks.indexLag = {};
    return quirks;
}

} // namespace

/** Linq's contacts for whoever asks. */
class ThreeServices::Linq final : public demo::Service
{
public:
    explicit Linq(int contacts)
        : organisation(benchSeed, contacts)
        , m_contacts(organisation, u"https://pictures.example"_s)
    {
    }
    demo::Answer answer(const demo::Request &request) override
    {
        return m_contacts.answer(request, {});
    }
    bool isForList(const demo::Request &) const override { return true; }
    void behave() override {}

    demo::Organisation organisation;

private:
    demo::LinqContacts m_contacts;
};

ThreeServices::ThreeServices(int contacts)
    : m_counts{contacts - contacts * 3 / 10 - contacts / 10, contacts * 3 / 10, contacts / 10}
{
    const QUrl address(u"https://service.example"_s);
    m_linq = std::make_shared<Linq>(m_counts.at(0));
    m_highLevel = std::make_shared<demo::HighLevel>(benchSeed, m_counts.at(1));
    m_highLevel->allow(benchToken, {});
    m_highLevel->setQuirks(withoutLimits());
    m_routera = std::make_shared<demo::Routera>(benchSeed, m_counts.at(2), "client", "secret");
    m_routera->withTokens([](demo::RouteraTokens &tokens) { tokens.accept(benchToken); });
    m_accounts = {{u"one"_s, u"linq"_s, u"Sales"_s, address},
                  {u"two"_s, u"highlevel"_s, u"Marketing"_s, address},
                  {u"three"_s, u"routera"_s, u"Partners"_s, address}};
    m_accounts[1].settings.insert(u"location"_s, m_highLevel->place().id());
    m_accounts[2].settings.insert(u"properties"_s,
                                  u"company, job_title, city, lead_score, is_partner, territory"_s);
}

ThreeServices::~ThreeServices() = default;

void ThreeServices::changeEvery(int nth, const QString &company)
{
    for (int number = nth; number <= m_counts.at(0); number += nth) {
        m_linq->organisation.change(
            number, [&company](demo::Person &person) { person[demo::Field::Company] = company; });
    }
    for (int number = nth; number <= m_counts.at(1); number += nth)
        m_highLevel->change(m_highLevel->idOf(number), {{u"companyName"_s, company}});
    for (int number = nth; number <= m_counts.at(2); number += nth)
        m_routera->change(m_routera->idOf(number), {{u"company"_s, company}});
}

QList<ServiceInfo> ThreeServices::services() const
{
    QList<ServiceInfo> infos;
    for (const KnownService &known : knownServices())
        infos.append(known.info);
    return infos;
}

std::unique_ptr<ServedContacts> ThreeServices::connected(const Account &account) const
{
    std::shared_ptr<demo::Service> service = m_linq;
    if (account.service == "highlevel"_L1)
        service = m_highLevel;
    else if (account.service == "routera"_L1)
        service = m_routera;
    return std::make_unique<ServedContacts>(account, std::move(service), benchToken);
}

void ThreeServices::walkAll()
{
    for (const Account &account : std::as_const(m_accounts))
        connected(account)->bodies();
}

ServiceConnection ThreeServices::connect(const Account &account, Learned)
{
    std::unique_ptr<ServedContacts> contacts = connected(account);
    m_made.insert(account.id, contacts.get());
    ServiceConnection connection;
    connection.contacts = std::move(contacts);
    return connection;
}

QFuture<ServiceResult<ConnectionTest>> ThreeServices::test(const Account &, const Secret &)
{
    return QtFuture::makeReadyFuture(ServiceResult<ConnectionTest>(ConnectionTest{}));
}

Result<Done, QString> ThreeServices::save(const QList<Account> &accounts)
{
    m_accounts = accounts;
    return Done{};
}

} // namespace patchbook::bench
