// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/exactbytes.h"

#include <QJsonDocument>

#include <cstring>

namespace patchbook {

namespace {

QByteArray jsonOf(const QJsonDocument &document)
{
    // Qt's parser drops a byte order mark at the start of a text, but not an escaped one.
    return document.toJson(QJsonDocument::Compact).replace("\xef\xbb\xbf", "\\ufeff");
}

} // namespace

QByteArray exactBytes(const QString &text)
{
    const QByteArray plain = text.toUtf8();
    if (QString::fromUtf8(plain) == text)
        return plain;
    // 0xff begins no UTF-8, so these can be the bytes of no other text.
    return '\xff' + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

QString exactText(const QByteArray &bytes)
{
    if (!bytes.startsWith('\xff'))
        return QString::fromUtf8(bytes);
    QString text((bytes.size() - 1) / 2, Qt::Uninitialized);
    std::memcpy(text.data(), bytes.constData() + 1, static_cast<size_t>(text.size()) * 2);
    return text;
}

QByteArray exactJson(const QJsonObject &object)
{
    return jsonOf(QJsonDocument(object));
}

QByteArray exactJson(const QJsonArray &array)
{
    return jsonOf(QJsonDocument(array));
}

std::optional<QJsonObject> exactObject(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<QJsonArray> exactArray(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isArray() ? std::optional(document.array()) : std::nullopt;
}

} // namespace patchbook
