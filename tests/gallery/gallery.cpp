// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// patchbook_gallery FOLDER [light|dark [search]]: pictures of the windows in the states that
// matter, or of the list and its search alone.
#include "models/tables/activitymodel.h"
#include "tests/app/application/stage.h"
#include "tests/gallery/fieldsview.h"
#include "tests/gallery/searchpictures.h"
#include "ui/activity/activityfilter.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/activityview.h"
#include "ui/cards/cardspage.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/theme.h"
#include "ui/widgetprompts.h"

#include <QApplication>
#include <QDialog>
#include <QLibraryInfo>
#include <QPainter>

#include <tuple>

using namespace patchbook;
using namespace patchbook::test;

namespace {

QString folder;

void shoot(QWidget *widget, const QString &name)
{
    // Turns of the event loop, so that layouts and pictures have settled.
    for (int i = 0; i < 10; ++i)
        std::ignore = QTest::qWaitFor([] { return false; }, 20);
    QPixmap picture = widget->grab();
    // What is offered stands in a window of its own.
    if (QWidget *over = QApplication::activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(widget->mapFromGlobal(over->mapToGlobal(QPoint())), over->grab());
    }
    picture.save(folder + u'/' + name + u".png"_s);
}

void shootDialog(QDialog *dialog, const QString &name)
{
    dialog->open();
    shoot(dialog, name);
    delete dialog;
}

void shootForm(Stage &stage)
{
    stage.choose(u"4"_s);
    shoot(stage.window.get(), u"02-contact"_s);
    stage.type(u"email"_s, u"not an address"_s);
    stage.type(u"phone_number"_s, u"(202) 555-0143"_s);
    stage.type(u"company"_s, u"Weißdorn & Söhne"_s);
    shoot(stage.window.get(), u"03-edited-with-problems"_s);
    stage.type(u"email"_s, u"jaeger@example.org"_s);
    stage.child<QAbstractButton>(u"formPreviewToggle"_s)->click();
    shoot(stage.window.get(), u"04-what-will-be-sent"_s);
    stage.child<QAbstractButton>(u"formPreviewToggle"_s)->click();
    stage.save();
    shoot(stage.window.get(), u"05-saved"_s);
    stage.type(u"company"_s, u"Mine"_s);
    stage.type(u"title"_s, u"Head of Gardens"_s);
    stage.server.changeBehindTheClientsBack(4, {{u"company"_s, u"Theirs"_s}});
    stage.save();
    shoot(stage.window.get(), u"06-conflict"_s);
    if (auto *compare = stage.form()->findChild<QAbstractButton *>(u"bannerCompare"_s)) {
        compare->click();
        if (auto *dialog = stage.window->findChild<QDialog *>(u"conflictDialog"_s)) {
            shoot(dialog, u"07-conflict-dialog"_s);
            dialog->close();
        }
    }
    stage.choose(u"7"_s);
    shoot(stage.window.get(), u"08-long-title"_s);
    stage.choose(u"43"_s);
    shoot(stage.window.get(), u"09-mixed-directions"_s);
    stage.server.failNext({"PATCH", {}},
                          {422, R"({"status":"error","message":"Email has already been taken"})"});
    stage.choose(u"5"_s);
    stage.type(u"email"_s, u"x@example.org"_s);
    stage.save();
    shoot(stage.window.get(), u"10-refused"_s);
}

void shootFields()
{
    using State = FieldsView::State;
    for (const State state : {State::Filled, State::Edited, State::Locked, State::Odd}) {
        FieldsView view(state);
        view.resize(560, 900);
        view.show();
        shoot(&view, u"40-fields-%1"_s.arg(int(state)));
    }
    FieldsView narrow(State::Filled);
    narrow.resize(300, 1200);
    narrow.show();
    shoot(&narrow, u"41-fields-narrow"_s);
}

void shootActivity(Stage &stage)
{
    stage.choose(u"10"_s);
    stage.type(u"company"_s, u"A company with a rather long name, in Klein-Machnow"_s);
    stage.save();
    auto *page = stage.window->findChild<ActivityPage *>();
    auto *view = page->findChild<ActivityView *>();
    stage.window->findChild<Sidebar *>()->selectActivity();
    view->setFocus();
    for (const OpState state : {OpState::Confirmed, OpState::Failed, OpState::Conflicted}) {
        const ActivityModel &model = page->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.opAt(row).state == state)
                view->setCurrentOp(model.opAt(row).id);
        }
        shoot(stage.window.get(), u"30-activity-%1"_s.arg(int(state)));
    }
    page->filter().setKind(ActivityFilter::Waiting);
    shoot(stage.window.get(), u"31-activity-nothing-waits"_s);
    page->showRecord({u"a1"_s, Collection::Contacts, u"10"_s}, u"Jane Roe & Daughters"_s);
    shoot(stage.window.get(), u"32-history"_s);
    page->filter().reset();
    stage.window->findChild<Sidebar *>()->select(stage.session(), Collection::Contacts);
}

