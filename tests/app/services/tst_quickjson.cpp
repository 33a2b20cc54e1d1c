// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelcontacts.h"
#include "app/services/jsontree.h"
#include "app/services/linqcontacts.h"
#include "app/services/routeracontacts.h"
#include "models/domain/exactbytes.h"
#include "tests/app/services/goldenfiles.h"
#include "tests/app/services/spoiltjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

namespace {

const QByteArray byteOrderMark = "\xef\xbb\xbf";

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

/** What the two readings of a page differ in; "" when in nothing. */
QString difference(const ServiceResult<ContactPage> &quick, const ServiceResult<ContactPage> &slow)
{
    if (quick.ok() != slow.ok())
        return quick.ok() ? u"only quickly read"_s : u"only slowly read"_s;
    if (!quick.ok())
        return quick.error().kind == slow.error().kind ? QString() : u"other errors"_s;
    const RowPage &rows = quick->contacts.rows();
    const RowPage &others = slow->contacts.rows();
    if (rows.size() != others.size() || quick->withoutId != slow->withoutId)
        return u"other records"_s;
    if (!rows.keys() != !others.keys() || (rows.keys() && *rows.keys() != *others.keys()))
        return u"other keys"_s;
    for (int place = 0; place < rows.size(); ++place) {
        if (rows.at(place) != others.at(place))
            return u"record %1"_s.arg(place);
    }
    const bool same = quick->number == slow->number && quick->totalCount == slow->totalCount &&
                      quick->totalPages == slow->totalPages && quick->next == slow->next &&
                      quick->requested == slow->requested;
    return same ? QString() : u"other counts"_s;
}

} // namespace

/**
 * The quick way to read JSON against Qt's: the same documents, the same records, byte for byte. A
 * byte order mark before a document is what sends it the slow way.
 */
class QuickJsonTest : public QObject
{
    Q_OBJECT

    const QString m_data = QStringLiteral(GOLDEN_DATA);
    const LinqContacts m_linq;
    const HighLevelContacts m_highLevel{
        {{u"location"_s, u"ve9EPM428h8vShlRW1KT"_s}},
        objectIn(QStringLiteral(GOLDEN_DATA) + u"/highlevel/description.json"_s)};
    const RouteraContacts m_routera{{{u"properties"_s, u"company lead_score is_partner"_s}}};

    QList<HttpReply> repliesIn(const QString &folder) const;
    QString comparison(const ContactDialect &dialect, HttpReply reply) const;
    void compareSpoilt(const ContactDialect &dialect, const QString &folder);

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyGoldenAnswerIsReadTheSame();
    void spoiltPagesOfLinqAreReadTheSame() { compareSpoilt(m_linq, u"linqcontacts"_s); }
    void spoiltPagesOfHighLevelAreReadTheSame() { compareSpoilt(m_highLevel, u"highlevel"_s); }
    void spoiltPagesOfRouteraAreReadTheSame() { compareSpoilt(m_routera, u"routera"_s); }
    void documentsHoldTheSameValues();
    void whatIsNotReadAlikeIsRefused_data();
    void whatIsNotReadAlikeIsRefused();
    void aPlainDocumentIsReadQuickly();
};

QList<HttpReply> QuickJsonTest::repliesIn(const QString &folder) const
{
    QList<HttpReply> replies;
    const QString path = m_data + u'/' + folder;
    for (const QString &name : GoldenFolder(path).cases()) {
        const QJsonValue reply = objectIn(path + u'/' + name + u".in.json"_s).value("reply"_L1);
        if (reply.isObject())
            replies.append(replyFrom(reply.toObject()));
    }
    return replies;
}

QString QuickJsonTest::comparison(const ContactDialect &dialect, HttpReply reply) const
{
    const PageCursor cursor;
    const ServiceResult<ContactPage> quick = dialect.parsePage(reply, cursor, 2);
    // With two marks neither way would read it, and a page of the web is known by its first letter.
    if (reply.body.startsWith(byteOrderMark) || reply.body.trimmed().startsWith('<'))
        return {};
    reply.body.prepend(byteOrderMark);
    return difference(quick, dialect.parsePage(reply, cursor, 2));
}

void QuickJsonTest::everyGoldenAnswerIsReadTheSame()
{
    const QList<const ContactDialect *> dialects{&m_linq, &m_highLevel, &m_routera};
    int replies = 0;
    for (const QString &folder : {u"linqcontacts"_s, u"highlevel"_s, u"routera"_s}) {
        for (const HttpReply &reply : repliesIn(folder)) {
            ++replies;
            for (const ContactDialect *dialect : dialects) {
                const QString wrong = comparison(*dialect, reply);
                QVERIFY2(wrong.isEmpty(),
                         QByteArray(wrong.toUtf8() + ": " + reply.body).constData());
            }
        }
    }
    QVERIFY(replies > 200);
}

