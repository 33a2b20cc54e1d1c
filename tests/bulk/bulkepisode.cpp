// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bulk/bulkepisode.h"

#include "app/storage/sqliteoutbox.h"
#include "tests/oracle/killprocess.h"
#include "tests/support/answered.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <csignal>
#include <poll.h>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestLifeMs = 180'000;

/** An episode while it is played. */
class Episode final
{
public:
    explicit Episode(const BulkPlan &plan)
        : m_plan(plan)
        , m_chance(plan.seed)
        // The disk's own speed is no matter here: what a kill leaves is in the page cache.
        , m_folder((QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath()) +
                   u"/patchbook-bulk-XXXXXX")
        , m_service(bulkService(plan.service, plan.contacts, plan.seed, plan.pace))
        , m_house(*m_service, plan.seed, plan.busy, [this] { m_engine.kill(); })
    {
    }

    BulkResult play()
    {
        QElapsedTimer time;
        time.start();
        choose();
        if (m_plan.faster)
            m_house.countPagesAsLooks();
        if (!m_house.start())
            m_result.trouble = u"no port for the service"_s;
        for (const int part : {0, 1}) {
            m_house.setPart(part);
            m_house.calmDown(m_plan.calm);
            if (!m_plan.calm)
                m_house.othersWork(m_plan.contacts / 20);
            playPart(part);
        }
        m_result.story = m_house.story();
        if (m_result.trouble.isEmpty())
            readOutbox();
        if (m_result.trouble.isEmpty())
            m_result.verdict = judged(m_result.story);
        m_result.ms = time.elapsed();
        return m_result;
    }

private:
    QString outboxPath() const { return m_folder.filePath(u"outbox.db"_s); }

    void choose()
    {
        QStringList owners = m_service->owners();
        while (owners.size() > 3)
            owners.removeAt(m_chance.below(int(owners.size())));
        QMap<QString, QString> wanted;
        for (const QString &id : m_service->ids()) {
            if (m_chance.percent(80))
                wanted.insert(id, m_chance.of(owners));
        }
        m_wanted = wanted;
        m_house.begin(wanted.keys(), wanted);
    }

    void playPart(int part)
    {
        int kills = m_plan.kills;
        for (int i = 0; m_result.trouble.isEmpty(); ++i) {
            if (++m_life > mostLives) {
                m_result.trouble = u"it never came to its end"_s;
                return;
            }
            const bool isLast = kills == 0;
            // Nothing goes wrong any more in the end: else one might go on for ever.
            if (isLast && i > m_plan.kills)
                m_house.calmDown(true);
            const int end = live(part, !isLast);
            if (end == 0x100)
                return;
            if (end == SIGKILL) {
                ++m_result.kills;
                kills = std::max(0, kills - 1);
            } else {
                m_result.trouble =
                    u"life %1 ended with %2"_s.arg(QString::number(m_life), QString::number(end));
            }
        }
    }

    QList<QByteArray> command(int part, bool dies, BulkDeath &death)
    {
        BulkOrders orders;
        orders.service = m_service->key();
        orders.origin = m_service->desk().origin();
        orders.settings = m_service->settings();
        orders.token = tokenOf(m_life);
        orders.pace = m_plan.pace;
        orders.seed = m_plan.seed;
        orders.life = m_life;
        orders.undo = part == 1;
        orders.faster = m_plan.faster;
        orders.calm = m_plan.calm;
        orders.mayCancel = m_plan.cancels;
        orders.owners = m_wanted;
        orders.without = m_plan.without;
        QFile file(m_folder.filePath(u"orders"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(orders.toJson()).toJson(QJsonDocument::Compact));
        file.close();
        QList<QByteArray> words = {PATCHBOOK_BULK_ENGINE, "--outbox",
                                   QFile::encodeName(outboxPath()), "--orders",
                                   QFile::encodeName(file.fileName())};
        if (!dies)
            return words;
        // Where most of the work is: a life takes some share of all that is to do.
        const int reach = std::max(4, int(m_wanted.size()) / (m_plan.kills + 1));
        const int dice = m_chance.below(100);
        if (dice < 20)
            death = {BulkDeath::At::LookServed, 1 + m_chance.below(reach)};
        else if (dice < 45)
            death = {BulkDeath::At::WriteReceived, 1 + m_chance.below(reach)};
        else if (dice < 70)
            death = {BulkDeath::At::WriteApplied, 1 + m_chance.below(reach)};
        else
            words << (dice < 85 ? "--die-before" : "--die-after")
                  << QByteArray::number(1 + m_chance.below(2 * reach));
        return words;
    }

    int live(int part, bool dies)
    {
        BulkDeath death;
        const QList<QByteArray> words = command(part, dies, death);
        m_house.lifeBegins(m_life, death);
        // The next moment, whatever the engine does in it.
        const int moment = dies && m_chance.percent(30) ? m_chance.below(1500) : -1;
        if (!m_engine.start(words, {}))
            return -1;
        hear("life " + QByteArray::number(m_life) + (part == 1 ? " (undo)" : " (run)"));
        QElapsedTimer time;
        time.start();
        while (!m_engine.isSilent() && time.elapsed() < longestLifeMs) {
            pollfd output{m_engine.fd(), POLLIN, 0};
            ::poll(&output, 1, 20);
            const QList<QByteArray> lines = m_engine.heard();
            for (const QByteArray &line : lines)
                hear("  " + line);
            if (moment >= 0 && time.elapsed() >= moment)
                m_engine.kill();
        }
        if (!m_engine.isSilent()) {
            hear("  (does not end)");
            m_engine.kill();
            m_engine.wait();
            return -2;
        }
        const int end = m_engine.wait();
        m_house.lifeEnded();
        hear("  (end " + QByteArray::number(end) + ')');
        return end;
    }

    void hear(const QByteArray &line) { m_result.heard << QString::fromUtf8(line); }

    void readOutbox()
    {
        SqliteOutbox outbox(outboxPath());
        const auto jobs = answered(outbox.jobs());
        if (!jobs.ok() || jobs->size() != 2) {
            m_result.trouble = u"there are not two runs"_s;
            return;
        }
        for (BulkKept *kept : {&m_result.story.run, &m_result.story.undo}) {
            kept->job = jobs->at(kept == &m_result.story.run ? 1 : 0);
            OpQuery all{.job = kept->job.id, .limit = 1'000'000};
            kept->ops = answered(outbox.history(all)).value();
            std::ranges::reverse(kept->ops);
            kept->tally = answered(outbox.tally(kept->job.id)).value();
        }
    }

    const BulkPlan m_plan;
    Chance m_chance;
    QTemporaryDir m_folder;
    BulkResult m_result;
    QMap<QString, QString> m_wanted;
    KillProcess m_engine;
    int m_life = 0;
    std::unique_ptr<BulkService> m_service;
    BulkHouse m_house; // last: its hooks use all the above
};

} // namespace

BulkPlan planFor(quint64 seed, int contacts)
{
    Chance chance(seed * 7919);
    BulkPlan plan;
    plan.seed = seed;
    plan.service = bulkServices.at(int(seed % quint64(bulkServices.size())));
    plan.contacts = contacts;
    plan.kills = 2 + chance.below(4) + contacts / 1000;
    plan.cancels = chance.percent(20);
    plan.faster = chance.percent(20);
    if (plan.service == "highlevel"_L1)
        plan.pace = 20; // its limit is kept, in windows that are so much shorter
    return plan;
}

BulkResult playedOut(const BulkPlan &plan)
{
    return Episode(plan).play();
}

} // namespace patchbook::test
