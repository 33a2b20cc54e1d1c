// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTemporaryDir>

namespace patchbook::test {

/** A picture file which tells when anybody opens it. */
class Canary
{
public:
    Canary();
    ~Canary();
    Q_DISABLE_COPY_MOVE(Canary)

    bool isWatching() const { return m_watch >= 0; }
    QString path() const { return m_folder.filePath(QStringLiteral("canary.png")); }
    /** How often it was opened since it was made. */
    int opened() const;

private:
    QTemporaryDir m_folder;
    int m_events = -1;
    int m_watch = -1;
    mutable int m_opened = 0;
};

struct HostileValue
{
    QString name;
    QString text;
};

/** Texts that have hurt programs; some of them point at the picture. */
QList<HostileValue> hostileValues(const QString &picture);

/** Processor time of the calling thread in nanoseconds. */
qint64 threadWork();

} // namespace patchbook::test
