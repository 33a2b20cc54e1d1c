// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/listfile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace patchbook {

namespace {

QString decoded(const QByteArray &bytes)
{
    const auto byMark = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(byMark.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (!decoder.hasError())
        return text;
    return QString::fromLatin1(bytes);
}

} // namespace

Result<QString, ListFileError> readListFile(const QString &path)
{
    const QFileInfo info(path);
    // A pipe or a device would never end.
    if (info.exists() && !info.isFile())
        return fail(ListFileError::NotAFile);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ListFileError::NotReadable);
    if (file.size() > largestListFile)
        return fail(ListFileError::TooLarge);
    const QByteArray bytes = file.read(largestListFile + 1); // it may grow while it is read
    if (bytes.size() > largestListFile)
        return fail(ListFileError::TooLarge);
    if (file.error() != QFileDevice::NoError)
        return fail(ListFileError::NotReadable);
    QString text = decoded(bytes);
    if (text.contains(QChar(u'\0')))
        return fail(ListFileError::NotText);
    return text;
}

} // namespace patchbook
