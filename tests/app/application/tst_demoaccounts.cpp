// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoservices.h"
#include "app/services/catalog.h"
#include "app/storage/accountfile.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/sqlitecontactcache.h"
#include "app/storage/sqliteoutbox.h"
#include "app/storage/systemclock.h"
#include "models/book/workspace.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace patchbook;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longest = 60'000;          // ms: machines that test are busy
const QByteArray number = "078-05-1120"; // the one which the demo shows when told so

} // namespace

/**
 * The three accounts of the demo, as the program opens them, over real HTTP, a real clock and real
 * files: everything but the window. What the services received is printed.
 */
class tst_DemoAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyListIsReadToItsEnd();
    void oneEditInEachServiceArrivesAsItself_data();
    void oneEditInEachServiceArrivesAsItself();
    void tagsOfTwoPeopleGoTogether();
    void manyReadsKeepToTheAllowance();
    void theSocialSecurityNumberIsInNoFile();

private:
    bool load();
    AccountSession *session(const QString &service) const;
    bool saved(AccountSession &session, const QString &id);
    const demo::Desk &desk(const QString &service) const;
    QList<demo::Request> writes(const QString &service) const;
    QStringList filesWith(const QByteArray &text) const;
    QString idFor(const QString &service) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoServices> m_demo;
    SystemClock m_clock;
    MemoryCredentials m_credentials;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<AccountFile> m_accounts;
    std::unique_ptr<SqliteOutbox> m_outbox;
    std::unique_ptr<SqliteContactCache> m_cache;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_DemoAccounts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<DemoServices>(demo::Options{.contacts = 600});
    QVERIFY(m_demo->start());
    m_catalog = std::make_unique<Catalog>(m_credentials, m_clock);
    m_accounts = std::make_unique<AccountFile>(m_folder->filePath(u"accounts.json"_s));
    m_outbox = std::make_unique<SqliteOutbox>(m_folder->filePath(u"outbox.db"_s));
    m_cache = std::make_unique<SqliteContactCache>(m_folder->filePath(u"cache.db"_s));
    m_workspace = std::make_unique<Workspace>(WorkspacePorts{
        *m_catalog, *m_accounts, m_credentials, *m_outbox, *m_outbox, m_clock, m_cache.get()});
    m_workspace->start();
}

void tst_DemoAccounts::cleanup()
{
    m_workspace.reset();
    m_cache.reset();
    m_outbox.reset();
    m_accounts.reset();
    m_catalog.reset();
    m_demo.reset();
    m_folder.reset();
}

bool tst_DemoAccounts::load()
{
    const QList<DemoAccount> accounts = m_demo->accounts();
    for (const DemoAccount &demo : accounts) {
        Account account{demo.id, demo.service, QString::fromLatin1(demo.label), QUrl(demo.origin)};
        account.settings = demo.settings;
        m_workspace->addAccount(account, Secret(demo.secret));
    }
    const auto isComplete = [](const auto &session) {
        return session->loader().state() == ListLoader::State::Complete;
    };
    return QTest::qWaitFor(
        [&] {
            const auto &sessions = m_workspace->sessions();
            return qsizetype(sessions.size()) == accounts.size() &&
                   std::ranges::all_of(sessions, isComplete);
        },
        longest);
}

AccountSession *tst_DemoAccounts::session(const QString &service) const
{
    for (const auto &session : m_workspace->sessions()) {
        if (session->account().service == service)
            return session.get();
    }
    return nullptr;
}

const demo::Desk &tst_DemoAccounts::desk(const QString &service) const
{
    if (service == u"linq"_s)
        return m_demo->linq();
    if (service == u"highlevel"_s)
        return m_demo->highLevel();
    return m_demo->routera();
}

