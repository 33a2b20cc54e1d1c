// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/report.h"

#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/pictures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int tableSize = 100'000;

bool writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QFile::WriteOnly) && file.write(content) == content.size() && file.commit())
        return true;
    return complain(QString(path + u": "_s + file.errorString()));
}

/** Text that cannot end a cell of a Markdown table. */
QString tableCell(QString text)
{
    return text.replace(u'|', u"\\|"_s).replace(u'\n', u' ');
}

QString withUnit(double value, const Measured &figure)
{
    return QString(figureText(value) + u' ' + figure.unit);
}

QString tableRow(const QStringList &cells)
{
    return QString(u"| "_s + cells.join(u" | "_s) + u" |\n"_s);
}

QString rowOf(const Measured &figure)
{
    const bool hasLimit = figure.ratio() > 0;
    const std::optional<bool> reached = figure.isReached();
    std::vector<double> ratios;
    for (const Round &round : figure.rounds)
        ratios.push_back(hasLimit ? round.ours / round.limit : round.ours);
    return tableRow(
        {tableCell(figure.name), sizeText(figure.size), withUnit(figure.ours(), figure),
         hasLimit ? QString(withUnit(figure.bare(), figure) + u": "_s + tableCell(figure.limit))
                  : QString(),
         hasLimit ? QString::number(figure.ratio(), 'f', 2) : QString(),
         ratios.size() > 1 ? spread(ratios, hasLimit ? 2 : 1) : QString(), figure.goalText(),
         reached ? (*reached ? u"yes"_s : u"**no**"_s) : QString(), tableCell(figure.note)});
}

} // namespace

QJsonObject ReportEntry::json() const
{
    QJsonArray told;
    for (const Measured &figure : figures)
        told.append(figure.json());
    QJsonArray waits;
    for (const Stalls &one : stalls)
        waits.append(one.json());
    return {
        {u"benchmark"_s, benchmark}, {u"size"_s, size}, {u"figures"_s, told}, {u"stalls"_s, waits}};
}

ReportEntry ReportEntry::fromJson(const QJsonObject &object)
{
    ReportEntry entry{object["benchmark"_L1].toString(), object["size"_L1].toInt()};
    const QJsonArray figures = object["figures"_L1].toArray();
    for (const QJsonValue figure : figures)
        entry.figures.push_back(Measured::fromJson(figure.toObject()));
    const QJsonArray stalls = object["stalls"_L1].toArray();
    for (const QJsonValue one : stalls)
        entry.stalls.push_back(Stalls::fromJson(one.toObject()));
    return entry;
}

Report::Report(const QString &folder)
    : m_folder(folder)
{
    QFile file(QDir(folder).filePath(u"figures.json"_s));
    if (!file.open(QFile::ReadOnly))
        return;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    m_machine = Machine::fromJson(kept["machine"_L1].toObject());
    const QJsonArray entries = kept["entries"_L1].toArray();
    for (const QJsonValue entry : entries)
        m_entries.push_back(ReportEntry::fromJson(entry.toObject()));
}

bool Report::has(const QString &benchmark, int size) const
{
    return std::ranges::any_of(m_entries, [&](const ReportEntry &entry) {
        return entry.benchmark == benchmark && entry.size == size;
    });
}

void Report::put(const ReportEntry &entry)
{
    std::erase_if(m_entries, [&entry](const ReportEntry &other) {
        return other.benchmark == entry.benchmark && other.size == entry.size;
    });
    m_entries.push_back(entry);
}

void Report::arrange(const QStringList &names)
{
    std::ranges::stable_sort(m_entries, {}, [&names](const ReportEntry &entry) {
        const qsizetype place = names.indexOf(entry.benchmark);
        return std::pair(place < 0 ? names.size() : place, entry.size);
    });
}

bool Report::write() const
{
    const QDir folder(m_folder);
    if (!folder.mkpath(u"."_s))
        return complain(m_folder);
    QJsonArray entries;
    for (const ReportEntry &entry : m_entries)
        entries.append(entry.json());
    const QJsonObject kept{{u"machine"_s, m_machine.json()}, {u"entries"_s, entries}};
    return writeFile(folder.filePath(u"figures.json"_s), QJsonDocument(kept).toJson()) &&
           writeFile(folder.filePath(u"figures.md"_s), table().toUtf8()) &&
           writeFile(folder.filePath(u"growth.svg"_s), growthPicture(figures())) &&
           writeFile(folder.filePath(u"stalls.svg"_s), stallPicture(stalls()));
}

QString Report::table() const
{
    QString text = QString(m_machine.line() + u"\n\n"_s);
    text += tableRow({u"work"_s, u"contacts"_s, u"Patchbook"_s, u"the limit"_s, u"ratio"_s,
                      u"spread"_s, u"goal"_s, u"reached"_s, u"note"_s});
    text += tableRow(QStringList(9, u"---"_s));
    const std::vector<Measured> all = figures();
    for (const Measured &figure : all) {
        // The other sizes are in the pictures; a million speaks for itself.
        const bool isAtUsual = std::ranges::any_of(all, [&figure](const Measured &other) {
            return other.name == figure.name && other.size == tableSize;
        });
        if (!isAtUsual || figure.size >= tableSize)
            text += rowOf(figure);
    }
    return text;
}

std::vector<Measured> Report::figures() const
{
    std::vector<Measured> all;
    for (const ReportEntry &entry : m_entries)
        all.insert(all.end(), entry.figures.begin(), entry.figures.end());
    return all;
}

std::vector<Stalls> Report::stalls() const
{
    std::vector<Stalls> all;
    for (const ReportEntry &entry : m_entries)
        all.insert(all.end(), entry.stalls.begin(), entry.stalls.end());
    return all;
}

} // namespace patchbook::bench
