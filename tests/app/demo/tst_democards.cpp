// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/demo/caller.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;

namespace {

const QByteArray cardPath = "/api/partner/v3/contact_card";

QByteArray cardOf(const QString &line)
{
    return cardPath + "?phone_number=" + QUrl::toPercentEncoding(line);
}

QByteArray cardBody(const QJsonObject &fields)
{
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

/** "400/1002", or what is wrong with the envelope. */
QString refusal(const Heard &heard)
{
    const QJsonObject json = heard.json();
    const QJsonValue error = json[u"error"_s];
    if (json[u"success"_s] != false || error[u"status"_s].toInt() != heard.status ||
        error[u"message"_s].toString().isEmpty() || heard.trace.isEmpty() ||
        json[u"trace_id"_s].toString() != QString::fromLatin1(heard.trace))
        return u"not the card service's envelope"_s;
    return QString::number(heard.status) + u"/"_s + QString::number(error[u"code"_s].toInt());
}

} // namespace

/** The contact cards of Linq v3 as the demo organisation speaks them. */
class tst_DemoCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aWrongOrMissingTokenIs2004();
    void theLinesAreListed();
    void getShowsAllCardsOrOne();
    void aLineThatIsNotE164Is1002();
    void somebodyElsesLineIs2006();
    void patchChangesOnlyWhatIsSent();
    void patchWithoutACardIs2001();
    void postSetsUpOnceAndThenIs2014();
    void theOlderGenerationReplacesOnPost();
    void anInactiveCardMayBeSetUpAgain();
    void nullIsAServerError();
    void badFieldsAreRefusedAndChangeNothing();
    void pictureAddressesAreRewritten();
    void aSlowLineTakesTheCardOverAtTheSecondRead();
    void anotherPersonChangesACard();

private:
    std::optional<DemoServer> m_server;
    std::optional<Caller> m_caller;
    QStringList m_lines; // a full card, one without picture, not set up, inactive, slow
};

void tst_DemoCards::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_caller.reset();
    m_server.emplace(demo::Options{.contacts = 1});
    QVERIFY(m_server->start());
    m_caller.emplace(*m_server);
    m_lines = m_server->lines();
    QCOMPARE(m_lines.size(), 5);
}

void tst_DemoCards::aWrongOrMissingTokenIs2004()
{
    m_caller->token = "wrong";
    QCOMPARE(refusal(m_caller->call("GET", cardPath)), u"401/2004"_s);
    m_caller->token = "";
    QCOMPARE(refusal(m_caller->call("GET", "/api/partner/v3/phone_numbers")), u"401/2004"_s);
    const QByteArray body = cardBody({{u"first_name"_s, u"N"_s}});
    QCOMPARE(refusal(m_caller->call("PATCH", cardOf(m_lines[0]), body)), u"401/2004"_s);
}

void tst_DemoCards::theLinesAreListed()
{
    const Heard heard = m_caller->call("GET", "/api/partner/v3/phone_numbers");
    QCOMPARE(heard.status, 200);
    QStringList numbers;
    for (const QJsonValue line : heard.json()[u"phone_numbers"_s].toArray()) {
        numbers.append(line[u"phone_number"_s].toString());
        QCOMPARE(line[u"id"_s].toString().size(), 36);
        QVERIFY(line[u"forwarding_number"_s].isNull());
    }
    QCOMPARE(numbers, m_lines);
    QCOMPARE(refusal(m_caller->call("GET", "/api/partner/v3/nothing")), u"404/2001"_s);
}

void tst_DemoCards::getShowsAllCardsOrOne()
{
    const QJsonArray all = m_caller->call("GET", cardPath).json()[u"contact_cards"_s].toArray();
    QCOMPARE(all.size(), 4);
    QVERIFY(all[0][u"image_url"_s].toString().startsWith(m_server->origin()));
    QVERIFY(!all[1].toObject().contains(u"last_name"_s));
    QVERIFY(!all[1].toObject().contains(u"image_url"_s));
    QCOMPARE(all[2][u"is_active"_s], false);
    const auto oneOf = [this](const QString &line) {
        return m_caller->call("GET", cardOf(line)).json()[u"contact_cards"_s].toArray();
    };
    QCOMPARE(oneOf(m_lines[0]).size(), 1);
    QCOMPARE(oneOf(m_lines[0])[0], all[0]);
    QVERIFY(oneOf(m_lines[2]).isEmpty());
}

