// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What giving all contacts to one owner would do, beside one walk over the same rows which only
// compares the owner.
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/listbenchmarks.h"

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

/** How many contacts an owner has, found by looking at each. */
int countOwned(const AddressBook &book, std::string_view owner)
{
    const Field *field = book.schema().field(FieldRole::Owner);
    if (!field)
        return 0;
    const int key = book.reading()->keyOf(field->key);
    const RowSnapshot rows = book.snapshot();
    int owned = 0;
    for (int slot = 0; slot < rows.slotCount(); ++slot)
        owned += rows.row(slot).text(key) == owner ? 1 : 0;
    return owned;
}

} // namespace

bool benchRehearse(Sheet &sheet)
{
    ListHouse house(sheet.size());
    if (!house.load())
        return false;
    const auto &sessions = house.workspace().sessions();
    const auto ours = [&]() -> std::optional<double> {
        int done = 0;
        const double took = millisecondsOf([&] {
            for (const auto &session : sessions)
                done += rehearsed(house, *session).value_or(0);
        });
        return done == house.contacts() ? std::optional(took) : std::nullopt;
    };
    const auto limit = [&]() -> std::optional<double> {
        bool isRight = true;
        const double took = millisecondsOf([&] {
            for (const auto &session : sessions) {
                const std::string owner = session->owners().value(0).toStdString();
                isRight = countOwned(session->book(), owner) <= session->book().count() && isRight;
            }
        });
        return isRight ? std::optional(took) : std::nullopt;
    };
    return sheet.takeTurns({.name = u"rehearse"_s,
                            .unit = u"ms"_s,
                            .limit = u"one walk over the rows, comparing the owner"_s,
                            .note = u"all contacts to one owner, account after account"_s},
                           ours, limit);
}

} // namespace patchbook::bench
