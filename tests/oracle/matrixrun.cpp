// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/matrixrun.h"

#include "app/storage/memoryoutbox.h"
#include "app/storage/sqliteoutbox.h"

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Row = FaultRow::Kind;

namespace {

const auto accountId = u"a1"_s;

std::unique_ptr<Outbox> storeOf(const MatrixPlan &plan, const QTemporaryDir &folder)
{
    if (plan.sqlite)
        return std::make_unique<SqliteOutbox>(folder.filePath(u"outbox.db"_s));
    return std::make_unique<MemoryOutbox>();
}

} // namespace

MatrixRun::MatrixRun(MatrixHouse &house, const MatrixSurroundings &around, const MatrixPlan &plan,
                     Ended ended)
    : m_house(house)
    , m_around(around)
    , m_plan(plan)
    , m_ended(std::move(ended))
    , m_number(house.nextNumber())
    , m_chance(plan.seed * 7'919 + 13)
    , m_channelClock(m_clock, m_gauge)
    , m_catalog(m_credentials, m_channelClock, around.clientTls, plan.patience)
    , m_store(storeOf(plan, m_folder))
    , m_outbox(std::make_unique<GaugedOutbox>(*m_store, m_gauge, m_record))
{
    m_gauge.changed = [this] {
        poke();
    };
    m_ticks.setSingleShot(true);
    connect(&m_ticks, &QTimer::timeout, this, &MatrixRun::tick);
    m_watchdog.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, &MatrixRun::finish);
}

MatrixRun::~MatrixRun()
{
    m_gauge.changed = [] {
    };
    m_dispatcher.reset();
    m_contacts.reset();
    m_cards.reset();
}

RecordService *MatrixRun::service() const
{
    return isAboutCard(m_plan.cell.deed) ? static_cast<RecordService *>(m_cards.get())
                                         : m_contacts.get();
}

void MatrixRun::start()
{
    m_house.begin(
        m_record, m_clock, m_plan.tls,
        [this](const RawRequest &request) { return m_armed ? faultFor(request) : Fault{}; },
        [this](const ProxiedRequest &) {
            if (m_armed)
                happen(Meddling::Moment::Arrived, ++m_arrivals);
        });
    m_house.setServed([this] {
        if (m_armed)
            happen(Meddling::Moment::Served, ++m_servings);
    });
    const Account account{accountId, u"linq"_s, u"Work"_s,
                          QUrl(m_house.proxy(m_plan.tls).origin())};
    m_credentials.write(account, Secret(m_house.token()));
    ServiceConnection connection = m_catalog.connect(account);
    m_contacts =
        std::make_unique<GaugedContacts>(std::move(connection.contacts), m_gauge, m_plan.lateness);
    m_cards = std::make_unique<GaugedCards>(std::move(connection.cards), m_gauge, m_plan.lateness);
    m_record.recorder.history.schema = service()->schema();
    m_dispatcher = std::make_unique<Dispatcher>(
        *m_outbox, m_clock, [this](const QString &, Collection) { return service(); });
    connect(m_dispatcher.get(), &Dispatcher::opChanged, this, &MatrixRun::take);
    connect(m_dispatcher.get(), &Dispatcher::accountPaused, this, [this] {
        m_clock.after(5s, m_dispatcher.get(), [this] { m_dispatcher->resumeAccount(accountId); });
    });
    m_watchdog.start(60s);
    prepareRecords();
    m_store->open().then(this, [this](const OutboxResult<OutboxOpening> &) { lookAround(0); });
}

void MatrixRun::prepareRecords()
{
    const Deed deed = m_plan.cell.deed;
    const QStringList lines = m_house.server().lines();
    const QList<int> cards = deed == Deed::SetUpCard ? QList{2, 0, 1} : QList{0, 1, 3};
    for (int i = 0; i <= m_plan.others; ++i) {
        if (isAboutCard(deed)) {
            const QString line = lines.at(cards.at(i));
            m_house.server().removeCardBehindTheClientsBack(line);
            if (i > 0 || deed == Deed::ChangeCard)
                m_house.server().changeCardBehindTheClientsBack(
                    line, {{u"first_name"_s, u"First %1"_s.arg(i)},
                           {u"last_name"_s, u"Last %1"_s.arg(i)},
                           {u"is_active"_s, true}});
            m_targets << Target{line, {}};
        } else if (i == 0 && deed == Deed::CreateContact) {
            m_targets << Target{{}, {}};
        } else {
            m_targets << Target{newContact(i), {}};
        }
    }
}

