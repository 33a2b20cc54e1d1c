// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <optional>

namespace patchbook {

/** What is wrong with a value which the user typed. */
struct FieldProblem
{
    enum class Severity {
        Hint,  ///< may be saved as it is
        Error, ///< is not sent
    };
    enum class Kind {
        NotAnEmail,
        NotAPhone,
        UnknownPhoneRange,
        PhoneWithoutCountry,
        NotAnAddress,
        OwnerNotAnEmail,
        CannotBeCleared,
        Required,
        NotACountry,
        NotATimeZone,
        NotADate, ///< no such day, or not written as one
        NotANumber,
        NotAChoice,     ///< none of the values which the service takes
        TooLong,        ///< a text of more than 5,000 or a tag of more than 100 characters
        IdentityNeeded, ///< the record would have nothing left that the service accepts
    };
    Kind kind = Kind::NotAnEmail;
    Severity severity = Severity::Error;
    QString suggestion; ///< a better spelling, e.g. the E.164 form; "" when there is none

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/**
 * Checks one value as typed. An empty value is checked only for FieldFlag::Required.
 * `region` is the two-letter country for phone numbers without "+".
 */
std::optional<FieldProblem> checkValue(const Field &field, const QJsonValue &value,
                                       const QString &region);

/** One @ with something on both sides, a dot in a domain without blanks: as much as can be known.
 */
bool looksLikeEmail(const QString &text);

} // namespace patchbook
