// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tags.h"
#include "tests/app/services/highleveldemoaccount.h"

#include <QRegularExpression>
#include <QSet>

using namespace patchbook;
using namespace patchbook::test;

namespace {

QByteArray wordsOfRefusal(const std::optional<ServiceResult<WriteAnswer>> &answer)
{
    return answer && !answer->ok() ? answer->error().message.toUtf8() : QByteArray();
}

} // namespace

/** What HighLevel has rules of its own for, at the demo organisation: tags, spellings, refusals. */
class HighLevelDemoRulesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HighLevelDemoAccount> m_account;

private Q_SLOTS:
    void init();
    void cleanup() { m_account.reset(); }

    void tagsOfOthersSurvive();
    void theOtherSpellingIsLearned();
    void theOtherSpellingIsLearnedFromANewContactToo();
    void aContactIsMadeFoundAndDeleted();
    void aDuplicateNamesTheOneInTheWay();
    void aRefusalIsUnderstood_data();
    void aRefusalIsUnderstood();
    void theSocialSecurityNumberGoesNoFurther();
};

void HighLevelDemoRulesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_account = std::make_unique<HighLevelDemoAccount>();
}

void HighLevelDemoRulesTest::tagsOfOthersSurvive()
{
    const QString id = m_account->demo().idOf(5);
    QVERIFY(m_account->demo().changeBehindTheClientsBack(
        id, {{u"tags"_s, QJsonArray{u"vip"_s, u"spring sale"_s}}}));
    const Contact look = m_account->readNow(id);
    const ServiceResult<PlannedWrite> plan = m_account->contacts().plan(
        {EditKind::Change,
         id,
         {{{u"tags"_s, {look.value(u"tags"_s), QJsonArray{u"vip"_s, u"Mine"_s}}},
           {u"firstName"_s, {look.value(u"firstName"_s), u"Ada"_s}}}}},
        look);
    QVERIFY(plan.ok());
    // Between our look and our write: a PUT with all tags would wipe this one out.
    QVERIFY(m_account->demo().changeBehindTheClientsBack(
        id, {{u"tags"_s, QJsonArray{u"vip"_s, u"spring sale"_s, u"theirs"_s}}}));
    m_account->demo().clearRequests();
    const auto written = await(m_account->contacts().send(*plan));
    QVERIFY(written && written->ok());
    QCOMPARE(m_account->writesReceived(),
             (QByteArrayList{"PUT " + id.toLatin1() + R"( {"firstName":"Ada"})",
                             R"(POST tags {"tags":["Mine"]})",
                             R"(DELETE tags {"tags":["spring sale"]})"}));
    QVERIFY((*written)->echo);
    QVERIFY(
        sameTags(tagsOf((*written)->echo->value(u"tags"_s)), {u"vip"_s, u"mine"_s, u"theirs"_s}));
    QCOMPARE((*written)->echo->text(u"firstName"_s), u"Ada"_s);
}

void HighLevelDemoRulesTest::theOtherSpellingIsLearned()
{
    m_account->quirks.customFieldKey = u"fieldValue"_s;
    m_account->demo().setQuirks(m_account->quirks);
    m_account->describe();
    const Contact look = m_account->readNow(m_account->demo().idOf(2));
    const QString key = m_account->ownTextField();
    const auto first = m_account->change(look, key, u"new words"_s);
    QVERIFY(first && !first->ok());
    QCOMPARE(first->error().kind, ErrorKind::AskedOtherwise);
    QCOMPARE(m_account->learned.value(u"customFieldKey"_s), u"fieldValue"_s);
    const auto second = m_account->change(m_account->readNow(look.id), key, u"new words"_s);
    QVERIFY(second && second->ok());
    QCOMPARE((*second)->echo->text(key), u"new words"_s);
    QVERIFY(m_account->writesReceived().constFirst().contains("fieldValue"));
    QVERIFY2(m_account->schema().field(key), "the description was lost with the lesson");
}

void HighLevelDemoRulesTest::theOtherSpellingIsLearnedFromANewContactToo()
{
    m_account->quirks.customFieldKey = u"fieldValue"_s;
    m_account->demo().setQuirks(m_account->quirks);
    m_account->describe();
    const qint64 before = m_account->demo().contactCount();
    const QString key = m_account->ownTextField();
    const ChangeSet changes{{{u"lastName"_s, {{}, u"Lovelace"_s}}, {key, {{}, u"new words"_s}}}};
    const auto made = m_account->write({EditKind::Create, {}, changes}, std::nullopt);
    QVERIFY(made && made->ok());
    QVERIFY((*made)->rest);
    QCOMPARE((*made)->rest->kind, ErrorKind::AskedOtherwise);
    QCOMPARE(m_account->demo().contactCount(), before + 1);
    const auto again = m_account->change(*(*made)->echo, key, u"new words"_s);
    QVERIFY(again && again->ok());
    QCOMPARE((*again)->echo->text(key), u"new words"_s);
}

