// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/matrixhouse.h"

#include <QJsonDocument>
#include <QUrl>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using StepKind = ServerStep::Kind;

namespace {

constexpr char contactsPath[] = "/api/partner/v2/contacts";

/** What before() found out about a request, until after() has seen its answer. */
struct RequestUnderWay
{
    std::unique_lock<std::recursive_mutex> world;
    QString record;
    std::optional<QJsonObject> before;
};

// One request at a time on each of the server's threads.
thread_local RequestUnderWay t_requestUnderWay;

bool isLine(const QString &record)
{
    return record.startsWith(u'+');
}

/** Whose record a request is about; "" for a creation and for a search. */
QString recordIn(const QByteArray &target, const QByteArray &body)
{
    const QByteArray path = target.split('?').constFirst();
    const QByteArray contact = QByteArray(contactsPath) + '/';
    if (path.startsWith(contact) && !path.endsWith("/find"))
        return QString::fromLatin1(path.sliced(contact.size()));
    if (!path.endsWith("/contact_card"))
        return {};
    const qsizetype line = target.indexOf("phone_number=");
    if (line >= 0)
        return QUrl::fromPercentEncoding(target.sliced(line + 13));
    return QJsonDocument::fromJson(body)["phone_number"_L1].toString();
}

QJsonObject bodyFields(const QByteArray &bytes)
{
    const QJsonObject body = QJsonDocument::fromJson(bytes).object();
    if (!body.contains("contact"_L1) && !body.contains("user_email"_L1)) {
        QJsonObject card = body;
        card.remove("phone_number"_L1);
        return card;
    }
    QJsonObject fields = body.value("contact"_L1).toObject();
    if (body.contains("user_email"_L1))
        fields.insert(u"owner"_s, body.value("user_email"_L1));
    return fields;
}

QJsonObject contactFields(const QJsonObject &contact)
{
    QJsonObject fields;
    for (const QString &key : {u"first_name"_s, u"last_name"_s, u"email"_s, u"phone_number"_s,
                               u"company"_s, u"title"_s, u"location"_s}) {
        if (contact.contains(key))
            fields.insert(key, contact.value(key));
    }
    if (contact.contains("contact_owner"_L1))
        fields.insert(u"owner"_s, contact.value("contact_owner"_L1)["email"_L1]);
    return fields;
}

} // namespace

MatrixHouse::MatrixHouse(const QSslConfiguration &tls)
    : m_server({.contacts = 0, .keepRequests = false})
    , m_plainProxy(m_server.port())
    , m_tlsProxy(m_server.port(), tls)
{
    m_server.setBeforeAnswer([this](const demo::Request &request) { return before(request); });
    m_server.setAfterAnswer(
        [this](const demo::Request &request, demo::Answer &answer) { after(request, answer); });
}

MatrixHouse::~MatrixHouse()
{
    m_server.stop();
}

void MatrixHouse::begin(SharedRecord &record, const MatrixClock &clock, bool tls,
                        FaultProxy::Script script, FaultProxy::Arrival arrival)
{
    m_record = &record;
    m_clock = &clock;
    m_arrival = std::move(arrival);
    m_proxy = &proxy(tls);
    m_proxy->advance(clock.nowMs());
    m_proxy->begin(std::move(script), [this](const ProxiedRequest &request) { take(request); });
}

void MatrixHouse::end()
{
    m_proxy->setDoor(Fault::Door::Shut);
    m_served = {};
    m_record = nullptr;
}

void MatrixHouse::add(ServerStep step)
{
    step.ms = m_clock->nowMs();
    m_record->recorder.add(std::move(step));
}

// On the proxy's thread: what has come this far has left the engine for good.
void MatrixHouse::take(const ProxiedRequest &request)
{
    if (request.request.method != "GET") {
        const std::scoped_lock world(m_record->lock);
        ServerStep step;
        step.kind = StepKind::WriteReceived;
        step.record = recordIn(request.request.target, request.request.body);
        step.request = request.number;
        step.method = request.request.method;
        step.sent = bodyFields(request.request.body);
        step.who = u"us"_s;
        add(std::move(step));
    }
    m_arrival(request);
}

std::optional<demo::Answer> MatrixHouse::before(const demo::Request &request)
{
    RequestUnderWay &way = t_requestUnderWay;
    way.world = std::unique_lock(m_record->lock);
    way.record = recordIn(request.target, request.body);
    way.before = fields(way.record);
    return std::nullopt;
}

