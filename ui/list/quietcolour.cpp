// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/quietcolour.h"

#include <QPalette>

namespace patchbook {

namespace {

constexpr double quietness = 0.68; // still above 4.5 : 1 between black and white

} // namespace

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](double x, double y) {
        return float(x * share + y * (1 - share));
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

QColor quietColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Active, QPalette::Text),
                 palette.color(QPalette::Active, QPalette::Base), quietness);
}

} // namespace patchbook
