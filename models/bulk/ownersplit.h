// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"

#include <QHash>
#include <QList>
#include <QString>

namespace patchbook {

/** Somebody who is to get contacts. */
struct OwnerShare
{
    QString owner;  ///< as the service stores it
    int weight = 1; ///< by weight: this many parts of the whole; at least 0

    friend bool operator==(const OwnerShare &, const OwnerShare &) = default;
};

/** How contacts are dealt out to several owners. */
struct SplitRule
{
    enum class Way {
        Evenly, ///< each gets as many as the others, give or take one
        ByWeight,
        ByValue, ///< by the value of a field: see `owners`
    };
    Way way = Way::Evenly;
    bool keepTogether = false; ///< contacts of one company (the field `together`) get one owner
    QString together = {};     ///< key of that field
    QString field = {};        ///< ByValue: its key
    QHash<QString, QString> owners = {}; ///< ByValue: by the field's value as text
    QString otherwise = {};              ///< ByValue: who gets the rest; "" = they keep their owner

    friend bool operator==(const SplitRule &, const SplitRule &) = default;
};

/**
 * Who gets whom: by contact id, in the order of the contacts; the same input gives the same result.
 * A contact that is not in it keeps its owner.
 */
QHash<QString, QString> dealtOut(const QList<Contact> &contacts, const QList<OwnerShare> &shares,
                                 const SplitRule &rule);

} // namespace patchbook