void tst_DemoCards::aLineThatIsNotE164Is1002()
{
    const QByteArray body = cardBody({{u"first_name"_s, u"N"_s}});
    // A raw + arrives as a blank.
    const QByteArray raw = cardPath + "?phone_number=" + m_lines[0].toLatin1();
    QCOMPARE(refusal(m_caller->call("PATCH", raw, body)), u"400/1002"_s);
    QCOMPARE(m_server->requests().last().target, raw);
    QCOMPARE(refusal(m_caller->call("GET", raw)), u"400/1002"_s);
    QCOMPARE(refusal(m_caller->call("PATCH", cardPath, body)), u"400/1002"_s);
    QCOMPARE(refusal(m_caller->call("PATCH", cardOf(u"(212) 555-0111"_s), body)), u"400/1002"_s);
    QCOMPARE(refusal(m_caller->call("POST", cardPath, body)), u"400/1002"_s);
    QCOMPARE(m_server->card(m_lines[0])[u"first_name"_s], u"Nordlicht"_s);
}

void tst_DemoCards::somebodyElsesLineIs2006()
{
    const QString stranger = u"+12125550199"_s;
    const QByteArray body = cardBody({{u"first_name"_s, u"N"_s}, {u"phone_number"_s, stranger}});
    QCOMPARE(refusal(m_caller->call("GET", cardOf(stranger))), u"403/2006"_s);
    QCOMPARE(refusal(m_caller->call("PATCH", cardOf(stranger), body)), u"403/2006"_s);
    QCOMPARE(refusal(m_caller->call("POST", cardPath, body)), u"403/2006"_s);
}

void tst_DemoCards::patchChangesOnlyWhatIsSent()
{
    QJsonObject expected = m_server->card(m_lines[0]);
    const Heard heard =
        m_caller->call("PATCH", cardOf(m_lines[0]), cardBody({{u"first_name"_s, u"Nina"_s}}));
    expected[u"first_name"_s] = u"Nina"_s;
    QCOMPARE(heard.status, 200);
    QCOMPARE(heard.json(), expected);
    QCOMPARE(m_server->card(m_lines[0]), expected);
    m_caller->call("PATCH", cardOf(m_lines[0]), cardBody({{u"last_name"_s, u""_s}}));
    expected.remove(u"last_name"_s);
    QCOMPARE(m_server->card(m_lines[0]), expected);
}

void tst_DemoCards::patchWithoutACardIs2001()
{
    const QByteArray body = cardBody({{u"first_name"_s, u"N"_s}});
    QCOMPARE(refusal(m_caller->call("PATCH", cardOf(m_lines[2]), body)), u"404/2001"_s);
    QVERIFY(m_server->card(m_lines[2]).isEmpty());
}

void tst_DemoCards::postSetsUpOnceAndThenIs2014()
{
    QJsonObject fields{{u"phone_number"_s, m_lines[2]}};
    QCOMPARE(refusal(m_caller->call("POST", cardPath, cardBody(fields))), u"400/1001"_s);
    fields.insert(u"first_name"_s, u"Nina"_s);
    const Heard heard = m_caller->call("POST", cardPath, cardBody(fields));
    QCOMPARE(heard.status, 200);
    QCOMPARE(heard.json(), (QJsonObject{{u"phone_number"_s, m_lines[2]},
                                        {u"first_name"_s, u"Nina"_s},
                                        {u"is_active"_s, true}}));
    fields.insert(u"first_name"_s, u"Other"_s);
    QCOMPARE(refusal(m_caller->call("POST", cardPath, cardBody(fields))), u"409/2014"_s);
    QCOMPARE(m_server->card(m_lines[2])[u"first_name"_s], u"Nina"_s);
}

void tst_DemoCards::theOlderGenerationReplacesOnPost()
{
    m_server->setQuirks({.postReplacesCard = true});
    const QByteArray body =
        cardBody({{u"phone_number"_s, m_lines[0]}, {u"first_name"_s, u"Nina"_s}});
    QCOMPARE(m_caller->call("POST", cardPath, body).status, 200);
    QVERIFY(!m_server->card(m_lines[0]).contains(u"last_name"_s));
}

void tst_DemoCards::anInactiveCardMayBeSetUpAgain()
{
    const QByteArray body =
        cardBody({{u"phone_number"_s, m_lines[3]}, {u"first_name"_s, u"Nina"_s}});
    for (int i = 0; i < 5; ++i)
        m_caller->call("GET", cardPath);
    QCOMPARE(m_server->card(m_lines[3])[u"is_active"_s], false);
    QCOMPARE(m_caller->call("POST", cardPath, body).json()[u"is_active"_s], true);
}

