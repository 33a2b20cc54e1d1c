// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every fault with every deed of the user:
//   matrix [--seeds N] [--first SEED] [--minutes M]
//   matrix --cell late/create --seed 17 --verbose
//   matrix --cell late/ --without-quarantine   (is right when promises are broken)
// PATCHBOOK_MATRIX_SEEDS sets how many seeds each cell gets (25).
#include "tests/oracle/matrixrun.h"
#include "tests/oracle/story.h"
#include "tests/oracle/summary.h"
#include "tests/support/testauthority.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHashSeed>
#include <QTextStream>

#include <algorithm>
#include <deque>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int worlds = 8; // at a time: while one waits for a deadline, others go on

struct MatrixWish
{
    quint64 first = 1;
    quint64 seeds = 25;
    double minutes = 0; // 0 = until all are played
    QString cell;       // "" = all; the beginning of a name
    bool verbose = false;
    bool hasty = false; // the engine believes "not applied" at once
};

/** What all runs of a cell came to. */
struct CellSum
{
    int runs = 0;
    int struck = 0;
    int ops = 0;
    int confirmed = 0;
    int failed = 0;
    int conflicted = 0;
    int late = 0;
    int asked = 0;
    int broken = 0;
};

MatrixWish readWish(const QCoreApplication &app)
{
    bool ok = false;
    const int seeds = qEnvironmentVariableIntValue("PATCHBOOK_MATRIX_SEEDS", &ok);
    QCommandLineParser parser;
    parser.addOption({u"seeds"_s, {}, u"N"_s, QString::number(ok ? seeds : 25)});
    parser.addOption({u"first"_s, {}, u"SEED"_s, qEnvironmentVariable("PATCHBOOK_SEED", u"1"_s)});
    parser.addOption({u"minutes"_s, {}, u"M"_s, u"0"_s});
    parser.addOption({u"cell"_s, {}, u"NAME"_s});
    parser.addOption({u"seed"_s, {}, u"SEED"_s});
    parser.addOption({u"verbose"_s, {}});
    parser.addOption({u"without-quarantine"_s, {}});
    parser.process(app);
    MatrixWish wish{parser.value(u"first"_s).toULongLong(),
                    parser.value(u"seeds"_s).toULongLong(),
                    parser.value(u"minutes"_s).toDouble(),
                    parser.value(u"cell"_s),
                    parser.isSet(u"verbose"_s),
                    parser.isSet(u"without-quarantine"_s)};
    if (parser.isSet(u"seed"_s)) {
        wish.first = parser.value(u"seed"_s).toULongLong();
        wish.seeds = 1;
    }
    return wish;
}

} // namespace

/** Plays all runs that are wished for, some at a time, and adds them up. */
class Matrix final : public QObject
{
public:
    explicit Matrix(const MatrixWish &wish);

    bool start();
    int result();

private:
    struct World
    {
        std::unique_ptr<MatrixHouse> house;
        std::unique_ptr<MatrixRun> run;
    };

    void next(World &world);
    void take(World &world, const MatrixOutcome &outcome);
    void print();

    const MatrixWish m_wish;
    const TestAuthority m_authority;
    const QSslConfiguration m_clientTls = m_authority.clientTls();
    const QSslConfiguration m_serverTls = m_authority.serverTls(QStringLiteral("IP:127.0.0.1"));
    RawServer m_elsewhere;
    QList<Cell> m_cells;
    std::deque<World> m_worlds;
    quint64 m_next = 0;
    int m_playing = 0;
    QMap<QString, CellSum> m_sums;
    Summary m_summary;
    int m_bad = 0;
    bool m_over = false;
    QElapsedTimer m_timer;
    QTextStream m_out{stdout};
};

Matrix::Matrix(const MatrixWish &wish)
    : m_wish(wish)
    , m_elsewhere([](const RawRequest &) { return RawAnswer::reply(200, "{}"); })
    , m_cells(allCells())
{
    m_cells.removeIf([this](const Cell &cell) { return !cell.name().startsWith(m_wish.cell); });
    m_summary.part = u"matrix"_s;
    m_summary.cells = int(m_cells.size());
}

bool Matrix::start()
{
    m_timer.start();
    if (m_cells.isEmpty())
        return false;
    for (int i = 0; i < worlds; ++i) {
        World &world = m_worlds.emplace_back();
        world.house = std::make_unique<MatrixHouse>(m_serverTls);
        if (!world.house->start())
            return false;
    }
    for (World &world : m_worlds)
        next(world);
    return true;
}

