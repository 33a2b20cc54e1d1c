// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demoserver.h"
#include "app/net/pictureclient.h"
#include "app/services/catalog.h"
#include "app/storage/accountfile.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "app/storage/systemclock.h"
#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "models/tables/contacttablemodel.h"
#include "tests/support/memorysettings.h"
#include "tests/support/scriptedprompts.h"
#include "ui/form/contactform.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/sidebar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <memory>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

/**
 * The whole program but its main(): the real window over the real services and HTTP, in front of
 * the demo organisation. A test types and clicks, then looks at what the server received.
 */
class Stage
{
public:
    static constexpr int patience = 60'000; ///< ms: machines that test are busy

    explicit Stage(qint64 contacts = 60)
        : server(demo::Options{.contacts = contacts, .tokens = {"a-token-of-the-stage"}})
    {
        started = server.start();
        // English has a translation too: it holds the plurals.
        if (words.load(QLocale(), u"patchbook"_s, u"_"_s, u":/i18n"_s) ||
            words.load(u":/i18n/patchbook_en.qm"_s))
            QCoreApplication::installTranslator(&words);
        catalog = std::make_unique<Catalog>(credentials, clock);
        accounts = std::make_unique<AccountFile>(folder.filePath(u"accounts.json"_s));
        pictures = std::make_unique<PictureClient>(QUrl(server.origin()));
        workspace = std::make_unique<Workspace>(
            WorkspacePorts{*catalog, *accounts, credentials, outbox, outbox, clock});
        runs = std::make_unique<BulkRuns>(*workspace, outbox, clock);
        window = std::make_unique<MainWindow>(*workspace, *runs, settings, prompts, *pictures);
        window->show();
    }

    /** Connects the account and waits until the whole list is here. */
    bool load()
    {
        workspace->addAccount(account(), Secret("a-token-of-the-stage"));
        return QTest::qWaitFor(
            [this] {
                return session() && session()->loader().state() == ListLoader::State::Complete &&
                       session()->cards()->state() == CardDeck::State::Ready;
            },
            patience);
    }
    Account account() const { return {u"a1"_s, u"linq"_s, u"Stage"_s, QUrl(server.origin())}; }
    AccountSession *session() const { return workspace->session(u"a1"_s); }

    /** A widget of the contact form: the card editor has parts of the same names. */
    template <class T>
    T *child(const QString &name) const
    {
        T *found = form()->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    /** A widget of the list or of the lines around it. */
    template <class T>
    T *listChild(const QString &name) const
    {
        T *found = list()->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    ContactForm *form() const { return window->findChild<ContactForm *>(); }
    ListPane *list() const { return window->findChild<ListPane *>(); }
    QLineEdit *field(const QString &key) const { return child<QLineEdit>(u"field_"_s + key); }
    QPushButton *saveButton() const { return child<QPushButton>(u"formSave"_s); }

    /** Chooses a contact as a click in the list would. */
    bool choose(const QString &id)
    {
        list()->setCurrentId(id);
        return QTest::qWaitFor([this, id] { return form()->id() == id; }, patience);
    }
    /** Replaces a field's text by typing. */
    void type(const QString &key, const QString &text)
    {
        QLineEdit *edit = field(key);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Backspace);
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    /** Presses Save and waits until everything on the way has come to its end. */
    bool save()
    {
        saveButton()->click();
        return settled();
    }
    bool settled()
    {
        return QTest::qWaitFor([this] { return workspace->dispatcher().unfinishedCount() == 0; },
                               patience);
    }

    /** The requests of this method which the server received since the last clearRequests(). */
    QList<demo::Request> received(const QByteArray &method) const
    {
        QList<demo::Request> matching;
        for (const demo::Request &request : server.requests()) {
            if (request.method == method)
                matching << request;
        }
        return matching;
    }
    /** The only body of this method, as sent. */
    QByteArray onlyBody(const QByteArray &method) const
    {
        const QList<demo::Request> found = received(method);
        return found.size() == 1 ? found.first().body
                                 : QByteArray::number(found.size()) + " requests";
    }

    bool started = false;
    QTranslator words;
    QTemporaryDir folder;
    DemoServer server;
    MemorySettings settings;
    MemoryCredentials credentials;
    MemoryOutbox outbox;
    SystemClock clock;
    ScriptedPrompts prompts;
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<AccountFile> accounts;
    std::unique_ptr<PictureClient> pictures;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<BulkRuns> runs;
    std::unique_ptr<MainWindow> window;
};

} // namespace patchbook::test