void tst_DemoCards::nullIsAServerError()
{
    const QJsonObject before = m_server->card(m_lines[0]);
    const QByteArray body =
        cardBody({{u"first_name"_s, u"N"_s}, {u"image_url"_s, QJsonValue::Null}});
    QCOMPARE(refusal(m_caller->call("PATCH", cardOf(m_lines[0]), body)), u"500/3006"_s);
    QCOMPARE(m_server->card(m_lines[0]), before);
}

void tst_DemoCards::badFieldsAreRefusedAndChangeNothing()
{
    const QJsonObject before = m_server->card(m_lines[0]);
    for (const QByteArray &body :
         {QByteArray("{}"), QByteArray("[1]"), QByteArray("{"),
          cardBody({{u"first_name"_s, u""_s}}), cardBody({{u"first_name"_s, 5}}),
          cardBody({{u"last_name"_s, QJsonValue::Null}}),
          cardBody({{u"image_url"_s, u"file:///etc/passwd"_s}})})
        QCOMPARE(refusal(m_caller->call("PATCH", cardOf(m_lines[0]), body)), u"400/1001"_s);
    QCOMPARE(m_server->card(m_lines[0]), before);
}

void tst_DemoCards::pictureAddressesAreRewritten()
{
    const QString sent = u"https://pictures.example/me.jpg"_s;
    const QJsonValue before = m_server->card(m_lines[0])[u"image_url"_s];
    const Heard heard =
        m_caller->call("PATCH", cardOf(m_lines[0]), cardBody({{u"image_url"_s, sent}}));
    const QString kept = heard.json()[u"image_url"_s].toString();
    QVERIFY(kept != sent && kept != before.toString());
    QVERIFY(kept.startsWith(m_server->origin() + u"/"_s));
    const Heard picture = m_caller->call("GET", kept.mid(m_server->origin().size()).toLatin1());
    QCOMPARE(picture.contentType, "image/png");
    // Its own address again changes nothing.
    m_caller->call("PATCH", cardOf(m_lines[0]), cardBody({{u"image_url"_s, kept}}));
    QCOMPARE(m_server->card(m_lines[0])[u"image_url"_s].toString(), kept);
}

void tst_DemoCards::aSlowLineTakesTheCardOverAtTheSecondRead()
{
    const auto isActive = [this](const QString &line) {
        return m_caller->call("GET", cardOf(line))
            .json()[u"contact_cards"_s][0][u"is_active"_s]
            .toBool();
    };
    const QByteArray body = cardBody({{u"first_name"_s, u"Nina"_s}});
    QVERIFY(isActive(m_lines[4]));
    QCOMPARE(m_caller->call("PATCH", cardOf(m_lines[4]), body).json()[u"is_active"_s], false);
    QVERIFY(!isActive(m_lines[4]));
    QVERIFY(isActive(m_lines[4]));
    QVERIFY(isActive(m_lines[4]));
    m_server->setQuirks({.readsUntilCardApplies = 2});
    QCOMPARE(m_caller->call("PATCH", cardOf(m_lines[0]), body).json()[u"is_active"_s], false);
    QVERIFY(!isActive(m_lines[0]));
    QVERIFY(!isActive(m_lines[0]));
    QVERIFY(isActive(m_lines[0]));
}

void tst_DemoCards::anotherPersonChangesACard()
{
    QVERIFY(m_server->changeCardBehindTheClientsBack(
        m_lines[2], {{u"first_name"_s, u"Nina"_s}, {u"is_active"_s, false}}));
    const QJsonArray cards =
        m_caller->call("GET", cardOf(m_lines[2])).json()[u"contact_cards"_s].toArray();
    QCOMPARE(cards[0].toObject(), m_server->card(m_lines[2]));
    QCOMPARE(cards[0][u"is_active"_s], false);
    QVERIFY(m_server->removeCardBehindTheClientsBack(m_lines[2]));
    QVERIFY(m_server->card(m_lines[2]).isEmpty());
    QVERIFY(!m_server->changeCardBehindTheClientsBack(u"+12125550199"_s, {}));
}

QTEST_GUILESS_MAIN(tst_DemoCards)
#include "tst_democards.moc"
