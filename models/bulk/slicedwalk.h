// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace patchbook {

/** Visits many ids in slices of a few milliseconds, so that the thread stays free between them. */
class SlicedWalk final : public QObject
{
    Q_OBJECT

public:
    explicit SlicedWalk(std::function<void(const QString &id)> visit, QObject *parent = nullptr);

    /** Begins anew. The first slice is walked at once: few ids are done when this returns. */
    void start(const QStringList &ids);
    void stop();
    bool isWalking() const { return m_slices.isActive(); }

Q_SIGNALS:
    /** Every id was visited; also from within start(). */
    void finished();

private:
    void walkSome();

    std::function<void(const QString &id)> m_visit;
    QStringList m_ids;
    qsizetype m_next = 0;
    QTimer m_slices;
};

} // namespace patchbook
