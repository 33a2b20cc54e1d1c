// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/catalog.h"
#include "app/storage/accountfile.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/sqliteoutbox.h"
#include "app/storage/systemclock.h"
#include "models/bulk/bulkruns.h"

#include <QTemporaryDir>

#include <optional>

namespace patchbook::bench {

/**
 * The program without its window, connected to one account over real HTTP, with its outbox in a
 * real file on the disk on which it was built.
 */
class RunHouse
{
public:
    explicit RunHouse(const Account &account, const QByteArray &token);

    /** Connects, or connected reads the whole list anew. */
    bool load();
    /**
     * Gives all of these contacts to somebody who has none of them, by a bulk run. The seconds from
     * its beginning, the rehearsal being over, to its end; nullopt when not all were changed.
     */
    std::optional<double> give(const QStringList &ids, const QString &owner);

    AccountSession &session() { return *m_workspace.session(m_account.id); }

private:
    std::optional<double> run(const Job &job, const QList<Op> &ops);

    const Account m_account;
    const QByteArray m_token;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    MemoryCredentials m_credentials;
    AccountFile m_accounts;
    SqliteOutbox m_outbox;
    Catalog m_catalog;
    Workspace m_workspace;
    BulkRuns m_runs;
};

} // namespace patchbook::bench
