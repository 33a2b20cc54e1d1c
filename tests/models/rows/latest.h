// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <utility>

namespace patchbook::test {

/** The latest snapshot, handed from the writer to the readers. */
template <class Snapshot>
class Latest
{
public:
    void set(Snapshot snapshot)
    {
        const std::lock_guard lock(m_lock);
        m_snapshot = std::move(snapshot);
    }
    Snapshot get()
    {
        const std::lock_guard lock(m_lock);
        return m_snapshot;
    }

private:
    std::mutex m_lock;
    Snapshot m_snapshot;
};

} // namespace patchbook::test
