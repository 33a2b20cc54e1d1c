// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

QList<Benchmark> benchmarks()
{
    return {
        {.name = u"bulk"_s,
         .about = u"a bulk run without a limit, beside a bare loop of the same requests"_s,
         .run = benchBulk,
         .size = 1000,
         .smallSize = 30},
        {.name = u"bulk-pace"_s,
         .about = u"how much of a service's limit a bulk run uses"_s,
         .run = benchBulkPace,
         .size = 400,
         .smallSize = 15},
    };
}

} // namespace patchbook::bench
