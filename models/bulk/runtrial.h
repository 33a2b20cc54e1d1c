// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QSet>
#include <QString>

namespace patchbook {

/**
 * What a run still tries out before all the rest follows: one contact alone for each new owner,
 * which is read back, then a few one after the other. Pure.
 */
class RunTrial
{
public:
    /** `few`: how many follow one after the other. `tally`: what an earlier start came to. */
    RunTrial(const Job &job, const JobTally &tally, QString ownerKey, int few);

    /** It goes while nothing else is under way, and is read back before anything follows. */
    bool goesAlone(const Op &op) const;
    /** Nothing goes before the one under way has ended. */
    bool isOneByOne() const { return !isOver(); }
    bool isOver() const { return m_canariesLeft == 0 && m_fewLeft == 0 && !m_aloneAgain; }

    /** One that went alone did what it should. */
    void noteProved(const Op &op);
    /** One came to its end and proved nothing. */
    void noteEnd(const Op &op);
    /** After a pause: one alone first. */
    void beginAgain() { m_aloneAgain = true; }

private:
    QString targetOf(const Op &op) const;
    void count(bool wasSent);

    QString m_ownerKey; // "" when the run does not try its owners one by one
    QSet<QString> m_proved;
    bool m_allProved = false;
    bool m_aloneAgain = true;
    int m_canariesLeft = 1;
    int m_fewLeft = 0;
};

} // namespace patchbook
