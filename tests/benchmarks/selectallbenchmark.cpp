// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything selected, and what the window for reassigning needs then: the rehearsal of all of
// them.
#include "models/bulk/bulkchange.h"
#include "models/bulk/rehearsal.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/listbenchmarks.h"
#include "tests/benchmarks/stallwatch.h"
#include "ui/list/contactselection.h"

#include <QEventLoop>
#include <QTimer>

#include <ctime>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

double processorMs()
{
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

} // namespace

std::optional<int> rehearsed(ListHouse &house, AccountSession &session)
{
    const QStringList ids = session.book().ids();
    const QStringList owners = session.owners();
    if (owners.isEmpty())
        return std::nullopt;
    Rehearsal rehearsal(session, house.workspace().dispatcher(), house.clock(),
                        reassignment(session.book().schema(), owners.constFirst()), ids);
    // Not by qWaitFor(), which sleeps: a StallWatch would take that for work.
    QEventLoop loop;
    constexpr int patienceMs = 120'000;
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    QObject::connect(&rehearsal, &Rehearsal::finished, &loop, &QEventLoop::quit);
    rehearsal.start();
    if (!rehearsal.isFinished())
        loop.exec();
    return rehearsal.isFinished() ? std::optional(rehearsal.done()) : std::nullopt;
}

bool measureSelectAll(ListHouse &house, Sheet &sheet)
{
    constexpr int mostForGoal = 100'000; // contacts
    constexpr double goalMs = 200;
    Measured figure{.name = u"select-all"_s, .unit = u"ms"_s};
    if (sheet.size() <= mostForGoal)
        figure.goal.most = goalMs;
    Measured rehearsal{.name = u"select-all/rehearsal"_s,
                       .unit = u"ms"_s,
                       .note = u"of one core, all accounts one after the other"_s};
    Stalls stalls{.work = u"selecting all and rehearsing"_s};
    for (int round = 0; round < sheet.rounds(); ++round) {
        StallWatch watch(stalls);
        const double begun = processorMs();
        house.view().selectAll();
        house.paint();
        const double chosen = processorMs();
        if (house.view().chosen()->count() != house.contacts())
            return complain(u"not all are selected"_s);
        int done = 0;
        for (const auto &session : house.workspace().sessions()) {
            const std::optional<int> count = rehearsed(house, *session);
            if (!count)
                return complain(u"no rehearsal"_s);
            done += *count;
        }
        const double ended = processorMs();
        if (done != house.contacts())
            return complain(u"%1 were rehearsed"_s.arg(done));
        figure.rounds.push_back({ended - begun, 0});
        rehearsal.rounds.push_back({ended - chosen, 0});
        house.view().clearSelection();
    }
    figure.note = u"of one core, with the rehearsal"_s;
    sheet.add(figure);
    sheet.add(rehearsal);
    sheet.add(stalls);
    return true;
}

} // namespace patchbook::bench
