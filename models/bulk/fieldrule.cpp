// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/fieldrule.h"

#include "models/bulk/ownerload.h"
#include "models/bulk/wordcase.h"
#include "models/domain/phonenumber.h"
#include "models/domain/tags.h"
#include "models/domain/validation.h"

#include <QJsonArray>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace patchbook {

namespace {

using Kind = FieldRule::Kind;
using Value = std::optional<QJsonValue>;

bool mayBeEmptied(const Field &field)
{
    return !field.flags.testAnyFlags(FieldFlag::NotClearable | FieldFlag::Required);
}

Value emptied(const Field &field, const QJsonValue &value)
{
    return isEmptyValue(value) || mayBeEmptied(field) ? Value(QJsonValue(QJsonValue::Null))
                                                      : std::nullopt;
}

/** Blanks alone are nothing: a service would store them so, or not at all. */
bool isBlank(const QJsonValue &value)
{
    return isEmptyValue(value) || (value.isString() && value.toString().trimmed().isEmpty());
}

/** Whole characters only: an "e" is not found in an "é" made of two code points. */
QString replaced(const QString &text, const FieldRule &rule)
{
    const Qt::CaseSensitivity sensitivity =
        rule.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    const auto isWhole = [&characters](qsizetype position) {
        characters.setPosition(position);
        return characters.isAtBoundary();
    };
    QString result;
    qsizetype done = 0;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(rule.find, from, sensitivity); at >= 0;
         at = text.indexOf(rule.find, from, sensitivity)) {
        const qsizetype end = at + rule.find.size();
        from = at + 1;
        if (!isWhole(at) || !isWhole(end))
            continue;
        result += QStringView(text).sliced(done, at - done);
        result += rule.with;
        done = from = end;
    }
    result += QStringView(text).sliced(done);
    return result;
}

/** Spelt with words, extensions or a second number it says more than E.164 can keep. */
bool isBareNumber(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c.isLetter() || c == u'/' || c == u',' || c == u';' || c == u'#' || c == u'*';
    });
}

Value formattedPhone(const QString &text, const QString &region)
{
    if (!isBareNumber(text))
        return std::nullopt;
    const std::optional<PhoneNumber> number = parsePhoneNumber(text, region);
    return number ? Value(number->e164) : std::nullopt;
}

Value ruledText(const FieldRule &rule, const QJsonValue &value)
{
    if (isEmptyValue(value))
        return value;
    if (!value.isString())
        return std::nullopt;
    const QString text = value.toString();
    switch (rule.kind) {
    case Kind::Replace:
        return rule.find.isEmpty() ? text : replaced(text, rule);
    case Kind::UpperCase:
        return text.toUpper();
    case Kind::LowerCase:
        return loweredText(text);
    case Kind::TitleCase:
        return titledText(text);
    case Kind::FormatPhone:
        return formattedPhone(text, rule.region);
    case Kind::Set:
    case Kind::Clear:
    case Kind::AddTags:
    case Kind::RemoveTags:
        break;
    }
    return std::nullopt;
}

/** A list that holds more than texts would lose it on the way. */
bool isTagList(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return isEmptyValue(value) || value.isString() ||
           (value.isArray() && tagsOf(value).size() == list.size());
}

Value ruledTags(const FieldRule &rule, const QJsonValue &value)
{
    if (!isTagList(value))
        return std::nullopt;
    const QStringList there = tagsOf(value);
    const QStringList wanted = rule.kind == Kind::AddTags ? there + tagsWithout(rule.tags, there)
                                                          : tagsWithout(there, rule.tags);
    if (sameTags(wanted, there))
        return value;
    return tagsValue(wanted);
}

Value made(const FieldRule &rule, const QJsonValue &value)
{
    switch (rule.kind) {
    case Kind::Set:
        return rule.value;
    case Kind::Clear:
        return QJsonValue(QJsonValue::Null);
    case Kind::AddTags:
    case Kind::RemoveTags:
        return ruledTags(rule, value);
    case Kind::Replace:
    case Kind::UpperCase:
    case Kind::LowerCase:
    case Kind::TitleCase:
    case Kind::FormatPhone:
        return ruledText(rule, value);
    }
    return std::nullopt;
}

/** What changes a value by halves or in its spelling is compared exactly, a choice is not. */
bool doesNothing(const Field &field, const QJsonValue &from, const QJsonValue &to)
{
    if (field.kind == FieldKind::Tags || field.kind == FieldKind::Choices)
        return sameTags(tagsOf(from), tagsOf(to));
    if (field.kind == FieldKind::Owner)
        return ownerKey(from.toString()) == ownerKey(to.toString());
    return identicalValue(from, to);
}

} // namespace

bool canBeSpelt(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().isValidUtf16();
    const QJsonArray list = value.toArray();
    return std::ranges::all_of(list, [](const QJsonValue &one) { return canBeSpelt(one); });
}

QList<Kind> rulesFor(const Field &field)
{
    if (!field.isEditable())
        return {};
    QList<Kind> kinds{Kind::Set};
    if (mayBeEmptied(field))
        kinds << Kind::Clear;
    switch (field.kind) {
    case FieldKind::Text:
        return kinds << Kind::Replace << Kind::UpperCase << Kind::LowerCase << Kind::TitleCase;
    case FieldKind::LongText:
    case FieldKind::Url:
        return kinds << Kind::Replace;
    case FieldKind::Email:
        return kinds << Kind::Replace << Kind::LowerCase;
    case FieldKind::Phone:
        return kinds << Kind::FormatPhone;
    case FieldKind::Tags:
        return kinds << Kind::AddTags << Kind::RemoveTags;
    case FieldKind::Timestamp:
        return {};
    case FieldKind::Picture:
    case FieldKind::Owner:
    case FieldKind::Date:
    case FieldKind::Flag:
    case FieldKind::Number:
    case FieldKind::Country:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
    case FieldKind::Choices:
        return kinds;
    }
    return {};
}

Value ruledValue(const Field &field, const FieldRule &rule, const QJsonValue &value)
{
    if (!rulesFor(field).contains(rule.kind) || !canBeSpelt(value))
        return std::nullopt;
    const Value result = made(rule, value);
    if (!result)
        return std::nullopt;
    if (isBlank(*result) && !identicalValue(value, *result))
        return emptied(field, value);
    // What it holds already may be wrong by our checks; that is nobody's doing here.
    if (doesNothing(field, value, *result))
        return value;
    if (!canBeSpelt(*result))
        return std::nullopt;
    const std::optional<FieldProblem> problem = checkValue(field, *result, rule.region);
    if (problem && problem->severity == FieldProblem::Severity::Error)
        return std::nullopt;
    return result;
}

} // namespace patchbook
