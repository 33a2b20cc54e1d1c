// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QJsonValue;

namespace patchbook {

struct Field;

/** What of a text is searched, in UTF-16 units: typing more would not fit the form either. */
inline constexpr qsizetype searchedLength = 32'000;

/**
 * The texts under which a value is found: as it is shown, and where a service keeps something else
 * in its place, as it is kept. The first one may be "", of an empty value there is none. Any
 * thread.
 */
QStringList searchedTexts(const Field &field, const QJsonValue &value);

// Words that the user typed as they are looked for, folded.

/** Whether a folded word is digits and punctuation of phone numbers alone. */
bool isNumberLike(QByteArrayView word);
/** Its "0" to "9". */
QByteArray onlyDigits(QByteArrayView word);
/**
 * The digits that a number typed has in common with any way to store it: "020 7946 0958" is
 * stored as "+44 20 …", "0044 20 …" as "+44 20 …". Short numbers keep their zeros: 007 is not 7.
 */
QByteArray significantDigits(const QByteArray &digits);

} // namespace patchbook
