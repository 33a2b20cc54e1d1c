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

QStaticText laidOut(const QString &text, const QFont &font)
{
    QStaticText laid(text);
    // It guesses at rich text, too, unless it is told.
    laid.setTextFormat(Qt::PlainText);
    laid.setTextOption(oneLine());
    laid.prepare({}, font);
    return laid;
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
    if (ranges.isEmpty())
        return {};
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
    , m_marks(keptTexts)
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
        m_marks.clear();
    }
    m_fonts.append(font);
    return int(m_fonts.size() - 1);
}

const LaidOutTexts::Laid &LaidOutTexts::laid(const Key &key, const QFont &font)
{
    if (const Laid *known = m_texts.object(key))
        return *known;
    const QFontMetrics metrics(font);
    // To lay a text out takes most of the time: what fits, as most do, is laid out once.
    const bool isLikelyWider =
        key.text.size() > 4 && key.text.size() * metrics.averageCharWidth() * 10 > key.width * 11;
    auto *made = new Laid{isLikelyWider ? QStaticText() : laidOut(key.text, font), key.text};
    if (isLikelyWider || made->text.size().width() > key.width) {
        made->shown = metrics.elidedText(key.text, Qt::ElideRight, key.width);
        made->text = laidOut(made->shown, font);
    }
    m_texts.insert(key, made);
    return *made;
}

LaidOutText LaidOutTexts::of(const QString &text, int width, const QFont &font, int place,
                             const Marks &marks)
{
    // The key shares the cell's text: nothing is put together to look it up.
    const Key key{text, width, 0, numberOf(font)};
    const Laid &known = laid(key, font);
    if (place == 0)
        return {known.text};
    const Key marked{text, width, place, key.font};
    if (const QList<QRectF> *places = m_marks.object(marked))
        return {known.text, *places};
    const QList<QRectF> places = placesOf(inElided(marks(), text, known.shown), known.shown, font);
    m_marks.insert(marked, new QList<QRectF>(places));
    return {known.text, places};
}

} // namespace patchbook
