// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QObject>
#include <QString>

#include <memory>

namespace patchbook {

class Workspace;

/**
 * Writes the history that a query finds into a CSV file which only the user may read. Reads page by
 * page and writes on a worker; the file appears when it is whole, or not at all.
 */
class ActivityExport final : public QObject
{
    Q_OBJECT

public:
    explicit ActivityExport(Workspace &workspace, QObject *parent = nullptr);

    /** One at a time: nothing happens while one is running. */
    void start(const OpQuery &query, const QString &path);
    /** Writes nothing; nothing is told afterwards. */
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

Q_SIGNALS:
    /** How many changes were read so far. */
    void progressed(int count);
    void finished(const QString &path, int count);
    /** `reason` is in the user's language. */
    void failed(const QString &reason);

private:
    struct Run;

    void readPage(const std::shared_ptr<Run> &run);
    void readTimes(const std::shared_ptr<Run> &run, const QList<Op> &page);
    void encode(const std::shared_ptr<Run> &run, const QList<Op> &page);
    void write(const std::shared_ptr<Run> &run);
    void giveUp(const QString &reason);

    Workspace &m_workspace;
    std::shared_ptr<Run> m_run;
};

} // namespace patchbook