void HighLevelDemoRulesTest::aContactIsMadeFoundAndDeleted()
{
    const ChangeSet changes{{{u"firstName"_s, {{}, u"Ada"_s}},
                             {u"email"_s, {{}, u"ada+new@example.com"_s}},
                             {u"phone"_s, {{}, u"+442071838750"_s}},
                             {u"tags"_s, {{}, QJsonArray{u"New"_s}}},
                             {u"dateOfBirth"_s, {{}, u"1815-12-10"_s}}}};
    const auto made = m_account->write({EditKind::Create, {}, changes}, std::nullopt);
    QVERIFY2(made && made->ok(), wordsOfRefusal(made).constData());
    const Contact contact = *(*made)->echo;
    QVERIFY(unconfirmed(m_account->schema(), changes, contact).isEmpty());
    for (const QString &key : {u"email"_s, u"phone"_s}) {
        const auto found = await(m_account->contacts().find(key, contact.text(key)));
        QVERIFY(found && found->ok() && found->value());
        QCOMPARE((**found)->id, contact.id);
    }
    const auto removed = m_account->write({EditKind::Remove, contact.id, {}}, std::nullopt);
    QVERIFY(removed && removed->ok());
    const auto gone = await(m_account->contacts().read(contact.id));
    QVERIFY(gone && !gone->ok());
    QCOMPARE(gone->error().kind, ErrorKind::NotFound);
    const auto notFound = await(m_account->contacts().find(u"email"_s, u"ada+new@example.com"_s));
    QVERIFY(notFound && notFound->ok() && !notFound->value());
}

void HighLevelDemoRulesTest::aDuplicateNamesTheOneInTheWay()
{
    const Contact other = m_account->somebody(
        [](const Contact &contact) { return !contact.text(u"email"_s).isEmpty(); });
    const ChangeSet changes{{{u"email"_s, {{}, other.value(u"email"_s)}}}};
    const auto made = m_account->write({EditKind::Create, {}, changes}, std::nullopt);
    QVERIFY(made && !made->ok());
    QCOMPARE(made->error().kind, ErrorKind::Duplicate);
    QCOMPARE(made->error().existing, other.id);
    QCOMPARE(made->error().delivery, Delivery::Refused);
}

void HighLevelDemoRulesTest::aRefusalIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("location");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such token")
        << "pit-nobody-0123456789"_ba << u"%here"_s << ErrorKind::Unauthorized;
    QTest::newRow("no such permission")
        << "pit-users-only-012345"_ba << u"%here"_s << ErrorKind::ScopeMissing;
    QTest::newRow("a token for another location")
        << "pit-elsewhere-0123456"_ba << u"%here"_s << ErrorKind::WrongPlace;
    QTest::newRow("no location") << ""_ba << u""_s << ErrorKind::WrongPlace;
}

void HighLevelDemoRulesTest::aRefusalIsUnderstood()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, location);
    QFETCH(ErrorKind, kind);
    m_account->demo().allow("pit-users-only-012345", {.scopes = {u"users.readonly"_s}});
    m_account->demo().allow("pit-elsewhere-0123456", {.otherLocation = true});
    if (location == "%here"_L1)
        location = m_account->demo().location();
    m_account->connectWith(token.isEmpty() ? m_account->demo().token() : token, location);
    const auto page = await(m_account->contacts().page({}));
    QVERIFY(page && !page->ok());
    QCOMPARE(page->error().kind, kind);
}

void HighLevelDemoRulesTest::theSocialSecurityNumberGoesNoFurther()
{
    m_account->quirks.showsSsn = true;
    m_account->demo().setQuirks(m_account->quirks);
    QByteArray answered;
    m_account->demo().setAfterAnswer(
        [&answered](const demo::Request &, demo::Answer &answer) { answered = answer.body; });
    const Contact contact = m_account->readNow(m_account->demo().idOf(1));
    const QString number =
        QJsonDocument::fromJson(answered).object().value("contact"_L1)["ssn"_L1].toString();
    QVERIFY(!number.isEmpty());
    QVERIFY(!QJsonDocument(contact.fields).toJson().contains(number.toUtf8()));
}

QTEST_GUILESS_MAIN(HighLevelDemoRulesTest)
#include "tst_highleveldemorules.moc"
