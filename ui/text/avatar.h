// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPixmap>
#include <QString>

class QPalette;

namespace patchbook {

/** The first letters of a name's first and last word, "" when it has none. Safe to show. */
QString avatarInitials(const QString &name);

/** The two colours of a record's circle: always the same for one id, legible on each other. */
struct AvatarColours
{
    QColor ground;
    QColor ink;
};
AvatarColours avatarColours(const QString &id, const QPalette &palette);

/**
 * A circle with a contact's initials, or with a drawing of a person when there are none.
 * `side` in logical pixels. Kept in Qt's pixmap cache.
 */
QPixmap avatar(const QString &id, const QString &name, int side, qreal ratio,
               const QPalette &palette);

/** That circle alone, for who keeps the initials laid out, to write them in its middle. */
QPixmap avatarCircle(const AvatarColours &colours, int side, qreal ratio);
/** The initials' font in such a circle; a small one for those that would be wider than it. */
enum class AvatarLetters { Usual, Wide };
QFont avatarFont(int side, AvatarLetters letters);
/** Whether initials of this width, in the usual font, are such. Two letters of Tamil may be. */
bool isWideInAvatar(qreal width, int side);

} // namespace patchbook
