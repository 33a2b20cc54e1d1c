// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/memoryuse.h"

#include "models/domain/contact.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <malloc.h>
#include <unistd.h>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 bytesOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toUtf8().size();
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact).size();
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).size();
    return value.toVariant().toString().size();
}

} // namespace

qint64 residentBytes()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

qint64 textBytes(const Contact &contact)
{
    qint64 bytes = contact.id.toUtf8().size();
    for (auto field = contact.fields.constBegin(); field != contact.fields.constEnd(); ++field)
        bytes += bytesOf(*field);
    return bytes;
}

} // namespace patchbook::bench
