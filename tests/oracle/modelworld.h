// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/recordservice.h"
#include "tests/oracle/chance.h"
#include "tests/oracle/recorder.h"
#include "tests/support/virtualclock.h"

#include <QMap>
#include <QObject>

#include <functional>

namespace patchbook::test {

/**
 * A service at the far end of a bad line, in virtual time, and the other people who work with it.
 * Requests arrive late or never, take effect at once, much later or never, and their answers get
 * lost, all by chance. It outlives the engine that talks to it.
 */
class ModelWorld final : public QObject
{
public:
    template <class T>
    using Answer = std::function<void(const ServiceResult<T> &)>;

    static constexpr std::chrono::seconds lateness{60};
    static constexpr std::chrono::milliseconds slowest{250}; // one way
    static constexpr int recordCount = 12;

    ModelWorld(VirtualClock &clock, Chance &chance, Recorder &recorder);

    /** Answers are dropped when `client` is gone by then; what was sent arrives all the same. */
    void read(const QString &id, QObject *client, const Answer<Contact> &answer);
    void find(const QString &key, const QString &value, QObject *client,
              const Answer<std::optional<Contact>> &answer);
    void write(const Request &request, QObject *client, const Answer<WriteAnswer> &answer);

    /** What a list would show. */
    const QMap<QString, Contact> &people() const { return m_people; }
    const QMap<QString, Contact> &asItBegan() const { return m_began; }

    /** Whether a record tells by its revision that it was changed. */
    bool hasRevisions() const { return m_revisions; }
    /** A new token: what was refused goes on. */
    void acceptToken() { m_refusesToken = false; }
    /** The line heals and the others go home. */
    void calmDown();

    std::function<void()> received; ///< runs when a write came in

private:
    enum class Fate {
        Fine,
        LostOnTheWay,
        Dropped,       ///< came in, then the line broke; without effect
        AppliedUntold, ///< with effect, and the line broke
        AppliedLate,   ///< the line broke, and the effect comes up to `lateness` later
        Timeout,       ///< no answer for 20 s, with or without effect
        Fault,         ///< 5xx, without effect
        AppliedFault,  ///< 5xx, with effect
        LateFault,     ///< 5xx, and the effect comes later
        Garbled,       ///< with effect, and the answer cannot be read
        TooMany,       ///< 429
        BadToken,      ///< 401, also from now on
        Invalid,       ///< 422
    };

    void meddleLater();
    void meddle();
    void goOffline();
    Fate fate();
    template <class T>
    void reply(QObject *client, const Answer<T> &answer, const ServiceResult<T> &result,
               std::chrono::milliseconds after);
    template <class T>
    bool failsOnTheWay(QObject *client, const Answer<T> &answer);
    void arrive(const Request &request, QObject *client, const Answer<WriteAnswer> &answer,
                Fate fate);
    ServiceResult<WriteAnswer> apply(const Request &request, qint64 number);
    void alter(const QString &id, const QJsonObject &fields);
    void note(ServerStep::Kind kind, const QString &id, const QString &who);
    std::optional<QJsonObject> fieldsOf(const QString &id) const;
    QString revision() { return m_revisions ? QString::number(++m_revision) : QString(); }

    VirtualClock &m_clock;
    Chance &m_chance;
    Recorder &m_recorder;
    QMap<QString, Contact> m_people;
    QMap<QString, Contact> m_began;
    const int m_badness;    // percent of requests that meet with something
    const bool m_revisions; // the service tells when a record changed
    const int m_calm;       // seconds between two edits of others, at most
    bool m_calmed = false;
    bool m_offline = false;
    bool m_refusesToken = false;
    qint64 m_requests = 0;
    int m_revision = 0;
    int m_created = 0;
    int m_foreign = 0;
};

} // namespace patchbook::test
