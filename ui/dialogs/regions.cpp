// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/regions.h"

#include "models/domain/phonenumber.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    if (territory == QLocale::AnyTerritory)
        return code;
    const QLocale user;
    const QLocale there(user.language(), territory);
    // Qt knows names in English and in the territory's own languages, not in every language.
    const bool speaksIt = there.language() == user.language() && there.territory() == territory;
    const QString name = speaksIt && !there.nativeTerritoryName().isEmpty()
                             ? there.nativeTerritoryName()
                             : QLocale::territoryToString(territory);
    // Without a language Qt takes the one that most people there speak.
    const QLocale local(QLocale::AnyLanguage, territory);
    const QString own = local.territory() == territory ? local.nativeTerritoryName() : QString();
    return own.isEmpty() || own == name ? name : QString(name + u" – "_s + own);
}

} // namespace

QList<Region> namedRegions()
{
    QList<Region> regions;
    for (const QString &code : phoneRegions())
        regions.append({code, nameOf(code) + " ("_L1 + code + u')'});
    const QCollator order;
    std::ranges::sort(regions, [&order](const Region &a, const Region &b) {
        return order.compare(a.name, b.name) < 0;
    });
    return regions;
}

QString systemRegion()
{
    // Asked with every keystroke in a form, and the system's region does not change meanwhile.
    static const QString region = [] {
        const QString code = QLocale::territoryToCode(QLocale::system().territory());
        return phoneRegions().contains(code) ? code : QString();
    }();
    return region;
}

} // namespace patchbook
