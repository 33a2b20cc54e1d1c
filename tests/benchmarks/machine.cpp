// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/report.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QString processorName()
{
    const QList<QByteArray> lines = contentOf(u"/proc/cpuinfo"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    }
    return QSysInfo::currentCpuArchitecture();
}

} // namespace

Machine Machine::here()
{
    return {processorName(),
            QThread::idealThreadCount(),
            QString::fromLatin1(contentOf(u"/proc/loadavg"_s).split(' ').constFirst()),
            QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()),
            QString::fromLatin1(qVersion()),
            QDateTime::currentDateTimeUtc()};
}

QString Machine::line() const
{
    return u"Measured on %1 UTC: %2, %3 cores, load %4 before, %5, Qt %6."_s.arg(
        at.toUTC().toString(u"yyyy-MM-dd hh:mm"_s), processor, QString::number(cores), load, kernel,
        qt);
}

QJsonObject Machine::json() const
{
    return {{u"processor"_s, processor}, {u"cores"_s, cores}, {u"load"_s, load},
            {u"kernel"_s, kernel},       {u"qt"_s, qt},       {u"at"_s, at.toString(Qt::ISODate)}};
}

Machine Machine::fromJson(const QJsonObject &object)
{
    return {object["processor"_L1].toString(),
            object["cores"_L1].toInt(),
            object["load"_L1].toString(),
            object["kernel"_L1].toString(),
            object["qt"_L1].toString(),
            QDateTime::fromString(object["at"_L1].toString(), Qt::ISODate)};
}

} // namespace patchbook::bench
