// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace patchbook::bench {

/** One turn of both: the product's code, and the bare limit right after it. In the same unit. */
struct Round
{
    double ours = 0;
    double limit = 0;
};

/** What was aimed at. Decides nothing but the words beside a figure. */
struct Goal
{
    std::optional<double> ratio = {}; ///< ours is at most so many times the limit
    std::optional<double> most = {};  ///< ours is at most this, in the figure's unit
    bool moreIsBetter = false;        ///< both are "at least"

    bool isStated() const { return ratio || most; }
};

/** A figure: what the product needed and what the bare limit did, several times in turn. */
struct Measured
{
    QString name; ///< "sort", or of several figures of one benchmark "sort/again"
    QString unit; ///< "ms", "MiB", "contacts/s"
    int size = 0; ///< contacts; 0 where there is no such thing
    Goal goal = {};
    std::vector<Round> rounds = {};
    QString limit = {}; ///< what the limit is: "ICU keys and std::sort"; "" where there is none
    QString note = {};  ///< whatever else is worth knowing, one short sentence without a full stop

    double ours() const;  ///< median
    double bare() const;  ///< median of the limit
    double ratio() const; ///< median of the rounds' ratios; 0 where there is no limit
    /** Whether the goal is reached; nothing where none was stated. */
    std::optional<bool> isReached() const;

    /** "≤ 2.00×, ≤ 5.00 ms"; "" where none was stated. */
    QString goalText() const;
    /** Name, median of ours, median of the limit, ratio, spread, goal: one line. */
    QString line() const;

    QJsonObject json() const;
    static Measured fromJson(const QJsonObject &object);
};

/** "1k", "100k", "1M"; "" for 0. */
QString sizeText(int contacts);

/** Three significant digits, and no exponent. */
QString figureText(double value);

/** How often the event loop of the window's thread was kept from turning, and for how long. */
struct Stalls
{
    /** Upper ends of the buckets in ms; the last bucket has none. */
    static constexpr std::array<int, 11> ends{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024};

    QString work; ///< during what: "typing 11 searches"
    int size = 0;
    std::array<qint64, ends.size() + 1> counts{};
    double longestMs = 0;
    double longestBusyMs = 0; ///< of the thread's own work: the rest is waiting for a processor

    void take(double ms);
    /** How many were longer than a picture of a 60 Hz screen may take. */
    qint64 over16ms() const;

    QString line() const;
    QJsonObject json() const;
    static Stalls fromJson(const QJsonObject &object);
};

} // namespace patchbook::bench
