// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/dispatcher.h"
#include "tests/oracle/modelworld.h"

#include <QMap>
#include <QObject>
#include <QSet>

namespace patchbook::test {

/**
 * Somebody at the window, played by chance and in virtual time: types, saves, saves again what is
 * under way, deletes, takes back, puts back, tries again and decides conflicts.
 */
class ModelUser final : public QObject
{
public:
    /** How the window finds out what is to be sent. */
    enum class Sends {
        Typed,       ///< what the user typed
        WhatDiffers, ///< whatever the widgets show otherwise than it is stored
    };

    ModelUser(VirtualClock &clock, Chance &chance, Recorder &recorder, ModelWorld &world,
              Sends sends);

    /** A window of a newly started program; what was typed and not saved is gone. */
    void open(Dispatcher &dispatcher, Outbox &outbox);
    /** The program was killed. */
    void close() { m_dispatcher = nullptr; }

    /** Works until so many edits were saved. */
    void begin(int saves);
    bool isDone() const { return m_left <= 0; }

    /** The record as the list shows it. */
    std::optional<Contact> sight(const QString &id) const;

private:
    struct Row
    {
        Contact shown;
        ChangeSet draft;
        bool isNew = false;
    };

    void actLater();
    void act();
    void take(const Op &op);
    void takeConfirmed(const Op &op);
    void refresh();
    QString anyRecord();
    void type(const QString &id);
    void save(const QString &id);
    void submit(Edit edit, const QString &id, const QSet<QString> &touched,
                std::chrono::milliseconds hold);
    void retype(const QString &id);
    void create();
    void remove();
    void dealWithTrouble();
    void resolve(const Op &op);
    void forgetDraft(const Op &op);
    ChangeSet changesOf(const Row &row) const;
    QJsonValue typed(const QString &key);

    VirtualClock &m_clock;
    Chance &m_chance;
    Recorder &m_recorder;
    ModelWorld &m_world;
    const Sends m_sends;
    Dispatcher *m_dispatcher = nullptr;
    QMap<QString, Row> m_rows;   // by the record's id here
    QMap<qint64, Op> m_troubles; // failed or conflicted, not closed
    QMap<qint64, Op> m_done;     // confirmed changes that could be put back
    QMap<qint64, Op> m_waiting;  // could be taken back
    int m_left = 0;
    int m_values = 0;
    int m_drafts = 0;
};

} // namespace patchbook::test
