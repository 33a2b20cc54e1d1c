// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/searchedvalue.h"

#include "models/domain/field.h"
#include "models/tables/contactcells.h"

#include <QJsonValue>

#include <algorithm>
#include <cstring>

namespace patchbook {

namespace {

constexpr qsizetype shortestTrunkNumber = 6;

bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

// Moments are searched as they are kept: to write each in the user's way would cost more than all
// the rest of a record.
QString searchedText(const Field &field, const QJsonValue &value)
{
    return field.kind == FieldKind::Timestamp ? field.valueText(value) : shownText(field, value);
}

// What a service keeps in the place of a name or a day can be looked for too. But not countries:
// every other word has their two letters in it.
QString keptText(const Field &field, const QJsonValue &value)
{
    const bool hasOther = field.kind == FieldKind::Date || !field.options.isEmpty();
    return hasOther ? valueText(value) : QString();
}

} // namespace

QStringList searchedTexts(const Field &field, const QJsonValue &value)
{
    if (isEmptyValue(value))
        return {};
    QStringList texts{searchedText(field, value).left(searchedLength)};
    const QString kept = keptText(field, value).left(searchedLength);
    if (!kept.isEmpty() && kept != texts.constFirst())
        texts << kept;
    return texts;
}

bool isNumberLike(QByteArrayView word)
{
    return std::ranges::all_of(
        word, [](char c) { return isDigitByte(c) || std::strchr("+-.()/*# ", c) != nullptr; });
}

QByteArray onlyDigits(QByteArrayView word)
{
    QByteArray digits;
    std::ranges::copy_if(word, std::back_inserter(digits), isDigitByte);
    return digits;
}

QByteArray significantDigits(const QByteArray &digits)
{
    const auto first = std::ranges::find_if(digits, [](char c) { return c != '0'; });
    const QByteArray bare = digits.last(std::distance(first, digits.end()));
    return bare.size() >= shortestTrunkNumber ? bare : digits;
}

} // namespace patchbook
