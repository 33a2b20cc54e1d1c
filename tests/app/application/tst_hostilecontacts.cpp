// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/hostile.h"
#include "tests/app/application/stage.h"
#include "ui/cards/cardeditor.h"
#include "ui/cards/cardspage.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/toast.h"
#include "ui/widgetprompts.h"

#include <QAction>
#include <QHeaderView>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QToolTip>

#include <algorithm>

using namespace patchbook;
using namespace patchbook::test;

namespace {

const QStringList contactKeys{u"first_name"_s, u"last_name"_s, u"email"_s,   u"phone_number"_s,
                              u"company"_s,    u"title"_s,     u"location"_s};

/** Labels that show and would take a contact's text for markup. */
QStringList guessingLabels()
{
    QStringList found;
    for (QWidget *widget : QApplication::allWidgets()) {
        const auto *label = qobject_cast<QLabel *>(widget);
        // Qt's own tool tip is a label that always guesses; what it is given is looked at instead.
        if (label && label->isVisible() && label->textFormat() != Qt::PlainText &&
            !label->inherits("QTipLabel"))
            found << label->objectName() + u": "_s + label->text().left(60);
    }
    return found;
}

/** A tool tip's markup may be paragraphs and line breaks, which plainTip() makes, and no more. */
bool isHarmlessTip(const QString &tip)
{
    static const QRegularExpression others(u"<(?!/?p>|br ?/?>)"_s);
    return !Qt::mightBeRichText(tip) || !others.match(tip).hasMatch();
}

} // namespace

