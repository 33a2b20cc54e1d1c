// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace patchbook {

/** Visits many places in slices of a few milliseconds, so that the thread stays free between them.
 */
class SlicedWalk final : public QObject
{
    Q_OBJECT

public:
    explicit SlicedWalk(std::function<void(qsizetype place)> visit, QObject *parent = nullptr);

    /** Begins anew: 0 … count - 1. The first slice is walked at once: few are done when this
     * returns. */
    void start(qsizetype count);
    void stop();
    bool isWalking() const { return m_slices.isActive(); }

Q_SIGNALS:
    /** Every place was visited; also from within start(). */
    void finished();

private:
    void walkSome();

    std::function<void(qsizetype place)> m_visit;
    qsizetype m_count = 0;
    qsizetype m_next = 0;
    QTimer m_slices;
};

} // namespace patchbook