void shootDeleting(Stage &stage)
{
    stage.choose(u"5"_s);
    auto *remove = stage.window->findChild<QAction *>(u"action_delete"_s);
    remove->trigger();
    shoot(stage.window.get(), u"14-deleting"_s);
    auto *undo = stage.window->findChild<QAction *>(u"action_undo_last"_s);
    undo->trigger();
    stage.settled();
    stage.choose(u"6"_s);
    stage.server.changeBehindTheClientsBack(6, {{u"company"_s, u"Theirs"_s}});
    remove->trigger();
    stage.choose(u"7"_s);
    stage.settled();
    shoot(stage.window.get(), u"15-not-deleted"_s);
    WidgetPrompts prompts;
    stage.prompts.asked.clear();
    stage.window->findChild<NoticeBar *>()
        ->findChild<QAbstractButton *>(u"notice_action"_s)
        ->click();
    if (!stage.prompts.asked.isEmpty())
        prompts.ask(stage.window.get(), stage.prompts.asked.constFirst(), [](int) {});
    for (QDialog *dialog : stage.window->findChildren<QDialog *>()) {
        shoot(dialog, u"16-decide-deletion"_s);
        dialog->close();
    }
}

void shootRestored(Stage &stage)
{
    const Contact shown = stage.session()->book().baseline(u"9"_s);
    const FieldChange change{shown.value(u"company"_s), QJsonValue(u"Half-typed & Co"_s)};
    stage.outbox.store({StoredDraft{{u"a1"_s, Collection::Contacts, u"9"_s},
                                    false,
                                    shown,
                                    {{{u"company"_s, change}}},
                                    QDateTime(QDate(2025, 11, 20), QTime(13, 5), Qt::UTC)}},
                       {});
    stage.workspace->drafts().restore();
    std::ignore = QTest::qWaitFor([&stage] { return stage.session()->book().isDirty(u"9"_s); });
    stage.choose(u"9"_s);
    shoot(stage.window.get(), u"17-restored"_s);
    stage.form()->revert();
}

void shootRest(Stage &stage)
{
    stage.list()->findChild<QLineEdit *>(u"searchField"_s)->setText(u"nobody at all"_s);
    shoot(stage.window.get(), u"11-nothing-found"_s);
    stage.list()->clearSearch();
    auto *sidebar = stage.window->findChild<Sidebar *>();
    sidebar->select(stage.session(), Collection::Cards);
    stage.window->findChild<CardsPage *>()->setPhone(stage.server.lines().at(0));
    shoot(stage.window.get(), u"12-cards"_s);
    stage.window->findChild<CardsPage *>()->setPhone(stage.server.lines().at(2));
    shoot(stage.window.get(), u"13-card-not-set-up"_s);
    sidebar->select(stage.session(), Collection::Contacts);

    QWidget *window = stage.window.get();
    shootDialog(new AccountDialog(*stage.workspace, window), u"20-add-account"_s);
    shootDialog(new AccountsDialog(*stage.workspace, stage.prompts, window), u"21-accounts"_s);
    shootDialog(new SettingsDialog(stage.settings, window), u"22-settings"_s);
    shootDialog(new ShortcutsDialog(window), u"23-shortcuts"_s);
    shootDialog(new HelpDialog(window), u"24-help"_s);
    shootDialog(new AboutDialog(window), u"25-about"_s);
    WidgetPrompts prompts;
    prompts.ask(window,
                {u"Delete this contact?"_s,
                 u"The service cannot bring it back."_s,
                 u"Günther Jäger"_s,
                 {{u"Delete contact"_s, true}, {u"Keep contact"_s, false}},
                 1},
                [](int) {});
    for (QDialog *dialog : window->findChildren<QDialog *>()) {
        shoot(dialog, u"26-question"_s);
        dialog->close();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication qt(argc, argv);
    const QStringList arguments = QApplication::arguments();
    folder = arguments.value(1, u"."_s);
    applyTheme(qt, appearanceOf(arguments.value(2)));
    QTranslator qtWords;
    if (qtWords.load(QLocale(), u"qtbase"_s, u"_"_s,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtWords);
    const QString only = arguments.value(3);
    if (only.isEmpty())
        shootFields();
    {
        Stage stage(300);
        stage.window->resize(1280, 800);
        shoot(stage.window.get(), u"00-no-account"_s);
        if (!stage.load())
            return 1;
        shoot(stage.window.get(), u"01-list"_s);
        shootSearch(stage, shoot);
        if (!only.isEmpty()) {
            shootLoading(shoot);
            return 0;
        }
        shootForm(stage);
        shootDeleting(stage);
        shootRestored(stage);
        shootActivity(stage);
        shootRest(stage);
    }
    shootLoading(shoot);
    return 0;
}
