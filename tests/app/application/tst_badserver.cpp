// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/stage.h"
#include "tests/support/rawserver.h"
#include "ui/dialogs/accountdialog.h"

#include <QLabel>
#include <QTcpServer>

using namespace patchbook;
using namespace patchbook::test;

namespace {

constexpr auto contactsPath = "/api/partner/v2/contacts";

/** A port on which nobody listens (any more). */
quint16 deadPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

demo::Answer page(const QByteArray &body, const QByteArray &type = "application/json")
{
    return {.status = 200, .body = body, .contentType = type};
}

} // namespace

/** A dead, broken or lying server: each is told in plain words, and no edit is lost. */
class tst_BadServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<Stage>(); }
    void cleanup() { m_stage.reset(); }

    void aListThatCannotBeLoadedSaysWhyAndComesOnTheNextTry_data() { faults(); }
    void aListThatCannotBeLoadedSaysWhyAndComesOnTheNextTry()
    {
        breakServer();
        connectTo(m_stage->server.origin());
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Failed, 60'000);
        QVERIFY(text(u"emptyHeadline"_s).contains(u"could not be loaded"_s));
        QVERIFY2(text(u"emptyText"_s).contains(headline()), qPrintable(text(u"emptyText"_s)));
        QVERIFY(m_stage->listChild<QLabel>(u"emptyText"_s)->isVisible());

        m_stage->server.behave();
        m_stage->listChild<QPushButton>(u"emptyButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Complete, 60'000);
        QCOMPARE(rows(), 60);
        QVERIFY(!m_stage->listChild<QLabel>(u"emptyText"_s)->isVisible());
    }

    void aDraftSurvivesARefreshThatFails_data() { faults(); }
    void aDraftSurvivesARefreshThatFails()
    {
        QVERIFY(m_stage->load());
        QVERIFY(m_stage->choose(u"1"_s));
        m_stage->type(u"email"_s, u"mine@example.org"_s);
        breakServer();
        action(u"refresh"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Failed, 60'000);

        QCOMPARE(rows(), 60);
        QCOMPARE(m_stage->field(u"email"_s)->text(), u"mine@example.org"_s);
        QVERIFY2(text(u"listStatusText"_s).contains(headline()),
                 qPrintable(text(u"listStatusText"_s)));
        staysUsable();

        m_stage->server.behave();
        m_stage->listChild<QPushButton>(u"listStatusButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Complete, 60'000);
        QCOMPARE(m_stage->field(u"email"_s)->text(), u"mine@example.org"_s);
        QVERIFY(m_stage->save());
        QCOMPARE(m_stage->server.contact(1).value(u"email"_s).toString(), u"mine@example.org"_s);
    }

    void aSaveThatFailsKeepsTheEditAndSaysSo_data() { faults(); }
    void aSaveThatFailsKeepsTheEditAndSaysSo()
    {
        QVERIFY(m_stage->load());
        QVERIFY(m_stage->choose(u"1"_s));
        const QJsonObject before = m_stage->server.contact(1);
        m_stage->type(u"email"_s, u"mine@example.org"_s);
        breakServer();
        m_stage->server.clearRequests();
        m_stage->saveButton()->click();
        // The read before the write fails already: nothing may go out as a write.
        QTRY_VERIFY_WITH_TIMEOUT(shownWords().contains(headline()), 60'000);
        QVERIFY(m_stage->received("PATCH").isEmpty());
        QCOMPARE(m_stage->server.contact(1), before);
        QCOMPARE(m_stage->field(u"email"_s)->text(), u"mine@example.org"_s);
        QVERIFY(m_stage->session()->book().isDirty(u"1"_s));
        staysUsable();
    }

    void theTestOfAnAccountSaysWhatIsWrong_data() { faults(); }
    void theTestOfAnAccountSaysWhatIsWrong()
    {
        breakServer();
        AccountDialog *dialog = openAccountDialog(m_stage->server.origin());
        dialog->findChild<QPushButton *>(u"accountTest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(bannerOf(*dialog).contains(headline()), 60'000);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"accountToken"_s)->text(), m_token);
        QVERIFY(m_stage->workspace->sessions().empty());
        dialog->reject();
    }

    void anAddressWhereNobodyListensIsToldAndHealsWhenTheServerIsUp()
    {
        const quint16 port = deadPort();
        connectTo(u"http://127.0.0.1:%1"_s.arg(port));
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Failed, 60'000);
        QVERIFY(text(u"emptyText"_s).contains(u"No connection to the service"_s));
        DemoServer late({.contacts = 30, .tokens = {m_token.toUtf8()}, .port = port});
        if (!late.start())
            QSKIP("somebody else took the port meanwhile");
        m_stage->listChild<QPushButton>(u"emptyButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Complete, 60'000);
        QCOMPARE(rows(), 30);
    }

    void theTestOfAnAddressWhereNobodyListensSaysSo()
    {
        AccountDialog *dialog = openAccountDialog(u"http://127.0.0.1:%1"_s.arg(deadPort()));
        dialog->findChild<QPushButton *>(u"accountTest"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(bannerOf(*dialog).contains(u"No connection"_s), 60'000);
        dialog->reject();
    }

    void anAddressThatCannotBeOneIsRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("plain http") << u"http://192.0.2.1"_s;
        QTest::newRow("nothing") << QString();
        QTest::newRow("words") << u"my server"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("user info") << u"https://me:secret@example.org"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s;
    }
    void anAddressThatCannotBeOneIsRefusedBeforeAnythingIsSent()
    {
        QFETCH(QString, address);
        AccountDialog *dialog = openAccountDialog(address);
        auto *problem = dialog->findChild<QLabel *>(u"accountAddressProblem"_s);
        dialog->findChild<QPushButton *>(u"accountSave"_s)->click();
        QVERIFY(problem->isVisible() && !problem->text().isEmpty());
        QVERIFY(dialog->isVisible());
        QVERIFY(m_stage->workspace->sessions().empty());
        dialog->reject();
    }

    void anEndlessPageIsCutOffAndTold()
    {
        // Well above the limit of a page, without a length, and never closed.
        const QByteArray flood = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[" +
                                 QByteArray(24 << 20, ' ');
        RawServer server([flood](const RawRequest &) { return RawAnswer{.bytes = flood}; });
        connectTo(server.url(u"/"_s).toString().chopped(1));
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Failed, 30'000);
        QVERIFY2(text(u"emptyText"_s).contains(u"larger than Patchbook accepts"_s),
                 qPrintable(text(u"emptyText"_s)));
    }

    void aBodyThatEndsTooEarlyIsNotTakenForTheList()
    {
        RawServer server([](const RawRequest &) {
            return RawAnswer::cut("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                  "Content-Length: 1000\r\n\r\n{\"contacts\":[]");
        });
        connectTo(server.url(u"/"_s).toString().chopped(1));
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Failed, 30'000);
        QVERIFY2(text(u"emptyText"_s).contains(u"connection broke"_s),
                 qPrintable(text(u"emptyText"_s)));
    }

    void aLongRetryAfterIsToldAndNotWaitedFor()
    {
        m_stage->server.setBeforeAnswer([](const demo::Request &) {
            return demo::Answer{.status = 429, .headers = {{"Retry-After", "600"}}};
        });
        connectTo(m_stage->server.origin());
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Failed, 60'000);
        QVERIFY2(text(u"emptyText"_s).contains(u"10 minute"_s), qPrintable(text(u"emptyText"_s)));
        // The whole account waits: a try right now asks nobody.
        m_stage->server.clearRequests();
        m_stage->listChild<QPushButton>(u"emptyButton"_s)->click();
        QTRY_COMPARE(loaderState(), ListLoader::State::Failed);
        QVERIFY(m_stage->server.requests().isEmpty());
    }

    void aFaultInTheMiddleKeepsWhatCameAndGoesOnFromThere()
    {
        m_stage = std::make_unique<Stage>(1000);
        m_stage->server.failNext({"GET", "/api/partner/v2/contacts?page=3"},
                                 page("<html>Log in</html>", "text/html"), 100);
        m_stage->server.failNext({"GET", "/api/partner/v2/contacts?per_page=100&page=3"},
                                 page("<html>Log in</html>", "text/html"), 100);
        connectTo(m_stage->server.origin());
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Failed, 60'000);
        QVERIFY(rows() >= 100 && rows() < 1000);
        QVERIFY2(text(u"listStatusText"_s).contains(u"Not all contacts"_s),
                 qPrintable(text(u"listStatusText"_s)));
        m_stage->server.behave();
        m_stage->listChild<QPushButton>(u"listStatusButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(loaderState(), ListLoader::State::Complete, 60'000);
        QCOMPARE(rows(), 1000);
    }

private:
    void faults()
    {
        QTest::addColumn<demo::Answer>("answer");
        QTest::addColumn<QString>("words");
        const QString network = u"Something on the network answered"_s;
        const QString senseless = u"cut off or makes no sense"_s;
        QTest::newRow("wrong token")
            << demo::Answer{401, R"({"errors":[{"status":"401","title":"Unauthorized"}]})"}
            << u"refused the token"_s;
        QTest::newRow("html 200") << page("<!DOCTYPE html><html>Please log in</html>", "text/html")
                                  << network;
        QTest::newRow("html 200 called json") << page("<html>Please log in</html>") << network;
        QTest::newRow("nonsense") << page("well, well") << senseless;
        QTest::newRow("cut json") << page(R"({"contacts":[{"id":1,"first_name":"A)") << senseless;
        QTest::newRow("another shape") << page(R"({"contacts":"none"})") << senseless;
        QTest::newRow("empty 200") << page("") << senseless;
        QTest::newRow("redirect") << demo::Answer{.status = 302,
                                                  .headers = {{"Location",
                                                               "http://127.0.0.1:1/elsewhere"}}}
                                  << u"points to another address"_s;
        QTest::newRow("busy") << demo::Answer{.status = 429, .headers = {{"Retry-After", "1"}}}
                              << u"asks for fewer requests"_s;
        QTest::newRow("server fault") << demo::Answer{.status = 500} << u"fault of its own"_s;
        QTest::newRow("hangs up") << demo::Answer{.hangUp = true} << u"connection"_s;
    }
    void breakServer()
    {
        QFETCH(demo::Answer, answer);
        m_stage->server.setBeforeAnswer(
            [answer](const demo::Request &) -> std::optional<demo::Answer> { return answer; });
    }
    QString headline()
    {
        QFETCH(QString, words);
        return words;
    }

    void connectTo(const QString &origin)
    {
        Account account = m_stage->account();
        account.address = QUrl(origin);
        m_stage->workspace->addAccount(account, Secret(m_token.toUtf8()));
        QVERIFY(QTest::qWaitFor([this] { return m_stage->session() != nullptr; }, 60'000));
    }
    AccountDialog *openAccountDialog(const QString &address)
    {
        action(u"add_account"_s)->trigger();
        auto *dialog = m_stage->window->findChild<AccountDialog *>();
        dialog->findChild<QAbstractButton *>(u"accountAdvanced"_s)->setChecked(true);
        dialog->findChild<QLineEdit *>(u"accountAddress"_s)->setText(address);
        dialog->findChild<QLineEdit *>(u"accountToken"_s)->setText(m_token);
        return dialog;
    }
    static QString bannerOf(const QWidget &widget)
    {
        const auto *headline = widget.findChild<QLabel *>(u"bannerHeadline"_s);
        return headline->isVisible() ? headline->text() : QString();
    }
    /** What the form and the notice say. */
    QString shownWords() const
    {
        QStringList words;
        for (const QString &name : {u"bannerHeadline"_s, u"bannerText"_s, u"notice_text"_s}) {
            for (const QLabel *label : m_stage->window->findChildren<QLabel *>(name)) {
                if (label->isVisible())
                    words << label->text();
            }
        }
        return words.join(u'\n');
    }

    void staysUsable()
    {
        auto *search = m_stage->listChild<QLineEdit>(u"searchField"_s);
        QVERIFY(search->isEnabled());
        search->setText(u"nobody has such a name"_s);
        QTRY_COMPARE(rows(), 0);
        search->clear();
        QTRY_COMPARE(rows(), 60);
        QVERIFY(m_stage->choose(u"2"_s));
        QVERIFY(m_stage->choose(u"1"_s));
        QCOMPARE(m_stage->field(u"email"_s)->text(), u"mine@example.org"_s);
    }

    QAction *action(const QString &name) const
    {
        return m_stage->window->findChild<QAction *>(u"action_"_s + name);
    }
    QString text(const QString &label) const { return m_stage->listChild<QLabel>(label)->text(); }
    int rows() const { return m_stage->list()->view().model()->rowCount(); }
    ListLoader::State loaderState() const { return m_stage->session()->loader().state(); }

    const QString m_token = u"a-token-of-the-stage"_s;
    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(tst_BadServer)
#include "tst_badserver.moc"
