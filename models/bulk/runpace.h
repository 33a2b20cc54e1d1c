// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/contactservice.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace patchbook {

/**
 * When the next contact of a run may begin: a pure calculation over times given in. Spreads a run
 * evenly under what the service allows and leaves a part of it free, so that a save by hand finds
 * its place at once.
 */
class RunPace
{
public:
    /** Of what the service allows, never used by a run. */
    static constexpr double keptForTheUser = 0.1;

    /** Requests for a contact: one to look, one to write. */
    static constexpr int requestsEach = 2;

    /**
     * How long the next contact has to wait. `underWay`: contacts of the run that are begun and not
     * written yet. `requests`: that the next will take.
     */
    std::chrono::milliseconds waitFrom(qint64 nowMs, const std::optional<Allowance> &allowance,
                                       int underWay, int requests = requestsEach) const;
    /** A contact begins now (monotonic). */
    void noteBegun(qint64 nowMs, const std::optional<Allowance> &allowance = std::nullopt,
                   int requests = requestsEach);

private:
    std::optional<qint64> m_lastBegunMs;
    double m_nextMs = 0; // by the even spacing alone
};

} // namespace patchbook
