// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "app/storage/systemclock.h"
#include "models/book/workspace.h"
#include "models/tables/contacttablemodel.h"
#include "tests/benchmarks/threeservices.h"
#include "ui/list/contactlists.h"
#include "ui/list/contactlistview.h"

#include <memory>

namespace patchbook::bench {

/** The list of all contacts in its own view, fed by three services without a network. */
class ListHouse
{
public:
    explicit ListHouse(int contacts);
    ~ListHouse();

    /** Opens the accounts and waits until every contact is in the list. */
    bool load();
    /** Shows the list in a window of the usual size. */
    bool show();
    int wanted() const { return m_wanted; }
    /** How many are in the list. */
    int contacts() { return list().totalCount(); }

    /** Searches and waits until the list shows what was found, painted. False: it never did. */
    bool search(const QString &text);
    /** Orders by a column and waits until the list is in that order; paints nothing. */
    bool sort(int column, Qt::SortOrder order);
    /** The same list, made anew: it knows no order and has found nothing yet. */
    bool beginAnew();
    /** Paints what is in view, here and now. */
    void paint() { m_view->viewport()->repaint(); }

    ThreeServices &services() { return m_services; }
    Clock &clock() { return m_clock; }
    Workspace &workspace() { return *m_workspace; }
    ContactTableModel &list() { return m_lists->all(); }
    ContactListView &view() { return *m_view; }

private:
    bool waitForAll();

    const int m_wanted;
    ThreeServices m_services;
    MemoryCredentials m_credentials;
    MemoryOutbox m_outbox;
    SystemClock m_clock;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ContactLists> m_lists;
    std::unique_ptr<ContactListView> m_view;
};

} // namespace patchbook::bench
