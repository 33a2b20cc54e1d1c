// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/summary.h"

#include <QDir>
#include <QFile>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool leave(const QString &name, const QString &line)
{
    const QString folder = qEnvironmentVariable("PATCHBOOK_SUMMARIES");
    if (folder.isEmpty())
        return true;
    QFile file(QDir(folder).filePath(name));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) &&
           file.write(line.toUtf8() + '\n') > 0;
}

} // namespace

QString summaryLine(const Summary &summary)
{
    const Verdict &v = summary.verdict;
    const int other = v.notMinimal + v.blind + v.unkept + v.wrongUndo;
    QStringList words{u"part=%1"_s.arg(summary.part)};
    const auto add = [&words](const char *key, int value) {
        words << u"%1=%2"_s.arg(QLatin1StringView(key), QString::number(value));
    };
    add("ops", v.ops);
    add("kills", summary.kills);
    add("cells", summary.cells);
    add("lost", v.lost);
    add("twice", v.twice);
    add("overwritten", v.overwritten);
    add("lies", v.lies);
    add("leaks", v.leaks);
    add("other", other);
    add("inwindow", v.inWindow);
    return words.join(u' ');
}

bool writeSummary(const Summary &summary)
{
    return leave(summary.part + u".summary"_s, summaryLine(summary));
}

bool writeLine(const QString &name, const QString &line)
{
    return leave(name + u".line"_s, line);
}

} // namespace patchbook::test
