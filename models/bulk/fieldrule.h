// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbook {

/** What is done to one field of every contact of a selection. */
struct FieldRule
{
    enum class Kind {
        Set, ///< to `value`
        Clear,
        Replace,   ///< every `find` in a text by `with`; whole characters, no pattern
        UpperCase, ///< by Unicode's rules, in no language's own
        LowerCase,
        TitleCase,   ///< see titledText()
        FormatPhone, ///< to E.164, read as a number of `region` when it has no country code
        AddTags,
        RemoveTags,
    };

    QString key;
    Kind kind = Kind::Set;
    QJsonValue value = {};
    QString find = {};
    QString with = {};
    bool matchCase = false;
    QStringList tags = {};
    QString region = {}; ///< ISO 3166-1 alpha-2

    friend bool operator==(const FieldRule &, const FieldRule &) = default;
};

/** The kinds of rule that make sense for a field; empty for one that is read-only. */
QList<FieldRule::Kind> rulesFor(const Field &field);

/**
 * The value which a rule makes of this one: the same value where it does nothing. nullopt where it
 * can make none: a phone number that is none or has an extension, a result which the checks of the
 * form refuse or which the field cannot hold, a text that is no valid Unicode and could not be put
 * back.
 */
std::optional<QJsonValue> ruledValue(const Field &field, const FieldRule &rule,
                                     const QJsonValue &value);

/** Whether a value goes through JSON unharmed: a text with half a surrogate pair does not. */
bool canBeSpelt(const QJsonValue &value);

} // namespace patchbook
