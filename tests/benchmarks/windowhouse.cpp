// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/windowhouse.h"

#include "tests/benchmarks/figures.h"
#include "ui/list/searchfield.h"

#include <QEventLoop>
#include <QHeaderView>
#include <QTest>
#include <QTimer>

#include <algorithm>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int windowPatienceMs = 120'000;
constexpr QSize windowSize{1300, 800};
// What comes after the last signal, timers of the window's own, belongs to the work.
constexpr int aftermathMs = 300;
// As fast as anybody types.
constexpr int betweenKeysMs = 60;

} // namespace

void turnLoop(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

WindowHouse::WindowHouse(int contacts)
    : m_services(contacts)
    , m_workspace(std::make_unique<Workspace>(
          WorkspacePorts{m_services, m_services, m_credentials, m_outbox, m_outbox, m_clock}))
    , m_runs(std::make_unique<BulkRuns>(*m_workspace, m_outbox, m_clock))
    , m_window(
          std::make_unique<MainWindow>(*m_workspace, *m_runs, m_settings, m_prompts, m_pictures))
{
}

WindowHouse::~WindowHouse() = default;

bool WindowHouse::show()
{
    m_window->resize(windowSize);
    m_window->show();
    return QTest::qWaitForWindowExposed(m_window.get());
}

bool WindowHouse::isLoaded()
{
    const bool isRead = std::ranges::all_of(m_workspace->sessions(), [](const auto &session) {
        return session->loader().state() == ListLoader::State::Complete;
    });
    qsizetype inBooks = 0;
    for (const auto &session : m_workspace->sessions())
        inBooks += session->book().count();
    return isRead && pane().contacts() && list().rowCount() == inBooks;
}

bool WindowHouse::load()
{
    m_workspace->start();
    // Asked for seldom, so that the asking is no part of what is watched.
    for (int waited = 0; waited < windowPatienceMs && !isLoaded(); waited += aftermathMs)
        turnLoop(aftermathMs);
    turnLoop(aftermathMs);
    return isLoaded() || complain(u"the list was not loaded"_s);
}

void WindowHouse::changeEvery(int nth, const QString &company)
{
    m_services.changeEvery(nth, company);
}

bool WindowHouse::refresh()
{
    for (const auto &session : m_workspace->sessions())
        session->refresh();
    for (int waited = 0; waited < windowPatienceMs && !isLoaded(); waited += aftermathMs)
        turnLoop(aftermathMs);
    turnLoop(aftermathMs);
    return isLoaded() || complain(u"the list was not read anew"_s);
}

bool WindowHouse::type(const QString &text)
{
    SearchField &field = pane().searchField();
    field.setFocus();
    field.clear();
    for (const QChar letter : text) {
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        turnLoop(betweenKeysMs);
    }
    turnLoop(aftermathMs);
    return list().search() == text || complain(u"the search is for "_s + list().search());
}

bool WindowHouse::sort(int column, Qt::SortOrder order)
{
    view().horizontalHeader()->setSortIndicator(column, order);
    turnLoop(aftermathMs);
    return list().sortColumn() == column && list().sortOrder() == order;
}

} // namespace patchbook::bench
