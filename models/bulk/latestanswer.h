// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/inworker.h"

#include <QObject>

#include <functional>
#include <utility>

namespace patchbook {

/**
 * Asks a worker for one thing after the other where only the last question counts: what was asked
 * before is not answered any more. GUI thread; `Work` runs in another one.
 */
template <class T>
class LatestAnswer
{
public:
    using Work = std::function<T()>;

    explicit LatestAnswer(std::function<void(T)> take)
        : m_take(std::move(take))
    {
    }

    /** The answer comes later. */
    void ask(Work work)
    {
        m_next = std::move(work);
        m_waits = true;
        if (!m_working)
            begin();
    }
    /** Takes this for the last answer, in place of any that is on its way. */
    void tell(T answer)
    {
        m_waits = false;
        m_next = nullptr;
        m_outdated = m_working;
        m_take(std::move(answer));
    }
    bool isAsking() const { return m_waits || (m_working && !m_outdated); }

private:
    void begin()
    {
        m_waits = false;
        m_outdated = false;
        m_working = true;
        inWorker(&m_context, std::exchange(m_next, nullptr)).then(&m_context, [this](T answer) {
            m_working = false;
            if (m_waits)
                begin();
            else if (!m_outdated)
                m_take(std::move(answer));
        });
    }

    std::function<void(T)> m_take;
    Work m_next;
    bool m_waits = false;
    bool m_working = false;
    bool m_outdated = false;
    QObject m_context; // last: with it goes whoever would answer
};

} // namespace patchbook
