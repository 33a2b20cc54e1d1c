// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/reporting.h"

#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestMs = 300'000;

std::optional<ReportEntry> measuredElsewhere(const Benchmark &benchmark, int size)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"entry.json"_s);
    QStringList arguments{benchmark.name, u"--keep"_s, path};
    if (size > 0)
        arguments << u"--size"_s << QString::number(size);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    const bool isOver = process.waitForFinished(longestMs);
    if (!isOver)
        process.kill();
    if (!isOver || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        complain(u"%1 (%2) is not in the report"_s.arg(benchmark.name, sizeText(size)));
        return std::nullopt;
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    return ReportEntry::fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace

bool makeReport(const QString &folder, const QList<Benchmark> &wanted, bool missing)
{
    QStringList names;
    const QList<Benchmark> known = benchmarks();
    for (const Benchmark &benchmark : known)
        names.append(benchmark.name);
    Report report(folder);
    report.setMachine(Machine::here());
    bool isWhole = true;
    for (const Benchmark &benchmark : wanted) {
        const QList<int> sizes =
            benchmark.reported.isEmpty() ? QList<int>{benchmark.size} : benchmark.reported;
        for (const int size : sizes) {
            if (missing && report.has(benchmark.name, size))
                continue;
            const std::optional<ReportEntry> entry = measuredElsewhere(benchmark, size);
            isWhole = isWhole && entry;
            if (!entry)
                continue;
            report.put(*entry);
            report.arrange(names);
            if (!report.write())
                return false;
        }
    }
    return isWhole && report.write();
}

bool keepEntry(const QString &path, const QString &name, const Sheet &sheet)
{
    const ReportEntry entry{name, sheet.size(), sheet.figures(), sheet.stalls()};
    QFile file(path);
    const QByteArray content = QJsonDocument(entry.json()).toJson();
    return (file.open(QFile::WriteOnly) && file.write(content) == content.size()) || complain(path);
}

} // namespace patchbook::bench
