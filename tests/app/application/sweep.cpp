// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/application/sweep.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>
#include <QUrl>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 64 << 20;

QByteArray everyBytePercent(const QByteArray &bytes, bool upper)
{
    QByteArray encoded;
    for (const char byte : bytes) {
        const QByteArray hex = QByteArray(1, byte).toHex();
        encoded += '%' + (upper ? hex.toUpper() : hex);
    }
    return encoded;
}

/**
 * What is the same in base64 whatever stands around the secret, when it begins at the given place
 * within a group of three bytes.
 */
QByteArray base64Core(const QByteArray &secret, int place, QByteArray::Base64Options options)
{
    const QByteArray padded = QByteArray(place, 'x') + secret;
    const QByteArray whole = padded.toBase64(options);
    const qsizetype first = (place * 8 + 5) / 6;
    const qsizetype last = (place + secret.size()) * 8 / 6;
    return whole.mid(first, last - first);
}

} // namespace

Sweep::Sweep(const QByteArray &secret)
{
    const QString text = QString::fromLatin1(secret);
    m_shapes << Shape{u"UTF-8"_s, secret};
    m_shapes << Shape{u"UTF-16LE"_s, QStringEncoder(QStringEncoder::Utf16LE).encode(text)}
             << Shape{u"UTF-16BE"_s, QStringEncoder(QStringEncoder::Utf16BE).encode(text)};
    for (const int place : {0, 1, 2}) {
        const QString name = u"base64 at "_s + QString::number(place);
        m_shapes << Shape{name, base64Core(secret, place, QByteArray::Base64Encoding)}
                 << Shape{name + u" for URLs"_s,
                          base64Core(secret, place, QByteArray::Base64UrlEncoding)};
    }
    m_shapes << Shape{u"percent"_s, secret.toPercentEncoding()}
             << Shape{u"percent, lower case"_s,
                      QUrl::toPercentEncoding(text).replace("%2B", "%2b").replace("%2F", "%2f")}
             << Shape{u"percent for every byte"_s, everyBytePercent(secret, true)}
             << Shape{u"percent for every byte, lower case"_s, everyBytePercent(secret, false)}
             << Shape{u"hex"_s, secret.toHex()} << Shape{u"HEX"_s, secret.toHex().toUpper()}
             << Shape{u"hex with blanks"_s, secret.toHex(' ')};
}

QStringList Sweep::in(const QByteArray &bytes) const
{
    QStringList found;
    for (const Shape &shape : m_shapes) {
        if (bytes.contains(shape.bytes))
            found << shape.name;
    }
    return found;
}

QStringList Sweep::in(const QString &text) const
{
    return in(text.toUtf8());
}

QStringList Sweep::below(const QString &folder, const QDateTime &changedSince) const
{
    QStringList found;
    m_filesRead = 0;
    QDirIterator entries(folder,
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QFileInfo info(path);
        for (const QString &shape : in(path))
            found << path + u": its name, "_s + shape;
        if (!info.isFile() || info.size() > largestFile ||
            (changedSince.isValid() && info.lastModified() < changedSince))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue; // of another user, or gone meanwhile
        ++m_filesRead;
        for (const QString &shape : in(file.readAll()))
            found << path + u": "_s + shape;
    }
    return found;
}

} // namespace patchbook::test
