// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/country.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace patchbook {

namespace {

icu::Locale userLanguage()
{
    return icu::Locale(QLocale().name().toLatin1().constData());
}

QString nameIn(const QString &code, const icu::Locale &language)
{
    icu::UnicodeString name;
    icu::Locale("", code.toLatin1().constData()).getDisplayCountry(language, name);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

QStringList isoCodes()
{
    QStringList codes;
    for (const char *const *code = icu::Locale::getISOCountries(); *code; ++code)
        codes << QString::fromLatin1(*code);
    return codes;
}

bool isCode(const QString &text)
{
    static const QStringList codes = isoCodes();
    return codes.contains(text);
}

} // namespace

QList<Country> countries()
{
    const icu::Locale language = userLanguage();
    QList<Country> all;
    for (const QString &code : isoCodes())
        all.append({code, nameIn(code, language)});
    QCollator collator{QLocale()};
    std::ranges::sort(all, [&collator](const Country &a, const Country &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return all;
}

QString countryName(const QString &code)
{
    const QString upper = code.trimmed().toUpper();
    return isCode(upper) ? nameIn(upper, userLanguage()) : code;
}

std::optional<QString> countryCode(const QString &text)
{
    const QString sought = text.trimmed();
    if (isCode(sought.toUpper()))
        return sought.toUpper();
    for (const icu::Locale &language : {userLanguage(), icu::Locale::getEnglish()}) {
        for (const QString &code : isoCodes()) {
            if (nameIn(code, language).compare(sought, Qt::CaseInsensitive) == 0)
                return code;
        }
    }
    return std::nullopt;
}

} // namespace patchbook
