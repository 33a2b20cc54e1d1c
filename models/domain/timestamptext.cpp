// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/timestamptext.h"

#include <QDateTime>
#include <QLocale>

namespace patchbook {

QString timestampText(const QString &iso)
{
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!moment.isValid())
        return iso;
    QString text = QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
    // Arabic spells dates with marks of direction between the numbers, which displayText() would
    // take for an attack and make visible.
    text.removeIf(
        [](QChar c) { return c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C); });
    return text;
}

} // namespace patchbook
