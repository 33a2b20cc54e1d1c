// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/listhouse.h"

#include "tests/benchmarks/figures.h"

#include <QTest>
#include <QThreadPool>

#include <algorithm>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int listPatienceMs = 120'000;
constexpr QSize usualSize{900, 700};

/** Turns the event loop until the list shows what was asked of it. */
template <class IsShown>
bool listShows(const ContactTableModel &list, const IsShown &isShown)
{
    if (isShown())
        return true;
    QEventLoop loop;
    QObject::connect(&list, &ContactTableModel::countsChanged, &loop, [&] {
        if (isShown())
            loop.quit();
    });
    QTimer::singleShot(listPatienceMs, &loop, &QEventLoop::quit);
    loop.exec();
    return isShown();
}

} // namespace

ListHouse::ListHouse(int contacts)
    : m_wanted(contacts)
    , m_services(contacts)
    , m_workspace(std::make_unique<Workspace>(
          WorkspacePorts{m_services, m_services, m_credentials, m_outbox, m_outbox, m_clock}))
    , m_lists(std::make_unique<ContactLists>(*m_workspace))
{
}

ListHouse::~ListHouse() = default;

bool ListHouse::load()
{
    m_workspace->start();
    const auto isLoaded = [this] {
        return std::ranges::all_of(m_workspace->sessions(), [](const auto &session) {
            return session->loader().state() == ListLoader::State::Complete;
        });
    };
    list(); // from the start, as the window has it
    return QTest::qWaitFor(isLoaded, listPatienceMs) && waitForAll();
}

bool ListHouse::waitForAll()
{
    const auto isThere = [this] {
        qsizetype inBooks = 0;
        for (const auto &session : m_workspace->sessions())
            inBooks += session->book().count();
        return list().totalCount() == inBooks && list().rowCount() == inBooks;
    };
    // A few are archived at their service, whose list leaves them out.
    if (QTest::qWaitFor(isThere, listPatienceMs) && contacts() > m_wanted * 9 / 10)
        return true;
    return complain(u"%1 of %2 contacts are in the list"_s.arg(QString::number(contacts()),
                                                               QString::number(m_wanted)));
}

bool ListHouse::beginAnew()
{
    if (m_view)
        m_view->setContacts(nullptr);
    m_lists = std::make_unique<ContactLists>(*m_workspace);
    // The search text of the new list is made meanwhile; it is not what is measured.
    const auto isIdle = [] {
        return QThreadPool::globalInstance()->activeThreadCount() == 0;
    };
    if (!waitForAll() || !QTest::qWaitFor(isIdle, listPatienceMs))
        return false;
    if (m_view)
        m_view->setContacts(&list());
    return true;
}

bool ListHouse::show()
{
    m_view = std::make_unique<ContactListView>();
    m_view->setContacts(&list());
    m_view->resize(usualSize);
    m_view->show();
    return QTest::qWaitForWindowExposed(m_view.get());
}

bool ListHouse::search(const QString &text)
{
    list().setSearch(text);
    const bool isShown = listShows(list(), [&] { return list().shownSearch() == text; });
    if (m_view)
        paint();
    return isShown;
}

bool ListHouse::sort(int column, Qt::SortOrder order)
{
    list().sort(column, order);
    return listShows(list(), [&] {
        return list().shownSortColumn() == column && list().shownSortOrder() == order;
    });
}

} // namespace patchbook::bench
