// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/optionsource.h"

#include "models/domain/country.h"
#include "models/domain/plaintext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestOptionTitle = 120; // the names of options come from the service

bool isSameWord(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/** "UTC+05:30" */
QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    const QString hours = QString::number(minutes / 60).rightJustified(2, u'0');
    const QString rest = QString::number(minutes % 60).rightJustified(2, u'0');
    return u"UTC"_s + (seconds < 0 ? QChar(0x2212) : QChar(u'+')) + hours + u':' + rest;
}

QList<Option> timeZones()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Option> zones;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        const QString name = QString::fromUtf8(id);
        const QString offset = offsetText(QTimeZone(id).offsetFromUtc(now));
        QString plain = name;
        plain.replace(u'_', u' ');
        zones.append({name, name, offset, plain});
    }
    return zones;
}

/** A zone by its name in any case, or by its town where only one has it. */
std::optional<QString> zoneNamed(const QString &typed)
{
    QString sought = typed.trimmed();
    sought.replace(u' ', u'_');
    QStringList towns;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        const QString name = QString::fromUtf8(id);
        if (isSameWord(name, sought))
            return name;
        if (isSameWord(name.section(u'/', -1), sought))
            towns << name;
    }
    return towns.size() == 1 ? std::optional<QString>(towns.first()) : std::nullopt;
}

std::optional<QString> valueNamed(const QList<Option> &options, const QString &typed)
{
    const QString sought = typed.trimmed();
    for (const Option &option : options) {
        if (isSameWord(option.title, sought))
            return option.value;
    }
    for (const Option &option : options) {
        if (isSameWord(option.value, sought))
            return option.value;
    }
    return std::nullopt;
}

OptionSource sourceOf(const QList<Option> &options)
{
    OptionSource source;
    source.options = [options] {
        return options;
    };
    source.title = [options](const QString &value) {
        const auto known = std::ranges::find(options, value, &Option::value);
        return known == options.cend() ? value : known->title;
    };
    source.value = [options](const QString &typed) {
        return valueNamed(options, typed);
    };
    return source;
}

} // namespace

OptionSource countryOptions()
{
    OptionSource source;
    source.options = [] {
        QList<Option> options;
        const QList<Country> all = countries();
        for (const Country &country : all)
            options.append({country.code, country.name, country.code, country.code});
        return options;
    };
    source.title = &countryName;
    source.value = &countryCode;
    return source;
}

OptionSource timeZoneOptions()
{
    OptionSource source;
    source.options = &timeZones;
    source.title = [](const QString &value) {
        return value;
    };
    source.value = &zoneNamed;
    return source;
}

QList<Option> listedOptions(const Field &field)
{
    QHash<QString, int> uses;
    for (const FieldOption &option : field.options)
        ++uses[option.title().toCaseFolded()];
    QList<Option> options;
    for (const FieldOption &option : field.options) {
        QString title = displayTextAlone(option.title(), longestOptionTitle);
        if (uses.value(option.title().toCaseFolded()) > 1) {
            const QString value = displayTextAlone(option.value, longestOptionTitle);
            //: One of several entries of the same name; %1 is the name, %2 what tells them apart.
            title = QCoreApplication::translate("FieldInput", "%1 (%2)").arg(title, value);
        }
        options.append({option.value, title, {}, {}});
    }
    return options;
}

OptionSource optionsOf(const Field &field)
{
    return sourceOf(listedOptions(field));
}

OptionSource ownersOf(const Field &field)
{
    QList<Option> options = listedOptions(field);
    for (Option &option : options) {
        if (option.title == option.value)
            continue;
        option.words = displayTextAlone(option.value, longestOptionTitle);
        if (!option.title.contains(option.words))
            option.detail = option.words;
    }
    std::ranges::sort(options, [](const Option &a, const Option &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    OptionSource source = sourceOf(options);
    source.strict = true;
    return source;
}

} // namespace patchbook
