// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelcontacts.h"
#include "app/services/requesttarget.h"
#include "tests/app/services/goldenfiles.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

namespace {

/** The number which every contact of the golden files has, and which nobody may see. */
constexpr auto secretNumber = "078-05-1120"_L1;

QJsonObject jsonFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QJsonValue oddValue(QRandomGenerator &random)
{
    static const QList<QJsonValue> values{QJsonValue::Null,
                                          true,
                                          false,
                                          0,
                                          -1,
                                          1e300,
                                          qint64(9'007'199'254'740'993),
                                          u""_s,
                                          u"x"_s,
                                          u"../.."_s,
                                          QString(20'000, u'y'),
                                          QString(QChar(0xd83d)),
                                          QJsonArray(),
                                          QJsonArray{1},
                                          QJsonArray{u"a"_s, QJsonValue::Null},
                                          QJsonObject(),
                                          QJsonObject{{u"id"_s, QJsonArray()}},
                                          QJsonObject{{u"status"_s, 7}}};
    return values.at(random.bounded(int(values.size())));
}

/** The value with one thing in it replaced, left out, renamed or doubled. */
QJsonValue mutated(const QJsonValue &value, QRandomGenerator &random)
{
    const bool goesDeeper = random.bounded(3) != 0;
    if (value.isObject() && !value.toObject().isEmpty() && goesDeeper) {
        QJsonObject object = value.toObject();
        const QString key = object.keys().at(random.bounded(int(object.size())));
        const int what = random.bounded(8);
        if (what == 0)
            object.remove(key);
        else if (what == 1)
            object.insert(QString(key + u"2"_s), object.take(key));
        else
            object.insert(key, mutated(object.value(key), random));
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty() && goesDeeper) {
        QJsonArray array = value.toArray();
        const int at = random.bounded(int(array.size()));
        if (random.bounded(6) == 0)
            array.append(array.at(at));
        else
            array.replace(at, mutated(array.at(at), random));
        return array;
    }
    return oddValue(random);
}

QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    if (random.bounded(2) == 0)
        return bytes.left(random.bounded(int(bytes.size()) + 1));
    for (int i = random.bounded(1, 4); i > 0 && !bytes.isEmpty(); --i)
        bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
    return bytes;
}

} // namespace

/** HighLevel's answers, damaged in every way: no crash, no secret, no field silently emptied. */
class HighLevelFuzzTest : public QObject
{
    Q_OBJECT

    const QString m_data = QStringLiteral(GOLDEN_DATA "/highlevel");
    const HighLevelContacts m_dialect{{{u"location"_s, u"ve9EPM428h8vShlRW1KT"_s}},
                                      jsonFile(m_data + u"/description.json"_s)};
    QList<QJsonObject> m_inputs; // of the golden files, those with a reply

