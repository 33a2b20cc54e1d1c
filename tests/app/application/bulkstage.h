// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoservices.h"
#include "app/net/pictureclient.h"
#include "app/services/catalog.h"
#include "app/storage/accountfile.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/sqliteoutbox.h"
#include "app/storage/systemclock.h"
#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "models/bulk/rehearsal.h"
#include "models/tables/contacttablemodel.h"
#include "tests/support/memorysettings.h"
#include "tests/support/scriptedprompts.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/runwindow.h"
#include "ui/list/contactlistview.h"
#include "ui/list/contactselection.h"
#include "ui/list/listpane.h"
#include "ui/mainwindow.h"
#include "ui/sidebar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

/**
 * The whole program but its main(), with one account at one service of the demo organisation, and
 * somebody who has a keyboard and nothing else.
 */
class BulkStage
{
public:
    static constexpr int patience = 60'000; ///< ms: machines that test are busy

    explicit BulkStage(const QString &service, qint64 contacts = 120)
        : services(demo::Options{.contacts = contacts})
    {
        started = services.start();
        if (words.load(QLocale(), u"patchbook"_s, u"_"_s, u":/i18n"_s) ||
            words.load(u":/i18n/patchbook_en.qm"_s))
            QCoreApplication::installTranslator(&words);
        outbox = std::make_unique<SqliteOutbox>(folder.filePath(u"outbox.db"_s));
        catalog = std::make_unique<Catalog>(credentials, clock);
        accounts = std::make_unique<AccountFile>(folder.filePath(u"accounts.json"_s));
        pictures = std::make_unique<PictureClient>(QUrl(services.pictures()));
        workspace = std::make_unique<Workspace>(
            WorkspacePorts{*catalog, *accounts, credentials, *outbox, *outbox, clock});
        runs = std::make_unique<BulkRuns>(*workspace, *outbox, clock);
        window = std::make_unique<MainWindow>(*workspace, *runs, settings, prompts, *pictures);
        window->resize(1300, 800);
        window->show();
        workspace->start();
        for (const DemoAccount &one : services.accounts()) {
            if (one.service != service)
                continue;
            account = one.id;
            Account made{one.id, one.service, u"Stage"_s, QUrl(one.origin)};
            made.settings = one.settings;
            workspace->addAccount(made, Secret(one.secret));
        }
        if (service == "linq"_L1)
            desk = &services.linq();
        else if (service == "highlevel"_L1)
            desk = &services.highLevel();
        else
            desk = &services.routera();
    }
    ~BulkStage()
    {
        window.reset();
        QCoreApplication::removeTranslator(&words);
    }

    /** Waits for the whole list, and for the users whom a service names. */
    bool load()
    {
        const bool isLoaded = QTest::qWaitFor(
            [this] {
                return session() && session()->loader().state() == ListLoader::State::Complete &&
                       book().schema().field(FieldRole::Owner)->isEditable();
            },
            patience);
        return isLoaded && QTest::qWaitForWindowActive(window.get());
    }
    AccountSession *session() const { return workspace->session(account); }
    AddressBook &book() const { return session()->book(); }
    ListPane *list() const { return window->findChild<ListPane *>(); }
    const ContactSelection &chosen() const { return *list()->view().chosen(); }
    QAction *action(const QString &name) const
    {
        return window->findChild<QAction *>(QString(u"action_" + name));
    }
    /** The dialog that is open now; nullptr for none. */
    BulkDialog *dialog() const { return visible<BulkDialog>(); }
    RunWindow *runWindow() const { return visible<RunWindow>(); }
    /** The words of a label or button in a window. */
    static QString textOf(const QWidget *place, const QString &name)
    {
        if (const auto *label = place->findChild<QLabel *>(name))
            return label->text();
        const auto *button = place->findChild<QPushButton *>(name);
        return button ? button->text() : u"no "_s + name;
    }

    // The keyboard

