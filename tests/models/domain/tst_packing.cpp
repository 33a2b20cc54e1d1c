// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packedcontacts.h"
#include "models/domain/packing.h"
#include "models/domain/rowreading.h"
#include "models/rows/rowwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <string>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Contacts of every kind of value that JSON knows, the odd ones more often than in life. */
class OddContacts
{
public:
    explicit OddContacts(quint32 seed)
        : m_random(seed)
    {
    }

    Contact next()
    {
        Contact contact{u"id"_s + text(), {}, text(), {}};
        if (below(8) == 0)
            contact.unreadable = text();
        for (int count = below(12); count > 0; --count)
            contact.fields.insert(key(), value(0));
        // As services do: the revision is what a field tells.
        if (below(3) == 0)
            contact.fields.insert(u"changed"_s, contact.revision);
        return contact;
    }
    /** Another contact, mostly by one small step. */
    Contact changed(Contact contact)
    {
        switch (below(6)) {
        case 0:
            contact.id += u'x';
            break;
        case 1:
            contact.revision += u'x';
            break;
        case 2:
            contact.unreadable += u'x';
            break;
        case 3:
            contact.fields.insert(key(), value(0));
            break;
        case 4:
            contact.fields.remove(contact.fields.isEmpty() ? QString()
                                                           : contact.fields.keys().constFirst());
            break;
        default:
            break; // the same
        }
        return contact;
    }

private:
    int below(int end) { return m_random.bounded(end); }
    QString key(int depth = 0)
    {
        static const QStringList keys{QString(), u"name"_s,    u"e-mail"_s,
                                      u"a.b"_s,  u"Größe"_s,   u"\uFEFF"_s,
                                      u"tags"_s, u"changed"_s, u"\u202Eabc"_s};
        // Qt's parser and QJsonObject::insert() sort letters beyond 16 bits in two ways: an object
        // that came out of JSON with such keys is none that equals what was inserted.
        return below(6) == 0 && depth == 0 ? text() : keys.at(below(int(keys.size())));
    }
    QString text()
    {
        QString text;
        for (int count = below(3) == 0 ? 0 : below(9); count > 0; --count) {
            switch (below(10)) {
            case 0:
                text += QChar(char16_t(0xd800 + below(0x800))); // mostly alone
                break;
            case 1:
                text += QString::fromUcs4(U"\U0001f468\U0001f3fd");
                break;
            case 2:
                text += QChar(char16_t(0xfeff));
                break;
            case 3:
                text += QChar(char16_t(below(0x20))); // NUL among them
                break;
            case 4:
                text += QChar(char16_t(below(0xffff)));
                break;
            default:
                text += QChar(char16_t(0x20 + below(0x60)));
                break;
            }
        }
        return text;
    }
    double real()
    {
        static const QList<double> odd{0.0,
                                       -0.0,
                                       1.0,
                                       0.1,
                                       1e300,
                                       -1e-300,
                                       std::numeric_limits<double>::denorm_min(),
                                       9007199254740993.0,
                                       1e19,
                                       std::numeric_limits<double>::max()};
        return below(2) ? odd.at(below(int(odd.size()))) : m_random.generateDouble();
    }
    qint64 integer()
    {
        static const QList<qint64> odd{0,
                                       1,
                                       -1,
                                       9007199254740993,
                                       -9007199254740993,
                                       std::numeric_limits<qint64>::max(),
                                       std::numeric_limits<qint64>::min()};
        return odd.at(below(int(odd.size())));
    }
    QJsonValue value(int depth)
    {
        switch (below(depth < 3 ? 9 : 7)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return below(2) == 0;
        case 2:
            return real();
        case 3:
            return integer();
        case 7: {
            QJsonArray list;
            for (int count = below(4); count > 0; --count)
                list.append(value(depth + 1));
            return list;
        }
        case 8: {
            QJsonObject object;
            for (int count = below(4); count > 0; --count)
                object.insert(key(depth + 1), value(depth + 1));
            return object;
        }
        default:
            return text();
        }
    }

    QRandomGenerator m_random;
};

std::string rowOf(const Contact &contact, FieldKeys &keys)
{
    RowWriter writer;
    pack(contact, keys, writer);
    return std::string(writer.finish());
}

QByteArray shownOf(const Contact &contact)
{
    return contact.id.toUtf8() + ' ' + QJsonDocument(contact.fields).toJson();
}

bool isIntegerKept(const QJsonValue &value)
{
    return value.toVariant().typeId() == QMetaType::LongLong;
}

} // namespace

