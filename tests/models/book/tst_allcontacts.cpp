// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/allcontacts.h"
#include "tests/support/threeaccounts.h"

#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace patchbook;
using namespace patchbook::test;

namespace {

QStringList keysOf(const Schema &schema)
{
    QStringList keys;
    for (const Field &field : schema.fields())
        keys << field.key;
    return keys;
}

/** What the last signal told. */
QList<int> slotsIn(const QSignalSpy &spy)
{
    return spy.constLast().constFirst().value<QList<int>>();
}

/** A list that knows of its source what its signals tell, and no more. */
class Follower
{
public:
    explicit Follower(ContactSource &source)
    {
        for (const QString &id : source.ids())
            shown.insert(source.slotOf(id), id);
        QObject::connect(&source, &ContactSource::added, &source, [&](const QList<int> &slots) {
            for (const int slot : slots) {
                isSound = isSound && !shown.contains(slot) && !source.isGone(slot);
                shown.insert(slot, source.idAt(slot));
            }
        });
        QObject::connect(&source, &ContactSource::changed, &source, [&](const QList<int> &slots) {
            for (const int slot : slots)
                isSound = isSound && shown.value(slot) == source.idAt(slot);
        });
        QObject::connect(&source, &ContactSource::removed, &source, [&](const QList<int> &slots) {
            for (const int slot : slots)
                isSound = isSound && source.isGone(slot) && shown.take(slot) == source.idAt(slot);
        });
        QObject::connect(&source, &ContactSource::renamed, &source,
                         [&](const QString &from, const QString &to) {
                             const int slot = shown.key(from, -1);
                             if (slot == source.slotOf(to))
                                 shown.insert(slot, to);
                         });
    }

    QMap<int, QString> shown; // by slot
    bool isSound = true;
};

} // namespace

