// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/languages.h"

#include <QString>

#include <optional>

namespace patchbook::demo {

/** The `n`th number of a range, as the digits of its E.164 form. Numbers repeat only after all. */
quint64 fictionalNumber(PhoneRange range, quint64 n);

/** Whether a range is too small for all people: it is for its own country's language alone. */
bool isSmallRange(PhoneRange range);

QString e164(quint64 digits);

/** The same number as people type it. `way` chooses a spelling. */
QString spelledDifferently(quint64 digits, quint64 way);

/**
 * Digits of the E.164 form of what somebody typed; a number without a country is taken as one from
 * the US. nullopt when it cannot be a phone number.
 */
std::optional<quint64> normalizedNumber(const QString &typed);

/** Whether a phone_number of the card service is written as it demands. */
bool isE164(const QString &text);

} // namespace patchbook::demo
