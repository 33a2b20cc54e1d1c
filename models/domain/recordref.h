// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace patchbook {

/** Which collection of an account a record belongs to. */
enum class Collection { Contacts, Cards };

/** Names one record among all accounts. */
struct RecordRef
{
    QString account;
    Collection collection = Collection::Contacts;
    QString id;

    friend bool operator==(const RecordRef &, const RecordRef &) = default;
};

inline size_t qHash(const RecordRef &record, size_t seed = 0)
{
    return qHashMulti(seed, record.account, int(record.collection), record.id);
}

} // namespace patchbook

Q_DECLARE_METATYPE(patchbook::RecordRef)
