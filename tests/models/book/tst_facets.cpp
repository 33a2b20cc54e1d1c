// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"
#include "models/domain/tags.h"

#include <QJsonArray>
#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

Schema facetSchema(bool withArchive = true)
{
    QList<Field> fields{{u"name"_s, FieldKind::Text, "Name"},
                        {u"owner"_s, FieldKind::Owner, "Owner"},
                        {u"tags"_s, FieldKind::Tags, "Tags"}};
    if (withArchive) {
        fields.append({u"away"_s, FieldKind::Flag, "Archived"});
        fields.last().flags = FieldFlag::ArchivedMark;
    }
    return Schema(fields, {u"name"_s}, {});
}

/** Each value's contacts and archived contacts, counted one by one. */
using Naive = QMap<QString, std::pair<int, int>>;

Naive counted(const AddressBook &book, const QString &key)
{
    Naive counts;
    for (const QString &id : book.ids()) {
        if (book.isNew(id))
            continue;
        const Contact contact = book.baseline(id);
        QStringList values{contact.text(key)};
        if (key == u"tags"_s) {
            values = tagsOf(contact.value(key));
            values.removeDuplicates();
        }
        for (const QString &value : std::as_const(values)) {
            auto &[present, archived] = counts[value];
            ++(book.schema().isArchived(contact) ? archived : present);
        }
    }
    return counts;
}

Naive kept(const AddressBook &book, const QString &key)
{
    Naive counts;
    const QList<Facet> facets = book.facets().values(key);
    for (const Facet &facet : facets)
        counts.insert(facet.value, {facet.present, facet.archived});
    return counts;
}

QJsonValue someTags(QRandomGenerator &random)
{
    static const QStringList tags{u"vip"_s, u"Vip"_s,    u"a,b"_s, u"qu\"ote"_s, u"back\\slash"_s,
                                  u"né"_s,  u"\xd800"_s, u"[x]"_s, QString()};
    switch (random.bounded(6)) {
    case 0:
        return QJsonValue::Undefined;
    case 1:
        return tags.at(random.bounded(int(tags.size())));
    case 2:
        return 7;
    default:
        QJsonArray list;
        for (int count = random.bounded(4); count > 0; --count)
            list.append(random.bounded(9) == 0
                            ? QJsonValue(5)
                            : QJsonValue(tags.at(random.bounded(int(tags.size())))));
        return list;
    }
}

Contact someContact(QRandomGenerator &random)
{
    static const QList<QJsonValue> owners{u"ana"_s,         u"Ana"_s, u""_s,
                                          QJsonValue::Null, 5,        u"o\xd800"_s};
    Contact contact{QString::number(random.bounded(60)), {}, {}, {}};
    if (random.bounded(5) > 0)
        contact.fields.insert(u"owner"_s, owners.at(random.bounded(int(owners.size()))));
    if (const QJsonValue tags = someTags(random); !tags.isUndefined())
        contact.fields.insert(u"tags"_s, tags);
    if (random.bounded(3) == 0)
        contact.fields.insert(u"away"_s, random.bounded(2) == 0);
    return contact;
}

} // namespace

class tst_Facets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreWhatACountOfEachContactTells()
    {
        QRandomGenerator random(11);
        AddressBook book(facetSchema());
        QString fresh;
        for (int step = 0; step < 1'500; ++step) {
            switch (random.bounded(7)) {
            case 0:
                book.remove({QString::number(random.bounded(60))});
                break;
            case 1:
                fresh = book.beginNew();
                book.edit(fresh, u"owner"_s, u"ana"_s);
                break;
            case 2:
                if (book.contains(fresh))
                    book.confirm(fresh, someContact(random), book.changes(fresh));
                break;
            case 3:
                book.setSchema(facetSchema(random.bounded(3) > 0));
                break;
            default:
                book.adopt({someContact(random), someContact(random)});
                break;
            }
            if (step % 10 == 0) {
                QCOMPARE(kept(book, u"owner"_s), counted(book, u"owner"_s));
                QCOMPARE(kept(book, u"tags"_s), counted(book, u"tags"_s));
            }
        }
    }

    void oneValueIsAskedFor()
    {
        AddressBook book(facetSchema());
        book.adopt({Contact{u"1"_s, {{u"owner"_s, u"ana"_s}}, {}, {}},
                    Contact{u"2"_s, {{u"owner"_s, u"ana"_s}, {u"away"_s, true}}, {}, {}},
                    Contact{u"3"_s, {}, {}, {}}});
        QCOMPARE(book.facets().of(u"owner"_s, u"ana"_s), (Facet{u"ana"_s, 1, 1}));
        QCOMPARE(book.facets().of(u"owner"_s, {}), (Facet{{}, 1, 0}));
        QCOMPARE(book.facets().of(u"owner"_s, u"ben"_s), Facet{u"ben"_s});
        QCOMPARE(book.facets().of(u"name"_s, u"ana"_s), Facet{u"ana"_s});
        QVERIFY(book.facets().values(u"name"_s).isEmpty());
        // What is not saved does not count.
        book.edit(u"1"_s, u"owner"_s, u"ben"_s);
        QCOMPARE(book.facets().of(u"owner"_s, u"ben"_s).present, 0);
    }
};

QTEST_GUILESS_MAIN(tst_Facets)
#include "tst_facets.moc"
