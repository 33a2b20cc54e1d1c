// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/measured.h"

#include "tests/benchmarks/figures.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int thousand = 1000;
constexpr int million = 1'000'000;

QJsonValue optionalJson(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<double> optionalNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::vector<double> ratiosOf(const std::vector<Round> &rounds)
{
    std::vector<double> ratios;
    for (const Round &round : rounds) {
        if (round.limit > 0)
            ratios.push_back(round.ours / round.limit);
    }
    return ratios;
}

std::vector<double> partsOf(const std::vector<Round> &rounds, double Round::*part)
{
    std::vector<double> values;
    values.reserve(rounds.size());
    for (const Round &round : rounds)
        values.push_back(round.*part);
    return values;
}

} // namespace

double Measured::ours() const
{
    return median(partsOf(rounds, &Round::ours));
}

double Measured::bare() const
{
    return median(partsOf(rounds, &Round::limit));
}

double Measured::ratio() const
{
    return median(ratiosOf(rounds));
}

std::optional<bool> Measured::isReached() const
{
    if (!goal.isStated() || rounds.empty())
        return std::nullopt;
    const auto keeps = [this](double value, const std::optional<double> &bound) {
        return !bound || (goal.moreIsBetter ? value >= *bound : value <= *bound);
    };
    return keeps(ratio(), goal.ratio) && keeps(ours(), goal.most);
}

QString Measured::goalText() const
{
    const QString bound = goal.moreIsBetter ? u"≥"_s : u"≤"_s;
    QStringList parts;
    if (goal.ratio)
        parts << u"%1 %2×"_s.arg(bound, QString::number(*goal.ratio));
    if (goal.most)
        parts << u"%1 %2 %3"_s.arg(bound, QString::number(*goal.most), unit);
    return parts.join(u", "_s);
}

QString Measured::line() const
{
    const QString of = size > 0 ? u" ("_s + sizeText(size) + u')' : QString();
    QStringList parts{u"%1%2: %3 %4"_s.arg(name, of, figureText(ours()), unit)};
    const std::vector<double> ratios = ratiosOf(rounds);
    if (ratios.empty()) {
        parts << u"spread "_s + spread(partsOf(rounds, &Round::ours), 2);
    } else {
        parts << u"limit %1 %2"_s.arg(figureText(bare()), unit)
              << u"ratio "_s + QString::number(ratio(), 'f', 2) << u"spread "_s + spread(ratios, 2);
    }
    if (goal.isStated())
        parts << u"goal "_s + goalText();
    if (!note.isEmpty())
        parts << note;
    return parts.join(u", "_s);
}

QJsonObject Measured::json() const
{
    QJsonArray turns;
    for (const Round &round : rounds)
        turns.append(QJsonArray{round.ours, round.limit});
    return {{u"name"_s, name},
            {u"unit"_s, unit},
            {u"size"_s, size},
            {u"goalRatio"_s, optionalJson(goal.ratio)},
            {u"goalMost"_s, optionalJson(goal.most)},
            {u"moreIsBetter"_s, goal.moreIsBetter},
            {u"rounds"_s, turns},
            {u"limit"_s, limit},
            {u"note"_s, note}};
}

Measured Measured::fromJson(const QJsonObject &object)
{
    Measured figure{object["name"_L1].toString(),
                    object["unit"_L1].toString(),
                    object["size"_L1].toInt(),
                    {optionalNumber(object["goalRatio"_L1]), optionalNumber(object["goalMost"_L1]),
                     object["moreIsBetter"_L1].toBool()}};
    const QJsonArray turns = object["rounds"_L1].toArray();
    for (const QJsonValue turn : turns)
        figure.rounds.push_back({turn[0].toDouble(), turn[1].toDouble()});
    figure.limit = object["limit"_L1].toString();
    figure.note = object["note"_L1].toString();
    return figure;
}

QString sizeText(int contacts)
{
    if (contacts <= 0)
        return {};
    if (contacts % million == 0)
        return QString::number(contacts / million) + u'M';
    if (contacts % thousand == 0)
        return QString::number(contacts / thousand) + u'k';
    return QString::number(contacts);
}

QString figureText(double value)
{
    if (!std::isfinite(value))
        return u"?"_s;
    const double size = std::abs(value);
    if (size == 0)
        return u"0"_s;
    // Of a power of ten the logarithm may come out a hair below.
    const int power = int(std::floor(std::log10(size) + 1e-9));
    return QString::number(value, 'f', std::clamp(2 - power, 0, 6));
}

void Stalls::take(double ms)
{
    const auto bucket = std::ranges::lower_bound(ends, ms, {}, [](int end) { return double(end); });
    ++counts[size_t(std::distance(ends.begin(), bucket))];
    longestMs = std::max(longestMs, ms);
}

qint64 Stalls::over16ms() const
{
    constexpr int picture = 16;
    qint64 sum = 0;
    for (size_t i = 1; i < counts.size(); ++i) {
        if (ends[i - 1] >= picture)
            sum += counts[i];
    }
    return sum;
}

QString Stalls::line() const
{
    const QString of = size > 0 ? u" ("_s + sizeText(size) + u')' : QString();
    return u"stalls%1 while %2: longest %3 ms, %4 over 16 ms"_s.arg(of, work, figureText(longestMs),
                                                                    QString::number(over16ms()));
}

QJsonObject Stalls::json() const
{
    QJsonArray buckets;
    for (const qint64 count : counts)
        buckets.append(count);
    return {{u"work"_s, work},
            {u"size"_s, size},
            {u"counts"_s, buckets},
            {u"longest"_s, longestMs},
            {u"busy"_s, longestBusyMs}};
}

Stalls Stalls::fromJson(const QJsonObject &object)
{
    Stalls stalls{object["work"_L1].toString(), object["size"_L1].toInt()};
    const QJsonArray buckets = object["counts"_L1].toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(buckets.size(), ssize(stalls.counts)); ++i)
        stalls.counts[size_t(i)] = buckets.at(i).toInteger();
    stalls.longestMs = object["longest"_L1].toDouble();
    stalls.longestBusyMs = object["busy"_L1].toDouble();
    return stalls;
}

} // namespace patchbook::bench
