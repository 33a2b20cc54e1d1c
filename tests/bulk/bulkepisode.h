// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bulk/bulkengine.h"
#include "tests/bulk/bulkhouse.h"

#include <QTemporaryDir>

namespace patchbook::test {

/** What kind of episode a seed makes. */
struct BulkPlan
{
    quint64 seed = 1;
    QString service;
    int contacts = 200; ///< at the service; the run is about most of them
    int kills = 3;      ///< in the run, and as many in its undo
    bool cancels = false;
    bool faster = false;
    bool calm = false; ///< nothing goes wrong, but for the kills
    int busy = 8;      ///< at so many of a hundred requests somebody else changes a contact
    QString without = {};
    int pace = 10;
};

/** The plan of a seed: service, temper and number of kills follow from it. */
BulkPlan planFor(quint64 seed, int contacts);

/** What came of an episode. */
struct BulkResult
{
    BulkStory story;
    BulkVerdict verdict;
    QString trouble; ///< why it could not be brought to its end, "" when it was
    int kills = 0;
    qint64 ms = 0;
    QStringList heard; ///< what the engines said, a life after the other
};

/** Runs a whole episode: a run and its undo, by engines that are killed, at a real service. */
BulkResult playedOut(const BulkPlan &plan);

} // namespace patchbook::test
