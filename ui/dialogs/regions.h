// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace patchbook {

/** A country or territory whose phone numbers can be read. */
struct Region
{
    QString code; ///< two letters
    QString name; ///< for the user to read, with the code
};

/** All of them, sorted by name as the user's language sorts. */
QList<Region> namedRegions();

/** The region of the system's settings; "" when its phone numbers cannot be read. */
QString systemRegion();

} // namespace patchbook
