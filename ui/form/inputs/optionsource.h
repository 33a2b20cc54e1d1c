// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <functional>
#include <optional>

namespace patchbook {

/** One entry of a list to choose from, safe to show. */
struct Option
{
    QString value;  ///< as the service stores it
    QString title;  ///< what stands in the field when it is chosen; no two are alike
    QString detail; ///< a quiet second word; "" for none
    QString words;  ///< what a search looks at, beside the title
};

/** What a searched list offers, and what a typed text means to it. */
struct OptionSource
{
    /** Asked for when the list is first needed. */
    std::function<QList<Option>()> options;
    /** A stored value as the user reads it: the value itself when it is not on the list. */
    std::function<QString(const QString &value)> title;
    /** nullopt for a text that names nothing on the list. */
    std::function<std::optional<QString>(const QString &typed)> value;
    /** A text that names nothing is only a search: it never becomes a value. */
    bool strict = false;
};

OptionSource countryOptions();
/** Names of the IANA database with the offset of today. */
OptionSource timeZoneOptions();
OptionSource optionsOf(const Field &field);
/** The users of an account, with their ids as second word. */
OptionSource ownersOf(const Field &field);

/** The options of a field, titles made different where the service has the same twice. */
QList<Option> listedOptions(const Field &field);

} // namespace patchbook
