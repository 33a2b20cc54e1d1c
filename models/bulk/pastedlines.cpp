// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/pastedlines.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar byteOrderMark(0xFEFF);

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029);
}

bool endsCell(QChar c)
{
    return c == u'\t' || c == u',' || c == u';';
}

/** Where the cell that begins here ends. Quotes count only when they are closed in this line. */
qsizetype cellEnd(QStringView line, qsizetype start)
{
    qsizetype i = start;
    while (i < line.size() && line.at(i).isSpace() && line.at(i) != u'\t')
        ++i;
    if (i < line.size() && line.at(i) == u'"') {
        qsizetype closing = line.indexOf(u'"', i + 1);
        while (closing >= 0 && closing + 1 < line.size() && line.at(closing + 1) == u'"')
            closing = line.indexOf(u'"', closing + 2);
        if (closing >= 0)
            i = closing + 1;
    }
    while (i < line.size() && !endsCell(line.at(i)))
        ++i;
    return i;
}

QString cellText(QStringView cell)
{
    cell = cell.trimmed();
    QString text;
    if (cell.size() >= 2 && cell.startsWith(u'"') && cell.endsWith(u'"'))
        text = cell.sliced(1, cell.size() - 2).trimmed().toString().replace("\"\""_L1, "\""_L1);
    else
        text = cell.toString();
    const qsizetype opened = text.endsWith(u'>') ? text.lastIndexOf(u'<') : -1;
    return opened < 0 ? text : text.sliced(opened + 1).chopped(1).trimmed();
}

} // namespace

void eachPastedLine(QStringView text, const std::function<bool(QStringView)> &take)
{
    if (text.startsWith(byteOrderMark))
        text = text.sliced(1);
    qsizetype start = 0;
    while (start < text.size()) {
        const auto found = std::find_if(text.cbegin() + start, text.cend(), endsLine);
        const qsizetype end = found - text.cbegin();
        const QStringView line = text.sliced(start, end - start);
        start = end + 1;
        if (const QStringView trimmed = line.trimmed(); !trimmed.isEmpty() && !take(trimmed))
            return;
    }
}

void pastedCells(QStringView line, QList<QString> &cells)
{
    cells.clear();
    for (qsizetype start = 0; start <= line.size();) {
        const qsizetype end = cellEnd(line, start);
        cells << cellText(line.sliced(start, end - start));
        start = end + 1;
    }
}

} // namespace patchbook