/** The list of all contacts over three services in memory. */
class tst_AllContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anIdLeadsBackToItsAccount()
    {
        const RecordRef record = AllContacts::recordOf(AllContacts::idOf(u"a-1"_s, u"x/7"_s));
        QCOMPARE(record, (RecordRef{u"a-1"_s, Collection::Contacts, u"x/7"_s}));
        QCOMPARE(AllContacts::recordOf(u"nonsense"_s), RecordRef());
        QCOMPARE(AllContacts::recordOf({}), RecordRef());
    }

    void allContactsOfAllAccountsAreThereInTheirOrder()
    {
        ThreeAccounts house;
        house.people(2);
        const AllContacts all(house.workspace); // before there is any account
        QVERIFY(all.ids().isEmpty());
        QVERIFY(house.start());
        QCOMPARE(all.count(), 6);
        for (const QString &account : {u"a"_s, u"b"_s, u"c"_s}) {
            for (const QString &id : house.book(account).ids())
                QVERIFY(all.contains(AllContacts::idOf(account, id)));
        }
        const AllContacts later(house.workspace); // after
        QCOMPARE(later.ids(),
                 (QStringList{u"a/1"_s, u"a/2"_s, u"b/1"_s, u"b/2"_s, u"c/1"_s, u"c/2"_s}));
        QVERIFY(!all.contains(u"a/9"_s));
        QVERIFY(!all.contains(u"d/1"_s));
        QVERIFY(!all.contains(u"1"_s));
    }

    void itsFieldsAreWhatTheAccountsHaveInCommon()
    {
        ThreeAccounts house(u"c"_s);
        const AllContacts all(house.workspace);
        QSignalSpy changed(&all, &ContactSource::schemaChanged);
        QVERIFY(house.start());
        QCOMPARE(keysOf(all.schema()), (QStringList{u"full_name"_s, u"email"_s, u"account"_s}));
        QCOMPARE(changed.size(), 1);
        QVERIFY(house.connect(u"a"_s));
        QCOMPARE(keysOf(all.schema()),
                 (QStringList{u"given_name"_s, u"family_name"_s, u"email"_s, u"phone"_s,
                              u"company"_s, u"owner"_s, u"account"_s}));
        QVERIFY(changed.size() > 1);
        QVERIFY(house.disconnect(u"a"_s));
        QCOMPARE(keysOf(all.schema()), (QStringList{u"full_name"_s, u"email"_s, u"account"_s}));
        for (const Field &field : all.schema().fields())
            QVERIFY(!field.isEditable());
    }

    void aContactIsReadByWhatItsFieldsMean()
    {
        ThreeAccounts house;
        house.people(1);
        const AllContacts all(house.workspace);
        QVERIFY(house.start());
        const Contact anna = all.draft(u"a/1"_s);
        QCOMPARE(anna.id, u"a/1"_s);
        QCOMPARE(anna.text(u"given_name"_s), u"Anna"_s);
        QCOMPARE(anna.text(u"phone"_s), u"+12025550001"_s);
        QCOMPARE(anna.text(u"owner"_s), u"omar@example.org"_s);
        QCOMPARE(anna.text(u"account"_s), u"Work"_s);
        const Contact berta = all.draft(u"b/1"_s);
        QCOMPARE(all.schema().displayName(berta), u"Berta Brandt"_s);
        QCOMPARE(berta.text(u"email"_s), u"b1@example.org"_s);
        QCOMPARE(berta.text(u"company"_s), u"Bow"_s);
        QCOMPARE(berta.text(u"owner"_s), u"Olga Owner"_s); // not u7f3
        QCOMPARE(berta.text(u"account"_s), u"Club"_s);
        const Contact clara = all.draft(u"c/1"_s);
        QCOMPARE(clara.text(u"email"_s), u"c1@example.org"_s);
        QVERIFY(clara.text(u"phone"_s).isEmpty());
        QCOMPARE(all.draft(u"d/1"_s), Contact());

        QCOMPARE(all.ownDraft(u"b/1"_s), house.book(u"b"_s).draft(u"1"_s));
        const auto home = all.homeOf(u"b/1"_s);
        QVERIFY(home);
        QCOMPARE(home->label, u"Club"_s);
        QCOMPARE(home->serviceName, u"Richbook"_s);
        QCOMPARE(home->mark, u"Ri"_s);
        QCOMPARE(home->schema, house.book(u"b"_s).schema());
        QVERIFY(!all.homeOf(u"d/1"_s));
    }

    void whatHappensInAnyAccountIsTold()
    {
        ThreeAccounts house;
        house.people(2);
        const AllContacts all(house.workspace);
        QVERIFY(house.start());
        QSignalSpy added(&all, &ContactSource::added);
        QSignalSpy changed(&all, &ContactSource::changed);
        QSignalSpy removed(&all, &ContactSource::removed);
        QSignalSpy renamed(&all, &ContactSource::renamed);

        house.book(u"b"_s).edit(u"1"_s, u"companyName"_s, u"Edited"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(slotsIn(changed), QList<int>{all.slotOf(u"b/1"_s)});
        QCOMPARE(all.draft(u"b/1"_s).text(u"company"_s), u"Edited"_s);
        QVERIFY(all.isDirty(u"b/1"_s));
        QVERIFY(!all.isDirty(u"a/1"_s));

        const QString local = house.book(u"c"_s).beginNew();
        const QString listed = AllContacts::idOf(u"c"_s, local);
        QCOMPARE(slotsIn(added), QList<int>{all.slotOf(listed)});
        QVERIFY(all.isNew(listed));
        QCOMPARE(all.ids().constLast(), listed);
        house.book(u"c"_s).confirm(local, ThreeAccounts::someone(u"c"_s, 9), {});
        QCOMPARE(renamed.constLast(), (QVariantList{listed, u"c/9"_s}));
        QCOMPARE(all.ids().constLast(), u"c/9"_s);
        QVERIFY(!all.contains(listed));

        const int leaving = all.slotOf(u"a/1"_s);
        QString toldId;
        QObject::connect(&all, &ContactSource::removed, &all, [&](const QList<int> &slots) {
            toldId = all.idAt(slots.constFirst()); // still known
        });
        house.book(u"a"_s).remove({u"1"_s});
        QCOMPARE(slotsIn(removed), QList<int>{leaving});
        QCOMPARE(toldId, u"a/1"_s);
        QVERIFY(all.isGone(leaving));
        QCOMPARE(all.idAt(leaving), QString());
        QVERIFY(!all.ids().contains(u"a/1"_s));
        QVERIFY(all.ids().contains(u"b/1"_s)); // the same id elsewhere
        QCOMPARE(all.count(), 6);
    }

    void aNewContactThatAPageHasBroughtAlreadyIsThereOnce()
    {
        ThreeAccounts house(u"a"_s);
        const AllContacts all(house.workspace);
        QVERIFY(house.start());
        const QString local = house.book(u"a"_s).beginNew();
        house.book(u"a"_s).adopt({ThreeAccounts::someone(u"a"_s, 5)});
        house.book(u"a"_s).confirm(local, ThreeAccounts::someone(u"a"_s, 5), {});
        QCOMPARE(all.ids(), QStringList{u"a/5"_s});
    }

    void accountsComeAndGoWithTheirContacts()
    {
        ThreeAccounts house(u"a"_s);
        house.people(2);
        const AllContacts all(house.workspace);
        QVERIFY(house.start());
        QCOMPARE(all.count(), 2);
        QVERIFY(house.connect(u"b"_s));
        QCOMPARE(all.count(), 4);
        QSignalSpy removed(&all, &ContactSource::removed);
        QVERIFY(house.disconnect(u"a"_s));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(all.ids(), (QStringList{u"b/1"_s, u"b/2"_s}));
        QVERIFY(!all.contains(u"a/1"_s));
        house.book(u"b"_s).remove({u"1"_s});
        QCOMPARE(all.ids(), QStringList{u"b/2"_s});
    }

    void whoeverFollowsItKnowsItThroughRandomTimes()
    {
        ThreeAccounts house;
        house.people(5);
        AllContacts all(house.workspace);
        QVERIFY(house.start());
        Follower follower(all);
        QRandomGenerator random(5);
        QMap<QString, QString> local; // by account: an unsaved contact
        for (int step = 0; step < 1'200; ++step) {
            const QString account = QString(QChar(char16_t('a' + random.bounded(3))));
            if (random.bounded(150) == 0) {
                QVERIFY(house.workspace.session(account) ? house.disconnect(account)
                                                         : house.connect(account));
                local.remove(account);
            }
            if (!house.workspace.session(account))
                continue;
            AddressBook &book = house.book(account);
            const int number = random.bounded(40);
            switch (random.bounded(6)) {
            case 0:
                book.remove({QString::number(number), u"nobody"_s});
                break;
            case 1:
                if (!local.contains(account))
                    local.insert(account, book.beginNew());
                break;
            case 2:
                if (local.contains(account)) // maybe as somebody who is here already
                    book.confirm(local.take(account), ThreeAccounts::someone(account, number), {});
                break;
            default:
                book.adopt({ThreeAccounts::someone(account, number),
                            ThreeAccounts::someone(account, random.bounded(40))});
                break;
            }
            QVERIFY(follower.isSound);
        }
        QStringList listed;
        for (const auto &session : house.workspace.sessions()) {
            for (const QString &id : session->book().ids())
                listed << AllContacts::idOf(session->account().id, id);
        }
        QStringList shown = follower.shown.values();
        QCOMPARE(shown, all.ids());
        QCOMPARE(all.count(), shown.size());
        for (auto it = follower.shown.cbegin(); it != follower.shown.cend(); ++it)
            QCOMPARE(all.slotOf(*it), it.key());
        listed.sort();
        shown.sort();
        QCOMPARE(shown, listed);
    }

    void anotherNameOfAnAccountAndOtherFieldsAreTold()
    {
        ThreeAccounts house;
        house.people(1);
        const AllContacts all(house.workspace);
        QVERIFY(house.start());
        QSignalSpy changed(&all, &ContactSource::schemaChanged);
        house.workspace.renameAccount(u"b"_s, u"Chess club"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(all.draft(u"b/1"_s).text(u"account"_s), u"Chess club"_s);
        house.book(u"b"_s).setSchema(richSchema(u"Olga Olsen"_s));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(all.draft(u"b/1"_s).text(u"owner"_s), u"Olga Olsen"_s);
    }
};

QTEST_GUILESS_MAIN(tst_AllContacts)
#include "tst_allcontacts.moc"
