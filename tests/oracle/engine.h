// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/catalog.h"
#include "app/storage/memorycredentials.h"
#include "models/book/dispatcher.h"
#include "tests/oracle/engineclock.h"
#include "tests/oracle/engineservice.h"
#include "tests/oracle/engineuser.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace patchbook::test {

/** How an engine is to be run. */
struct EngineOptions
{
    QString origin; ///< the service's address
    QByteArray token;
    int pace = 1;                             ///< seconds of the engine's clock in a real one
    std::chrono::milliseconds lateness{4000}; ///< of the service, on the engine's clock
    Temper temper;
    bool acts = true; ///< off: nobody at the window, what is unfinished is brought to its end
};

/** The whole way from "Save" to the service, without a window: outbox, Dispatcher and real HTTP. */
class Engine final : public QObject
{
    Q_OBJECT

public:
    /** `outbox` outlives this. */
    Engine(Outbox &outbox, const EngineOptions &options, Speak speak);

    /** Opens the outbox, takes up what was left, and begins. */
    void start();

    Dispatcher &dispatcher() { return m_dispatcher; }
    /** Nobody types any more; ended() follows when everything has come to its end. */
    void stopActing();

Q_SIGNALS:
    /** Another engine has the outbox, or it cannot be opened. */
    void refused();
    /** Nobody acts any more and nothing is unfinished. */
    void ended();

private:
    void opened(const OutboxOpening &opening);
    void take(const Op &op);
    void look();

    Outbox &m_outbox;
    const EngineOptions m_options;
    const Speak m_speak;
    HurriedClock m_clock;
    MemoryCredentials m_credentials;
    Catalog m_catalog;
    std::unique_ptr<LatenessContacts> m_contacts;
    Dispatcher m_dispatcher;
    std::unique_ptr<EngineUser> m_user;
    QTimer m_looks;
    bool m_recovered = false;
};

} // namespace patchbook::test
