// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/measured.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace patchbook::bench {

/** What a benchmark came to with one number of contacts. */
struct ReportEntry
{
    QString benchmark;
    int size = 0;
    std::vector<Measured> figures = {};
    std::vector<Stalls> stalls = {};

    QJsonObject json() const;
    static ReportEntry fromJson(const QJsonObject &object);
};

/** Where and when it was measured. */
struct Machine
{
    QString processor;
    int cores = 0;
    QString load; ///< of the last minute when it began
    QString kernel;
    QString qt;
    QDateTime at;

    static Machine here();
    QString line() const;
    QJsonObject json() const;
    static Machine fromJson(const QJsonObject &object);
};

/** All entries of a report: figures.json in its folder, from which the table and pictures are made.
 */
class Report
{
public:
    /** Takes in what an earlier run left in the folder, if it did. */
    explicit Report(const QString &folder);

    bool has(const QString &benchmark, int size) const;
    /** In the place of an earlier one of this benchmark and size. */
    void put(const ReportEntry &entry);
    void setMachine(const Machine &machine) { m_machine = machine; }
    /** Entries stand in the order of these names, then by size. */
    void arrange(const QStringList &names);

    /** Writes figures.json, figures.md, growth.svg and stalls.svg. False: the folder is not ours.
     */
    bool write() const;
    QString table() const;

private:
    std::vector<Measured> figures() const;
    std::vector<Stalls> stalls() const;

    QString m_folder;
    Machine m_machine;
    std::vector<ReportEntry> m_entries;
};

} // namespace patchbook::bench
