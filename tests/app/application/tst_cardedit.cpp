// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/stage.h"
#include "ui/cards/cardeditor.h"
#include "ui/cards/cardspage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

using namespace patchbook;
using namespace patchbook::test;

namespace {

// The demo's lines: with a card, without a picture, without a card, never applied.
constexpr auto cardLine = u"+12125550111";
constexpr auto plainLine = u"+13125550122";
constexpr auto emptyLine = u"+14155550133";
constexpr auto staleLine = u"+16175550144";

QString line(const char16_t *number)
{
    return QString::fromUtf16(number);
}

QByteArray problem(int status, int code, const QString &words)
{
    const QJsonObject error{{u"status"_s, status}, {u"code"_s, code}, {u"message"_s, words}};
    return QJsonDocument(QJsonObject{{u"success"_s, false},
                                     {u"error"_s, error},
                                     {u"trace_id"_s, u"t-4711"_s}})
        .toJson();
}

} // namespace

/** The own lines' cards over real HTTP: typed into the real editor, read back at the service. */
class tst_CardEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->started && m_stage->load());
        m_stage->window->findChild<Sidebar *>()->select(m_stage->session(), Collection::Cards);
        QVERIFY(page()->isVisible());
        choose(cardLine);
        m_stage->server.clearRequests();
    }
    void cleanup()
    {
        // Whatever a test did: the service breaks at a null, so none may ever be in a body.
        for (const demo::Request &request : m_stage->server.requests()) {
            const QJsonObject body = request.json();
            for (const QJsonValue &value : body)
                QVERIFY2(!value.isNull(), request.body.constData());
            QVERIFY2(!request.target.startsWith("/pictures"), request.target.constData());
        }
        m_stage.reset();
    }

    void undoingASaveTakesTheMessageAway()
    {
        type(u"first_name"_s, u"Polar"_s);
        QVERIFY(save());
        const auto *headline =
            page()->findChild<CardEditor *>()->findChild<QWidget *>(u"cardBanner"_s);
        QTRY_VERIFY(headline->isVisibleTo(page()));
        m_stage->window->findChild<QAction *>(u"action_undo"_s)->trigger();
        QVERIFY(saveButton()->isEnabled());
        QVERIFY(!headline->isVisibleTo(page()));
    }

    void aFirstNameAloneIsSentAloneToTheLineInTheQuery()
    {
        type(u"first_name"_s, u"Polar"_s);
        QCOMPARE(saveButton()->text(), u"Save 1 field"_s);
        QVERIFY(save());
        const QList<demo::Request> sent = m_stage->received("PATCH");
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().target,
                 QByteArray("/api/partner/v3/contact_card?phone_number=%2B12125550111"));
        QCOMPARE(sent.first().body, QByteArray(R"({"first_name":"Polar"})"));
        QCOMPARE(stored(cardLine, u"first_name"_s), u"Polar"_s);
        QCOMPARE(stored(cardLine, u"last_name"_s), u"Support"_s);
        QVERIFY(m_stage->received("POST").isEmpty());
        QTRY_VERIFY(headline().startsWith(u"Saved."_s));
        QVERIFY(!saveButton()->isEnabled());
    }

    void theLineIsReadBeforeItIsWritten()
    {
        type(u"first_name"_s, u"Polar"_s);
        QVERIFY(save());
        const QList<demo::Request> all = m_stage->server.requests();
        QVERIFY(all.size() >= 2);
        QCOMPARE(all.at(0).method, QByteArray("GET"));
        QCOMPARE(all.at(0).target,
                 QByteArray("/api/partner/v3/contact_card?phone_number=%2B12125550111"));
        QCOMPARE(all.at(1).method, QByteArray("PATCH"));
    }

    void aClearedLastNameIsSentAsEmptyText()
    {
        type(u"last_name"_s, QString());
        QVERIFY(save());
        QCOMPARE(m_stage->onlyBody("PATCH"), QByteArray(R"({"last_name":""})"));
        QVERIFY(!m_stage->server.card(line(cardLine)).contains(u"last_name"_s));
    }

    void aFirstNameCannotBeCleared()
    {
        type(u"first_name"_s, QString());
        QVERIFY(!saveButton()->isEnabled());
        QVERIFY(editor()->findChild<QWidget *>(u"field_first_name_problem"_s)->isVisible());
        QVERIFY(m_stage->server.requests().isEmpty());
    }

    void typingBackSendsNothing()
    {
        const QString before = field(u"first_name"_s)->text();
        type(u"first_name"_s, u"Polar"_s);
        type(u"first_name"_s, before);
        QVERIFY(!saveButton()->isEnabled());
    }

    void aLineWithoutACardIsSetUpByPostOnce()
    {
        choose(emptyLine);
        QCOMPARE(saveButton()->text(), u"Set up card"_s);
        type(u"first_name"_s, u"Night"_s);
        type(u"last_name"_s, u"Desk"_s);
        QVERIFY(save());
        const QList<demo::Request> sent = m_stage->received("POST");
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().target, QByteArray("/api/partner/v3/contact_card"));
        QCOMPARE(QJsonDocument::fromJson(sent.first().body).object(),
                 (QJsonObject{{u"phone_number"_s, line(emptyLine)},
                              {u"first_name"_s, u"Night"_s},
                              {u"last_name"_s, u"Desk"_s}}));
        QVERIFY(m_stage->received("PATCH").isEmpty());
        QCOMPARE(stored(emptyLine, u"first_name"_s), u"Night"_s);

        // From now on there is one: the next edit is a PATCH.
        m_stage->server.clearRequests();
        type(u"first_name"_s, u"Day"_s);
        QCOMPARE(saveButton()->text(), u"Save 1 field"_s);
        QVERIFY(save());
        QVERIFY(m_stage->received("POST").isEmpty());
        QCOMPARE(m_stage->onlyBody("PATCH"), QByteArray(R"({"first_name":"Day"})"));
    }

    void aCardThatSomebodySetUpMeanwhileIsNotReplaced()
    {
        choose(emptyLine);
        type(u"first_name"_s, u"Mine"_s);
        m_stage->server.changeCardBehindTheClientsBack(line(emptyLine),
                                                       {{u"first_name"_s, u"Theirs"_s}});
        save();
        QVERIFY(m_stage->received("POST").isEmpty());
        QCOMPARE(stored(emptyLine, u"first_name"_s), u"Theirs"_s);
        QTRY_VERIFY(!headline().isEmpty());
        QCOMPARE(field(u"first_name"_s)->text(), u"Mine"_s);
    }

    void savedButNotYetAppliedIsSaidAndRefreshed()
    {
        m_stage->server.setQuirks({.readsUntilCardApplies = 100});
        type(u"first_name"_s, u"Polar"_s);
        QVERIFY(save());
        QTRY_VERIFY2(headline().contains(u"not yet applied"_s), qPrintable(headline()));
        auto *refresh = editor()->findChild<QPushButton *>(u"cardRefresh"_s);
        QVERIFY(refresh && refresh->isVisible());
        QVERIFY(!m_stage->session()->cards()->book().isDirty(line(cardLine)));
        QCOMPARE(m_stage->received("PATCH").size(), 1);

        m_stage->server.behave();
        m_stage->server.changeCardBehindTheClientsBack(line(cardLine), {{u"is_active"_s, true}});
        refresh->click();
        QTRY_VERIFY(!headline().contains(u"not yet applied"_s));
        QCOMPARE(m_stage->received("PATCH").size(), 1);
    }

    void aCardThatWasNeverAppliedSaysSoWhenItIsChosen()
    {
        choose(staleLine);
        QTRY_VERIFY2(headline().contains(u"not yet applied"_s), qPrintable(headline()));
    }

    void aPictureIsLoadedOnlyWhenSomebodyAsksForIt()
    {
        // Walked over every line, nothing was fetched: no server learns that somebody looked.
        for (const QString &number : m_stage->server.lines())
            page()->setPhone(number);
        choose(cardLine);
        QVERIFY(pictureRequests() == 0);
        auto *show = editor()->findChild<QPushButton *>(u"cardShowPicture"_s);
        QVERIFY(show->isVisible());
        show->click();
        QTRY_COMPARE(pictureRequests(), 1);
        QTRY_VERIFY(!show->isVisible() || !show->isEnabled() || show->text() != u"Show picture"_s);
        for (const demo::Request &request : m_stage->server.requests()) {
            if (request.target.startsWith("/pictures")) {
                QVERIFY(request.header("Authorization").isEmpty());
                QVERIFY(request.header("Cookie").isEmpty());
            }
        }
        m_stage->server.clearRequests();
    }

    void aNewAddressOfThePictureIsTakenThoughTheServiceRewritesIt()
    {
        choose(plainLine);
        type(u"image_url"_s, u"https://example.org/logo.png"_s);
        QVERIFY(save());
        QCOMPARE(m_stage->received("PATCH").size(), 1);
        QCOMPARE(m_stage->received("PATCH").first().json(),
                 (QJsonObject{{u"image_url"_s, u"https://example.org/logo.png"_s}}));
        QVERIFY(stored(plainLine, u"image_url"_s) != u"https://example.org/logo.png"_s);
        QTRY_VERIFY2(headline().startsWith(u"Saved."_s), qPrintable(headline()));
        QVERIFY(!m_stage->session()->cards()->book().isDirty(line(plainLine)));
    }

    void anErrorOfTheServiceIsShownWithItsCodeAndKeepsTheEdit_data()
    {
        QTest::addColumn<demo::Answer>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("1002") << demo::Answer{400, problem(400, 1002,
                                                           u"Phone number must be in E.164"_s)}
                              << u"1002"_s;
        QTest::newRow("2014") << demo::Answer{409, problem(409, 2014, u"A contact card exists"_s)}
                              << u"2014"_s;
        QTest::newRow("2001") << demo::Answer{404, problem(404, 2001, u"Resource not found"_s)}
                              << u"2001"_s;
    }
    void anErrorOfTheServiceIsShownWithItsCodeAndKeepsTheEdit()
    {
        QFETCH(demo::Answer, answer);
        QFETCH(QString, code);
        type(u"first_name"_s, u"Polar"_s);
        m_stage->server.failNext({"PATCH", {}}, answer, 100);
        saveButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(foreign().contains(code), 20'000);
        QVERIFY(!headline().isEmpty());
        QCOMPARE(field(u"first_name"_s)->text(), u"Polar"_s);
        QCOMPARE(stored(cardLine, u"first_name"_s), u"Nordlicht"_s);
        QVERIFY(m_stage->session()->cards()->book().isDirty(line(cardLine)));
    }

    void afterAFaultOfTheServiceItIsCheckedAndNotSentAgainAtOnce()
    {
        // 500 says nothing about whether the card was written.
        type(u"first_name"_s, u"Polar"_s);
        m_stage->server.failNextAfterApplying(
            {"PATCH", {}}, {500, problem(500, 3006, u"Internal server error"_s)});
        QVERIFY(save());
        QTRY_VERIFY2(headline().startsWith(u"Saved"_s), qPrintable(headline()));
        QCOMPARE(m_stage->received("PATCH").size(), 1);
        QCOMPARE(stored(cardLine, u"first_name"_s), u"Polar"_s);
    }

    void cardsThatCannotBeReadSayWhyWithTheCode()
    {
        type(u"first_name"_s, u"Polar"_s);
        m_stage->server.failNext({"GET", "/api/partner/v3"},
                                 {500, problem(500, 3006, u"Internal server error"_s)}, 100);
        page()->findChild<QPushButton *>(u"cardsRefresh"_s)->click();
        const auto *trouble = page()->findChild<QWidget *>(u"cardsTrouble"_s);
        QTRY_VERIFY_WITH_TIMEOUT(trouble->isVisible(), 20'000);
        QVERIFY(trouble->findChild<QLabel *>(u"bannerForeign"_s)->text().contains(u"3006"_s));
        QCOMPARE(field(u"first_name"_s)->text(), u"Polar"_s);
    }

    void anErrorWhileSettingUpIsShownAndNotRepeated()
    {
        choose(emptyLine);
        m_stage->server.failNext({"POST", {}},
                                 {409, problem(409, 2014, u"A contact card exists"_s)}, 100);
        type(u"first_name"_s, u"Night"_s);
        saveButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(foreign().contains(u"2014"_s), 20'000);
        QCOMPARE(m_stage->received("POST").size(), 1);
        QCOMPARE(field(u"first_name"_s)->text(), u"Night"_s);
    }

    void somebodyElsesChangeOfTheSameFieldIsNeverOverwritten()
    {
        type(u"first_name"_s, u"Mine"_s);
        m_stage->server.changeCardBehindTheClientsBack(line(cardLine),
                                                       {{u"first_name"_s, u"Theirs"_s}});
        QVERIFY(save());
        QVERIFY(m_stage->received("PATCH").isEmpty());
        QCOMPARE(stored(cardLine, u"first_name"_s), u"Theirs"_s);
        QCOMPARE(field(u"first_name"_s)->text(), u"Mine"_s);
    }

    void aDraftStaysWhileOtherLinesAreLookedAt()
    {
        type(u"first_name"_s, u"Polar"_s);
        choose(plainLine);
        QVERIFY(field(u"first_name"_s)->text() != u"Polar"_s);
        choose(cardLine);
        QCOMPARE(field(u"first_name"_s)->text(), u"Polar"_s);
        QVERIFY(saveButton()->isEnabled());
    }

private:
    CardsPage *page() const { return m_stage->window->findChild<CardsPage *>(); }
    CardEditor *editor() const { return page()->findChild<CardEditor *>(); }
    QLineEdit *field(const QString &key) const
    {
        return editor()->findChild<QLineEdit *>(u"field_"_s + key);
    }
    QPushButton *saveButton() const { return editor()->findChild<QPushButton *>(u"formSave"_s); }

    void choose(const char16_t *number)
    {
        page()->setPhone(line(number));
        QCOMPARE(editor()->phone(), line(number));
    }
    void type(const QString &key, const QString &text)
    {
        QLineEdit *edit = field(key);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, text);
    }
    bool save()
    {
        saveButton()->click();
        return QTest::qWaitFor(
                   [this] {
                       return m_stage->workspace->dispatcher().unfinishedCount() > 0 ||
                              !saveButton()->isEnabled() || !headline().isEmpty();
                   },
                   60'000) &&
               m_stage->settled();
    }
    QString shown(const QString &name) const
    {
        const auto *label = editor()->findChild<QLabel *>(name);
        return label->isVisible() ? label->text() : QString();
    }
    QString headline() const { return shown(u"bannerHeadline"_s); }
    QString foreign() const { return shown(u"bannerForeign"_s); }
    QString stored(const char16_t *number, const QString &key) const
    {
        return m_stage->server.card(line(number)).value(key).toString();
    }
    qsizetype pictureRequests() const
    {
        const QList<demo::Request> all = m_stage->server.requests();
        return std::ranges::count_if(all, [](const demo::Request &request) {
            return request.target.startsWith("/pictures");
        });
    }

    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(tst_CardEdit)
#include "tst_cardedit.moc"
