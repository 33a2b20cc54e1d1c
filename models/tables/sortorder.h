// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"

#include <QCollator>
#include <QLocale>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace patchbook {

class Schema;
struct ContactHome;

/**
 * The text by which a contact stands in a column; "" when it has nothing there. `schema` is the
 * list's, `home` nullptr in a list of one account. Any thread.
 */
QString sortText(const Schema &schema, const QString &key, const Contact &contact,
                 const ContactHome *home = nullptr);

/** The user's locale, or English where that is "C", which knows byte values only. */
QLocale sortLocale();

/**
 * One column's places in the alphabet, made once and compared many times. Records are named by
 * slots, small numbers which the caller gives; among equals the smaller slot comes first, and
 * records without a text come last in either direction. Not for two threads at once, but may move.
 */
class SortKeys
{
public:
    explicit SortKeys(const QLocale &locale = sortLocale());

    void set(int slot, const QString &text);
    void sort(std::vector<int> &slots, Qt::SortOrder order) const;
    /** Merges sorted `more` into sorted `slots`. */
    void merge(std::vector<int> &slots, const std::vector<int> &more, Qt::SortOrder order) const;

private:
    using Key = std::optional<QCollatorSortKey>;
    bool comesBefore(int a, int b, Qt::SortOrder order) const;

    QCollator m_collator;
    std::vector<Key> m_keys; // by slot; nothing for no text
};

/** What sorting a whole list needs, copied, so that a worker can do it. */
struct SortTask
{
    /** A contact whose key is missing or old. */
    struct Unkeyed
    {
        int slot = -1;
        Contact contact;
        std::shared_ptr<const ContactHome> home;
    };

    std::shared_ptr<const Schema> schema;
    QString key; ///< "" for the display name
    Qt::SortOrder order = Qt::AscendingOrder;
    std::vector<Unkeyed> unkeyed;
    std::vector<int> slots;         ///< what to put in order
    std::shared_ptr<SortKeys> keys; ///< null, or a copy that nobody else has
};

struct SortedSlots
{
    std::shared_ptr<SortKeys> keys;
    std::vector<int> slots;
};

/** Takes about 0.15 s for 100,000 contacts. Any thread. */
SortedSlots sorted(SortTask task);

} // namespace patchbook
