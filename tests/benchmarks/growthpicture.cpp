// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/logscale.h"
#include "tests/benchmarks/pictures.h"
#include "tests/benchmarks/svgpicture.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <set>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double growthPanelWidth = 280;
constexpr double growthPanelHeight = 210;
constexpr int growthPanelsInRow = 3;
constexpr double growthMargin = 14;
// Of a panel, for its title and the numbers of its axes.
constexpr QMarginsF growthEdges{52, 44, 14, 30};

using Anchor = SvgPicture::Anchor;

std::vector<std::vector<Measured>> panelsOf(const std::vector<Measured> &figures)
{
    std::vector<std::vector<Measured>> panels;
    QStringList done;
    for (const Measured &figure : figures) {
        if (done.contains(figure.name))
            continue;
        done.append(figure.name);
        std::vector<Measured> panel;
        std::set<int> sizes;
        for (const Measured &other : figures) {
            if (other.name == figure.name && other.size > 0 && LogScale::isShown(other.ours())) {
                panel.push_back(other);
                sizes.insert(other.size);
            }
        }
        std::ranges::sort(panel, {}, &Measured::size);
        if (sizes.size() >= 2)
            panels.push_back(std::move(panel));
    }
    return panels;
}

QString tickText(double value)
{
    return value < 1 ? QString::number(value) : QString::number(value, 'f', 0);
}

void drawPanel(SvgPicture &picture, const QRectF &panel, const std::vector<Measured> &figures)
{
    const QRectF plot = panel.marginsRemoved(growthEdges);
    std::vector<double> sizes;
    std::vector<double> values;
    for (const Measured &figure : figures) {
        sizes.push_back(figure.size);
        values.push_back(figure.ours());
        values.push_back(figure.bare());
    }
    const LogScale across(sizes, plot.left(), plot.right());
    const LogScale up(values, plot.bottom(), plot.top());
    picture.words({panel.left() + growthMargin, panel.top() + 18},
                  u"%1, %2"_s.arg(figures.front().name, figures.front().unit), Anchor::Start, {},
                  true);
    for (const double tick : across.ticks()) {
        const double x = across.placeOf(tick);
        picture.line({x, plot.top()}, {x, plot.bottom()}, u"grid"_s);
        picture.words({x, plot.bottom() + 16}, sizeText(int(tick)), Anchor::Middle, u"quiet"_s);
    }
    for (const double tick : up.ticks()) {
        const double y = up.placeOf(tick);
        picture.line({plot.left(), y}, {plot.right(), y}, u"grid"_s);
        picture.words({plot.left() - 6, y + 4}, tickText(tick), Anchor::End, u"quiet"_s);
    }
    std::vector<QPointF> ours;
    std::vector<QPointF> limits;
    for (const Measured &figure : figures) {
        const double x = across.placeOf(figure.size);
        ours.push_back({x, up.placeOf(figure.ours())});
        if (LogScale::isShown(figure.bare()))
            limits.push_back({x, up.placeOf(figure.bare())});
    }
    picture.curve(limits, u"limit"_s);
    picture.curve(ours, u"ours"_s);
    picture.words({panel.left() + growthMargin, panel.top() + 34}, u"Patchbook"_s, Anchor::Start,
                  u"ours"_s);
    if (!limits.empty())
        picture.words({panel.left() + growthMargin + 70, panel.top() + 34}, u"the limit"_s,
                      Anchor::Start, u"limit"_s);
}

} // namespace

QByteArray growthPicture(const std::vector<Measured> &figures)
{
    const std::vector<std::vector<Measured>> panels = panelsOf(figures);
    if (panels.empty())
        return {};
    const int columns = std::min(growthPanelsInRow, int(panels.size()));
    const int rows = (int(panels.size()) + columns - 1) / columns;
    SvgPicture picture({columns * growthPanelWidth, rows * growthPanelHeight},
                       u"How each figure grows with the number of contacts"_s);
    for (int i = 0; i < int(panels.size()); ++i) {
        const QPointF corner((i % columns) * growthPanelWidth, (i / columns) * growthPanelHeight);
        drawPanel(picture, {corner, QSizeF(growthPanelWidth, growthPanelHeight)},
                  panels[size_t(i)]);
    }
    return picture.bytes();
}

} // namespace patchbook::bench