void QuickJsonTest::compareSpoilt(const ContactDialect &dialect, const QString &folder)
{
    QList<HttpReply> pages;
    for (const HttpReply &reply : repliesIn(folder)) {
        const ServiceResult<ContactPage> page = dialect.parsePage(reply, {}, 2);
        if (page.ok() && !page->contacts.isEmpty())
            pages.append(reply);
    }
    QVERIFY(pages.size() >= 5);
    QRandomGenerator random(2026'11'21);
    int read = 0;
    int quick = 0;
    for (int round = 0; round < 7000; ++round) {
        HttpReply reply = pages.at(round % pages.size());
        reply.body = spoilt(reply.body, random);
        const QString wrong = comparison(dialect, reply);
        QVERIFY2(wrong.isEmpty(), QByteArray(wrong.toUtf8() + ": " + reply.body).constData());
        read += dialect.parsePage(reply, {}, 2).ok() ? 1 : 0;
        quick += quickJson(reply.body) ? 1 : 0;
    }
    // So that it is not about two ways to refuse.
    QVERIFY2(read > 3000 && quick > 2000,
             qPrintable(u"%1, %2"_s.arg(QString::number(read), QString::number(quick))));
}

void QuickJsonTest::documentsHoldTheSameValues()
{
    QRandomGenerator random(7);
    QList<HttpReply> replies = repliesIn(u"highlevel"_s) + repliesIn(u"linqcontacts"_s);
    int quick = 0;
    for (int round = 0; round < 6000; ++round) {
        const QByteArray json = spoilt(replies.at(round % replies.size()).body, random);
        const std::optional<JsonTree> tree = quickJson(json);
        if (!tree || !tree->root().isObject())
            continue;
        ++quick;
        const QJsonDocument document = QJsonDocument::fromJson(json);
        QVERIFY2(document.isObject(), json.constData());
        // Made anew: of some keys Qt's parser has another order than its objects.
        const QJsonObject slow = jsonOf(JsonTree(document.object()).root()).toObject();
        QVERIFY2(jsonOf(tree->root()).toObject() == slow, json.constData());
        std::string bytes;
        appendJson(bytes, tree->root());
        QCOMPARE(QByteArray::fromStdString(bytes), exactJson(slow));
    }
    QVERIFY(quick > 2000);
}

void QuickJsonTest::whatIsNotReadAlikeIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a blank") << QByteArray(" ");
    QTest::newRow("a byte order mark") << byteOrderMark + "{}";
    QTest::newRow("a text with a byte order mark") << QByteArray("{\"a\":\"\xef\xbb\xbfx\"}");
    QTest::newRow("a lone high surrogate") << QByteArray(R"({"a":"\ud83d"})");
    QTest::newRow("a lone low surrogate") << QByteArray(R"({"a":"\udc00"})");
    QTest::newRow("half a pair and a letter") << QByteArray(R"({"a":"\ud83d\u0041"})");
    QTest::newRow("a pair turned round") << QByteArray(R"({"a":"\ude00\ud83d"})");
    QTest::newRow("damaged UTF-8") << QByteArray("{\"a\":\"\xc3\"}");
    QTest::newRow("an integer of 65 bits") << QByteArray(R"({"a":18446744073709551616})");
    QTest::newRow("a number that becomes zero") << QByteArray(R"({"a":1e-400})");
    QTest::newRow("a number that becomes infinite") << QByteArray(R"({"a":1e400})");
    QTest::newRow("too deep") << "{\"a\":" + QByteArray(1024, '[') + QByteArray(1024, ']') + '}';
    QTest::newRow("cut") << QByteArray(R"({"a":"x)");
    QTest::newRow("two documents") << QByteArray(R"({} {})");
}

void QuickJsonTest::whatIsNotReadAlikeIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!quickJson(json));
}

void QuickJsonTest::aPlainDocumentIsReadQuickly()
{
    const QByteArray json =
        R"({"a":[1,-2.5,1e3,18446744073709551615,"\u00e9\ud83d\ude00 \\ud83d"],)"
        R"("b":{"c":null,"d":true,"c":false}})";
    const std::optional<JsonTree> tree = quickJson(json);
    QVERIFY(tree);
    QCOMPARE(jsonOf(tree->root()).toObject(), QJsonDocument::fromJson(json).object());
    QVERIFY(tree->root().member("b").member("c").is(JsonView::Type::False));
    QVERIFY(tree->root().member("x").isUndefined());
    QCOMPARE(tree->root().member("a").size(), std::size_t(5));
}

QTEST_GUILESS_MAIN(QuickJsonTest)
#include "tst_quickjson.moc"
