// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packedcontacts.h"
#include "models/rows/rowtable.h"
#include "models/tables/columntexts.h"
#include "models/tables/rowcells.h"
#include "models/tables/sorting.h"
#include "tests/models/tables/naiveorder.h"
#include "tests/models/tables/scripts.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Schema manyKinds()
{
    using enum FieldKind;
    Field owner{u"owner"_s, Owner, "Owner", "Work"};
    owner.options = {{u"u1"_s, "", u"Zoë"_s}, {u"u2"_s, "", u" Ann "_s}, {u"u3"_s, "Cold"}};
    owner.role = FieldRole::Owner;
    return Schema({{u"first"_s, Text, "First name", "Name"},
                   {u"last"_s, Text, "Last name", "Name", {}, FieldRole::FamilyName},
                   {u"email"_s, Email, "E-mail", "Reach", {}, FieldRole::Email},
                   {u"notes"_s, LongText, "Notes", "Record"},
                   owner,
                   {u"country"_s, Country, "Country", "Place"},
                   {u"changed"_s, Timestamp, "Changed", "Record", {}, FieldRole::Changed},
                   {u"born"_s, Date, "Birthday", "Record"},
                   {u"vip"_s, Flag, "VIP", "Record"},
                   {u"size"_s, Number, "Size", "Record"},
                   {u"tags"_s, Tags, "Tags", "Record"}},
                  {u"first"_s, u"last"_s}, {u"email"_s});
}

/** Rows of one book, as a worker has them. */
class TableRows final : public SlotRows
{
public:
    TableRows(const Schema &list, const QList<Contact> &contacts,
              std::shared_ptr<const ContactHome> home = nullptr)
        : m_page(PackedContacts(contacts).rows())
        , m_keys(*m_page.keys())
        , m_cells(list, std::make_shared<const RowReading>(home ? home->schema : list, m_keys),
                  home)
    {
    }
    Row at(int slot) const override { return {m_page.at(slot), &m_cells}; }

private:
    RowPage m_page;
    FieldKeys m_keys;
    RowCells m_cells;
};

QJsonValue randomValue(QRandomGenerator &random)
{
    static const QStringList some{u"u1"_s,
                                  u"u2"_s,
                                  u"u3"_s,
                                  u"DE"_s,
                                  u"ch"_s,
                                  u"2024-02-29T12:30:00Z"_s,
                                  u"2024-02-29T12:30:00.5Z"_s,
                                  u"2024-02-29T12:30:00+02:00"_s,
                                  u"2023-02-29T12:30:00Z"_s,
                                  u"2024-02-29T24:30:00Z"_s,
                                  u" 2024-02-29T12:30:00Z"_s,
                                  u"2024-02-29"_s,
                                  u"soon"_s,
                                  u" \t"_s};
    switch (random.bounded(9)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return random.bounded(2) ? QJsonValue(random.bounded(1000)) : QJsonValue(0.5);
    case 3:
        return QJsonArray{u"u1"_s, sample::randomText(random)};
    case 4:
        return QString(QString(random.bounded(1500), u' ') + sample::randomText(random));
    case 5:
        return QString(QString(random.bounded(1500), QChar(0x20AC)) + sample::randomText(random));
    case 6:
        return sample::randomText(random);
    default:
        return some.at(random.bounded(some.size()));
    }
}

/** In the ways in which services write them, and others that Qt reads; many are the same. */
QString randomMoment(QRandomGenerator &random)
{
    static const QStringList ends{u"Z"_s,      u".000Z"_s,      u".250Z"_s,    u".5Z"_s,
                                  u"+02:00"_s, u".120-07:30"_s, u".123456Z"_s, u"+00:00"_s};
    const QDateTime moment(QDate(random.bounded(1, 4) * 1000 + random.bounded(30), 2, 20),
                           QTime(0, 0), Qt::UTC);
    return moment.addDays(random.bounded(20))
               .addSecs(random.bounded(3) * 7300)
               .toString(u"yyyy-MM-ddTHH:mm:ss"_s) +
           ends.at(random.bounded(ends.size()));
}

QList<Contact> randomContacts(const Schema &schema, int count, QRandomGenerator &random)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i) {
        Contact contact;
        contact.id = QString::number(i);
        for (const Field &field : schema.fields()) {
            if (random.bounded(4) > 0)
                contact.fields.insert(field.key, randomValue(random));
        }
        contacts << contact;
    }
    return contacts;
}

} // namespace

class ColumnTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverStandsInAFieldIsReadAsOneContactIs()
    {
        QRandomGenerator random(17);
        const Schema schema = manyKinds();
        const QList<Contact> contacts = randomContacts(schema, 2000, random);
        const TableRows rows(schema, contacts);
        for (int field = ColumnTexts::nameColumn; field < schema.fields().size(); ++field) {
            ColumnTexts texts(rows, field);
            const QString key = field < 0 ? QString() : schema.fields().at(field).key;
            for (int slot = 0; slot < contacts.size(); ++slot)
                QCOMPARE(texts.text(slot).toString(),
                         sample::naiveSortText(schema, key, contacts.at(slot)));
        }
    }

    void inTheListOfAllAColumnIsReadByItsRole()
    {
        QRandomGenerator random(19);
        auto home = std::make_shared<ContactHome>();
        home->label = u"Club"_s;
        home->schema = manyKinds();
        const auto column = [](const QString &key, FieldKind kind, FieldRole role) {
            Field field{key, kind, "Title", "Group"};
            field.role = role;
            return field;
        };
        const Schema list({column(u"family"_s, FieldKind::Text, FieldRole::FamilyName),
                           column(u"mail"_s, FieldKind::Email, FieldRole::Email),
                           column(u"owned"_s, FieldKind::Owner, FieldRole::Owner),
                           column(u"when"_s, FieldKind::Timestamp, FieldRole::Changed),
                           column(u"phone"_s, FieldKind::Phone, FieldRole::Phone),
                           column(u"account"_s, FieldKind::Text, FieldRole::None)},
                          {u"family"_s}, {});
        const QList<Contact> contacts = randomContacts(home->schema, 500, random);
        const TableRows rows(list, contacts, home);
        for (int field = ColumnTexts::nameColumn; field < list.fields().size(); ++field) {
            ColumnTexts texts(rows, field);
            const QString key = field < 0 ? QString() : list.fields().at(field).key;
            for (int slot = 0; slot < contacts.size(); ++slot)
                QCOMPARE(texts.text(slot).toString(),
                         sample::naiveSortText(list, key, contacts.at(slot), home.get()));
        }
    }

    void momentsStandByTheirNumbersAsByTheirTexts_data()
    {
        QTest::addColumn<QStringList>("others");
        QTest::newRow("moments alone") << QStringList();
        QTest::newRow("some that are none")
            << QStringList{u"soon"_s, u"2023-02-29T12:30:00Z"_s, u" 2024-02-29T12:30:00Z"_s,
                           u"0000-01-01T00:00:00Z"_s, u"9999-12-31T23:59:59-01:00"_s};
    }
    void momentsStandByTheirNumbersAsByTheirTexts()
    {
        QFETCH(QStringList, others);
        QRandomGenerator random(23);
        const Schema schema = manyKinds();
        const int field = int(schema.field(u"changed"_s) - schema.fields().constData());
        QList<Contact> contacts;
        QStringList expected;
        for (int i = 0; i < 3000; ++i) {
            Contact contact;
            contact.id = QString::number(i);
            const bool isOther = !others.isEmpty() && random.bounded(50) == 0;
            if (random.bounded(9) > 0) {
                contact.fields.insert(u"changed"_s, isOther
                                                        ? others.at(random.bounded(others.size()))
                                                        : randomMoment(random));
            }
            contacts << contact;
            expected << sample::naiveSortText(schema, u"changed"_s, contact);
        }
        const TableRows rows(schema, contacts);
        ColumnTexts texts(rows, field);
        const auto isNumber = [&texts](int slot) {
            return texts.number(slot).has_value();
        };
        std::vector<int> slots(size_t(contacts.size()));
        std::iota(slots.begin(), slots.end(), 0);
        QCOMPARE(std::ranges::all_of(slots, isNumber), others.isEmpty());
        const SlotSet here(int(contacts.size()), true);
        const std::optional<SlotOrder> order =
            sortedSlots({texts, here, int(contacts.size()), sortLocale()}, {});
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            std::vector<int> sorted;
            order->forEach(direction, [&sorted](int slot) { sorted.push_back(slot); });
            QCOMPARE(sorted, sample::naiveOrder(expected, direction));
        }
    }

    void namesOfTenMegabytesAreReadByTheirStart()
    {
        Contact big;
        big.fields.insert(u"first"_s, QString(10'000'000, u'x'));
        const Schema schema = manyKinds();
        const TableRows rows(schema, {big});
        QCOMPARE(ColumnTexts(rows, ColumnTexts::nameColumn).text(0).size(), 200);
        QCOMPARE(ColumnTexts(rows, 0).text(0).size(), 200);
    }
};

QTEST_GUILESS_MAIN(ColumnTextsTest)
#include "tst_columntexts.moc"
