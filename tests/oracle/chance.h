// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace patchbook::test {

/** Dice that fall the same way for the same seed, on every machine and with every library. */
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }
    /** 0 to `end` - 1. */
    int below(int end) { return int(next() % quint64(end)); }
    bool oneIn(int n) { return below(n) == 0; }
    bool percent(int p) { return below(100) < p; }
    std::chrono::milliseconds ms(int from, int to)
    {
        return std::chrono::milliseconds(from + below(to - from + 1));
    }
    template <class T>
    const T &of(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }

private:
    quint64 m_state;
};

} // namespace patchbook::test
