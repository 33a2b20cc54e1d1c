// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/runreportrows.h"

#include <QObject>

#include <memory>

namespace patchbook {

/**
 * Writes the report of a run into a file which only the user may read: a PDF for printing, or CSV
 * when the file's name ends so. Reads the outbox page by page and works on a worker; the file
 * appears when it is whole, or not at all. Its sums are those of its rows, so that they add up
 * whatever happens meanwhile.
 */
class RunReport final : public QObject
{
    Q_OBJECT

public:
    /** `outbox` outlives it. */
    explicit RunReport(Outbox &outbox, QObject *parent = nullptr);

    /** One at a time: nothing happens while one is running. */
    void start(const RunReportHead &head, const QString &path);
    bool isRunning() const { return m_work != nullptr; }

Q_SIGNALS:
    /** How many contacts were read so far. */
    void progressed(int count);
    void finished(const QString &path, int count);
    /** `reason` is in the user's language. */
    void failed(const QString &reason);

private:
    struct Work;

    void readPage(const std::shared_ptr<Work> &work);
    void takePage(const std::shared_ptr<Work> &work, const QList<Op> &page);
    void write(const std::shared_ptr<Work> &work);

    Outbox &m_outbox;
    std::shared_ptr<Work> m_work;
};

} // namespace patchbook
