// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/ownerload.h"
#include "models/domain/field.h"
#include "ui/form/inputs/optionsource.h"

#include <optional>

namespace patchbook {

/** Who may get contacts of an account, and how they are called. Immutable. */
class OwnerNames
{
public:
    OwnerNames() = default;
    /** `seen`: who has contacts, for a service which does not name its users. */
    OwnerNames(const Schema &schema, const QList<OwnerLoad> &seen);

    /** Whether a contact of this account can get another owner at all. */
    bool canChange() const { return m_canChange; }
    /** Somebody whom nobody knows here may be named by an e-mail address. */
    bool takesAddresses() const { return m_takesAddresses; }
    /** By title. */
    const QList<Option> &offered() const { return m_offered; }
    bool isKnown(const QString &owner) const;
    /** Safe to show; "Nobody" for "". */
    QString title(const QString &owner) const;
    /** The owner whom a text names, by name or value in any case. */
    std::optional<QString> named(const QString &typed) const;

private:
    QList<Option> m_offered;
    QHash<QString, qsizetype> m_places; // by ownerKey()
    bool m_canChange = false;
    bool m_takesAddresses = false;
};

} // namespace patchbook
