// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/pictures.h"
#include "tests/benchmarks/svgpicture.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double stallPanelWidth = 420;
constexpr double stallPanelHeight = 190;
constexpr int stallPanelsInRow = 2;
constexpr QMarginsF stallEdges{14, 42, 14, 26};
constexpr int pictureTime = 16; // ms

using Anchor = SvgPicture::Anchor;

std::vector<Stalls> largestOfEach(const std::vector<Stalls> &stalls)
{
    std::vector<Stalls> largest;
    for (const Stalls &one : stalls) {
        const auto known = std::ranges::find(largest, one.work, &Stalls::work);
        if (known == largest.end())
            largest.push_back(one);
        else if (one.size > known->size)
            *known = one;
    }
    return largest;
}

QString bucketText(size_t bucket)
{
    if (bucket < Stalls::ends.size())
        return u"≤%1"_s.arg(Stalls::ends[bucket]);
    return u">%1"_s.arg(Stalls::ends.back());
}

void drawStalls(SvgPicture &picture, const QRectF &panel, const Stalls &stalls)
{
    const QRectF plot = panel.marginsRemoved(stallEdges);
    const QString of = stalls.size > 0 ? u" (%1)"_s.arg(sizeText(stalls.size)) : QString();
    picture.words({plot.left(), panel.top() + 18}, QString(stalls.work + of), Anchor::Start, {},
                  true);
    picture.words({plot.left(), panel.top() + 33},
                  u"longest %1 ms, %2 over 16 ms"_s.arg(figureText(stalls.longestMs),
                                                        QString::number(stalls.over16ms())),
                  Anchor::Start, u"quiet"_s);
    // The height follows the logarithm, or the many short waits would hide the few long ones.
    const auto heightOf = [](qint64 count) {
        return std::log10(double(count) + 1);
    };
    const double highest = std::max(1.0, heightOf(std::ranges::max(stalls.counts)));
    const double width = plot.width() / double(stalls.counts.size());
    for (size_t i = 0; i < stalls.counts.size(); ++i) {
        const double left = plot.left() + double(i) * width;
        const double room = plot.height() - 14; // for the number above the bar
        const double height = heightOf(stalls.counts[i]) / highest * room;
        const bool isOver = i > 0 && Stalls::ends[i - 1] >= pictureTime;
        picture.box({left + 2, plot.bottom() - height, width - 4, height},
                    isOver ? u"over"_s : u"ours"_s);
        if (stalls.counts[i] > 0)
            picture.words({left + width / 2, plot.bottom() - height - 3},
                          QString::number(stalls.counts[i]), Anchor::Middle, u"quiet"_s);
        picture.words({left + width / 2, plot.bottom() + 14}, bucketText(i), Anchor::Middle,
                      u"quiet"_s);
    }
    picture.line(plot.bottomLeft(), plot.bottomRight(), u"grid"_s);
}

} // namespace

QByteArray stallPicture(const std::vector<Stalls> &stalls)
{
    const std::vector<Stalls> shown = largestOfEach(stalls);
    if (shown.empty())
        return {};
    const int columns = std::min(stallPanelsInRow, int(shown.size()));
    const int rows = (int(shown.size()) + columns - 1) / columns;
    SvgPicture picture({columns * stallPanelWidth, rows * stallPanelHeight},
                       u"How long the window's thread kept anybody waiting, in ms"_s);
    for (int i = 0; i < int(shown.size()); ++i) {
        const QPointF corner((i % columns) * stallPanelWidth, (i / columns) * stallPanelHeight);
        drawStalls(picture, {corner, QSizeF(stallPanelWidth, stallPanelHeight)}, shown[size_t(i)]);
    }
    return picture.bytes();
}

} // namespace patchbook::bench
