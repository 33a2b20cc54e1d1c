// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as a program of its own, to be killed: see engine.h. Its token comes in the first line
// of its input; what a window would show goes out, one line each.
#include "app/storage/memoryoutbox.h"
#include "app/storage/sqliteoutbox.h"
#include "tests/oracle/engine.h"
#include "tests/oracle/enginefailpoint.h"

#include <QCommandLineParser>
#include <QCoreApplication>

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
            ::_exit(3); // nobody hears: whatever was said from here on could not be judged
        done += step;
    }
}

QByteArray tokenFromInput()
{
    std::array<char, 256> line{};
    if (!std::fgets(line.data(), int(line.size()), stdin))
        return {};
    return QByteArray(line.data()).trimmed();
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
    const auto number = [&arguments](const char *name) {
        return arguments.value(QString::fromLatin1(name)).toLongLong();
    };
    EngineOptions options;
    options.origin = arguments.value(u"origin"_s);
    options.token = tokenFromInput();
    options.pace = int(number("pace"));
    options.lateness = std::chrono::milliseconds(number("lateness"));
    options.temper.seed = quint64(number("seed"));
    options.temper.life = int(number("life"));
    options.temper.saves = int(number("saves"));
    options.acts = !arguments.isSet(u"drain"_s);

    std::unique_ptr<Outbox> outbox;
    if (arguments.isSet(u"in-memory"_s))
        outbox = std::make_unique<MemoryOutbox>();
    else
        outbox = std::make_unique<SqliteOutbox>(arguments.value(u"outbox"_s));
    DyingOutbox dying(*outbox, failpointFrom(arguments));
    Engine engine(dying, options, writeOut);
    QObject::connect(&engine, &Engine::refused, qApp, [] { QCoreApplication::exit(2); });
    QObject::connect(&engine, &Engine::ended, qApp, [] { QCoreApplication::exit(0); });
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
                       {u"origin"_s, u"The service's address."_s, u"url"_s},
                       {u"pace"_s, u"How fast time passes."_s, u"times"_s, u"1"_s},
                       {u"lateness"_s, u"How late a request may land."_s, u"ms"_s, u"4000"_s},
                       {u"seed"_s, u"Decides what the user does."_s, u"number"_s, u"1"_s},
                       {u"life"_s, u"Which start this is."_s, u"number"_s, u"1"_s},
                       {u"saves"_s, u"End after so many."_s, u"number"_s, u"100000"_s},
                       {u"drain"_s, u"Nobody acts: end when nothing is unfinished."_s},
                       {u"in-memory"_s, u"Keep nothing: what the judge must notice."_s},
                       {u"die-before"_s, u"Die before this row is stored."_s, u"number"_s},
                       {u"die-after"_s, u"Die when this row is stored."_s, u"number"_s}});
    parser.process(app);
    return patchbook::test::run(parser);
}
