// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkchange.h"
#include "models/domain/rowreading.h"
#include "models/ports/recordservice.h"
#include "models/rows/rowtable.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace patchbook {

/** Contacts that changed within this time count as ChangedLately. */
inline constexpr std::chrono::minutes changedLatelyWithin{10};

/** What became of a contact in a rehearsal: as little as can be kept for a million of them. */
struct Verdict
{
    static constexpr quint8 notLeftOut = std::numeric_limits<quint8>::max();

    int contact = 0; ///< see RehearsalGround::contacts
    int target = -1; ///< of a reassignment: the new owner's place in BulkChange::targets
    quint8 outcome = quint8(JobOutcome::Waiting);
    quint8 why = notLeftOut;  ///< a LeftOut
    bool isBarred = false;    ///< nothing was proposed
    bool isLate = false;      ///< Waiting, but somebody changed it lately
    bool isUnplanned = false; ///< Waiting, but whether the service takes it is still to be asked

    JobOutcome result() const { return JobOutcome(outcome); }
    std::optional<LeftOut> leftOut() const;
    void leaveOut(LeftOut reason);
};

/**
 * All that a rehearsal looks at, as it was when it began: immutable, for any thread. Contacts are
 * made of their rows one at a time, when somebody wants to see them.
 */
struct RehearsalGround
{
    RowSnapshot rows;
    std::shared_ptr<const RowReading> reading;
    QStringList keys; ///< names of the rows' fields
    QString account;

    /// In the order of the selection, each once: slots; of those that are not in the list -1, -2, …
    std::vector<int> contacts;
    QStringList absent; ///< ids of these

    BulkChange change;
    RecordService::Planner plan;     ///< none: plan() is for the GUI thread alone
    bool isReadOnly = false;         ///< the account
    QSet<int> edited;                ///< slots of those with unsaved edits
    QSet<int> fresh;                 ///< slots of those that are not at the service yet
    QSet<int> underWay;              ///< slots of those which an operation waits for
    QHash<QString, QString> savedAs; ///< by id: the revision that a save of ours made
    qint64 nowMs = 0;                ///< wall clock

    /** Nothing but its id for one that is not in the list. */
    Contact contactOf(int contact) const;
    QString idOf(int contact) const;
    /** What was proposed for it. */
    Proposal proposalFor(const Verdict &verdict) const;
    RowView row(int contact) const { return contact < 0 ? RowView() : rows.row(contact); }
};

/**
 * Says of many contacts what would become of them. Contacts in which everything is alike that
 * matters are asked for once. One thread at a time.
 */
class RehearsalLook
{
public:
    explicit RehearsalLook(std::shared_ptr<const RehearsalGround> ground);

    Verdict verdictOf(int contact);

private:
    struct BytesHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view bytes) const
        {
            return std::hash<std::string_view>()(bytes);
        }
    };
    /** What is so for all contacts that are marked alike. */
    struct Known
    {
        Verdict proposed;
        std::optional<LeftOut> refused = {};
    };
    std::optional<LeftOut> barredBy(int contact, RowView row) const;
    Known known(int contact, RowView row);
    Known asked(int contact) const;
    bool mark(RowView row);
    bool changedLately(RowView row) const;

    std::shared_ptr<const RehearsalGround> m_ground;
    BulkChange::Mark m_marks;
    std::vector<int> m_identity; // numbers of the identity fields
    int m_changedKey = -1;
    std::string m_mark; // of the contact that is looked at
    std::unordered_map<std::string, Known, BytesHash, std::equal_to<>> m_known;
    std::string m_surelyBefore; // a date so long ago that it cannot be "lately" anywhere
};

/** Why a service's refusal to plan a change leaves a contact out. */
LeftOut leftOutBy(const ServiceError &error);

} // namespace patchbook
