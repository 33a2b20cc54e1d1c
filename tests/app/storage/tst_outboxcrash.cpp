// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqliteoutbox.h"
#include "tests/app/storage/sampleops.h"
#include "tests/support/answered.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cstdlib>
#include <unistd.h>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto childOption = "--write-until-killed";

void tell(const char *what, qint64 id)
{
    const QByteArray line = QByteArray(what) + ' ' + QByteArray::number(id) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
        std::_Exit(1);
}

/** The process that is killed: says what is done after its future has said so. */
int writeUntilKilled(const QString &path)
{
    SqliteOutbox box(path);
    if (!answered(box.open()))
        return 1;
    for (;;) {
        const auto answer =
            answered(box.append({newOp(QString::number(QRandomGenerator::global()->generate())),
                                 fullOp(QUuid::createUuid().toString())}));
        if (!answer)
            return 1;
        Op op = answer->constFirst();
        tell("kept", op.id);
        for (const OpState state : {OpState::Sending, OpState::Confirmed}) {
            op.state = state;
            if (!answered(box.commit({{op, u"test"_s}})))
                return 1;
            tell(state == OpState::Sending ? "sending" : "confirmed", op.id);
        }
        if (!answered(box.store({newDraft(QString::number(op.id))}, {})))
            return 1;
        tell("draft", op.id);
    }
}

} // namespace

// A process that is killed at any moment loses nothing of what it was told is kept.
class tst_OutboxCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatWasDoneOutlivesAKill();
    void theLeaseOfAKilledProcessIsTaken();

private:
    void start(QProcess &child) const
    {
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {QString::fromLatin1(childOption), path()});
        QVERIFY(child.waitForStarted());
    }
    QString path() const { return m_folder.filePath(u"outbox.db"_s); }
    void check(const QList<QByteArray> &told);

    QTemporaryDir m_folder;
    int m_checked = 0;
};

void tst_OutboxCrash::check(const QList<QByteArray> &told)
{
    SqliteOutbox box(path());
    QCOMPARE(answered(box.open()).value(), OutboxOpening{}); // quick_check found nothing
    QHash<qint64, Op> ops;
    const QList<Op> rows = answered(box.history({.limit = 1'000'000})).value();
    for (const Op &op : rows)
        ops.insert(op.id, op);
    QSet<QString> drafts;
    const QList<StoredDraft> stored = answered(box.drafts()).value();
    for (const StoredDraft &draft : stored)
        drafts.insert(draft.record.id);
    for (const QByteArray &line : told) {
        const QByteArrayList words = line.split(' ');
        const qint64 id = words.at(1).toLongLong();
        QVERIFY(ops.contains(id) && ops.contains(id + 1)); // both of one append
        const OpState state = ops.value(id).state;
        QVERIFY(words.at(0) != "sending" || state != OpState::Pending);
        QVERIFY(words.at(0) != "confirmed" || state == OpState::Confirmed);
        QVERIFY(words.at(0) != "draft" || drafts.contains(QString::number(id)));
        const QList<OpEvent> events = answered(box.events(id)).value();
        const qsizetype steps = state == OpState::Confirmed ? 3 : state == OpState::Sending ? 2 : 1;
        QCOMPARE(events.size(), steps);
        ++m_checked;
    }
}

void tst_OutboxCrash::whatWasDoneOutlivesAKill()
{
    constexpr int kills = 30;
    for (int i = 0; i < kills; ++i) {
        QProcess child;
        start(child);
        // Somewhere within the first so many lines, and within what comes after them.
        const int lines = QRandomGenerator::global()->bounded(1, 40);
        QByteArray output;
        while (output.count('\n') < lines && child.waitForReadyRead())
            output += child.readAllStandardOutput();
        ::usleep(QRandomGenerator::global()->bounded(3000u));
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();
        QList<QByteArray> told = output.split('\n');
        told.removeLast(); // what follows the last end of a line
        QCOMPARE_GE(told.size(), lines);
        check(told);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d kills, %d promises checked", kills, m_checked);
}

void tst_OutboxCrash::theLeaseOfAKilledProcessIsTaken()
{
    QProcess child;
    start(child);
    QVERIFY(child.waitForReadyRead());
    SqliteOutbox box(path());
    QCOMPARE(answered(box.open()).error().kind, OutboxError::Kind::InUse);
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(answered(box.open()).value(), OutboxOpening{});
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1StringView(childOption))
        return writeUntilKilled(arguments.at(2));
    tst_OutboxCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outboxcrash.moc"
