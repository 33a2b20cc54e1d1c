// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/routeracontacts.h"
#include "tests/app/services/goldenfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace patchbook;
using namespace patchbook::test;

/**
 * Answers that went wrong on the way: the golden replies with bytes and values changed, always in
 * the same way. Nothing may crash, and what is taken in must be what was there.
 */
class RouteraFuzzTest : public QObject
{
    Q_OBJECT

    const RouteraContacts m_routera{{{u"properties"_s, u"lead_score, is_vip, company"_s}},
                                    {{u"kinds"_s, QJsonObject{{u"lead_score"_s, u"number"_s}}}}};
    QList<HttpReply> m_replies;

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void brokenBytesAreNeverAnotherContact();
    void changedValuesAreTakenAsTheyAreOrComplainedAbout();
    void aChangedListLosesNobody();
    void aBrokenErrorIsNoOtherError();
    void whateverWasReadOnlyTheEditIsSent();
    void aFieldThatIsEmptiedIsNoticed();
};

namespace {

QByteArray mutatedBytes(QByteArray bytes, QRandomGenerator &random)
{
    const int times = random.bounded(1, 3);
    for (int i = 0; i < times && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(int(bytes.size()));
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, random.bounded(1, 8));
            break;
        case 2:
            bytes.insert(at, char(random.bounded(256)));
            break;
        case 3:
            bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), 12));
            break;
        case 4:
            bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

QJsonValue anyValue(QRandomGenerator &random)
{
    const QList<QJsonValue> values{QJsonValue::Null,
                                   true,
                                   false,
                                   0,
                                   -1,
                                   1e300,
                                   qint64(9007199254740993),
                                   u""_s,
                                   u" "_s,
                                   u"false"_s,
                                   u"2025-12-01T08:00:00Z"_s,
                                   QString(3000, u'x'),
                                   QString(QChar(0xd83d)),
                                   QJsonArray{},
                                   QJsonArray{u"a"_s, QJsonValue::Null},
                                   QJsonObject{},
                                   QJsonObject{{u"value"_s, u"a"_s}}};
    return values.at(random.bounded(int(values.size())));
}

QJsonObject mutatedObject(QJsonObject object, QRandomGenerator &random)
{
    const int times = random.bounded(1, 4);
    for (int i = 0; i < times && !object.isEmpty(); ++i) {
        const QString key = object.keys().at(random.bounded(int(object.size())));
        if (random.bounded(4) == 0)
            object.insert(QString(key + u"_new"_s), object.take(key)); // renamed by the service
        else
            object.insert(key, anyValue(random));
    }
    return object;
}

