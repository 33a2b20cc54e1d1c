// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/runtrial.h"

#include "models/bulk/runbreakers.h"

#include <algorithm>

namespace patchbook {

RunTrial::RunTrial(const Job &job, const JobTally &tally, QString ownerKey, int few)
    : m_ownerKey(job.kind == JobKind::Reassign ? std::move(ownerKey) : QString())
    , m_canariesLeft(std::max(job.canaries, 1))
    , m_fewLeft(few)
{
    // The canaries were the first: whatever was changed beyond them came after all of them.
    const int beyond = tally.of(JobOutcome::Changed) - m_canariesLeft;
    if (beyond < 0)
        return;
    m_allProved = true;
    m_canariesLeft = 0;
    m_fewLeft = std::max(m_fewLeft - beyond, 0);
}

QString RunTrial::targetOf(const Op &op) const
{
    return m_ownerKey.isEmpty() ? QString() : wantedOwner(m_ownerKey, op);
}

bool RunTrial::goesAlone(const Op &op) const
{
    return m_aloneAgain || !(m_allProved || m_proved.contains(targetOf(op)));
}

void RunTrial::noteProved(const Op &op)
{
    m_proved.insert(targetOf(op));
    m_aloneAgain = false;
    count(true);
}

void RunTrial::noteEnd(const Op &op)
{
    count(op.attempts > 0);
}

void RunTrial::count(bool wasSent)
{
    // An owner whose first contact was left out is tried on its next one; the others need not wait.
    if (m_canariesLeft > 0)
        m_canariesLeft -= m_canariesLeft > 1 || !m_proved.isEmpty() ? 1 : 0;
    else if (m_fewLeft > 0 && wasSent)
        --m_fewLeft;
}

} // namespace patchbook
