// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine of bulk runs as a program of its own, to be killed: see bulkengine.h. Its orders come
// in the first line of its input; what it does goes out, one line each.
#include "app/storage/sqliteoutbox.h"
#include "tests/bulk/bulkengine.h"
#include "tests/oracle/enginefailpoint.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeOut(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    qsizetype done = 0;
    while (done < whole.size()) {
        const ssize_t step =
            ::write(STDOUT_FILENO, whole.constData() + done, size_t(whole.size() - done));
        if (step <= 0)
            ::_exit(3);
        done += step;
    }
}

Failpoint failpointFrom(const QCommandLineParser &arguments)
{
    if (arguments.isSet(u"die-before"_s))
        return {Failpoint::Side::Before, arguments.value(u"die-before"_s).toInt()};
    if (arguments.isSet(u"die-after"_s))
        return {Failpoint::Side::After, arguments.value(u"die-after"_s).toInt()};
    return {};
}

int run(const QCommandLineParser &arguments)
{
    QFile input(arguments.value(u"orders"_s));
    if (!input.open(QIODevice::ReadOnly))
        return 4;
    const BulkOrders orders = BulkOrders::from(QJsonDocument::fromJson(input.readAll()).object());
    SqliteOutbox file(arguments.value(u"outbox"_s));
    LateOutbox late(file);
    Outbox *kept = orders.without == "writeahead"_L1 ? static_cast<Outbox *>(&late) : &file;
    DyingOutbox dying(*kept, failpointFrom(arguments));
    BulkEngine engine(dying, file, orders, writeOut);
    QObject::connect(&engine, &BulkEngine::ended, qApp,
                     [](int exitCode) { QCoreApplication::exit(exitCode); });
    engine.start();
    return QCoreApplication::exec();
}

} // namespace
} // namespace patchbook::test

int main(int argc, char **argv)
{
    using namespace Qt::Literals::StringLiterals;
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"outbox"_s, u"The outbox file."_s, u"file"_s},
                       {u"orders"_s, u"What it is to do, as JSON."_s, u"file"_s},
                       {u"die-before"_s, u"Die before this row is stored."_s, u"number"_s},
                       {u"die-after"_s, u"Die when this row is stored."_s, u"number"_s}});
    parser.process(app);
    return patchbook::test::run(parser);
}
