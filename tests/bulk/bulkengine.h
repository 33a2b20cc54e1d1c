// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/catalog.h"
#include "app/storage/memorycredentials.h"
#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "models/bulk/rehearsal.h"
#include "tests/bulk/bulkports.h"
#include "tests/oracle/chance.h"
#include "tests/oracle/engineclock.h"
#include "tests/oracle/enginewords.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace patchbook::test {

/** How an engine is to be run; goes to it as the first line of its input. */
struct BulkOrders
{
    QString service; ///< key into the catalogue
    QString origin;
    QMap<QString, QString> settings;
    QByteArray token;
    int pace = 1;          ///< seconds of the engine's clock in a real one
    int latenessMs = 8000; ///< of the service, on the engine's clock
    quint64 seed = 1;
    int life = 1;
    bool undo = false;             ///< its part: to undo the run that is over, not to begin one
    bool faster = false;           ///< pages may serve as looks
    bool calm = false;             ///< its user lets it run: neither pauses nor cancels
    bool mayCancel = false;        ///< its user may cancel it once
    QMap<QString, QString> owners; ///< of every contact of the run: who gets it
    QString without;               ///< "looks" or "writeahead": what the judge must notice
    QStringList saves = {};        ///< contacts which the user edits by hand while it runs

    QJsonObject toJson() const;
    static BulkOrders from(const QJsonObject &object);
};

/**
 * The program without a window: outbox, workspace, runs and real HTTP, with a user who begins a run
 * (or its undo), pauses it, goes on, tries the failed again, and sees it to its end.
 */
class BulkEngine final : public QObject
{
    Q_OBJECT

public:
    /** Both outlive this. */
    BulkEngine(Outbox &outbox, DraftStore &drafts, BulkOrders orders, Speak speak);
    ~BulkEngine() override;

    void start();

Q_SIGNALS:
    /** 0: the run came to its end. */
    void ended(int exitCode);

private:
    void begin();
    void beginRun();
    void beginUndo(const Job &done);
    void rehearse(const BulkChange &change, const QStringList &ids);
    void keep();
    void watch(BulkRun *run);
    void act();
    void goOn(BulkRun *run);
    void seeEnd(BulkRun *run);
    BulkRun *current() const;
    bool isMine(const Job &job) const;
    void saveByHand();

    const BulkOrders m_orders;
    const Speak m_speak;
    Chance m_chance;
    HurriedClock m_clock;
    MemoryCredentials m_credentials;
    MemoryAccounts m_accounts;
    Catalog m_services;
    TestCatalog m_catalog;
    Workspace m_workspace;
    BulkRuns m_runs;
    Outbox &m_outbox;
    std::unique_ptr<Rehearsal> m_rehearsal;
    QTimer m_acts;
    QTimer m_saves;
    bool m_begun = false;
    bool m_cancelled = false;
    int m_retries = 0;
    int m_saved = 0;
    int m_waits = 0;
};

} // namespace patchbook::test