/** Contact to row and back: what comes out is what went in. */
class tst_Packing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWayThereAndBackChangesNothing()
    {
        OddContacts odd(1);
        FieldKeys keys;
        for (int i = 0; i < 4'000; ++i) {
            const Contact contact = odd.next();
            const std::string row = rowOf(contact, keys);
            const Contact back = contactOf(RowView(row), keys);
            QVERIFY2(back == contact, shownOf(contact).constData());
            QCOMPARE(rowOf(back, keys), row);
            QStringList names;
            for (int key = 0; key < keys.count(); ++key)
                names << textOf(keys.key(key));
            if (i % 100 == 0)
                QVERIFY(contactOf(RowView(row), names) == contact);
        }
    }

    void equalContactsHaveEqualRowsAndOthersOthers()
    {
        OddContacts odd(2);
        FieldKeys keys;
        int same = 0;
        for (int i = 0; i < 4'000; ++i) {
            const Contact contact = odd.next();
            const Contact other = odd.changed(contact);
            same += contact == other;
            QVERIFY2((contact == other) == (rowOf(contact, keys) == rowOf(other, keys)),
                     shownOf(contact).constData());
        }
        QVERIFY(same > 200 && same < 3'800);
    }

    void integersStayApartFromReals()
    {
        FieldKeys keys;
        const Contact contact{u"1"_s,
                              {{u"big"_s, qint64(9007199254740993)},
                               {u"one"_s, 1.0},
                               {u"half"_s, 0.5},
                               {u"list"_s, QJsonArray{qint64(9007199254740993), 1.0, 0.5}}},
                              {},
                              {}};
        const Contact back = contactOf(RowView(rowOf(contact, keys)), keys);
        QCOMPARE(back.value(u"big"_s).toInteger(), 9007199254740993);
        for (const QString &key : {u"big"_s, u"one"_s, u"half"_s})
            QCOMPARE(isIntegerKept(back.value(key)), isIntegerKept(contact.value(key)));
        QCOMPARE(back.value(u"list"_s).toArray().at(0).toInteger(), 9007199254740993);
    }

    void absentNullAndEmptyStayApart()
    {
        FieldKeys keys;
        const Contact contact{u"1"_s, {{u"null"_s, {}}, {u"empty"_s, QString(u""_s)}}, {}, {}};
        const Contact back = contactOf(RowView(rowOf(contact, keys)), keys);
        QVERIFY(back.value(u"absent"_s).isUndefined());
        QVERIFY(back.value(u"null"_s).isNull());
        QVERIFY(back.value(u"empty"_s).isString());
    }

    void anIdIsFoundByItsBytes()
    {
        OddContacts odd(3);
        FieldKeys keys;
        for (int i = 0; i < 2'000; ++i) {
            const Contact contact = odd.next();
            const std::string row = rowOf(contact, keys);
            QVERIFY(RowId(contact.id).view() == RowView(row).id());
            QCOMPARE(textOf(RowView(row).id()), contact.id);
        }
    }

    void aPageOfContactsIsThatOfItsRows()
    {
        OddContacts odd(4);
        QList<Contact> contacts;
        for (int i = 0; i < 200; ++i)
            contacts << odd.next();
        PackedContacts packed(contacts);
        QCOMPARE(packed.size(), contacts.size());
        QVERIFY(packed.toList() == contacts);
        const PackedContacts copy = packed;
        packed << odd.next();
        QCOMPARE(packed.size(), 201);
        QCOMPARE(copy.size(), 200);
        QCOMPARE(copy.ids().constLast(), contacts.constLast().id);
        QVERIFY(PackedContacts().isEmpty());
        QVERIFY(PackedContacts(QList<Contact>()).toList().isEmpty());
    }

    void aSchemaReadsARowAsItReadsItsContact()
    {
        OddContacts odd(5);
        Field archived{u"tags"_s, FieldKind::Flag, "Archived"};
        archived.flags = FieldFlag::ArchivedMark;
        const Schema schema({{u"name"_s, FieldKind::Text, "Name"}, archived},
                            {u"name"_s, u"Größe"_s}, {u"e-mail"_s, u"changed"_s});
        FieldKeys keys;
        const RowReading reading(schema, keys);
        int archives = 0;
        for (int i = 0; i < 4'000; ++i) {
            const Contact contact = odd.next();
            const std::string row = rowOf(contact, keys);
            QCOMPARE(reading.displayName(RowView(row)), schema.displayName(contact));
            QCOMPARE(reading.isArchived(RowView(row)), schema.isArchived(contact));
            archives += schema.isArchived(contact);
        }
        QVERIFY(archives > 20);
    }
};

QTEST_GUILESS_MAIN(tst_Packing)
#include "tst_packing.moc"
