// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A rehearsal asks once for contacts that are alike: at each service that must say of random
// contacts exactly what asking for every one of them says.
#include "app/services/highlevelcontacts.h"
#include "app/services/linqcontacts.h"
#include "app/services/routeracontacts.h"
#include "models/book/addressbook.h"
#include "models/bulk/rehearsalground.h"
#include "models/domain/packing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int contactsEach = 600;

std::shared_ptr<const ContactDialect> dialectOf(const QString &service)
{
    if (service == "linq"_L1)
        return std::make_shared<LinqContacts>();
    if (service == "routera"_L1)
        return std::make_shared<RouteraContacts>(
            QMap<QString, QString>{{u"properties"_s, u"lead_score is_partner"_s}});
    QFile file(QStringLiteral(GOLDEN_DATA "/highlevel/description.json"));
    const QJsonObject description = file.open(QIODevice::ReadOnly)
                                        ? QJsonDocument::fromJson(file.readAll()).object()
                                        : QJsonObject();
    return std::make_shared<HighLevelContacts>(
        QMap<QString, QString>{{u"location"_s, u"ve9EPM428h8vShlRW1KT"_s}}, description);
}

/** Contacts as services tell them, and as they had better not. */
class Strangers
{
public:
    Strangers(const Schema &schema, quint32 seed)
        : m_schema(schema)
        , m_random(seed)
    {
    }

    Contact next(int number)
    {
        static const QStringList odd{u"a/b"_s, u".."_s, u"ü"_s, u"a b"_s, u"x?y"_s, u"%41"_s};
        Contact contact;
        contact.id = number < odd.size() ? odd.at(number) : QString::number(number);
        contact.revision = u"r1"_s;
        if (m_random.bounded(50) == 0)
            contact.unreadable = u"cut"_s;
        for (const Field &field : m_schema.fields()) {
            if (m_random.bounded(3) > 0)
                contact.fields.insert(field.key, value(field));
        }
        return contact;
    }
    QJsonValue value(const Field &field)
    {
        const QJsonValue odd[]{QJsonValue::Null,
                               u""_s,
                               u"   "_s,
                               u"\u00a0"_s,
                               17,
                               true,
                               QJsonArray(),
                               QJsonArray{u"x"_s},
                               QJsonObject(),
                               QString(QChar(0xd800))};
        if (m_random.bounded(4) == 0)
            return odd[m_random.bounded(int(std::size(odd)))];
        if (field.kind == FieldKind::Owner)
            return u"owner%1@x.example"_s.arg(m_random.bounded(3));
        if (field.kind == FieldKind::Flag)
            return m_random.bounded(8) == 0;
        if (field.kind == FieldKind::Tags)
            return QJsonArray{u"vip"_s, u"t%1"_s.arg(m_random.bounded(3))};
        return u"%1 %2"_s.arg(field.key, QString::number(m_random.bounded(4)));
    }

private:
    const Schema &m_schema;
    QRandomGenerator m_random;
};

std::shared_ptr<RehearsalGround> groundOf(const AddressBook &book,
                                          const std::shared_ptr<const ContactDialect> &dialect,
                                          const BulkChange &change)
{
    auto ground = std::make_shared<RehearsalGround>();
    ground->rows = book.snapshot();
    ground->reading = book.reading();
    for (int key = 0; key < book.keys().count(); ++key)
        ground->keys << textOf(book.keys().key(key));
    for (int slot = 0; slot < book.slotCount(); ++slot)
        ground->contacts.push_back(slot);
    ground->change = change;
    ground->plan = [dialect](const Edit &edit, const std::optional<Contact> &look) {
        return dialect->plan(edit, look);
    };
    return ground;
}

QList<BulkChange> changesFor(const Schema &schema, const QStringList &ids)
{
    const QString owner = u"OWNER1@x.example"_s;
    QHash<QString, QString> dealt;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i % 7 > 0)
            dealt.insert(ids.at(i), i % 3 == 0 ? QString() : u"owner%1@x.example"_s.arg(i % 3));
    }
    QList<BulkChange> changes{reassignment(schema, owner), reassignment(schema, QString()),
                              reassignment(schema, dealt)};
    for (const Field &field : schema.fields()) {
        for (const FieldRule::Kind kind : rulesFor(field)) {
            FieldRule rule{.key = field.key, .kind = kind};
            rule.value = field.kind == FieldKind::Tags ? QJsonValue(QJsonArray{u"new"_s})
                                                       : QJsonValue(u"new"_s);
            rule.find = u"1"_s;
            rule.with = u"one"_s;
            rule.tags = QStringList{u"vip"_s};
            rule.region = u"US"_s;
            changes << fieldEdit(schema, {rule});
        }
    }
    return changes;
}

} // namespace

class TestRehearsalMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAlikeIsToldAlike_data()
    {
        QTest::addColumn<QString>("service");
        for (const char *service : {"linq", "routera", "highlevel"})
            QTest::newRow(service) << QString::fromLatin1(service);
    }
    void whatIsAlikeIsToldAlike()
    {
        QFETCH(QString, service);
        const std::shared_ptr<const ContactDialect> dialect = dialectOf(service);
        AddressBook book(dialect->schema());
        Strangers strangers(dialect->schema(), 7);
        QList<Contact> contacts;
        for (int number = 0; number < contactsEach; ++number)
            contacts << strangers.next(number);
        book.adopt(contacts);
        QCOMPARE(book.count(), contactsEach);

        int sent = 0;
        int refused = 0;
        for (const BulkChange &change : changesFor(dialect->schema(), book.ids())) {
            BulkChange unmarked = change;
            unmarked.marks = {};
            const auto ground = groundOf(book, dialect, change);
            RehearsalLook marked(ground);
            RehearsalLook single(groundOf(book, dialect, unmarked));
            for (const int contact : ground->contacts) {
                const Verdict fast = marked.verdictOf(contact);
                const Verdict slow = single.verdictOf(contact);
                const auto about = [&] {
                    return QString(change.fields.join(u' ') + u' ' +
                                   QString::fromUtf8(QJsonDocument(contacts.at(contact).fields)
                                                         .toJson(QJsonDocument::Compact)));
                };
                QVERIFY2(fast.outcome == slow.outcome, qPrintable(about()));
                QVERIFY2(fast.why == slow.why, qPrintable(about()));
                QVERIFY2(fast.target == slow.target, qPrintable(about()));
                QCOMPARE(fast.isLate, slow.isLate);
                sent += fast.result() == JobOutcome::Waiting ? 1 : 0;
                refused += fast.leftOut() == LeftOut::NothingAccepted ? 1 : 0;
            }
        }
        QVERIFY(sent > contactsEach);
        QVERIFY(refused > 0); // else nothing was told apart
    }
};

QTEST_GUILESS_MAIN(TestRehearsalMarks)
#include "tst_rehearsalmarks.moc"