QJsonObject objectIn(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

HttpReply jsonReply(const QJsonObject &body)
{
    return {200, {}, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

/** "" when the contact holds exactly what its object held, and says so where it cannot be read. */
QString distortion(const Schema &schema, const Contact &contact, const QJsonObject &object)
{
    for (const Field &field : schema.fields()) {
        const QJsonValue told = object.value(field.key);
        if (contact.value(field.key) != told)
            return QString(u"taken in differently: "_s + field.key);
        const bool strange =
            !isEmptyValue(told) && !told.isString() && !told.isBool() && !told.isDouble();
        if (strange && field.ownName.isEmpty() && contact.unreadable.isEmpty())
            return QString(u"not complained about: "_s + field.key);
    }
    return {};
}

} // namespace

void RouteraFuzzTest::initTestCase()
{
    const QString folder = QStringLiteral(GOLDEN_DATA "/routera/");
    for (const QString &name : GoldenFolder(folder).cases()) {
        QFile file(folder + name + u".in.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject input = QJsonDocument::fromJson(file.readAll()).object();
        if (input.contains("reply"_L1))
            m_replies.append(replyFrom(input.value("reply"_L1).toObject()));
    }
    QVERIFY(m_replies.size() > 90);
}

void RouteraFuzzTest::brokenBytesAreNeverAnotherContact()
{
    QRandomGenerator random(1);
    int read = 0;
    for (int round = 0; round < 80; ++round) {
        for (HttpReply reply : std::as_const(m_replies)) {
            reply.body = mutatedBytes(reply.body, random);
            const ServiceResult<Contact> contact = m_routera.parseRecord(reply, u"c_8f2"_s);
            if (contact.ok()) {
                ++read;
                QCOMPARE(contact->id, u"c_8f2"_s);
            }
            const Request request{"PATCH", "/contacts/c_8f2?properties=phone", {}};
            const ServiceResult<WriteAnswer> answer = m_routera.parseWrite(request, reply);
            if (answer.ok())
                QCOMPARE(answer->echo->id, u"c_8f2"_s);
            (void)m_routera.lessonIn(request, reply);
            (void)m_routera.parsePage(reply, {}, 100);
            const QJsonObject description = m_routera.answered({}, {"GET", "/routers", {}}, reply);
            QVERIFY(m_routera.describedBy(m_routera.answered(description, request, reply)));
        }
    }
    QVERIFY2(read > 500, qPrintable(QString::number(read)));
}

void RouteraFuzzTest::changedValuesAreTakenAsTheyAreOrComplainedAbout()
{
    QRandomGenerator random(2);
    int read = 0;
    for (int round = 0; round < 150; ++round) {
        for (const HttpReply &reply : std::as_const(m_replies)) {
            QJsonObject object = objectIn(reply);
            if (!object.contains("id"_L1))
                continue;
            object = mutatedObject(object, random);
            const ServiceResult<Contact> contact =
                m_routera.parseRecord(jsonReply(object), object.value("id"_L1).toString());
            if (!contact.ok())
                continue;
            ++read;
            const QString wrong = distortion(m_routera.schema(), *contact, object);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
    QVERIFY2(read > 1500, qPrintable(QString::number(read)));
}

void RouteraFuzzTest::aChangedListLosesNobody()
{
    QRandomGenerator random(3);
    const QJsonObject jane{{u"id"_s, u"c_1"_s},
                           {u"first_name"_s, u"Jane"_s},
                           {u"phone"_s, u"+1555"_s},
                           {u"archived"_s, false},
                           {u"lead_score"_s, 42},
                           {u"updated_at"_s, u"2025"_s},
                           {u"contact_owner"_s, u"max@example.com"_s}};
    for (int round = 0; round < 5000; ++round) {
        QJsonArray rows;
        const int count = random.bounded(1, 9);
        for (int i = 0; i < count; ++i) {
            QJsonObject row = jane;
            row.insert(u"id"_s, QString(u"c_"_s + QString::number(i)));
            rows.append(random.bounded(3) ? QJsonValue(mutatedObject(row, random))
                                          : QJsonValue(row));
        }
        const ServiceResult<ContactPage> page =
            m_routera.parsePage(jsonReply({{u"data"_s, rows}}), {}, 100);
        QVERIFY(page.ok());
        QCOMPARE(page->contacts.size() + page->withoutId, rows.size());
        for (const Contact &contact : page->contacts.toList()) {
            const bool told = std::ranges::any_of(rows, [&](const QJsonValue &row) {
                const QJsonValue id = row["id"_L1];
                const QString text = id.isString() ? id.toString() : id.toVariant().toString();
                return text == contact.id &&
                       distortion(m_routera.schema(), contact, row.toObject()).isEmpty();
            });
            QVERIFY2(told, qPrintable(contact.id));
        }
    }
}

void RouteraFuzzTest::aBrokenErrorIsNoOtherError()
{
    QRandomGenerator random(4);
    constexpr qsizetype bearable = 1000;
    for (int round = 0; round < 100; ++round) {
        for (HttpReply reply : std::as_const(m_replies)) {
            if (reply.status < 400)
                continue;
            reply.body = mutatedBytes(reply.body, random);
            const ServiceError error = m_routera.error(reply);
            QCOMPARE(error.status, reply.status);
            QVERIFY(error.message.size() <= bearable);
            if (reply.status == 401)
                QVERIFY(error.kind == ErrorKind::Unauthorized ||
                        error.kind == ErrorKind::NotTheService);
            // Only the service itself may say that a contact is gone.
            if (error.kind == ErrorKind::NotFound) {
                const QByteArray text = QString::fromUtf8(reply.body).toUtf8();
                QVERIFY2(QJsonDocument::fromJson(text).isObject(), reply.body.constData());
            }
            if (error.kind == ErrorKind::Archived || error.kind == ErrorKind::Duplicate)
                QCOMPARE(reply.status, 409);
        }
    }
}

// However strange the record that was read: a request holds the edit and nothing else.
void RouteraFuzzTest::whateverWasReadOnlyTheEditIsSent()
{
    QRandomGenerator random(5);
    const ChangeSet changes{{{u"phone"_s, {{}, u"+15550001111"_s}}}};
    const Edit edit{EditKind::Change, u"c_8f2"_s, changes};
    int planned = 0;
    for (int round = 0; round < 100; ++round) {
        for (const HttpReply &reply : std::as_const(m_replies)) {
            const QJsonObject object = mutatedObject(objectIn(reply), random);
            const auto look = m_routera.parseRecord(jsonReply(object), u"c_8f2"_s);
            if (!look.ok())
                continue;
            const ServiceResult<PlannedWrite> plan = m_routera.plan(edit, *look);
            if (!plan.ok()) {
                QVERIFY(!look->unreadable.isEmpty() || m_routera.schema().isArchived(*look));
                continue;
            }
            ++planned;
            QCOMPARE(plan->requests.size(), 1);
            QCOMPARE(plan->requests.constFirst().body, R"({"fields":{"phone":"+15550001111"}})"_ba);
        }
    }
    QVERIFY2(planned > 500, qPrintable(QString::number(planned)));
}

// The negative control of distortion().
void RouteraFuzzTest::aFieldThatIsEmptiedIsNoticed()
{
    const QJsonObject object{{u"id"_s, u"c_1"_s}, {u"phone"_s, u"+1555"_s}};
    ServiceResult<Contact> contact = m_routera.parseRecord(jsonReply(object), u"c_1"_s);
    QVERIFY(contact.ok());
    QVERIFY(distortion(m_routera.schema(), *contact, object).isEmpty());
    contact.value().fields.insert(u"phone"_s, QJsonValue::Null);
    QVERIFY(!distortion(m_routera.schema(), *contact, object).isEmpty());
}

QTEST_GUILESS_MAIN(RouteraFuzzTest)
#include "tst_routerafuzz.moc"