void Matrix::next(World &world)
{
    const quint64 runs = m_wish.seeds * quint64(m_cells.size());
    const bool late = m_wish.minutes > 0 && double(m_timer.elapsed()) > m_wish.minutes * 60'000;
    if (m_next >= runs || late) {
        if (m_playing == 0 && !std::exchange(m_over, true))
            QCoreApplication::exit(result());
        return;
    }
    // All cells in turn: those that wait for a deadline wait beside those that do not.
    const Cell cell = m_cells.at(qsizetype(m_next % quint64(m_cells.size())));
    const quint64 seed = m_wish.first + m_next / quint64(m_cells.size());
    ++m_next;
    ++m_playing;
    MatrixPlan plan = planOf(cell, seed);
    if (m_wish.hasty)
        plan.lateness = {};
    world.run = std::make_unique<MatrixRun>(
        *world.house, MatrixSurroundings{m_clientTls, &m_elsewhere}, plan,
        [this, &world](const MatrixOutcome &outcome) { take(world, outcome); });
    world.run->start();
}

void Matrix::take(World &world, const MatrixOutcome &outcome)
{
    const QString cell = outcome.plan.cell.name();
    CellSum &sum = m_sums[cell];
    ++sum.runs;
    sum.struck += outcome.struck;
    sum.ops += outcome.verdict.ops;
    sum.confirmed += outcome.confirmed;
    sum.failed += outcome.failed;
    sum.conflicted += outcome.conflicted;
    sum.late += outcome.late;
    sum.asked += outcome.asked;
    const int broken = outcome.verdict.broken();
    sum.broken += broken;
    if (m_wish.verbose && outcome.asked > 0)
        m_out << "asked: " << cell << " " << outcome.plan.seed << Qt::endl;
    if (m_wish.verbose || (broken > 0 && m_bad < 3 && qEnvironmentVariableIsSet("STORY")))
        m_out << storyOf(outcome.history) << Qt::endl;
    if (broken > 0 && ++m_bad <= 20)
        m_out << "matrix --cell " << cell << " --seed " << outcome.plan.seed << ":\n  "
              << outcome.verdict.sentences.join(u"\n  "_s) << Qt::endl;
    Verdict verdict = outcome.verdict;
    verdict.sentences.clear();
    m_summary.verdict += verdict;
    --m_playing;
    QMetaObject::invokeMethod(
        this,
        [this, &world] {
            world.run.reset();
            next(world);
        },
        Qt::QueuedConnection);
}

void Matrix::print()
{
    m_out << qSetFieldWidth(0) << QString(u"cell"_s).leftJustified(26)
          << "  runs struck   ops confirmed failed conflicted late asked" << Qt::endl;
    for (const Cell &cell : std::as_const(m_cells)) {
        const CellSum sum = m_sums.value(cell.name());
        m_out << cell.name().leftJustified(26);
        const std::pair<int, int> columns[] = {
            {sum.runs, 6},   {sum.struck, 7},      {sum.ops, 6},  {sum.confirmed, 10},
            {sum.failed, 7}, {sum.conflicted, 11}, {sum.late, 5}, {sum.asked, 6}};
        for (const auto &[value, width] : columns)
            m_out << QString::number(value).rightJustified(width);
        m_out << (sum.broken > 0 ? "  BROKEN" : "") << Qt::endl;
    }
}

int Matrix::result()
{
    print();
    int idle = 0;
    for (const Cell &cell : std::as_const(m_cells)) {
        const CellSum sum = m_sums.value(cell.name());
        // A cell in which nothing went wrong proves nothing.
        idle +=
            cell.row->kind != FaultRow::Kind::None && sum.runs >= 10 && sum.struck * 3 < sum.runs;
    }
    const Verdict &v = m_summary.verdict;
    m_out << "matrix: " << m_next << " runs, " << idle << " idle cells, "
          << m_elsewhere.requestCount() << " requests elsewhere, "
          << v.notMinimal + v.blind + v.unkept + v.wrongUndo << " other breaches, " << v.inWindow
          << " within the window, " << m_timer.elapsed() / 1000 << " s\n";
    m_out << "cells: " << m_summary.cells << " cells, " << v.ops << " ops, " << v.lost << " lost, "
          << v.twice << " twice, " << v.overwritten << " overwritten, " << v.lies << " lies, "
          << v.leaks << " leaks" << Qt::endl;
    if (m_wish.hasty)
        return v.broken() > 0 ? 0 : 1;
    return writeSummary(m_summary) && v.broken() == 0 && idle == 0 &&
                   m_elsewhere.requestCount() == 0
               ? 0
               : 1;
}

} // namespace patchbook::test

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    const QCoreApplication app(argc, argv);
    patchbook::test::Matrix matrix(patchbook::test::readWish(app));
    if (!matrix.start())
        return 2;
    return QCoreApplication::exec();
}
