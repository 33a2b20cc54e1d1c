// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace patchbook {

/** What a text is as a phone number. */
struct PhoneNumber
{
    QString e164;      ///< "+15551234567"
    QString formatted; ///< the international spelling, for reading
    bool valid = true; ///< false: possible by its length, but no such range is known
};

/**
 * Reads a phone number as people write them. `region` is the two-letter country assumed for numbers
 * without "+"; "" reads international numbers only. nullopt when it cannot be a phone number.
 * Costs some 15 µs: for single fields, not for whole lists. Any thread.
 */
std::optional<PhoneNumber> parsePhoneNumber(const QString &text, const QString &region);

/** The digits of a phone number in any spelling and script, by which two of them are compared. */
QString phoneDigits(const QString &text);

/** Two-letter codes of the regions whose numbers can be read, sorted. */
QStringList phoneRegions();

} // namespace patchbook
