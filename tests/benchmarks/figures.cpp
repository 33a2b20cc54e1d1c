// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/figures.h"

#include <algorithm>
#include <cstdio>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

QString spread(const std::vector<double> &values, int decimals)
{
    if (values.empty())
        return {};
    const auto [lowest, highest] = std::ranges::minmax(values);
    return u"%1 to %2"_s.arg(QString::number(lowest, 'f', decimals),
                             QString::number(highest, 'f', decimals));
}

void say(const QString &line)
{
    std::fputs(qUtf8Printable(QString(line + u'\n')), stdout);
    std::fflush(stdout);
}

bool complain(const QString &what)
{
    std::fputs(qUtf8Printable(QString(u"wrong: "_s + what + u'\n')), stderr);
    return false;
}

} // namespace patchbook::bench
