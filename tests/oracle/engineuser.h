// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/dispatcher.h"
#include "models/ports/contactservice.h"
#include "tests/oracle/enginewords.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <random>

namespace patchbook::test {

/** What makes one user another one. */
struct Temper
{
    quint64 seed = 1;
    int life = 1;       ///< counts the engine's starts: no value is ever typed twice
    int underWay = 8;   ///< so many operations at a time
    int pauseMs = 6;    ///< at most so long between two acts
    int saves = 100000; ///< then the user has done enough
};

/**
 * Somebody at the window, played by chance: looks at the list once, then changes, creates and
 * deletes, saves again what is under way, takes back, puts back, tries again and decides conflicts.
 * Says everything aloud that a window would have shown.
 */
class EngineUser final : public QObject
{
    Q_OBJECT

public:
    EngineUser(Dispatcher &dispatcher, Outbox &outbox, ContactService &service, Speak speak,
               const Temper &temper);

    /** Reads the list and what the last lives left open, and then goes on until stop(). */
    void begin();
    void stop();

    int saves() const { return m_saves; }

Q_SIGNALS:
    void doneEnough();

private:
    void note(const Op &op);
    void act();
    bool changeSomething();
    bool saveAgain();
    bool create();
    bool removeSomething();
    bool takeBack();
    bool putBackSomething();
    bool dealWithTrouble();
    bool change(const QString &record);
    void submit(Edit edit, const QString &record, std::chrono::milliseconds hold);
    void refresh(const QString &record);

    QList<Op> openOps(const QString &record) const;
    QString anyRecord();
    QJsonValue typed(const QString &key);
    int below(int end) { return int(m_random() % quint64(end)); }
    template <class T>
    T takeAny(QList<T> &from)
    {
        return from.takeAt(below(int(from.size())));
    }

    Dispatcher &m_dispatcher;
    Outbox &m_outbox;
    ContactService &m_service;
    const Speak m_speak;
    const Temper m_temper;
    std::mt19937_64 m_random;
    QTimer m_next;

    QMap<QString, Contact> m_shown; // by the record's id, as the list shows it
    QMap<qint64, Op> m_open;        // not final, by id
    QSet<QString> m_submitting;     // records whose edit is just being kept
    QList<Op> m_confirmed;
    QList<Op> m_troubles;
    int m_saves = 0;
    int m_values = 0;
    bool m_stopped = false;
};

} // namespace patchbook::test
