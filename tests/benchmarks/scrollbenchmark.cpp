// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A frame of the list at any position. Beside it the same texts at the same places, drawn by a
// painter on a widget that has nothing else.
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/listbenchmarks.h"

#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <random>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int frames = 60;
constexpr unsigned scrollSeed = 6;

struct PlacedText
{
    QRect place;
    QString text;
};

/** Draws texts and nothing else. */
class BareTexts final : public QWidget
{
public:
    std::vector<PlacedText> texts;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        painter.setPen(palette().color(QPalette::Text));
        for (const PlacedText &one : texts)
            painter.drawText(one.place, Qt::AlignVCenter | Qt::TextSingleLine, one.text);
    }
};

/** What the view shows now, cut to the width of its cells. */
std::vector<PlacedText> textsInView(const ContactListView &view)
{
    constexpr int margin = 6;
    std::vector<PlacedText> texts;
    const int first = view.rowAt(0);
    const int below = view.rowAt(view.viewport()->height() - 1);
    const int last = below < 0 ? view.model()->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row) {
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QModelIndex index = view.model()->index(row, column);
            const QRect cell = view.visualRect(index);
            if (view.isColumnHidden(column) || !cell.intersects(view.viewport()->rect()))
                continue;
            const QString text = index.data().toString();
            texts.push_back(
                {cell.adjusted(margin, 0, -margin, 0),
                 view.fontMetrics().elidedText(text, Qt::ElideRight, cell.width() - 2 * margin)});
        }
    }
    return texts;
}

/** Whether every row whose contact has a text shows something. */
bool hasNoBlankRow(const ContactListView &view)
{
    const QImage picture = view.viewport()->grab().toImage();
    for (int row = view.rowAt(0); row >= 0 && row < view.model()->rowCount(); ++row) {
        const QRect cell = view.visualRect(view.model()->index(row, 0));
        if (!view.viewport()->rect().contains(cell))
            break;
        if (view.model()->index(row, 0).data().toString().isEmpty())
            continue;
        const QRgb ground = picture.pixel(cell.left() + 1, cell.top() + 2);
        bool isBlank = true;
        for (int x = cell.left(); isBlank && x < cell.right(); ++x) {
            for (int y = cell.top() + 2; isBlank && y < cell.bottom() - 2; ++y)
                isBlank = picture.pixel(x, y) == ground;
        }
        if (isBlank)
            return complain(u"row %1 is blank"_s.arg(row));
    }
    return true;
}

} // namespace

bool measureScroll(ListHouse &house, Sheet &sheet)
{
    ContactListView &view = house.view();
    BareTexts bare;
    bare.setFont(view.font());
    bare.resize(view.viewport()->size());
    bare.show();
    if (!QTest::qWaitForWindowExposed(&bare))
        return false;
    std::minstd_rand dice(scrollSeed);
    double worst = 0;
    const int positions = sheet.isSmall() ? 5 : frames;
    Measured figure{.name = u"scroll"_s,
                    .unit = u"ms"_s,
                    .goal = {.ratio = 1.5},
                    .limit = u"drawing the same texts"_s};
    // The first round meets every glyph for the first time and does not count.
    for (int round = sheet.isSmall() ? 1 : 0; round <= sheet.rounds(); ++round) {
        std::vector<double> ours;
        std::vector<double> limits;
        for (int i = 0; i < positions; ++i) {
            QScrollBar *bar = view.verticalScrollBar();
            bar->setValue(std::uniform_int_distribution<int>(0, bar->maximum())(dice));
            ours.push_back(millisecondsOf([&] { house.paint(); }));
            bare.texts = textsInView(view);
            limits.push_back(millisecondsOf([&] { bare.repaint(); }));
            if (i == 0 && !hasNoBlankRow(view))
                return false;
        }
        if (round == 0)
            continue;
        figure.rounds.push_back({median(ours), median(limits)});
        worst = std::max(worst, *std::ranges::max_element(ours));
    }
    figure.note = u"longest frame %1 ms"_s.arg(figureText(worst));
    sheet.add(figure);
    return true;
}

} // namespace patchbook::bench
