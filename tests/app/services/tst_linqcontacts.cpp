// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/linqcontacts.h"
#include "app/services/requesttarget.h"
#include "tests/app/services/goldenfiles.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

/** Linq v2 against its golden files (data/linqcontacts); contracts/traps.json names them by trap.
 */
class LinqContactsTest : public QObject
{
    Q_OBJECT

    const LinqContacts m_linq;
    const GoldenFolder m_folder{QStringLiteral(GOLDEN_DATA "/linqcontacts")};

    QJsonObject perform(const QJsonObject &input) const;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goldenFiles_data();
    void goldenFiles();
    void aMismatchIsNoticed();
    void theTokenGoesIntoItsOwnHeader();
    void deletingIsToldAsFinal();
    void anOwnerThatMovedUnaskedIsToldOnce();
    void aRequestedOwnerBringsNoOtherSurprise();
    void whatMovesByItselfIsNoSurprise();
    void noIdLeavesItsSegment_data();
    void noIdLeavesItsSegment();
    void aRandomIdIsOneSegmentOrRefused();
    void noSearchedTextLeavesItsValue();
    void loneSurrogatesSurviveARoundTrip();
    void aHundredThousandDeepListIsNoCrash();
};

QJsonObject LinqContactsTest::perform(const QJsonObject &input) const
{
    const QString call = input.value("call"_L1).toString();
    const QString id = input.value("id"_L1).toString();
    const HttpReply reply = replyFrom(input.value("reply"_L1).toObject());
    const PageCursor cursor{int(input.value("page"_L1).toInteger(1)), {}};
    if (call == "request-record"_L1)
        return described(m_linq.readRequest(id));
    if (call == "request-page"_L1)
        return described(m_linq.pageRequest(cursor, m_linq.pageSize()));
    if (call == "request-find"_L1) {
        return described(m_linq.findRequest(input.value("key"_L1).toString(),
                                            input.value("value"_L1).toString()));
    }
    if (call == "record"_L1)
        return described(m_linq.parseRecord(reply, id));
    if (call == "page"_L1)
        return described(m_linq.parsePage(reply, cursor, m_linq.pageSize()));
    if (call == "find"_L1)
        return described(m_linq.parseFind(reply));
    if (call == "write"_L1)
        return described(m_linq.parseWrite(requestFrom(input), reply));
    if (call == "error"_L1)
        return described(m_linq.error(reply));
    if (call == "plan"_L1) {
        return described(m_linq.plan(editFrom(input.value("edit"_L1).toObject()),
                                     contactFrom(input.value("look"_L1))));
    }
    return {{u"unknown call"_s, call}};
}

