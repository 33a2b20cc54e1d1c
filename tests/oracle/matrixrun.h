// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/catalog.h"
#include "app/storage/memorycredentials.h"
#include "models/book/dispatcher.h"
#include "tests/oracle/checker.h"
#include "tests/oracle/matrixhouse.h"
#include "tests/oracle/matrixplan.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>

namespace patchbook::test {

/** What a run came to. */
struct MatrixOutcome
{
    MatrixPlan plan;
    Verdict verdict;
    History history;
    int struck = 0;    ///< requests that met with the fault
    int requests = 0;  ///< that came to the proxy
    int confirmed = 0; ///< operations that ended so, and so on
    int failed = 0;
    int conflicted = 0;
    int late = 0;  ///< writes that took effect after their line had broken
    int asked = 0; ///< conflicts though nobody else had touched the record
};

/** What all runs have in common. */
struct MatrixSurroundings
{
    QSslConfiguration clientTls;
    RawServer *elsewhere = nullptr; ///< nobody may ever ask it
};

/**
 * One user with one deed at a service behind a bad line: real requests over real connections, and
 * time that jumps whenever only time can bring it on.
 */
class MatrixRun final : public QObject
{
public:
    using Ended = std::function<void(const MatrixOutcome &)>;

    MatrixRun(MatrixHouse &house, const MatrixSurroundings &around, const MatrixPlan &plan,
              Ended ended);
    ~MatrixRun() override;

    void start();

private:
    struct Target
    {
        QString record;
        Contact shown;
    };

    void prepareRecords();
    QString newContact(int number);
    void lookAround(int index);
    void arm();
    Fault faultFor(const RawRequest &request);
    Fault strike(const RawRequest &request, Phase phase);
    void happen(Meddling::Moment moment, int nth);
    void meddle(const Meddling &meddling);
    void act();
    void submit(Edit edit, const QString &draft, const QString &revision);
    Edit editOf(int index);
    FieldChange typed(const QString &key, const Contact &shown);
    void saveAgain();
    void take(const Op &op);
    void dealWithEnds();
    void dealWith(const Op &op);
    void poke();
    void tick();
    void goOn();
    void finish();
    void gather(MatrixOutcome &outcome);
    void judgeRequestCount(MatrixOutcome &outcome) const;
    RecordService *service() const;

    MatrixHouse &m_house;
    const MatrixSurroundings m_around;
    const MatrixPlan m_plan;
    const Ended m_ended;
    const int m_number;
    Chance m_chance; // of the user, in the GUI thread

    SharedRecord m_record;
    Gauge m_gauge;
    MatrixClock m_clock;
    GaugedClock m_channelClock;
    MemoryCredentials m_credentials;
    Catalog m_catalog;
    std::unique_ptr<GaugedContacts> m_contacts;
    std::unique_ptr<GaugedCards> m_cards;
    QTemporaryDir m_folder;
    std::unique_ptr<Outbox> m_store;
    std::unique_ptr<GaugedOutbox> m_outbox;
    std::unique_ptr<Dispatcher> m_dispatcher;

    QList<Target> m_targets;
    QMap<qint64, Op> m_ended_ops;
    QString m_key = QStringLiteral("first_name"); // what the first edit is about
    int m_values = 0;
    int m_foreign = 0;
    int m_owners = 0;
    int m_submitting = 0;
    int m_calm = 0; // turns of the event loop in which nothing moved
    bool m_again = false;
    bool m_dealt = false;
    bool m_over = false;
    QTimer m_ticks;
    QTimer m_watchdog;

    // Used on the proxy's thread, when armed.
    std::atomic<bool> m_armed = false;
    int m_hits = 0;
    int m_writes = 0;
    int m_arrivals = 0;
    int m_servings = 0;
    bool m_doorClosed = false;
    std::atomic<int> m_struck = 0;
};

} // namespace patchbook::test