    /** Where keys go: to a list that is open below a field before anything else. */
    QWidget *keyboard() const
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup;
        // A desktop does that; offscreen, a list that was closed stays the active window.
        if (const QWidget *active = QApplication::activeWindow(); active && !active->isVisible()) {
            QWidget *front = dialog();
            front = front ? front : runWindow();
            front = front ? front : window.get();
            front->activateWindow();
            (void)QTest::qWaitForWindowActive(front);
        }
        QWidget *focus = QApplication::focusWidget();
        return focus ? focus : QApplication::activeWindow();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(keyboard(), key, modifiers);
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, keyboard(), Qt::Key_unknown, QString(c),
                                Qt::NoModifier);
    }
    /** Goes on with the Tab key to a widget of this name, or into it. */
    bool tabTo(const QString &name)
    {
        for (int i = 0; i < 80; ++i) {
            for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
                if (at->objectName() == name)
                    return true;
            }
            press(Qt::Key_Tab);
        }
        return false;
    }
    /** Goes to a button that can be pressed, and presses it. */
    bool pressButton(const QString &name)
    {
        const auto isReady = [this, &name] {
            for (const QWidget *place :
                 {static_cast<QWidget *>(dialog()), static_cast<QWidget *>(runWindow())}) {
                const auto *button = place ? place->findChild<QPushButton *>(name) : nullptr;
                if (button && button->isVisible() && button->isEnabled())
                    return true;
            }
            return false;
        };
        if (!QTest::qWaitFor(isReady, patience) || !tabTo(name)) {
            qWarning() << "cannot press" << name << "in" << QApplication::activeWindow()
                       << "with the keys at" << QApplication::focusWidget();
            return false;
        }
        press(Qt::Key_Space);
        return true;
    }
    /** Searches and selects all that match. */
    bool selectAll(const QString &search)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        if (!search.isEmpty()) {
            type(search);
            // A long list is searched by a worker.
            const ContactTableModel *contacts = list()->contacts();
            if (!QTest::qWaitFor([&] { return contacts->shownSearch() == search; }, patience))
                return false;
        }
        press(Qt::Key_Down);
        press(Qt::Key_A, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return chosen().isAll() && chosen().count() > 0; });
    }
    bool waitForDialog()
    {
        return QTest::qWaitFor([this] { return dialog() && dialog()->isActiveWindow(); }, patience);
    }
    /** From the first step of the dialog to the end of its rehearsal. */
    bool rehearse() { return pressButton(u"bulkRehearse"_s) && rehearsed(); }
    bool rehearsed()
    {
        return QTest::qWaitFor(
            [this] {
                return dialog() && dialog()->rehearsal() && dialog()->rehearsal()->isFinished();
            },
            patience);
    }
    /** Begins, and waits for the window of the run. */
    bool begin()
    {
        return pressButton(u"bulkBegin"_s) &&
               QTest::qWaitFor([this] { return runWindow() && runWindow()->isActiveWindow(); },
                               patience);
    }
    BulkRun *run() const { return runs->runs().empty() ? nullptr : runs->runs().back().get(); }
    /** The last run has come to an end or was stopped. */
    bool stoodStill()
    {
        return QTest::qWaitFor([this] { return run() && (run()->isEnded() || run()->isPaused()); },
                               patience);
    }

    // What the server has

    /** The contact as its service shows it, without what it works out itself at a change. */
    QJsonObject atServer(const QString &id)
    {
        QJsonObject contact;
        if (desk == &services.linq())
            contact = services.linq().contact(id.toLongLong());
        else if (desk == &services.highLevel())
            contact = services.highLevel().contact(id);
        else
            contact = services.routera().contact(id);
        for (const QString &key : contact.keys()) {
            if (key.contains(u"updated"_s, Qt::CaseInsensitive) ||
                key.contains(u"modified"_s, Qt::CaseInsensitive))
                contact.remove(key);
        }
        if (contact.value(u"name"_s).toString().isEmpty())
            contact.remove(u"name"_s); // out of the first and the last one
        return contact;
    }
    QHash<QString, QJsonObject> everybodyAtServer()
    {
        QHash<QString, QJsonObject> all;
        for (const QString &id : book().ids())
            all.insert(id, atServer(id));
        return all;
    }
    QString ownerKey() const { return book().schema().field(FieldRole::Owner)->key; }
    QString ownerOf(const QString &id) const
    {
        return book().baseline(id).value(ownerKey()).toString();
    }
    /** Requests that change something, since the last clearRequests(). */
    QList<demo::Request> writes() const
    {
        QList<demo::Request> writes;
        for (const demo::Request &request : desk->requests()) {
            if (request.method == "PATCH" || request.method == "PUT" ||
                request.method == "DELETE" ||
                (request.method == "POST" && !request.path().endsWith("/search") &&
                 !request.path().contains("token")))
                writes << request;
        }
        return writes;
    }
    /** How often a contact was read or written by itself. */
    int countOf(const QByteArray &method, const QString &id) const
    {
        return int(std::ranges::count_if(desk->requests(), [&](const demo::Request &request) {
            return request.method == method &&
                   request.path().endsWith(QByteArray("/" + id.toUtf8()));
        }));
    }

    bool started = false;
    QTranslator words;
    QTemporaryDir folder;
    DemoServices services;
    demo::Desk *desk = nullptr;
    QString account;
    MemorySettings settings;
    MemoryCredentials credentials;
    SystemClock clock;
    ScriptedPrompts prompts;
    std::unique_ptr<SqliteOutbox> outbox;
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<AccountFile> accounts;
    std::unique_ptr<PictureClient> pictures;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<BulkRuns> runs;
    std::unique_ptr<MainWindow> window;

private:
    template <class T>
    static T *visible()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
};

} // namespace patchbook::test