void LinqContactsTest::goldenFiles_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = m_folder.cases();
    QVERIFY(names.size() > 70);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void LinqContactsTest::goldenFiles()
{
    QFETCH(QString, name);
    const QString difference =
        m_folder.mismatch(name, [this](const QJsonObject &input) { return perform(input); });
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void LinqContactsTest::aMismatchIsNoticed()
{
    if (qEnvironmentVariableIsSet("PATCHBOOK_WRITE_GOLDEN"))
        QSKIP("writing");
    const QString difference = m_folder.mismatch(u"record"_s, [this](const QJsonObject &input) {
        QJsonObject output = perform(input);
        output.insert(u"revision"_s, u"another"_s);
        return output;
    });
    QVERIFY(difference.contains("+     \"revision\": \"another\""_L1));
}

void LinqContactsTest::theTokenGoesIntoItsOwnHeader()
{
    const QList<HttpHeader> expected{{"X-LINQ-INTEGRATION-TOKEN", "token-12345"}};
    QCOMPARE(m_linq.headers(Secret("token-12345")), expected);
}

void LinqContactsTest::deletingIsToldAsFinal()
{
    QVERIFY(m_linq.capabilities().testFlags(Capability::Remove | Capability::RemoveIsFinal));
}

namespace {

Contact ownedBy(const QString &email, const QString &name, const QString &id)
{
    return {u"7"_s,
            {{u"first_name"_s, u"Ada"_s},
             {u"full_name"_s, u"Ada "_s},
             {u"owner"_s, email},
             {u"owner_name"_s, name},
             {u"owner_id"_s, id},
             {u"image_url"_s, u"https://x/1?sig=1"_s},
             {u"updated_at"_s, u"1"_s}},
            u"1"_s,
            {}};
}

} // namespace

void LinqContactsTest::anOwnerThatMovedUnaskedIsToldOnce()
{
    const ChangeSet sent{{{u"first_name"_s, {u"Ada"_s, u"Augusta"_s}}}};
    Contact echo = ownedBy(u"admin@x.com"_s, u"Admin"_s, u"1"_s);
    echo.fields.insert(u"first_name"_s, u"Augusta"_s);
    const QList<FieldSurprise> surprises =
        sideEffects(m_linq.schema(), ownedBy(u"jane@x.com"_s, u"Jane"_s, u"2"_s), sent, echo);
    QCOMPARE(surprises.size(), 1);
    QCOMPARE(surprises.constFirst().key, u"owner"_s);
}

void LinqContactsTest::aRequestedOwnerBringsNoOtherSurprise()
{
    const ChangeSet sent{{{u"owner"_s, {u"jane@x.com"_s, u"joe@x.com"_s}}}};
    const Contact look = ownedBy(u"jane@x.com"_s, u"Jane"_s, u"2"_s);
    const Contact echo = ownedBy(u"Joe@x.com"_s, u"Joe"_s, u"3"_s);
    QVERIFY(sideEffects(m_linq.schema(), look, sent, echo).isEmpty());
    QVERIFY(unconfirmed(m_linq.schema(), sent, echo).isEmpty());
    QCOMPARE(unconfirmed(m_linq.schema(), sent, look).size(), 1);
}

void LinqContactsTest::whatMovesByItselfIsNoSurprise()
{
    const ChangeSet sent{{{u"first_name"_s, {u"Ada"_s, u"Augusta"_s}}}};
    const Contact look = ownedBy(u"jane@x.com"_s, u"Jane"_s, u"2"_s);
    Contact echo = applied(look, sent);
    echo.fields.insert(u"full_name"_s, u"Augusta"_s);
    echo.fields.insert(u"image_url"_s, u"https://x/1?sig=2"_s);
    echo.fields.insert(u"updated_at"_s, u"2"_s);
    QVERIFY(sideEffects(m_linq.schema(), look, sent, echo).isEmpty());
}

void LinqContactsTest::noIdLeavesItsSegment_data()
{
    QTest::addColumn<QString>("id");
    const QStringList hostile{
        u""_s,      u"."_s,       u".."_s,  u"%2e%2e"_s,    u"1/2"_s,          u"1\\2"_s,
        u"1?a=b"_s, u"1#f"_s,     u"1 2"_s, u"1\r\nX: y"_s, u"1;a"_s,          u"１"_s,
        u"١"_s,     u"1\u0000"_s, u"a@b"_s, u"1:2"_s,       QString(129, u'1')};
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("hostile %d", int(i)) << hostile.at(i);
}

void LinqContactsTest::noIdLeavesItsSegment()
{
    QFETCH(QString, id);
    const Contact look{id, {{u"last_name"_s, u"L"_s}}, {}, {}};
    const ChangeSet changes{{{u"first_name"_s, {{}, u"F"_s}}}};
    QVERIFY(!m_linq.readRequest(id).ok());
    QVERIFY(!m_linq.plan({EditKind::Change, id, changes}, look).ok());
    QVERIFY(!m_linq.plan({EditKind::Remove, id, {}}, look).ok());

    // From the service's side: no such contact gets in.
    const QJsonObject body{{u"contacts"_s, QJsonArray{QJsonObject{{u"id"_s, id}}}}};
    const HttpReply reply{200, {}, QJsonDocument(body).toJson()};
    const ServiceResult<ContactPage> page = m_linq.parsePage(reply, {}, 100);
    QVERIFY(page.ok());
    QCOMPARE(page->withoutId, 1);
    QVERIFY(page->contacts.isEmpty());
}

void LinqContactsTest::aRandomIdIsOneSegmentOrRefused()
{
    QRandomGenerator random(815);
    const QUrl address(u"https://api.example.com"_s);
    const QString letters = u"abcXYZ0123456789-_"_s;
    int accepted = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString id;
        const int length = random.bounded(1, 10);
        for (int i = 0; i < length; ++i) {
            id += random.bounded(8) ? letters.at(random.bounded(int(letters.size())))
                                    : QChar(random.bounded(0, 0x180));
        }
        const ServiceResult<Request> request = m_linq.readRequest(id);
        if (!request.ok())
            continue;
        ++accepted;
        const std::optional<QUrl> url = urlAt(address, request->target);
        QVERIFY2(url, qPrintable(id));
        QCOMPARE(url->path(QUrl::FullyEncoded), QString(u"/api/partner/v2/contacts/"_s + id));
        QVERIFY(!url->hasQuery());
        QCOMPARE(url->host(), address.host());
    }
    QVERIFY(accepted > 1000 && accepted < 19'000);
}

// Whatever text it is: one path, one query item, and that item is the text.
void LinqContactsTest::noSearchedTextLeavesItsValue()
{
    QRandomGenerator random(4711);
    const QUrl address(u"https://api.example.com"_s);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        const int length = random.bounded(1, 12);
        for (int i = 0; i < length; ++i)
            text += random.bounded(3) ? QChar(random.bounded(0x21, 0x7f))
                                      : QChar(random.bounded(1, 0xd7ff));
        if (text.trimmed().isEmpty())
            continue;
        const ServiceResult<Request> request = m_linq.findRequest(u"email"_s, text);
        QVERIFY(request.ok());
        const std::optional<QUrl> url = urlAt(address, request->target);
        QVERIFY2(url, qPrintable(text));
        QCOMPARE(url->path(QUrl::FullyEncoded), u"/api/partner/v2/contacts/find"_s);
        QCOMPARE(request->target.count('&') + request->target.count('#'), 0);
        const QByteArray value = request->target.mid(request->target.indexOf('=') + 1);
        QCOMPARE(QUrl::fromPercentEncoding(value), text.trimmed());
    }
}

void LinqContactsTest::loneSurrogatesSurviveARoundTrip()
{
    const HttpReply reply{200, {}, R"({"data":{"id":7,"last_name":"x\ud83dy"}})"};
    const ServiceResult<Contact> contact = m_linq.parseRecord(reply, u"7"_s);
    QVERIFY(contact.ok());
    QVERIFY(contact->unreadable.isEmpty());
    const ChangeSet changes{{{u"company"_s, {{}, u"Acme"_s}}}};
    const auto plan = m_linq.plan({EditKind::Change, u"7"_s, changes}, *contact);
    QVERIFY(plan.ok());
    QCOMPARE(plan->requests.constFirst().body,
             R"({"contact":{"company":"Acme","last_name":"x\ud83dy"}})"_ba);
}

void LinqContactsTest::aHundredThousandDeepListIsNoCrash()
{
    const HttpReply reply{200, {}, R"({"contacts":)" + QByteArray(100'000, '[')};
    const ServiceResult<ContactPage> page = m_linq.parsePage(reply, {}, 100);
    QVERIFY(!page.ok());
    QCOMPARE(page.error().kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(LinqContactsTest)
#include "tst_linqcontacts.moc"
