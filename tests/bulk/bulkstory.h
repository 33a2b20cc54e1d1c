// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace patchbook::test {

/** Something the server saw or did to one contact. */
struct BulkSight
{
    enum class Kind {
        Look,          ///< we were told the contact
        WriteReceived, ///< a write of ours came in and was not refused, whatever became of it
        WriteRefused,  ///< a write of ours came in, and got an answer which proves it did nothing
        WriteApplied,  ///< a write of ours took effect
        Foreign,       ///< somebody else changed it
    };
    Kind kind = Kind::Look;
    QString contact;
    int part = 0; ///< of the episode: 0 = the run, 1 = its undo
    int life = 0; ///< of the engine
    qint64 atMs = 0;
    QJsonObject before = {}; ///< WriteApplied and Foreign: without times
    QJsonObject after = {};
};

/** A run as the outbox kept it. */
struct BulkKept
{
    Job job;
    QList<Op> ops; ///< oldest first
    JobTally tally;
};

/** Everything that is known of an episode: what the server saw, and what the outbox kept. */
struct BulkStory
{
    QString ownerKey;                   ///< in the server's contacts
    QStringList chosen;                 ///< the contacts of the run
    QMap<QString, QString> wanted;      ///< who was to get them
    QMap<QString, QJsonObject> atStart; ///< of all contacts, without times
    QMap<QString, QJsonObject> atEnd;
    QList<BulkSight> sights; ///< in their order
    BulkKept run;
    BulkKept undo;
};

/** What is wrong, by what was promised. */
struct BulkVerdict
{
    QStringList lost;        ///< told as changed and not there, or there and not told
    QStringList twice;       ///< written or asked for once too often
    QStringList overwritten; ///< what somebody else wrote is gone
    QStringList sums;        ///< the report does not add up
    QStringList notUndone;   ///< not restored and not listed, or the other way round

    bool isGood() const
    {
        return lost.isEmpty() && twice.isEmpty() && overwritten.isEmpty() && sums.isEmpty() &&
               notUndone.isEmpty();
    }
    QStringList all() const { return lost + twice + overwritten + sums + notUndone; }
};

/** The owner in a contact of any service. */
QString ownerIn(const BulkStory &story, const QJsonObject &contact);

/** Judges an episode by the server's log and the outbox alone. Pure. */
BulkVerdict judged(const BulkStory &story);

/** What happened to one contact, a line each. */
QStringList toldOf(const BulkStory &story, const QString &contact);

} // namespace patchbook::test
