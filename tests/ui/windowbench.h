// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkruns.h"
#include "models/ports/pictureloader.h"
#include "tests/support/memorysettings.h"
#include "tests/support/scriptedprompts.h"
#include "tests/support/threeaccounts.h"
#include "ui/form/contactform.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/mainwindow.h"
#include "ui/sidebar.h"

#include <QAction>
#include <QTreeWidget>

#include <memory>

namespace patchbook::test {

/** The main window over up to three services in memory, whose schemas differ. */
class WindowBench
{
    class NoPictures final : public PictureLoader
    {
    public:
        QFuture<Result<QImage, PictureError>> load(const QUrl &) override
        {
            return QtFuture::makeReadyFuture(
                Result<QImage, PictureError>(fail(PictureError::Unreachable)));
        }
    };
    NoPictures m_pictures;

public:
    ThreeAccounts house;
    MemorySettings settings;
    ScriptedPrompts prompts;
    BulkRuns runs{house.workspace, house.workspace.outbox(), house.clock};
    std::unique_ptr<MainWindow> window;

    explicit WindowBench(const QString &accounts = u"abc"_s, int people = 3)
        : house(accounts)
    {
        house.people(people);
    }
    /** Opens the window, then the accounts, as the program does. */
    bool start()
    {
        open();
        return house.start() &&
               QTest::qWaitFor([this] { return sidebar()->isAll() || sidebar()->session(); });
    }
    void open()
    {
        window = std::make_unique<MainWindow>(house.workspace, runs, settings, prompts, m_pictures);
        window->resize(1200, 700);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    Sidebar *sidebar() const { return window->findChild<Sidebar *>(); }
    QTreeWidget *tree() const { return window->findChild<QTreeWidget *>(u"sidebar"_s); }
    ListPane *list() const { return window->findChild<ListPane *>(); }
    ContactForm *form() const { return window->findChild<ContactForm *>(); }
    QAction *action(const QString &name) const
    {
        return window->findChild<QAction *>(QString(u"action_" + name));
    }
    /** The contact in the form as "account/id", "" for none. */
    QString shown() const
    {
        return form()->session() && !form()->id().isEmpty()
                   ? QString(form()->session()->account().id + u'/' + form()->id())
                   : QString();
    }
    QStringList rows() const
    {
        const ContactTableModel *contacts = list()->contacts();
        QStringList ids;
        for (int row = 0; contacts && row < contacts->rowCount(); ++row)
            ids << contacts->idAt(row);
        return ids;
    }
    bool settled()
    {
        return QTest::qWaitFor(
            [this] { return house.workspace.dispatcher().unfinishedCount() == 0; });
    }
    void select(const QString &account, Collection collection = Collection::Contacts)
    {
        sidebar()->select(house.workspace.session(account), collection);
    }
};

} // namespace patchbook::test
