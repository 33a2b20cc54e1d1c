// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

#include <chrono>
#include <mutex>
#include <optional>
#include <vector>

namespace patchbook::demo {

/** What a test has ordered to go wrong with the next requests. Thread-safe. */
class Faults
{
public:
    /** What happens to one request. */
    struct Fate
    {
        std::chrono::milliseconds delay{0};
        std::optional<Answer> answer = {};
        bool afterApplying = false;
    };

    void add(const Match &match, const Fate &fate, int count);
    void clear();

    /** Uses up one of each kind that matches: at most one answer, and one delay. */
    Fate next(const Request &request);

private:
    struct Order
    {
        Match match;
        Fate fate;
        int left = 0;
    };

    std::mutex m_mutex;
    std::vector<Order> m_orders;
};

} // namespace patchbook::demo
