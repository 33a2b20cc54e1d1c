// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/domain/recordref.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <vector>

namespace patchbook {

class AddressBook;
class PersonKeys;

/** A field which two records of one person tell differently. */
struct TwinDifference
{
    FieldRole role = FieldRole::None;
    QString key; ///< in the record that was asked for
    QJsonValue value;
    QString twinKey; ///< in its twin
    QJsonValue twinValue;

    friend bool operator==(const TwinDifference &, const TwinDifference &) = default;
};

/** Another record of the same person. */
struct Twin
{
    RecordRef record;
    QList<TwinDifference> differences = {};

    friend bool operator==(const Twin &, const Twin &) = default;
};

/**
 * Finds the records of one person in all address books: those with the same e-mail or phone. What
 * is shown counts, drafts included. It follows the books change by change, and takes a long list in
 * slice by slice between the events of the GUI thread, in which it lives.
 */
class Twins final : public QObject
{
    Q_OBJECT

public:
    /** A number with fewer digits is an extension, not somebody's phone. */
    static constexpr qsizetype fewestDigits = 6;
    /** What more contacts of one account share, such as info@…, names nobody: others are left out.
     */
    static constexpr qsizetype mostSharing = 64;

    explicit Twins(QObject *parent = nullptr);
    ~Twins() override;

    /**
     * Takes an account's contacts in; the book outlives unwatch(). Where its list is `partial`,
     * fields which a record lacks are not known rather than empty.
     */
    void watch(const QString &account, AddressBook &book, bool partial);
    void unwatch(const QString &account);
    /** Whether everything in the books is taken in. */
    bool isComplete() const;

    /** The other records of this person: those of other accounts first. */
    QList<Twin> of(const RecordRef &record) const;
    /** The record of which changed() tells. */
    void follow(const RecordRef &record);

Q_SIGNALS:
    /** The answer of of() for the record that is followed may be another now. */
    void changed();

private:
    void take(PersonKeys &keys, const QList<int> &slots);
    void drop(PersonKeys &keys, const QList<int> &slots);
    void takeSlice();
    void note(const PersonKeys &keys, int slot, const QList<std::uint64_t> &its);
    bool isFollowed(const PersonKeys &keys, int slot) const;
    void tellNews();
    const PersonKeys *keysOf(const QString &account) const;

    std::vector<std::unique_ptr<PersonKeys>> m_books;
    RecordRef m_followed;
    int m_followedSlot = -1;
    QList<std::uint64_t> m_followedKeys;
    QHash<const PersonKeys *, QList<int>> m_followedTwins; // slots; some may be none any more
    bool m_news = false;
    QTimer m_slices;
};

} // namespace patchbook