QString MatrixRun::newContact(int number)
{
    const QString mark = u"b%1n%2"_s.arg(QString::number(m_number), QString::number(number));
    const QJsonObject fields{
        {u"first_name"_s, QString(u"First "_s + mark)},
        {u"last_name"_s, QString(u"Last "_s + mark)},
        {u"email"_s, QString(mark + u"@base.example"_s)},
        {u"phone_number"_s, u"+1%1"_s.arg(3'000'000'000 + qint64(m_number) * 10 + number)},
        {u"company"_s, u"Company"_s},
        {u"title"_s, u"Title"_s},
        {u"location"_s, u"Place"_s},
        {u"user_email"_s, m_house.server().ownerEmails().at(number)}};
    return QString::number(m_house.server().createBehindTheClientsBack(fields));
}

// What the user has in the window before anything goes wrong.
void MatrixRun::lookAround(int index)
{
    if (index == m_targets.size()) {
        arm();
        return;
    }
    Target &target = m_targets[index];
    const bool absent =
        target.record.isEmpty() || (index == 0 && m_plan.cell.deed == Deed::SetUpCard);
    if (absent) {
        target.shown.id = target.record.isEmpty() ? u"new:%1"_s.arg(m_number) : target.record;
        lookAround(index + 1);
        return;
    }
    service()->read(target.record).then(this, [this, index](const ServiceResult<Contact> &now) {
        if (now.ok())
            m_targets[index].shown = *now;
        lookAround(now.ok() ? index + 1 : index);
    });
}

void MatrixRun::arm()
{
    // What was read until now is too old to count as a look.
    m_clock.passTo(m_clock.nowMs() + 10'000);
    FaultProxy &proxy = m_house.proxy(m_plan.tls);
    proxy.advance(m_clock.nowMs());
    if (!m_plan.warm)
        proxy.hangUp();
    if (m_plan.cell.row->kind == Row::Door) {
        const bool atOnce =
            m_plan.phase == Phase::Look ||
            (m_plan.phase == Phase::Write && m_plan.cell.deed == Deed::CreateContact);
        if (atOnce)
            proxy.setDoor(m_plan.door.then);
        m_doorClosed = atOnce;
        m_struck = atOnce ? 1 : 0;
        m_clock.after(m_plan.reopens, this,
                      [this] { m_house.proxy(m_plan.tls).setDoor(Fault::Door::Open); });
    }
    for (const Meddling &meddling : m_plan.meddlings) {
        if (meddling.moment == Meddling::Moment::Time)
            m_clock.after(std::chrono::milliseconds(meddling.ms), this,
                          [this, meddling] { this->meddle(meddling); });
    }
    m_armed = true;
    act();
}

// On the proxy's thread, as everything that decides about requests.
Fault MatrixRun::faultFor(const RawRequest &request)
{
    const bool isWrite = request.method != "GET";
    const Phase phase = isWrite ? Phase::Write : m_writes > 0 ? Phase::Settle : Phase::Look;
    m_writes += isWrite ? 1 : 0;
    if (isWrite && m_writes == 1 && m_plan.opening) {
        Fault opening = *m_plan.opening;
        if (m_plan.cell.row->kind == Row::Door) {
            opening.then = m_plan.door.then;
            ++m_struck;
        }
        return opening;
    }
    return strike(request, phase);
}

Fault MatrixRun::strike(const RawRequest &request, Phase phase)
{
    const Row kind = m_plan.cell.row->kind;
    if (kind == Row::Door) {
        // It closes behind the request before the one that is to find it closed.
        const bool before = phase == Phase::Look && m_plan.phase == Phase::Write;
        if (!before || m_doorClosed)
            return {};
        m_doorClosed = true;
        ++m_struck;
        return m_plan.door;
    }
    if (phase != m_plan.phase || m_hits >= m_plan.faults.size() ||
        (kind == Row::Reused && request.onThisConnection == 1))
        return {};
    Fault fault = m_plan.faults.at(m_hits++);
    ++m_struck;
    if (kind == Row::Gone) {
        if (m_targets.constFirst().record.isEmpty())
            return statusFault(404, false, m_plan.cell.deed);
        m_house.remove(m_targets.constFirst().record);
    }
    for (QByteArray &line : fault.headers) {
        if (line == elsewhere)
            line = "Location: " +
                   m_around.elsewhere->url(u"/run-%1"_s.arg(m_number)).toString().toLatin1() +
                   request.target;
    }
    return fault;
}

void MatrixRun::happen(Meddling::Moment moment, int nth)
{
    for (const Meddling &meddling : m_plan.meddlings) {
        if (meddling.moment == moment && meddling.nth == nth)
            meddle(meddling);
    }
}

void MatrixRun::meddle(const Meddling &meddling)
{
    const std::scoped_lock world(m_record.lock);
    const QString record = m_targets.at(meddling.record).record;
    const int number = ++m_foreign;
    // Nobody alters a contact which is just being made: its e-mail is all it is known by.
    if (record.isEmpty())
        return;
    if (meddling.what == Meddling::What::Remove) {
        m_house.remove(record);
        return;
    }
    const bool same = meddling.what == Meddling::What::SameField;
    const QString key = same ? m_key : u"last_name"_s;
    QString value = u"theirs %1"_s.arg(number);
    if (key == "owner"_L1)
        value = m_house.server().ownerEmails().at(15 + number % 8);
    else if (key == "email"_L1)
        value = u"theirs%1@else.example"_s.arg(number);
    else if (key == "phone_number"_L1)
        value = u"+1555000%1"_s.arg(1'000 + number);
    m_house.change(record, {{key, value}});
}

} // namespace patchbook::test
