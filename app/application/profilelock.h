// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbook {

/**
 * The right to work with a profile: one process at a time. The kernel takes it back when the
 * process ends, however it ends, so there is no stale lock to judge by age or process number.
 */
class ProfileLock final
{
public:
    enum class Answer {
        Taken,
        Held,       ///< by another process
        Impossible, ///< the folder cannot hold a lock: read-only, full, a file system without them
    };

    /** Who holds it, as far as it said so. */
    struct Holder
    {
        qint64 process = 0; ///< 0 = unknown
        QString computer;
        QString socket; ///< where it listens, "" = nowhere
    };

    explicit ProfileLock(const QString &folder);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

    Answer take();
    /** Tells others where the holder listens. Only while it is taken. */
    void sign(const QString &socket) const;
    /** What the last holder wrote: it may have ended since. */
    Holder holder() const;

private:
    QString m_path;
    int m_handle = -1;
};

} // namespace patchbook