QList<demo::Request> tst_DemoAccounts::writes(const QString &service) const
{
    QList<demo::Request> writes;
    for (const demo::Request &request : desk(service).requests()) {
        const bool asks = request.method == "GET" || request.path() == "/contacts/search" ||
                          request.path() == "/oauth2/token";
        if (asks)
            continue;
        qInfo("%s received: %s %s %s", qPrintable(service), request.method.constData(),
              request.target.constData(), request.body.constData());
        writes.append(request);
    }
    return writes;
}

QString tst_DemoAccounts::idFor(const QString &service) const
{
    if (service == u"linq"_s)
        return u"8"_s;
    return service == u"highlevel"_s ? m_demo->highLevel().idOf(8) : m_demo->routera().idOf(8);
}

bool tst_DemoAccounts::saved(AccountSession &session, const QString &id)
{
    m_workspace->save(session, Collection::Contacts, id);
    return QTest::qWaitFor(
        [&] {
            return !session.book().isDirty(id) && m_workspace->dispatcher().unfinishedCount() == 0;
        },
        longest);
}

void tst_DemoAccounts::everyListIsReadToItsEnd()
{
    QVERIFY(load());
    QCOMPARE(session(u"linq"_s)->book().count(), 600);
    QCOMPARE(session(u"highlevel"_s)->book().count(), 120);
    QCOMPARE(session(u"routera"_s)->book().count(), m_demo->routera().contactCount());
    QCOMPARE(m_demo->highLevel().refusals(), 0);
    QCOMPARE(m_demo->routera().tokensGiven(), 1);
}

void tst_DemoAccounts::oneEditInEachServiceArrivesAsItself_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("an address") << u"linq"_s << u"email"_s << QJsonValue(u"new@demo.example"_s)
                                << R"({"contact":{"email":"new@demo.example"}})"_ba;
    QTest::newRow("no date of birth")
        << u"highlevel"_s << u"dateOfBirth"_s << QJsonValue() << R"({"dateOfBirth":null})"_ba;
    QTest::newRow("a custom field")
        << u"highlevel"_s << u"customFields.%field"_s << QJsonValue(u"Room 12"_s)
        << R"({"customFields":[{"field_value":"Room 12","id":"%field"}]})"_ba;
    QTest::newRow("another owner") << u"highlevel"_s << u"assignedTo"_s << QJsonValue(u"%user"_s)
                                   << R"({"assignedTo":"%user"})"_ba;
    QTest::newRow("a phone number") << u"routera"_s << u"phone"_s << QJsonValue(u"+12125550142"_s)
                                    << R"({"fields":{"phone":"+12125550142"}})"_ba;
}

void tst_DemoAccounts::oneEditInEachServiceArrivesAsItself()
{
    QFETCH(QString, service);
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, body);
    const QString id = idFor(service);
    if (service == u"highlevel"_s) {
        const QString field = m_demo->highLevel().customFieldId(u"Preferred room"_s);
        const QString user = m_demo->highLevel().userIds().at(4);
        key.replace(u"%field"_s, field);
        body.replace("%field", field.toLatin1()).replace("%user", user.toLatin1());
        if (value == QJsonValue(u"%user"_s))
            value = user;
        m_demo->highLevel().changeBehindTheClientsBack(
            id, {{u"dateOfBirth"_s, u"1985-03-17"_s},
                 {u"assignedTo"_s, m_demo->highLevel().userIds().at(2)},
                 {u"customFields"_s, QJsonArray()}});
    }
    QVERIFY(load());
    AccountSession &edited = *session(service);
    // Own fields are there, and owners can be chosen, once the service has described them.
    const auto isDescribed = [&] {
        const Field *field = edited.book().schema().field(key);
        return field && field->isEditable();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDescribed(), longest);
    edited.readWhole(id);
    QTRY_VERIFY_WITH_TIMEOUT(!edited.isReading(id), longest);
    edited.book().edit(id, key, value);
    QVERIFY(saved(edited, id));
    const QList<demo::Request> received = writes(service);
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.constFirst().body, body);
}

