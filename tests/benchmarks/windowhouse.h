// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "app/storage/systemclock.h"
#include "models/bulk/bulkruns.h"
#include "tests/benchmarks/threeservices.h"
#include "tests/support/memorysettings.h"
#include "tests/support/scriptedprompts.h"
#include "ui/list/contactlistview.h"
#include "ui/list/listpane.h"
#include "ui/mainwindow.h"

#include <memory>

namespace patchbook::bench {

/** The real window over three services without a network. */
class WindowHouse
{
public:
    explicit WindowHouse(int contacts);
    ~WindowHouse();

    /** Shows the window; nothing is loaded yet. */
    bool show();
    /** Opens the accounts and waits until the list of all shows every contact. */
    bool load();
    /** Puts another company into every `nth` contact at the services, which takes its time. */
    void changeEvery(int nth, const QString &company);
    /** Reads all lists anew. */
    bool refresh();
    /** Types into the search field, key by key, and waits after each until it is shown. */
    bool type(const QString &text);
    bool sort(int column, Qt::SortOrder order);

    ListPane &pane() { return *m_window->findChild<ListPane *>(); }
    ContactListView &view() { return pane().view(); }
    const ContactTableModel &list() { return *pane().contacts(); }

private:
    class NoPictures final : public PictureLoader
    {
    public:
        QFuture<Result<QImage, PictureError>> load(const QUrl &) override
        {
            return QtFuture::makeReadyFuture(
                Result<QImage, PictureError>(fail(PictureError::NotAllowed)));
        }
    };
    bool isLoaded();

    ThreeServices m_services;
    MemoryCredentials m_credentials;
    MemoryOutbox m_outbox;
    SystemClock m_clock;
    test::MemorySettings m_settings;
    test::ScriptedPrompts m_prompts;
    NoPictures m_pictures;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<BulkRuns> m_runs;
    std::unique_ptr<MainWindow> m_window;
};

/** Turns the event loop for so long. */
void turnLoop(int ms);

} // namespace patchbook::bench
