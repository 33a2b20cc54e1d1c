// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts a second of a bulk run that no service slows down, beside the limit: the same looks and
// writes in a bare loop. Both take turns, for the machine may have a good and a bad minute.
#include "app/demo/demoserver.h"
#include "models/book/sendingrules.h"
#include "tests/benchmarks/bareloop.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/runhouse.h"

#include <QHash>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray linqToken = "a-token-of-the-benchmark";

/** Linq's demo and those who take turns in giving all its contacts away. */
class Contest
{
public:
    explicit Contest(int contacts)
        : m_server({.contacts = contacts, .tokens = {linqToken}})
        , m_started(m_server.start())
        , m_house({u"bench"_s, u"linq"_s, u"Bench"_s, QUrl(m_server.origin())}, linqToken)
    {
        for (int id = 1; id <= contacts; ++id)
            m_ids << QString::number(id);
    }

    /** Contacts a second; nullopt when something went wrong. */
    std::optional<double> ours(const QString &owner)
    {
        if (!begin())
            return std::nullopt;
        return judged(m_house.give(m_ids, owner), owner);
    }
    std::optional<double> limit(const QString &owner)
    {
        if (!begin())
            return std::nullopt;
        BareLoop loop(pairsFor(owner), operationsPerAccount);
        return judged(loop.run(), owner);
    }
    // The first of them is the one whom the service takes when a write names nobody.
    QString firstOwner() const { return m_server.ownerEmails().at(1); }
    QString secondOwner() const { return m_server.ownerEmails().at(2); }

private:
    bool begin()
    {
        const bool loaded = m_started && m_house.load();
        m_server.clearRequests();
        return loaded || complain(u"the list was not read"_s);
    }
    QList<LookAndWrite> pairsFor(const QString &owner)
    {
        QList<LookAndWrite> pairs;
        const QString key = m_house.session().book().schema().field(FieldRole::Owner)->key;
        for (const QString &id : std::as_const(m_ids)) {
            const Contact contact = m_house.session().book().baseline(id);
            const ServiceResult<PlannedWrite> planned = m_house.session().contacts().plan(
                {EditKind::Change, id, {{{key, {contact.value(key), owner}}}}}, contact);
            if (!planned.ok())
                continue; // is noticed: its owner stays
            const Request &write = planned->requests.constFirst();
            pairs.append({asSent({"GET", write.target, {}}), asSent(write)});
        }
        return pairs;
    }
    HttpRequest asSent(const Request &request) const
    {
        return {request.method,
                QUrl::fromEncoded(m_server.origin().toUtf8() + request.target),
                {{"X-LINQ-INTEGRATION-TOKEN", linqToken}},
                request.body};
    }
    /** Every contact has its new owner, by one write. */
    std::optional<double> judged(std::optional<double> seconds, const QString &owner) const
    {
        QHash<QByteArray, int> writes;
        for (const demo::Request &request : m_server.requests()) {
            if (request.method != "GET")
                ++writes[request.path()];
        }
        bool right = seconds.has_value() && writes.size() == m_ids.size();
        for (const int count : std::as_const(writes))
            right = right && count == 1;
        for (const QString &id : m_ids) {
            const QJsonObject contact = m_server.contact(id.toLongLong());
            right = right && contact.value("contact_owner"_L1)["email"_L1] == owner;
        }
        if (right)
            return double(m_ids.size()) / *seconds;
        complain(u"not every contact was written once"_s);
        return std::nullopt;
    }

    DemoServer m_server;
    const bool m_started;
    RunHouse m_house;
    QStringList m_ids;
};

} // namespace

bool benchBulk(Sheet &sheet)
{
    const int contacts = sheet.size();
    Contest contest(contacts);
    // Not measured: makes sure that the first pass changes all.
    if (!contest.limit(contest.secondOwner()))
        return false;
    return sheet.takeTurns(
        {.name = u"bulk"_s,
         .unit = u"contacts/s"_s,
         .goal = {.ratio = 0.9, .moreIsBetter = true},
         .limit = u"a bare loop of the same requests"_s},
        [&contest] { return contest.ours(contest.firstOwner()); },
        [&contest] { return contest.limit(contest.secondOwner()); });
}

} // namespace patchbook::bench
