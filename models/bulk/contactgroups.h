// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbook {

/** A way to put contacts into groups. */
struct Grouping
{
    enum class Way {
        Value,  ///< one group for each value of a field
        Tags,   ///< one for each tag: a contact with several stands in several
        Period, ///< by how long ago the field's time is
    };
    QString field; ///< its key
    Way way = Way::Value;

    friend bool operator==(const Grouping &, const Grouping &) = default;
};

/** How long ago a contact was changed, in the calendar of the user. */
enum class ChangePeriod {
    ThisMonth,
    ThisYear, ///< before this month
    LastYear,
    Earlier,
    Unknown,
};

/** Contacts that have something in common. */
struct ContactGroup
{
    QString key;   ///< names it among the groups of all groupings of an account
    QString title; ///< untrusted text; "" for those without a value, and for a period
    ChangePeriod period = ChangePeriod::Unknown; ///< with Grouping::Way::Period
    /// Where there is a value or tag: it as text, in all its spellings.
    QStringList values = {};
    QStringList ids; ///< in the order of the contacts

    friend bool operator==(const ContactGroup &, const ContactGroup &) = default;
};

/** By company, tags, place, country and last change, as far as the service has them. */
QList<Grouping> groupingsOf(const Schema &schema);

/**
 * Spellings that differ only in case and blanks are one group. The largest group comes first, that
 * without a value last; periods go from the latest to the earliest. Empty groups are left out.
 * `today`: in local time. Any thread.
 */
QList<ContactGroup> grouped(const Schema &schema, const QList<Contact> &contacts,
                            const Grouping &grouping, const QDate &today);

} // namespace patchbook
