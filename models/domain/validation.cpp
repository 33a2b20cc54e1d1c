// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/validation.h"

#include "models/domain/phonenumber.h"

#include <QRegularExpression>
#include <QUrl>

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
    switch (field.kind) {
    case FieldKind::Email:
        if (!looksLikeEmail(text))
            return FieldProblem{Kind::NotAnEmail, Severity::Error, {}};
        return std::nullopt;
    case FieldKind::Owner:
        if (!looksLikeEmail(text))
            return FieldProblem{Kind::OwnerNotAnEmail, Severity::Error, {}};
        return std::nullopt;
    case FieldKind::Phone:
        return checkPhone(text, region);
    case FieldKind::Url:
    case FieldKind::Picture:
        if (!looksLikeWebAddress(text))
            return FieldProblem{Kind::NotAnAddress, Severity::Error, {}};
        return std::nullopt;
    case FieldKind::Text:
    case FieldKind::Timestamp:
    case FieldKind::Flag:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace patchbook
