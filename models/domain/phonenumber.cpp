// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phonenumber.h"

#include <QStringList>

// libphonenumber's headers are not clean under our warnings, and heavy: they stay in this file.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Woverloaded-virtual"
#pragma GCC diagnostic ignored "-Wsuggest-override"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

#include <set>
#include <string>

namespace patchbook {

using i18n::phonenumbers::PhoneNumberUtil;

std::optional<PhoneNumber> parsePhoneNumber(const QString &text, const QString &region)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    // "ZZ" is libphonenumber's name for "no region": then only "+…" can be read.
    const std::string from = region.isEmpty() ? "ZZ" : region.toUpper().toStdString();
    if (util.Parse(text.toStdString(), from, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    // Parse() takes "12" for a number; only its length tells that nobody can be called there.
    if (!util.IsPossibleNumber(number))
        return std::nullopt;
    PhoneNumber result;
    std::string spelt;
    util.Format(number, PhoneNumberUtil::E164, &spelt);
    result.e164 = QString::fromStdString(spelt);
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &spelt);
    result.formatted = QString::fromStdString(spelt);
    result.valid = util.IsValidNumber(number);
    return result;
}

QString phoneDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        // digitValue(), not isDigit(): Arabic-Indic digits are the same number.
        if (const int value = c.digitValue(); value >= 0)
            digits += QChar(u'0' + value);
    }
    return digits;
}

QStringList phoneRegions()
{
    std::set<std::string> regions;
    PhoneNumberUtil::GetInstance()->GetSupportedRegions(&regions);
    QStringList codes;
    for (const std::string &region : regions)
        codes << QString::fromStdString(region);
    return codes;
}

} // namespace patchbook
