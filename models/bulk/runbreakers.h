// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QHash>

#include <deque>
#include <optional>

namespace patchbook {

class Schema;

/** The field that tells the owner; "" where there is none. */
QString ownerKeyOf(const Schema &schema);
/** The owner that an operation gives its record to; "" when it is not about owners. */
QString wantedOwner(const QString &ownerKey, const Op &op);

/** Watches what becomes of a run's contacts and says when it must stop. Pure. */
class RunBreakers
{
public:
    static constexpr int equalRefusals = 3;
    static constexpr int errorWindow = 50;
    static constexpr int errorsAllowed = 10; ///< of the last errorWindow

    /** `schema` tells which field is the owner. */
    explicit RunBreakers(const Schema &schema);

    /** An operation of the run ended. A reason: the run pauses. */
    JobPause noteEnd(const Op &op);
    /** The run goes on after a pause: what was counted before it counts no more. */
    void reset();

private:
    bool ownerMoved(const Op &op) const;

    /** Refusals in a row, of contacts which were to get the same value. */
    struct Streak
    {
        ServiceError error;
        int length = 0;
    };

    QString m_ownerKey;
    QHash<QString, Streak> m_streaks; // by wanted owner, "" when it is not about owners
    std::deque<bool> m_lastErrors;
};

} // namespace patchbook
