// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/runhouse.h"

#include "models/bulk/rehearsal.h"
#include "tests/benchmarks/figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 120'000;
constexpr std::chrono::minutes longestRun = 60min;
constexpr double nsInSecond = 1e9;

} // namespace

RunHouse::RunHouse(const Account &account, const QByteArray &token)
    : m_account(account)
    , m_token(token)
    // Beside the program: the folder for temporary files may be no disk at all.
    , m_folder(QCoreApplication::applicationDirPath() + u"/run-XXXXXX"_s)
    , m_accounts(m_folder.filePath(u"accounts.json"_s))
    , m_outbox(m_folder.filePath(u"outbox.db"_s))
    , m_catalog(m_credentials, m_clock)
    , m_workspace({m_catalog, m_accounts, m_credentials, m_outbox, m_outbox, m_clock})
    , m_runs(m_workspace, m_outbox, m_clock)
{
}

bool RunHouse::load()
{
    if (m_workspace.session(m_account.id)) {
        session().refresh();
    } else {
        m_workspace.start();
        m_workspace.addAccount(m_account, Secret(m_token));
    }
    const auto isLoaded = [this] {
        if (!m_workspace.session(m_account.id))
            return false;
        // A service that lists its users takes no owner before it has told them.
        const Field *owner = session().book().schema().field(FieldRole::Owner);
        return session().loader().state() == ListLoader::State::Complete && owner &&
               owner->isEditable();
    };
    return QTest::qWaitFor(isLoaded, patienceMs);
}

std::optional<double> RunHouse::give(const QStringList &ids, const QString &owner)
{
    QHash<QString, QString> owners;
    for (const QString &id : ids)
        owners.insert(id, owner);
    Rehearsal rehearsal(session(), m_workspace.dispatcher(), m_clock,
                        reassignment(session().book().schema(), owners), ids);
    rehearsal.setTakesChangedLately(true); // the pass before was a moment ago
    // Its one read must not come while the run is measured.
    const auto isOver = [&rehearsal] {
        return rehearsal.isFinished() && rehearsal.estimate().basis != RunEstimate::Basis::Unknown;
    };
    rehearsal.start();
    if (!QTest::qWaitFor(isOver, patienceMs) || rehearsal.willChange() != ids.size()) {
        complain(u"%1 of %2 contacts would change"_s.arg(QString::number(rehearsal.willChange()),
                                                         QString::number(ids.size())));
        return std::nullopt;
    }
    return run(rehearsal.job(false), rehearsal.ops());
}

std::optional<double> RunHouse::run(const Job &job, const QList<Op> &ops)
{
    QEventLoop loop;
    QElapsedTimer timer;
    qint64 tookNs = 0;
    QString trouble = u"the run did not end"_s;
    const auto ended = [&](const BulkRun &run) {
        tookNs = timer.nsecsElapsed();
        const int changed = run.tally().of(JobOutcome::Changed);
        trouble = changed == job.total ? QString() : u"%1 contacts changed"_s.arg(changed);
        loop.quit();
    };
    QObject::connect(&m_runs, &BulkRuns::runEnded, &loop, [&](BulkRun *run) { ended(*run); });
    QObject::connect(&m_runs, &BulkRuns::runAdded, &loop, [&](BulkRun *run) {
        QObject::connect(run, &BulkRun::stopped, &loop, [&, run] {
            trouble = u"the run paused: %1"_s.arg(int(run->job().pause));
            loop.quit();
        });
    });
    QTimer::singleShot(longestRun, &loop, &QEventLoop::quit);
    timer.start();
    m_runs.begin(job, ops).then(&loop, [&](const OutboxResult<Job> &begun) {
        if (begun.ok())
            return;
        trouble = u"the run was not kept: "_s + begun.error().detail;
        loop.quit();
    });
    loop.exec();
    if (trouble.isEmpty())
        return double(tookNs) / nsInSecond;
    complain(trouble);
    return std::nullopt;
}

} // namespace patchbook::bench
