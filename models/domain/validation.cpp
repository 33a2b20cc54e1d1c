// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/validation.h"

#include "models/domain/calendardate.h"
#include "models/domain/country.h"
#include "models/domain/phonenumber.h"
#include "models/domain/tags.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using Kind = FieldProblem::Kind;
using Severity = FieldProblem::Severity;

namespace {

std::optional<FieldProblem> checkPhone(const QString &text, const QString &region)
{
    const std::optional<PhoneNumber> number = parsePhoneNumber(text, region);
    if (!number) {
        // Without a region "(202) 555-0143" cannot be read, but is a number all the same.
        if (region.isEmpty() && parsePhoneNumber(text, u"US"_s))
            return FieldProblem{Kind::PhoneWithoutCountry, Severity::Hint, {}};
        return FieldProblem{Kind::NotAPhone, Severity::Error, {}};
    }
    const QString better = number->e164 == text ? QString() : number->e164;
    if (!number->valid)
        return FieldProblem{Kind::UnknownPhoneRange, Severity::Hint, better};
    if (!text.trimmed().startsWith(u'+'))
        return FieldProblem{Kind::PhoneWithoutCountry, Severity::Hint, better};
    return std::nullopt;
}

// No service documents its limits; these are far beyond use, and far below what hurts.
constexpr qsizetype longestText = 5'000;
constexpr qsizetype longestTag = 100;

bool isTooLong(const Field &field, const QJsonValue &value)
{
    if (field.kind != FieldKind::Tags)
        return valueText(value).size() > longestText;
    return std::ranges::any_of(
        tagsOf(value), [](const QString &tag) { return tag.trimmed().size() > longestTag; });
}

/** Options bind only where they are known: a service may not tell them to every token. */
bool isAnOption(const Field &field, const QJsonValue &value)
{
    return field.options.isEmpty() || field.mayBeOther ||
           std::ranges::all_of(tagsOf(value),
                               [&field](const QString &one) { return field.option(one); });
}

/** What kind of value it is not, for kinds that have a fixed set or form. */
std::optional<FieldProblem::Kind> misfit(const Field &field, const QJsonValue &value)
{
    const QString text = valueText(value).trimmed();
    if (field.kind == FieldKind::Country && countryCode(text) != text)
        return FieldProblem::Kind::NotACountry;
    if (field.kind == FieldKind::TimeZone && !QTimeZone::isTimeZoneIdAvailable(text.toUtf8()))
        return FieldProblem::Kind::NotATimeZone;
    if (field.kind == FieldKind::Date &&
        !(value.isString() && QDate::fromString(text, Qt::ISODate).isValid()))
        return FieldProblem::Kind::NotADate;
    if (field.kind == FieldKind::Number && !value.isDouble())
        return FieldProblem::Kind::NotANumber;
    if ((field.kind == FieldKind::Choice || field.kind == FieldKind::Choices) &&
        !isAnOption(field, value))
        return FieldProblem::Kind::NotAChoice;
    return std::nullopt;
}

std::optional<FieldProblem> checkOwner(const Field &field, const QString &text)
{
    // An owner who is not listed was chosen elsewhere, and stays: only what is typed is an address.
    if (!field.options.isEmpty() || looksLikeEmail(text))
        return std::nullopt;
    return FieldProblem{Kind::OwnerNotAnEmail, Severity::Error, {}};
}

bool looksLikeWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression shape(
        uR"(\A[^\s@<>()\[\],;:\\"]{1,64}@[^\s@<>()\[\],;:\\"./]+(\.[^\s@<>()\[\],;:\\"./]+)+\z)"_s);
    return text.size() <= 254 && shape.match(text).hasMatch();
}

std::optional<FieldProblem> checkValue(const Field &field, const QJsonValue &value,
                                       const QString &region)
{
    const QString text = valueText(value).trimmed();
    if (text.isEmpty()) {
        if (field.flags.testFlag(FieldFlag::Required))
            return FieldProblem{Kind::Required, Severity::Error, {}};
        return std::nullopt;
    }
    if (isTooLong(field, value))
        return FieldProblem{Kind::TooLong, Severity::Error, {}};
    if (const std::optional<Kind> kind = misfit(field, value))
        return FieldProblem{*kind, Severity::Error, {}};
    switch (field.kind) {
    case FieldKind::Email:
        if (!looksLikeEmail(text))
            return FieldProblem{Kind::NotAnEmail, Severity::Error, {}};
        return std::nullopt;
    case FieldKind::Owner:
        return checkOwner(field, text);
    case FieldKind::Phone:
        return checkPhone(text, region);
    case FieldKind::Url:
    case FieldKind::Picture:
        if (!looksLikeWebAddress(text))
            return FieldProblem{Kind::NotAnAddress, Severity::Error, {}};
        return std::nullopt;
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Timestamp:
    case FieldKind::Date:
    case FieldKind::Flag:
    case FieldKind::Number:
    case FieldKind::Country:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Tags:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace patchbook
