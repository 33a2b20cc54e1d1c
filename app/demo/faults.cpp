// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/faults.h"

namespace patchbook::demo {

namespace {

bool concerns(const Match &match, const Request &request)
{
    return (match.method.isEmpty() || match.method == request.method) &&
           request.target.startsWith(match.pathPrefix);
}

} // namespace

void Faults::add(const Match &match, const Fate &fate, int count)
{
    const std::lock_guard lock(m_mutex);
    m_orders.push_back({match, fate, count});
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_orders.clear();
}

Faults::Fate Faults::next(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    Fate fate;
    bool delayed = false;
    for (Order &order : m_orders) {
        if (order.left <= 0 || !concerns(order.match, request))
            continue;
        if (order.fate.answer && !fate.answer) {
            fate.answer = order.fate.answer;
            fate.afterApplying = order.fate.afterApplying;
            --order.left;
        } else if (!order.fate.answer && !delayed) {
            fate.delay = order.fate.delay;
            delayed = true;
            --order.left;
        }
    }
    std::erase_if(m_orders, [](const Order &order) { return order.left <= 0; });
    return fate;
}

} // namespace patchbook::demo