    QByteArray allThatComesOut(const HttpReply &reply, const QJsonObject &input) const;

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noAnswerCrashesOrTellsTheSecret();
    void theSecretWouldBeFound();
    void everyIdCanStandInAPath();
    void oneOddFieldSpoilsNoOther();
    void noDescriptionBreaksTheSchema();
};

void HighLevelFuzzTest::initTestCase()
{
    for (const QString &name : GoldenFolder(m_data).cases()) {
        const QJsonObject input = jsonFile(m_data + u'/' + name + u".in.json"_s);
        if (input.contains("reply"_L1))
            m_inputs.append(input);
    }
    QVERIFY(m_inputs.size() > 100);
}

/** Whatever call the answer was meant for. */
QByteArray HighLevelFuzzTest::allThatComesOut(const HttpReply &reply,
                                              const QJsonObject &input) const
{
    const QString id = u"ocQHyuzHvysMo5N5VsXc"_s;
    const Request change{"PUT", "/contacts/ocQHyuzHvysMo5N5VsXc",
                         R"({"customFields":[{"id":"cfText","field_value":"Ru"}]})"};
    QJsonArray all{described(m_dialect.parseRecord(reply, id)),
                   described(m_dialect.parsePage(reply, {}, 2)),
                   described(m_dialect.parseFind(reply)),
                   described(m_dialect.parseWrite(change, reply)),
                   described(m_dialect.parseWrite({"POST", "/contacts/", "{}"}, reply)),
                   described(m_dialect.error(reply))};
    if (const std::optional<Lesson> lesson = m_dialect.lessonIn(change, reply))
        all.append(lesson->value);
    for (const TrialCall &call : m_dialect.trialCalls())
        all.append(m_dialect.answered(input.value("soFar"_L1).toObject(), call.request, reply));
    return QJsonDocument(all).toJson();
}

void HighLevelFuzzTest::noAnswerCrashesOrTellsTheSecret()
{
    QRandomGenerator random(2021'07'28);
    const QList<int> statuses{200, 200, 201, 204, 400, 401, 403, 404, 422, 429, 500};
    for (const QJsonObject &input : std::as_const(m_inputs)) {
        const QJsonObject good = input.value("reply"_L1).toObject();
        for (int round = 0; round < 15; ++round) {
            QJsonObject odd = good;
            if (good.contains("body"_L1))
                odd.insert(u"body"_s, mutated(good.value("body"_L1), random));
            HttpReply reply = replyFrom(odd);
            reply.status = statuses.at(random.bounded(int(statuses.size())));
            if (round % 3 == 0)
                reply.body = damaged(reply.body, random);
            QVERIFY2(!allThatComesOut(reply, input).contains(secretNumber.latin1()),
                     reply.body.constData());
        }
    }
}

// So that the test above cannot be content because it looks for nothing.
void HighLevelFuzzTest::theSecretWouldBeFound()
{
    qsizetype withSecret = 0;
    for (const QJsonObject &input : std::as_const(m_inputs)) {
        HttpReply reply = replyFrom(input.value("reply"_L1).toObject());
        withSecret += reply.body.contains(secretNumber.latin1()) ? 1 : 0;
    }
    QVERIFY(withSecret > 50);
    const HttpReply reply{
        200, {}, R"({"contact":{"id":"ocQHyuzHvysMo5N5VsXc","firstName":"078-05-1120"}})"};
    QVERIFY(allThatComesOut(reply, {}).contains(secretNumber.latin1()));
}

void HighLevelFuzzTest::everyIdCanStandInAPath()
{
    QRandomGenerator random(11);
    const QJsonObject page =
        jsonFile(m_data + u"/page.in.json"_s).value("reply"_L1)["body"_L1].toObject();
    int read = 0;
    for (int round = 0; round < 2000; ++round) {
        const QJsonValue odd = mutated(page, random);
        const HttpReply reply{200, {}, QJsonDocument(odd.toObject()).toJson()};
        const ServiceResult<ContactPage> result = m_dialect.parsePage(reply, {}, 2);
        if (!result.ok())
            continue;
        for (const Contact &contact : result->contacts.toList()) {
            ++read;
            QVERIFY2(pathSegment(contact.id), qPrintable(contact.id));
        }
        const qsizetype items = odd["contacts"_L1].toArray().size();
        QCOMPARE(result->contacts.size() + result->withoutId, items);
    }
    QVERIFY(read > 1000);
}

// A value of another kind is kept or makes the record read-only; the other fields stay as they are.
void HighLevelFuzzTest::oneOddFieldSpoilsNoOther()
{
    QRandomGenerator random(7);
    const QJsonObject good = jsonFile(m_data + u"/record.in.json"_s)
                                 .value("reply"_L1)["body"_L1]["contact"_L1]
                                 .toObject();
    const QString id = good.value("id"_L1).toString();
    const auto readOf = [&](const QJsonObject &contact) {
        const QJsonObject body{{u"contact"_s, contact}};
        return m_dialect.parseRecord({200, {}, QJsonDocument(body).toJson()}, id);
    };
    const Contact whole = *readOf(good);
    for (const QString &key : good.keys()) {
        if (key == "id"_L1)
            continue;
        for (int round = 0; round < 60; ++round) {
            QJsonObject contact = good;
            const QJsonValue odd = oddValue(random);
            contact.insert(key, odd);
            const ServiceResult<Contact> read = readOf(contact);
            QVERIFY(read.ok());
            for (const Field &field : m_dialect.schema().fields()) {
                if (field.key != key && !field.key.startsWith(QString(key + u'.')))
                    QCOMPARE(read->value(field.key), whole.value(field.key));
            }
            const bool isKnown = whole.fields.contains(key) || key == "customFields"_L1;
            const bool isKept = !isEmptyValue(read->value(key)) || !read->unreadable.isEmpty();
            QVERIFY2(!isKnown || isEmptyValue(odd) || isKept, qPrintable(key));
        }
    }
}

void HighLevelFuzzTest::noDescriptionBreaksTheSchema()
{
    QRandomGenerator random(5);
    const QJsonObject good = jsonFile(m_data + u"/description.json"_s);
    const qsizetype plain = HighLevelContacts({}).schema().fields().size();
    for (int round = 0; round < 500; ++round) {
        const QJsonObject odd = mutated(good, random).toObject();
        const HighLevelContacts dialect({{u"location"_s, u"x"_s}}, odd);
        QVERIFY(dialect.schema().fields().size() >= plain);
        QSet<QString> keys;
        for (const Field &field : dialect.schema().fields()) {
            QVERIFY2(!keys.contains(field.key), qPrintable(field.key));
            keys.insert(field.key);
            QVERIFY(!field.title().isEmpty());
        }
        QJsonObject soFar = odd;
        if (const std::optional<Request> question = dialect.nextQuestion(soFar))
            QVERIFY(urlAt(QUrl(u"https://services.example.com"_s), question->target));
    }
}

QTEST_GUILESS_MAIN(HighLevelFuzzTest)
#include "tst_highlevelfuzz.moc"
