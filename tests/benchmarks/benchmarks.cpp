// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/benchmark.h"

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

QList<Benchmark> benchmarks()
{
    return {{u"bulk"_s, u"a bulk run without a limit, beside a bare loop of the same requests"_s,
             benchBulk},
            {u"bulk-pace"_s, u"how much of a service's limit a bulk run uses"_s, benchBulkPace}};
}

} // namespace patchbook::bench
