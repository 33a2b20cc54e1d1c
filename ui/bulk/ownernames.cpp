// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/ownernames.h"

#include "models/domain/plaintext.h"
#include "models/domain/validation.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

namespace {

constexpr qsizetype longestOwnerTitle = 120;

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

OwnerNames::OwnerNames(const Schema &schema, const QList<OwnerLoad> &seen)
{
    const Field *known = schema.field(FieldRole::Owner);
    if (!known)
        return;
    Field field = *known;
    m_canChange = field.isEditable();
    // A service that takes addresses tells its users by them too, if it tells them.
    m_takesAddresses =
        field.options.isEmpty() ||
        (field.mayBeOther && std::ranges::all_of(field.options, [](const FieldOption &option) {
             return looksLikeEmail(option.value);
         }));
    if (field.options.isEmpty()) {
        for (const OwnerLoad &load : seen) {
            if (!load.owner.trimmed().isEmpty())
                field.options.append({load.owner});
        }
    }
    m_offered = ownersOf(field).options();
    for (qsizetype i = 0; i < m_offered.size(); ++i)
        m_places.insert(ownerKey(m_offered.at(i).value), i);
}

bool OwnerNames::isKnown(const QString &owner) const
{
    return m_places.contains(ownerKey(owner));
}

QString OwnerNames::title(const QString &owner) const
{
    if (owner.trimmed().isEmpty())
        //: In place of an owner's name: contacts which belong to nobody.
        return QCoreApplication::translate("OwnerNames", "Nobody");
    const auto place = m_places.constFind(ownerKey(owner));
    return place == m_places.cend() ? displayTextAlone(owner, longestOwnerTitle)
                                    : m_offered.at(*place).title;
}

std::optional<QString> OwnerNames::named(const QString &typed) const
{
    const QString sought = typed.trimmed();
    const auto place = m_places.constFind(ownerKey(sought));
    if (place != m_places.cend())
        return m_offered.at(*place).value;
    const auto byName = std::ranges::find_if(
        m_offered, [&sought](const Option &option) { return isSameName(option.title, sought); });
    if (byName == m_offered.cend())
        return std::nullopt;
    return byName->value;
}

} // namespace patchbook
