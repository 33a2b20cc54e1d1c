// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demomessage.h"

#include <QJsonDocument>

namespace patchbook::demo {

namespace {

QByteArray decodedQueryPart(QByteArray text)
{
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

} // namespace

QByteArray Request::path() const
{
    const qsizetype end = target.indexOf('?');
    return end < 0 ? target : target.left(end);
}

QByteArray Request::header(const QByteArray &name) const
{
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

bool Request::hasQuery(const QByteArray &key) const
{
    const qsizetype start = target.indexOf('?');
    if (start < 0)
        return false;
    for (const QByteArray &pair : target.mid(start + 1).split('&')) {
        if (decodedQueryPart(pair.split('=').first()) == key)
            return true;
    }
    return false;
}

QString Request::query(const QByteArray &key) const
{
    const qsizetype start = target.indexOf('?');
    if (start < 0)
        return {};
    for (const QByteArray &pair : target.mid(start + 1).split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && decodedQueryPart(pair.left(equals)) == key)
            return QString::fromUtf8(decodedQueryPart(pair.mid(equals + 1)));
    }
    return {};
}

QJsonObject Request::json() const
{
    return QJsonDocument::fromJson(body).object();
}

} // namespace patchbook::demo
