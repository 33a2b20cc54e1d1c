// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/requesttarget.h"

#include "models/domain/account.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr qsizetype maxIdLength = 128;

bool isIdCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'_' || c == u'-';
}

} // namespace

// Percent-encoding would not do: "..", even as %2e%2e, walks up a path in QUrl and in servers.
std::optional<QByteArray> pathSegment(const QString &id)
{
    if (id.isEmpty() || id.size() > maxIdLength || !std::ranges::all_of(id, isIdCharacter))
        return std::nullopt;
    return id.toLatin1();
}

QByteArray queryValue(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

std::optional<QUrl> urlAt(const QUrl &address, const QByteArray &target)
{
    const QString origin = originOf(address);
    if (origin.isEmpty() || !target.startsWith('/') || target.startsWith("//"))
        return std::nullopt;
    const QByteArray encoded =
        address.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + target;
    const QUrl url = QUrl::fromEncoded(encoded, QUrl::StrictMode);
    if (!url.isValid() || url.toEncoded() != encoded || url.hasFragment() ||
        originOf(url.adjusted(QUrl::RemoveQuery)) != origin)
        return std::nullopt;
    return url;
}

} // namespace patchbook
