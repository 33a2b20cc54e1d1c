// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/hostile.h"

#include <QFile>
#include <QImage>

#include <array>
#include <ctime>
#include <sys/inotify.h>
#include <unistd.h>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

Canary::Canary()
{
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    if (!picture.save(path(), "PNG"))
        return;
    m_events = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    m_watch = inotify_add_watch(m_events, QFile::encodeName(path()).constData(), IN_OPEN);
}

Canary::~Canary()
{
    if (m_events >= 0)
        close(m_events);
}

int Canary::opened() const
{
    alignas(inotify_event) std::array<char, 4096> buffer;
    for (;;) {
        const ssize_t size = read(m_events, buffer.data(), buffer.size());
        if (size <= 0)
            return m_opened;
        // Without a name, as the watch is on a file, every event has the same size.
        m_opened += int(size_t(size) / sizeof(inotify_event));
    }
}

QList<HostileValue> hostileValues(const QString &picture)
{
    const QString table = u"<table><tr><td>"_s.repeated(15) + u"x"_s;
    return {
        {u"bold"_s, u"<b>Bold</b> & <i>slanted</i>"_s},
        {u"picture of this computer"_s, u"<img src=\"file://%1\">"_s.arg(picture)},
        {u"picture by path"_s, u"<img src='%1'/> <img src=%1>"_s.arg(picture)},
        {u"background"_s, u"<body background=\"file://%1\"><p>x"_s.arg(picture)},
        {u"style"_s, u"<p style=\"background-image:url(%1)\">x</p>"_s.arg(picture)},
        {u"nested tables"_s, table},
        {u"link"_s, u"<a href=\"file:///etc/passwd\">Click here</a>"_s},
        {u"script"_s, u"javascript:alert(document.cookie)"_s},
        {u"style sheet"_s, u"<style>* { color: white }</style>text"_s},
        {u"data address"_s, u"<img src=\"data:charset,x\"><img src=\":/icons/delete.svg\">"_s},
        {u"entities"_s, u"&lt;b&gt; &amp;amp; &#60;b&#62; &nbsp;"_s},
        {u"place markers"_s, u"%1 %2 %n %L1 %99 %%"_s},
        {u"ampersands"_s, u"Tom & Jerry && Co. &File"_s},
        {u"changed mark"_s, u"[*] name [*][*]"_s},
        {u"formula"_s, u"=HYPERLINK(\"http://127.0.0.1:1/\"&A1,\"x\")"_s},
        {u"bidi controls"_s, u"abc\u202Egpj.exe\u202C \u2066x\u2069 \u200F\u061Cend"_s},
        {u"open override"_s, u"\u202E\u202E\u202E delete nothing"_s},
        {u"invisible"_s, u"\u200B\u200D\uFEFF\u00AD\u2060"_s},
        {u"NUL"_s, u"before"_s + QChar(u'\0') + u"after"_s},
        {u"controls"_s, u"\a\b\x1b[31mred\x7f\x85"_s},
        {u"line ends"_s, u"one\ntwo\r\nthree\u2028four\u2029five\tsix\n\n\n\n"_s},
        {u"lone high surrogate"_s, u"x"_s + QChar(0xd83d) + u"y"_s},
        {u"lone low surrogate"_s, QChar(0xdc00) + u"x"_s},
        {u"combining marks"_s, u"Z"_s + u"\u0335\u0322\u0341\u0353\u036F"_s.repeated(1000)},
        {u"families"_s, u"👨‍👩‍👧‍👦"_s.repeated(500)},
        {u"without blanks"_s, u"W"_s.repeated(20'000)},
        {u"longer than an input"_s, u"word "_s.repeated(8'000)},
        {u"many line ends"_s, u"\n"_s.repeated(20'000) + u"end"_s},
        {u"no-break blanks"_s, u"a\u00A0b\u202Fc d"_s},
        {u"SQL"_s, u"'; DROP TABLE contacts; -- \" \\ ` $(id) ${HOME}"_s},
        {u"path"_s, u"../../../../etc/passwd"_s},
        {u"JSON"_s, u"\",\"user_email\":\"me@example.org"_s},
    };
}

qint64 threadWork()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace patchbook::test
