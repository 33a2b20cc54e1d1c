// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/pictureloader.h"
#include "tests/ui/accessibletexts.h"
#include "tests/ui/dialogbench.h"
#include "ui/cards/cardbubble.h"
#include "ui/cards/cardlinedelegate.h"
#include "ui/cards/cardspage.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Gives one picture, or the error a test has set, and counts how often it was asked. */
class CountingPictures final : public PictureLoader
{
public:
    QList<QUrl> asked;
    std::optional<PictureError> error;

    QFuture<Result<QImage, PictureError>> load(const QUrl &address) override
    {
        asked << address;
        if (error)
            return QtFuture::makeReadyFuture(Result<QImage, PictureError>(fail(*error)));
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::green);
        return QtFuture::makeReadyFuture(Result<QImage, PictureError>(picture));
    }
};

/** The cards of the demo organisation on screen. */
struct Cards
{
    DialogBench bench;
    CountingPictures pictures;
    AccountSession &session = bench.open();
    CardsPage page{bench.workspace, pictures, bench.settings};

    Cards()
    {
        page.resize(900, 700);
        page.show();
        page.setSession(&session);
        if (!QTest::qWaitFor([this] { return deck().state() == CardDeck::State::Ready; }, 60'000))
            qFatal("The cards were not loaded.");
        bench.server.clearRequests();
    }

    CardDeck &deck() { return *session.cards(); }
    QString lineThatIs(bool setUp, bool active = true)
    {
        for (const QString &phone : deck().phones()) {
            if (deck().isSetUp(phone) == setUp && (!setUp || deck().isActive(phone) == active))
                return phone;
        }
        qFatal("The demo has no such line.");
    }
    FieldEditor *editor(const char *key) const
    {
        return page.findChild<FieldGrid *>()->editor(QString::fromLatin1(key));
    }
    void type(const char *key, const QString &text)
    {
        QWidget *input = editor(key)->input();
        input->setFocus();
        QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(input, Qt::Key_Delete);
        QTest::keyClicks(input, text);
    }
    QPushButton *saveButton() const { return part<QPushButton>(page, "formSave"); }
    BannerText banner() const { return part<FormBanner>(page, "cardBanner")->message(); }
    QStringList rowTexts() const
    {
        QStringList texts;
        const auto *lines = part<QListWidget>(page, "cardLines");
        for (int row = 0; row < lines->count(); ++row)
            texts << lines->item(row)->data(Qt::AccessibleTextRole).toString();
        return texts;
    }
    /** Everything but reads that the server received, as "METHOD target body". */
    QStringList writes() const
    {
        QStringList lines;
        for (const demo::Request &request : bench.server.requests()) {
            if (request.method != "GET")
                lines << QString::fromUtf8(request.method + ' ' + request.target + ' ' +
                                           request.body);
        }
        return lines;
    }
};

} // namespace

class TestCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(unexpectedWarning()); }

    void theLinesAreListedWithTheirCards()
    {
        Cards cards;
        const QStringList rows = cards.rowTexts();
        QCOMPARE(rows.size(), cards.bench.server.lines().size());
        QVERIFY(rows.join(u'\n').contains(u"Not set up"_s));
        QVERIFY(rows.join(u'\n').contains(u"Saved, not yet applied"_s));
        QVERIFY(rows.first().contains(u"+1 "_s)); // spelled for reading
    }

    void thePageSaysWhatACardIs()
    {
        Cards cards;
        QVERIFY(part<PlainLabel>(cards.page, "cardsAbout")->text().contains(u"not a contact"_s));
    }

    void onlyTheEditedFieldIsSent()
    {
        Cards cards;
        const QString phone = cards.lineThatIs(true);
        cards.page.setPhone(phone);
        cards.type("first_name", u"Ada"_s);
        QVERIFY(cards.saveButton()->text().contains(u"Save 1 field"_s));
        QTest::mouseClick(cards.saveButton(), Qt::LeftButton);
        QTRY_VERIFY(!cards.deck().book().isDirty(phone));
        QCOMPARE(cards.writes(),
                 QStringList{u"PATCH /api/partner/v3/contact_card?phone_number=%2B"_s +
                             phone.mid(1) + u" {\"first_name\":\"Ada\"}"_s});
        QCOMPARE(cards.bench.server.card(phone).value(u"first_name"_s), QJsonValue(u"Ada"_s));
    }

    void aLineWithoutACardIsSetUp()
    {
        Cards cards;
        const QString phone = cards.lineThatIs(false);
        cards.page.setPhone(phone);
        QCOMPARE(cards.saveButton()->text(), u"Set up card"_s);
        QVERIFY(!cards.saveButton()->isEnabled());
        cards.type("first_name", u"Front"_s);
        cards.type("last_name", u"Desk"_s);
        QTest::mouseClick(cards.saveButton(), Qt::LeftButton);
        QTRY_VERIFY(cards.deck().isSetUp(phone));
        QCOMPARE(cards.writes().size(), 1);
        QVERIFY(cards.writes().first().startsWith(u"POST /api/partner/v3/contact_card "_s));
        QVERIFY(!cards.writes().first().contains(u"null"_s));
        QVERIFY(!cards.writes().first().contains(u"image_url"_s));
        QTRY_VERIFY(cards.saveButton()->text().startsWith(u"Save"_s));
    }

    void setUpNeedsAFirstName()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(false));
        cards.type("last_name", u"Desk"_s);
        QVERIFY(cards.editor("first_name")->problem());
        QVERIFY(!cards.saveButton()->isEnabled());
    }

    void whatCannotBeClearedIsRefusedBesideTheField_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("first name") << QByteArray("first_name");
        QTest::newRow("picture") << QByteArray("image_url");
    }
    void whatCannotBeClearedIsRefusedBesideTheField()
    {
        QFETCH(QByteArray, key);
        Cards cards;
        QString phone;
        for (const QString &line : cards.deck().phones()) {
            if (!cards.deck().book().baseline(line).text(QString::fromLatin1(key)).isEmpty())
                phone = line;
        }
        QVERIFY(!phone.isEmpty());
        cards.page.setPhone(phone);
        cards.type(key.constData(), QString());
        QVERIFY(cards.editor(key.constData())->problem());
        QVERIFY(!cards.saveButton()->isEnabled());
        cards.page.save();
        QCOMPARE(cards.writes(), QStringList());
    }

    void draftsSurviveSwitchingLines()
    {
        Cards cards;
        const QString first = cards.deck().phones().at(0);
        cards.page.setPhone(first);
        cards.type("first_name", u"Kept"_s);
        cards.page.setPhone(cards.deck().phones().at(1));
        QVERIFY(cards.rowTexts().at(0).contains(u"Edited"_s));
        QVERIFY(!cards.page.isDirty());
        cards.page.setPhone(first);
        QCOMPARE(cards.editor("first_name")->shownText(), u"Kept"_s);
        cards.deck().refresh();
        QTRY_COMPARE(cards.deck().state(), CardDeck::State::Ready);
        QCOMPARE(cards.editor("first_name")->shownText(), u"Kept"_s);
        QCOMPARE(cards.page.phone(), first);
    }

    void typingBackToTheBaselineLeavesNothing()
    {
        Cards cards;
        const QString phone = cards.lineThatIs(true);
        cards.page.setPhone(phone);
        const QString before = cards.editor("first_name")->shownText();
        cards.type("first_name", u"Other"_s);
        QVERIFY(cards.page.canSave());
        cards.type("first_name", before);
        QVERIFY(!cards.page.canSave());
        QVERIFY(!cards.page.isDirty());
    }

    void anInactiveCardIsSavedButNotYetApplied()
    {
        Cards cards;
        demo::Quirks quirks;
        quirks.readsUntilCardApplies = 2;
        cards.bench.server.setQuirks(quirks);
        const QString phone = cards.lineThatIs(true);
        cards.page.setPhone(phone);
        cards.type("first_name", u"Later"_s);
        cards.page.save();
        QTRY_VERIFY(!cards.deck().book().isDirty(phone));
        QTRY_COMPARE(cards.banner().headline, u"Saved, not yet applied to the phone."_s);
        const int writes = int(cards.writes().size());
        for (int i = 0; i < 5 && !cards.deck().isActive(phone); ++i) {
            part<QPushButton>(cards.page, "cardRefresh")->click();
            QTRY_COMPARE(cards.deck().state(), CardDeck::State::Ready);
        }
        QVERIFY(cards.deck().isActive(phone));
        QVERIFY(cards.banner().isEmpty());
        QCOMPARE(cards.writes().size(), writes); // a refresh only reads
    }

    void theSameFieldChangedElsewhereIsNotOverwritten()
    {
        Cards cards;
        const QString phone = cards.lineThatIs(true);
        cards.page.setPhone(phone);
        cards.type("first_name", u"Mine"_s);
        QVERIFY(cards.bench.server.changeCardBehindTheClientsBack(
            phone, {{u"first_name"_s, u"Theirs"_s}}));
        cards.page.save();
        QTRY_VERIFY(cards.page.findChild<QPushButton *>(u"bannerCompare"_s));
        QCOMPARE(cards.writes(), QStringList());
        QCOMPARE(cards.editor("first_name")->shownText(), u"Mine"_s);
    }

    void aFaultOfTheServiceKeepsTheDraftAndItsWords()
    {
        Cards cards;
        const QString phone = cards.lineThatIs(true);
        cards.page.setPhone(phone);
        cards.type("first_name", u"Ada"_s);
        cards.bench.server.failNext(
            {.method = "PATCH"},
            {.status = 403,
             .body = R"({"error":{"status":403,"code":2006,"message":"<b>Not</b> yours"}})"});
        cards.page.save();
        QTRY_COMPARE(cards.banner().tone, BannerText::Tone::Error);
        QVERIFY(cards.banner().foreign.contains(u"<b>Not</b> yours"_s));
        QVERIFY(!cards.banner().headline.contains(u"yours"_s));
        QVERIFY(cards.page.isDirty());
        QCOMPARE(cards.editor("first_name")->shownText(), u"Ada"_s);
    }

    void linesThatCannotBeReadSaySo()
    {
        Cards cards;
        cards.bench.server.failNext({.pathPrefix = "/api/partner/v3"},
                                    {.status = 401, .body = "{}"}, 9);
        cards.deck().refresh();
        auto *trouble = part<FormBanner>(cards.page, "cardsTrouble");
        QTRY_VERIFY(!trouble->message().isEmpty());
        QCOMPARE(trouble->message().headline, u"The service refused the token."_s);
        QVERIFY(!cards.rowTexts().isEmpty()); // what was there stays
    }

    void thePreviewFollowsTyping()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(true));
        cards.type("first_name", u"Zaphod"_s);
        QVERIFY(part<CardBubble>(cards.page, "cardBubble")->accessibleName().contains(u"Zaphod"_s));
    }

    void aPictureIsLoadedOnlyWhenAskedFor()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(true));
        cards.type("image_url", u"https://example.com/me.png"_s);
        auto *show = part<QPushButton>(cards.page, "cardShowPicture");
        auto *bubble = part<CardBubble>(cards.page, "cardBubble");
        QVERIFY(show->isVisible());
        QVERIFY(cards.pictures.asked.isEmpty());
        show->click();
        QTRY_VERIFY(bubble->hasPicture());
        QCOMPARE(cards.pictures.asked, QList<QUrl>{QUrl(u"https://example.com/me.png"_s)});
        // Another address is another question.
        cards.type("image_url", u"https://example.com/other.png"_s);
        QVERIFY(!bubble->hasPicture());
        QCOMPARE(cards.pictures.asked.size(), 1);
    }

    void aPictureThatIsNoneIsExplained()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(true));
        cards.type("image_url", u"https://example.com/me.exe"_s);
        auto *status = part<PlainLabel>(cards.page, "cardPictureStatus");
        QSet<QString> sentences;
        for (const auto error : {PictureError::NotAllowed, PictureError::Unreachable,
                                 PictureError::NotAPicture, PictureError::TooLarge}) {
            cards.pictures.error = error;
            part<QPushButton>(cards.page, "cardShowPicture")->click();
            QTRY_VERIFY(status->text().endsWith(u'.'));
            sentences.insert(status->text());
            cards.pictures.error.reset();
        }
        QCOMPARE(sentences.size(), 4);
    }

    void theExactRequestIsShownOnDemand()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(true));
        cards.type("last_name", u"Lovelace"_s);
        part<QToolButton>(cards.page, "formPreviewToggle")->click();
        const QString request = part<QPlainTextEdit>(cards.page, "requestPreview")->toPlainText();
        QVERIFY(request.startsWith(u"PATCH /api/partner/v3/contact_card?phone_number=%2B"_s));
        QVERIFY(request.contains(u"Lovelace"_s));
        QVERIFY(!request.contains(u"first_name"_s));
    }

    void aHostileNameIsShownAsText()
    {
        Cards cards;
        const QString phone = cards.lineThatIs(true);
        const QString hostile = u"<img src=x>\u202egnp"_s + QString(u"<table>"_s).repeated(15);
        QVERIFY(
            cards.bench.server.changeCardBehindTheClientsBack(phone, {{u"first_name"_s, hostile}}));
        cards.deck().refresh();
        QTRY_VERIFY(cards.rowTexts().join(u'\n').contains(u"<img src=x>"_s));
        QVERIFY(!cards.rowTexts().join(u'\n').contains(QChar(0x202e)));
        cards.page.setPhone(phone);
        QVERIFY(!part<CardBubble>(cards.page, "cardBubble")->grab().isNull());
    }

    void revertTakesTheEditsBack()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(true));
        const QString before = cards.editor("first_name")->shownText();
        cards.type("first_name", u"Other"_s);
        part<QPushButton>(cards.page, "formRevert")->click();
        QCOMPARE(cards.editor("first_name")->shownText(), before);
        QVERIFY(!cards.page.isDirty());
    }

    void anAccountMayGoWhileItsCardsAreShown()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(true));
        cards.type("first_name", u"Ada"_s);
        QObject::connect(&cards.bench.workspace, &Workspace::sessionAboutToBeRemoved, &cards.page,
                         &CardsPage::forget);
        (void)cards.bench.workspace.removeAccount(u"acc-1"_s);
        QTRY_VERIFY(!cards.page.session());
        QVERIFY(!cards.page.canSave());
        QVERIFY(cards.rowTexts().isEmpty());
    }

    void everyControlHasAName()
    {
        Cards cards;
        cards.page.setPhone(cards.lineThatIs(true));
        QCOMPARE(namelessControls(&cards.page), QStringList());
    }
};

QTEST_MAIN(TestCards)
#include "tst_cards.moc"
