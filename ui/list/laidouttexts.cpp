// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/laidouttexts.h"

#include <QFontMetrics>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace patchbook {

namespace {

constexpr int keptTexts = 4000;
constexpr qsizetype mostFonts = 8;
constexpr char16_t ellipsis = 0x2026;

QTextOption oneLine()
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    return option;
}

/** Ranges of the whole text in what is left of it; what was cut is marked at the ellipsis. */
QList<TextRange> inElided(const QList<TextRange> &ranges, const QString &whole,
                          const QString &elided)
{
    if (whole == elided || !elided.endsWith(QChar(ellipsis)))
        return ranges;
    const qsizetype kept = elided.size() - 1;
    QList<TextRange> left;
    for (const TextRange &range : ranges) {
        const qsizetype start = std::min(range.start, kept);
        left.append(
            {start, std::max<qsizetype>(std::min(range.start + range.size, kept) - start, 1)});
    }
    return joined(left);
}

/** Letter by letter: what follows in the text may stand elsewhere in the line. */
QList<QRectF> placesOf(const QList<TextRange> &ranges, const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.setTextOption(oneLine());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    QList<QRectF> places;
    for (const TextRange &range : ranges) {
        for (qsizetype at = range.start; at < range.start + range.size;) {
            const int end = layout.nextCursorPosition(int(at));
            const qreal from = line.cursorToX(int(at));
            const qreal to = line.cursorToX(end);
            const QRectF place(std::min(from, to), 0, std::abs(to - from), line.height());
            const bool isBeside = !places.isEmpty() && at > range.start &&
                                  places.constLast()
                                      .adjusted(-0.5, 0, 0.5, 0)
                                      .intersects(place.adjusted(-0.5, 0, 0.5, 0));
            if (isBeside)
                places.last() = places.constLast().united(place);
            else
                places.append(place);
            at = std::max<qsizetype>(end, at + 1);
        }
    }
    return places;
}

} // namespace

LaidOutTexts::LaidOutTexts()
    : m_texts(keptTexts)
{
}

int LaidOutTexts::numberOf(const QFont &font)
{
    const qsizetype known = m_fonts.indexOf(font);
    if (known >= 0)
        return int(known);
    // The user chose another one.
    if (m_fonts.size() >= mostFonts) {
        m_fonts.clear();
        m_texts.clear();
    }
    m_fonts.append(font);
    return int(m_fonts.size() - 1);
}

const LaidOutText &LaidOutTexts::of(const QString &text, int width, const QFont &font, int place,
                                    const Marks &marks)
{
    // The key shares the cell's text: nothing is put together to look it up.
    const Key key{text, width, place, numberOf(font)};
    if (const LaidOutText *known = m_texts.object(key))
        return *known;
    const QString elided = QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
    auto *made = new LaidOutText{QStaticText(elided)};
    // QStaticText guesses at rich text, too, unless it is told.
    made->text.setTextFormat(Qt::PlainText);
    made->text.setTextOption(oneLine());
    made->text.prepare({}, font);
    if (place != 0)
        made->marks = placesOf(inElided(marks(), text, elided), elided, font);
    m_texts.insert(key, made);
    return *made;
}

} // namespace patchbook
