// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads snapshots of a table in two threads while a third one changes it, for ThreadSanitizer to
// watch, which cannot watch Qt. Ends with 0 when what was read is right, too. With "live" as its
// argument the readers read the table itself, which ThreadSanitizer has to report.
#include "models/rows/rowtable.h"
#include "models/rows/rowwriter.h"
#include "tests/models/rows/latest.h"

#include <atomic>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace patchbook;

namespace {

constexpr int firstRecords = 2'000;
constexpr int steps = 40'000;
constexpr int stepsPerSnapshot = 50;

/** Every text of a record tells the same, so that half of another row in it would be seen. */
std::string_view rowOf(RowWriter &writer, int number, int version)
{
    const std::string text = std::to_string(number) + '.' + std::to_string(version);
    writer.begin(std::to_string(number), text, "");
    writer.putText(0, text + std::string(std::size_t(number % 300), '-') + text);
    return writer.finish();
}

bool isWhole(RowView row)
{
    const std::string_view text = row.text(0);
    const std::string_view version = row.revision();
    return !version.empty() && text.starts_with(version) && text.ends_with(version) &&
           version.starts_with(row.id());
}

void changeSome(RowTable &table, RowWriter &writer, std::mt19937 &random, int step)
{
    const int slot = int(random() % std::size_t(table.slotCount()));
    if (step % 5 == 0 || table.isGone(slot)) {
        table.add(rowOf(writer, table.slotCount(), step));
    } else if (step % 5 == 1) {
        table.leave(slot);
        table.forgetLeft();
    } else {
        table.replace(slot, rowOf(writer, slot, step));
    }
}

} // namespace

int main(int count, char **arguments)
{
    const bool readsLive = count > 1 && std::strcmp(arguments[1], "live") == 0;
    RowTable table;
    RowWriter writer;
    for (int number = 0; number < firstRecords; ++number)
        table.add(rowOf(writer, number, 0));
    test::Latest<RowSnapshot> latest;
    latest.set(table.snapshot());
    std::atomic<bool> isOver = false;
    std::atomic<int> torn = 0;
    std::atomic<long> seen = 0;

    const auto readSnapshots = [&] {
        while (!isOver) {
            const RowSnapshot rows = latest.get();
            for (int slot = 0; slot < rows.slotCount(); ++slot) {
                const RowView row = rows.row(slot);
                torn += row.isNothing() || isWhole(row) ? 0 : 1;
                ++seen;
            }
        }
    };
    const auto readLive = [&] {
        while (!isOver)
            seen += long(table.row(0).packed().size());
    };
    std::vector<std::thread> readers;
    for (int i = 0; i < 2; ++i) {
        if (readsLive)
            readers.emplace_back(readLive);
        else
            readers.emplace_back(readSnapshots);
    }
    std::mt19937 random(7);
    for (int step = 1; step <= steps; ++step) {
        if (readsLive)
            table.replace(0, rowOf(writer, 0, step));
        else
            changeSome(table, writer, random, step);
        if (step % stepsPerSnapshot == 0)
            latest.set(table.snapshot());
    }
    while (seen == 0)
        std::this_thread::yield();
    isOver = true;
    for (std::thread &reader : readers)
        reader.join();
    std::printf("%ld rows read, %d torn, %d slots, %zu bytes\n", seen.load(), torn.load(),
                table.slotCount(), table.bytes());
    return torn == 0 ? 0 : 1;
}
