// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <sys/inotify.h>
#include <unistd.h>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

/** A picture which no contact may make us open, and a name that tries. */
class HostileText
{
public:
    HostileText()
        : m_path(m_dir.filePath(u"canary.png"_s))
    {
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write("not a picture");
        file.close();
        m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        inotify_add_watch(m_watch, QFile::encodeName(m_path).constData(), IN_OPEN);
    }
    ~HostileText() { close(m_watch); }
    Q_DISABLE_COPY_MOVE(HostileText)

    /** Taken for rich text this loads the picture, and takes seconds to lay out. */
    QString name() const
    {
        return picture() + u"<table><tr><td>"_s.repeated(15) + u"&amp; %1 %n"_s;
    }
    QString picture() const { return u"<b>C</b><img src=\"file://%1\">"_s.arg(m_path); }
    /** As long, and without a trick. */
    QString harmless() const { return QString(name().size(), u'm'); }

    /** Whether anybody opened the picture since the last question. */
    bool wasOpened()
    {
        char events[4096];
        return read(m_watch, events, sizeof events) > 0;
    }

private:
    QTemporaryDir m_dir;
    QString m_path;
    int m_watch = -1;
};

/** Whether `f` takes about as long for one text as for the other. Layout of tables took 10,000
 * times. */
inline bool takesAboutAsLong(const QString &hostile, const QString &harmless,
                             const std::function<void(const QString &)> &f)
{
    constexpr int rounds = 5;
    constexpr int tolerance = 40;
    f(harmless); // fonts and styles are loaded by the first
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i)
        f(harmless);
    const qint64 plain = timer.nsecsElapsed();
    timer.restart();
    for (int i = 0; i < rounds; ++i)
        f(hostile);
    return timer.nsecsElapsed() < tolerance * plain;
}

} // namespace patchbook::test
