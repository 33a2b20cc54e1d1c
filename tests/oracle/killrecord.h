// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/history.h"

#include <QElapsedTimer>
#include <QHash>
#include <QStringList>

namespace patchbook::test {

/**
 * Writes down what happens in the lives of an engine, in one order: what it said, what reached its
 * service, what was in its outbox. Not thread-safe: the world around it has one lock.
 */
class KillRecord
{
public:
    explicit KillRecord(Schema schema);

    qint64 nextSeq() { return ++m_seq; }
    qint64 nowMs() const { return m_time.elapsed(); }

    /** A line that the engine said in its life of this number. */
    void hear(int life, const QByteArray &line);
    /** Gives it its place and its time. */
    void add(ServerStep step);
    void add(DiskStep step);
    /** The outbox at the end. Finds the rows of saves whose engine died before it could answer. */
    void close(const QList<Op> &ops, const QList<OpEvent> &events);
    /** Something that breaks no promise to the user and yet must not be. */
    void complain(const QString &sentence) { m_complaints << sentence; }

    History &history() { return m_history; }
    const QStringList &complaints() const { return m_complaints; }
    /** What was last heard of how far the engine has got: "opened", "ready", "idle". */
    QByteArray stage() const { return m_stage; }
    void forgetStage() { m_stage.clear(); }

private:
    void hearSave(int life, const QList<QByteArray> &words, const QByteArray &json);
    /** Finds the rows of what nobody was told of; `inOrder`: only where the numbers allow it. */
    void explain(const QList<Op> &ops, QSet<qint64> &known, bool inOrder);
    Save *save(int life, const QByteArray &number);

    History m_history;
    QHash<QByteArray, qsizetype> m_saves; // by life and number
    QStringList m_complaints;
    QByteArray m_stage;
    QElapsedTimer m_time;
    qint64 m_seq = 0;
};

} // namespace patchbook::test