void MatrixHouse::after(const demo::Request &request, const demo::Answer &answer)
{
    const RequestUnderWay way = std::exchange(t_requestUnderWay, {});
    const QByteArray mark = request.header(FaultProxy::mark);
    const bool isRead = request.method == "GET";
    const bool done = answer.status / 100 == 2;
    ServerStep step;
    step.record = way.record;
    step.who = u"us"_s;
    if (isRead && !way.record.isEmpty() && isHeard(mark)) {
        step.kind = StepKind::ReadServed;
        step.after = way.before;
        add(std::move(step));
    } else if (!isRead && done) {
        if (way.record.isEmpty())
            step.record = QString::number(
                QJsonDocument::fromJson(answer.body)["data"_L1]["id"_L1].toInteger());
        step.before = way.before;
        step.after = fields(step.record);
        // What the network doubles is not ours: nobody here could prevent it.
        const bool ours = !mark.endsWith("copy");
        step.kind = ours ? StepKind::WriteApplied : StepKind::ForeignApplied;
        if (ours) {
            step.request = mark.toLongLong();
            step.method = request.method;
            step.sent = bodyFields(request.body);
        } else {
            step.who = u"the network"_s;
        }
        if (ours || step.before != step.after)
            add(std::move(step));
    }
    if (m_served)
        m_served();
}

// A look is what the engine hears: an answer that gets lost or spoilt must not be taken for one.
bool MatrixHouse::isHeard(const QByteArray &mark) const
{
    const qsizetype number = mark.split(' ').constFirst().toLongLong();
    const Fault fault = m_proxy->requests().value(number - 1).fault;
    switch (fault.kind) {
    case Fault::Kind::None:
    case Fault::Kind::Interim:
    case Fault::Kind::CutChunks: // here the cut may come behind the last byte of the document
    case Fault::Kind::CutGzip:
        return true;
    case Fault::Kind::Twice:
        return fault.reset == mark.endsWith("copy");
    case Fault::Kind::CutRequest:
    case Fault::Kind::CutAfterRequest:
    case Fault::Kind::Hang:
    case Fault::Kind::DripHead:
    case Fault::Kind::DripBody:
    case Fault::Kind::CutStatusLine:
    case Fault::Kind::CutHead:
    case Fault::Kind::CutBody:
    case Fault::Kind::CutUnframed:
    case Fault::Kind::ShortLength:
    case Fault::Kind::BadChunks:
    case Fault::Kind::Late:
    case Fault::Kind::Instead:
    case Fault::Kind::InterimCut:
    case Fault::Kind::OtherId:
        return false;
    }
    return false;
}

std::optional<QJsonObject> MatrixHouse::fields(const QString &record) const
{
    if (record.isEmpty())
        return std::nullopt;
    QJsonObject shown =
        isLine(record) ? m_server.card(record) : m_server.contact(record.toLongLong());
    if (shown.isEmpty())
        return std::nullopt;
    if (!isLine(record))
        return contactFields(shown);
    shown.remove("phone_number"_L1);
    return shown;
}

void MatrixHouse::meddle(const QString &record, const std::function<void()> &work)
{
    const std::scoped_lock world(m_record->lock);
    ServerStep step;
    step.before = fields(record);
    work();
    step.kind = StepKind::ForeignApplied;
    step.record = record;
    step.after = fields(record);
    step.who = u"somebody else"_s;
    if (step.before != step.after)
        add(std::move(step));
}

void MatrixHouse::change(const QString &record, const QJsonObject &fields)
{
    meddle(record, [&] {
        QJsonObject told = fields;
        if (told.contains("owner"_L1))
            told.insert(u"user_email"_s, told.take("owner"_L1));
        if (isLine(record))
            m_server.changeCardBehindTheClientsBack(record, told);
        else
            m_server.changeBehindTheClientsBack(record.toLongLong(), told);
    });
}

void MatrixHouse::remove(const QString &record)
{
    meddle(record, [&] {
        if (isLine(record))
            m_server.removeCardBehindTheClientsBack(record);
        else
            m_server.deleteBehindTheClientsBack(record.toLongLong());
    });
}

} // namespace patchbook::test