void tst_DemoAccounts::tagsOfTwoPeopleGoTogether()
{
    DemoHighLevel &service = m_demo->highLevel();
    const QString id = idFor(u"highlevel"_s);
    service.changeBehindTheClientsBack(id, {{u"tags"_s, QJsonArray{u"vip"_s}}});
    QVERIFY(load());
    AccountSession &mine = *session(u"highlevel"_s);
    mine.readWhole(id);
    QTRY_VERIFY_WITH_TIMEOUT(!mine.isReading(id), longest);
    mine.book().edit(id, u"tags"_s, QJsonArray{u"vip"_s, u"trade fair"_s});
    // Between the look and the write.
    service.setBeforeAnswer([&service, id](const demo::Request &request) {
        if (request.method == "POST" && request.target.endsWith("/tags"))
            service.changeBehindTheClientsBack(
                id, {{u"tags"_s, QJsonArray{u"vip"_s, u"of somebody else"_s}}});
        return std::optional<demo::Answer>();
    });
    QVERIFY(saved(mine, id));
    const QList<demo::Request> received = writes(u"highlevel"_s);
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.constFirst().body, R"({"tags":["trade fair"]})"_ba);
    QCOMPARE(service.contact(id)[u"tags"_s].toArray(),
             (QJsonArray{u"vip"_s, u"of somebody else"_s, u"trade fair"_s}));
}

void tst_DemoAccounts::manyReadsKeepToTheAllowance()
{
    QVERIFY(load());
    ContactService &contacts = session(u"highlevel"_s)->contacts();
    constexpr int reads = 130; // more than the service takes in ten seconds
    int answered = 0;
    int allowed = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < reads; ++i) {
        contacts.read(m_demo->highLevel().idOf(1 + i % 100))
            .then(this, [&](const ServiceResult<Contact> &read) {
                ++answered;
                allowed += read.ok() ? 1 : 0;
            });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered, reads, longest);
    QCOMPARE(allowed, reads);
    QCOMPARE(m_demo->highLevel().refusals(), 0);
    const std::optional<Allowance> allowance = contacts.allowance();
    QVERIFY(allowance && allowance->used <= allowance->most && allowance->leftToday > 0);
    qInfo("%d reads in %lld ms, none refused; at most %d in %lld ms, %d left today", reads,
          static_cast<long long>(timer.elapsed()), allowance->most,
          static_cast<long long>(allowance->window.count()), allowance->leftToday);
}

QStringList tst_DemoAccounts::filesWith(const QByteArray &text) const
{
    QStringList found;
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found.append(file.fileName());
    }
    return found;
}

void tst_DemoAccounts::theSocialSecurityNumberIsInNoFile()
{
    demo::HighLevelQuirks quirks;
    quirks.showsSsn = true;
    m_demo->highLevel().setQuirks(quirks);
    bool shown = false;
    m_demo->highLevel().setAfterAnswer([&shown](const demo::Request &, demo::Answer &answer) {
        shown = shown || answer.body.contains(number);
    });
    QVERIFY(load());
    AccountSession &edited = *session(u"highlevel"_s);
    const QString id = idFor(u"highlevel"_s);
    edited.readWhole(id);
    QTRY_VERIFY_WITH_TIMEOUT(!edited.isReading(id), longest);
    edited.book().edit(id, u"city"_s, u"Quito"_s);
    QVERIFY(saved(edited, id));
    QVERIFY(!QJsonDocument(edited.book().baseline(id).fields).toJson().contains(number));
    m_workspace.reset(); // their ends wait until everything is on the disk
    m_cache.reset();
    m_outbox.reset();
    QVERIFY(shown);
    QVERIFY(!filesWith("Quito").isEmpty()); // the search can find something
    QCOMPARE(filesWith(number), QStringList());
}

QTEST_GUILESS_MAIN(tst_DemoAccounts)
#include "tst_demoaccounts.moc"