/** Contacts whose every field is out to harm: shown as the text they are, and never altered. */
class tst_HostileContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_canary.isWatching());
        m_values = hostileValues(m_canary.path());
        m_stage = std::make_unique<Stage>(harmless + m_values.size());
        QVERIFY(m_stage->started);
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            QJsonObject fields;
            for (const QString &key : contactKeys)
                fields.insert(key, m_values.at(i).text);
            QVERIFY(m_stage->server.changeBehindTheClientsBack(idOf(i), fields));
        }
        // Huge ones one by one: all seven fields would make a page larger than any we accept.
        QVERIFY(m_stage->server.changeBehindTheClientsBack(
            hugeId, {{u"company"_s, QString(10 << 20, u'w')},
                     {u"location"_s, u"👨‍👩‍👧‍👦"_s.repeated(2000)}}));
        QVERIFY(m_stage->load());
        QCOMPARE(m_stage->session()->book().count(), harmless + m_values.size());
    }
    void cleanupTestCase()
    {
        QVERIFY2(m_canary.opened() == 0, "a contact's text opened a file");
        m_stage.reset();
    }
    void cleanup() { QCOMPARE(guessingLabels(), QStringList()); }

    void theAuditSeesALabelThatGuesses()
    {
        auto label = std::make_unique<QLabel>(u"<b>bold</b>"_s);
        label->show();
        QCOMPARE(guessingLabels().size(), 1);
        QVERIFY(!isHarmlessTip(u"<p>a</p><b>bold</b>"_s));
        QVERIFY(isHarmlessTip(u"<p>a &lt;b&gt;<br>c</p>"_s));
    }

    void theWatchSeesAFileThatALabelOpens()
    {
        const Canary other;
        QVERIFY(other.isWatching());
        QLabel label(u"<img src=\"file://%1\">"_s.arg(other.path()));
        label.show();
        label.grab();
        QVERIFY(other.opened() > 0);
    }

    void goingThroughTheRowsShowsEveryContactAsText()
    {
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            QVERIFY(m_stage->choose(QString::number(idOf(i))));
            m_stage->window->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(m_values.at(i).name));
            QVERIFY2(!m_stage->window->windowTitle().contains(m_values.at(i).text.left(5)),
                     qPrintable(m_values.at(i).name));
        }
        QVERIFY(m_stage->choose(QString::number(hugeId)));
        m_stage->window->grab();
    }

    void noControlCharacterReachesALabel()
    {
        static const QRegularExpression controls(
            u"[\\x{0}-\\x{9}\\x{b}-\\x{1f}\\x{7f}\\x{202a}-\\x{202e}\\x{200e}\\x{200f}\\x{61c}]"_s);
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            QVERIFY(m_stage->choose(QString::number(idOf(i))));
            for (const QLabel *label : m_stage->window->findChildren<QLabel *>()) {
                const auto found = controls.match(label->text());
                QVERIFY2(!label->isVisible() || !found.hasMatch(),
                         qPrintable(label->objectName() + u" "_s + m_values.at(i).name));
            }
        }
    }

    void hoveringEveryCellShowsPlainTips()
    {
        ContactListView &view = m_stage->list()->view();
        int shown = 0;
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            for (int column = 0; column < view.model()->columnCount(); ++column) {
                const QModelIndex index = view.model()->index(row, column);
                QVERIFY2(isHarmlessTip(index.data(Qt::ToolTipRole).toString()),
                         qPrintable(index.data(Qt::ToolTipRole).toString().left(200)));
                if (view.isColumnHidden(column))
                    continue;
                view.scrollTo(index);
                const QPoint place = view.visualRect(index).center();
                QHelpEvent hover(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
                QApplication::sendEvent(view.viewport(), &hover);
                shown += QToolTip::isVisible() ? 1 : 0;
                QVERIFY2(isHarmlessTip(QToolTip::text()), qPrintable(QToolTip::text().left(200)));
            }
        }
        QVERIFY2(shown > 10, "hardly any tip was shown");
        QToolTip::hideText();
    }

    void everyTipInTheWindowIsPlain()
    {
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            QVERIFY(m_stage->choose(QString::number(idOf(i))));
            for (const QWidget *widget : m_stage->window->findChildren<QWidget *>())
                QVERIFY2(isHarmlessTip(widget->toolTip()),
                         qPrintable(widget->objectName() + widget->toolTip().left(200)));
        }
    }

    void noContactHoldsTheWindowUp()
    {
        // What a turn costs is counted in the work of this thread: a busy machine changes nothing.
        QList<qint64> usual;
        for (int round = 0; round < 3; ++round) {
            for (int id = 1; id <= harmless; ++id)
                usual << workOfShowing(id);
        }
        std::ranges::sort(usual);
        const qint64 typical = usual.at(usual.size() / 2);
        QVERIFY(typical > 0);
        // 15 nested tables that are taken for markup cost some 1000 times as much, in each place.
        const qint64 allowed = 100 * typical;
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            const qint64 work = workOfShowing(idOf(i));
            QVERIFY2(work < allowed, qPrintable(u"%1: %2 µs, usual are %3 µs"_s.arg(
                                         m_values.at(i).name, QString::number(work / 1000),
                                         QString::number(typical / 1000))));
        }
        const qint64 work = workOfShowing(hugeId);
        QVERIFY2(work < allowed,
                 qPrintable(u"10 MB: %1 µs, usual are %2 µs"_s.arg(
                     QString::number(work / 1000), QString::number(typical / 1000))));
    }

    void anUntouchedHostileFieldIsNeverSentBackAltered_data()
    {
        QTest::addColumn<int>("value");
        for (int i = 0; i < m_values.size(); ++i)
            QTest::newRow(qPrintable(m_values.at(i).name)) << i;
    }
    void anUntouchedHostileFieldIsNeverSentBackAltered()
    {
        QFETCH(int, value);
        const qint64 id = idOf(value);
        // One field is a person's, the others stay as they are.
        QVERIFY(m_stage->server.changeBehindTheClientsBack(id, {{u"title"_s, u"Boss"_s}}));
        reload();
        const QJsonObject before = m_stage->server.contact(id);
        QVERIFY(m_stage->choose(QString::number(id)));
        QCOMPARE(m_stage->field(u"title"_s)->text(), u"Boss"_s);
        m_stage->server.clearRequests();
        m_stage->type(u"title"_s, u"Head"_s);
        QCOMPARE(m_stage->saveButton()->text(), u"Save 1 field"_s);
        QVERIFY(m_stage->save());
        const QList<demo::Request> sent = m_stage->received("PATCH");
        QCOMPARE(sent.size(), 1);
        const QJsonObject fields = sent.first().json().value(u"contact"_s).toObject();
        QCOMPARE(fields.value(u"title"_s).toString(), u"Head"_s);
        QVERIFY2(fields.size() <= 2, "more than the edit and one field that names the contact");
        const QJsonObject after = m_stage->server.contact(id);
        QCOMPARE(after.value(u"title"_s).toString(), u"Head"_s);
        for (const QString &key : contactKeys) {
            if (key != u"title"_s)
                QVERIFY2(after.value(key).toString() == before.value(key).toString(),
                         qPrintable(key));
        }
        QVERIFY(!m_stage->session()->book().isDirty(QString::number(id)));
    }

    void aContactTooLargeToBeReadAloneKeepsItsDraftAndItsField()
    {
        const QString before = m_stage->server.contact(hugeId).value(u"company"_s).toString();
        QVERIFY(m_stage->choose(QString::number(hugeId)));
        m_stage->type(u"email"_s, u"new@example.org"_s);
        m_stage->server.clearRequests();
        m_stage->saveButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->child<QLabel>(u"bannerHeadline"_s)->isVisible(), 60'000);
        QCOMPARE(m_stage->server.contact(hugeId).value(u"company"_s).toString(), before);
        for (const demo::Request &request : m_stage->received("PATCH"))
            QVERIFY(!request.body.contains("company"));
        m_stage->form()->revert();
    }

    void theQuestionBeforeDeletingShowsTheNameAsText()
    {
        WidgetPrompts prompts;
        MainWindow window(*m_stage->workspace, *m_stage->runs, m_stage->settings, prompts,
                          *m_stage->pictures);
        window.show();
        m_stage->window->hide();
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            chooseTwo(*window.findChild<ListPane *>(), i);
            window.findChild<QAction *>(u"action_delete"_s)->trigger();
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(m_values.at(i).name));
            QCOMPARE(dialog->findChild<QLabel *>(u"title"_s)->text(), u"Delete 2 contacts?"_s);
            // However long the name is, the buttons stay on the screen.
            QVERIFY2(dialog->height() < 700 && dialog->width() < 1000,
                     qPrintable(m_values.at(i).name));
            dialog->reject();
            QTRY_VERIFY(!QApplication::activeModalWidget());
        }
        QVERIFY(m_stage->received("DELETE").isEmpty());
        m_stage->window->show();
        QCOMPARE(m_stage->session()->book().count(), harmless + m_values.size());
    }

    void whatIsAskedKeepsItsWords()
    {
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            chooseTwo(*m_stage->list(), i);
            m_stage->prompts.asked.clear();
            m_stage->window->findChild<QAction *>(u"action_delete"_s)->trigger();
            QCOMPARE(m_stage->prompts.asked.size(), 1);
            const Question &question = m_stage->prompts.asked.constFirst();
            QVERIFY(!question.title.contains(u'%') && !question.text.contains(u'%'));
        }
    }

    void theOfferToUndoADeletionShowsTheNameAsText()
    {
        const auto *toast = m_stage->window->findChild<Toast *>();
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            QVERIFY(m_stage->choose(QString::number(idOf(i))));
            m_stage->window->findChild<QAction *>(u"action_delete"_s)->trigger();
            QTRY_VERIFY(toast->isVisible());
            m_stage->window->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(m_values.at(i).name));
            QVERIFY2(toast->height() < 200, qPrintable(m_values.at(i).name));
            m_stage->window->findChild<QAction *>(u"action_undo_last"_s)->trigger();
            QVERIFY(m_stage->settled());
        }
        QVERIFY(m_stage->received("DELETE").isEmpty());
    }

    void anAccountWithAHostileNameIsShownAsText()
    {
        for (const HostileValue &value : m_values) {
            m_stage->workspace->renameAccount(u"a1"_s, value.text.left(2000));
            AccountsDialog accounts(*m_stage->workspace, m_stage->prompts);
            accounts.show();
            accounts.grab();
            AccountDialog dialog(*m_stage->workspace, m_stage->session()->account());
            dialog.show();
            dialog.grab();
            m_stage->window->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(value.name));
            m_stage->prompts.asked.clear();
            accounts.findChild<QPushButton *>(u"accountsRemove"_s)->click();
            QCOMPARE(m_stage->prompts.asked.size(), 1);
            WidgetPrompts real;
            real.ask(&accounts, m_stage->prompts.asked.constFirst(), [](int) {});
            QApplication::activeModalWidget()->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(value.name));
        }
        m_stage->workspace->renameAccount(u"a1"_s, u"Stage"_s);
    }

    void aConflictShowsAllThreeValuesAsText()
    {
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            const QString text = m_values.at(i).text;
            QVERIFY(m_stage->server.changeBehindTheClientsBack(1, {{u"title"_s, u"Boss"_s}}));
            reload();
            QVERIFY(m_stage->choose(u"1"_s));
            m_stage->type(u"title"_s, u"<b>mine</b>"_s);
            QVERIFY(m_stage->server.changeBehindTheClientsBack(1, {{u"title"_s, text}}));
            QVERIFY(m_stage->save());
            QTRY_VERIFY(m_stage->window->findChild<QPushButton *>(u"bannerCompare"_s));
            m_stage->window->findChild<QPushButton *>(u"bannerCompare"_s)->click();
            auto *dialog = m_stage->window->findChild<ConflictDialog *>();
            QVERIFY2(dialog && dialog->isVisible(), qPrintable(m_values.at(i).name));
            dialog->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(m_values.at(i).name));
            for (const QWidget *widget : dialog->findChildren<QWidget *>())
                QVERIFY(isHarmlessTip(widget->toolTip()));
            dialog->findChild<QPushButton *>(u"conflictKeepTheirs"_s)->click();
            QVERIFY(m_stage->settled());
            QTRY_VERIFY(!m_stage->session()->book().isDirty(u"1"_s));
            QCOMPARE(m_stage->server.contact(1).value(u"title"_s).toString(), text);
            QTRY_VERIFY(!m_stage->window->findChild<ConflictDialog *>());
        }
    }

    void theWordsOfTheServiceAreShownAsText()
    {
        QVERIFY(m_stage->choose(u"2"_s));
        m_stage->type(u"email"_s, u"new@example.org"_s);
        for (const HostileValue &value : m_values) {
            const QByteArray body =
                QJsonDocument(QJsonObject{{u"status"_s, u"error"_s},
                                          {u"error_code"_s, value.text.left(300)},
                                          {u"message"_s, value.text.left(100'000)},
                                          {u"errors"_s, QJsonArray{value.text.left(1000)}}})
                    .toJson();
            m_stage->server.failNext({"PATCH", {}}, {422, body});
            m_stage->saveButton()->click();
            QVERIFY2(m_stage->settled(), qPrintable(value.name));
            m_stage->window->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(value.name));
            // The sentence of ours is there whatever the service says.
            QTRY_VERIFY(m_stage->child<QLabel>(u"bannerHeadline"_s)->isVisible());
        }
        m_stage->server.behave();
        m_stage->form()->revert();
    }

    void aCardWithHostileNamesIsShownAsText()
    {
        const QString phone = m_stage->server.lines().constFirst();
        m_stage->window->findChild<Sidebar *>()->select(m_stage->session(), Collection::Cards);
        auto *page = m_stage->window->findChild<CardsPage *>();
        for (const HostileValue &value : m_values) {
            m_stage->server.changeCardBehindTheClientsBack(phone, {{u"first_name"_s, value.text},
                                                                   {u"last_name"_s, value.text},
                                                                   {u"image_url"_s, value.text}});
            m_stage->session()->cards()->refresh();
            QTRY_COMPARE(m_stage->session()->cards()->state(), CardDeck::State::Ready);
            page->setPhone(phone);
            m_stage->window->grab();
            QVERIFY2(guessingLabels().isEmpty(), qPrintable(value.name));
            for (const QWidget *widget : page->findChildren<QWidget *>())
                QVERIFY(isHarmlessTip(widget->toolTip()));
            auto *show = page->findChild<QPushButton *>(u"cardShowPicture"_s);
            if (show->isVisible())
                show->click(); // a file or an address of this computer must not be opened
        }
        m_stage->window->findChild<Sidebar *>()->select(m_stage->session(), Collection::Contacts);
    }

    void searchingForAHostileValueFindsItsContact()
    {
        auto *search = m_stage->listChild<QLineEdit>(u"searchField"_s);
        search->setText(u"<img src="_s);
        QTRY_VERIFY(m_stage->list()->view().model()->rowCount() >= 1);
        QTRY_VERIFY(m_stage->list()->view().model()->rowCount() < 5);
        search->setText(u"<b>nobody</b><table><tr><td>"_s);
        m_stage->window->grab();
        QCOMPARE(guessingLabels(), QStringList());
        search->clear();
    }

private:
    static constexpr int harmless = 25;
    static constexpr qint64 hugeId = 20; // one of the harmless ones otherwise

    static qint64 idOf(qsizetype value) { return harmless + 1 + value; }

    /** Selects a contact and the one above it: two are asked about before they are deleted. */
    void chooseTwo(ListPane &list, qsizetype value)
    {
        list.setCurrentId(QString::number(idOf(value)));
        const ContactTableModel *rows = list.view().contacts();
        list.view().selectionModel()->select(
            rows->index(rows->rowOf(QString::number(idOf(value))) - 1, 0),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_COMPARE(list.selectedIds().size(), 2);
    }
    void reload()
    {
        m_stage->session()->refresh();
        QVERIFY(QTest::qWaitFor(
            [this] { return m_stage->session()->loader().state() == ListLoader::State::Complete; },
            60'000));
    }
    /** Nanoseconds of this thread's own work for showing and painting a contact. */
    qint64 workOfShowing(qint64 id)
    {
        const qint64 before = threadWork();
        m_stage->list()->setCurrentId(QString::number(id));
        m_stage->window->grab();
        return threadWork() - before;
    }

    const Canary m_canary;
    QList<HostileValue> m_values;
    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(tst_HostileContacts)
#include "tst_hostilecontacts.moc"
