// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/requesttarget.h"

#include "models/domain/account.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

constexpr std::size_t maxIdLength = 128;

bool isIdCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
}

} // namespace

// Percent-encoding would not do: "..", even as %2e%2e, walks up a path in QUrl and in servers.
bool isPathSegment(std::string_view id)
{
    return !id.empty() && id.size() <= maxIdLength && std::ranges::all_of(id, isIdCharacter);
}

std::optional<QByteArray> pathSegment(const QString &id)
{
    const QByteArray bytes = id.toUtf8();
    if (!isPathSegment({bytes.constData(), std::size_t(bytes.size())}))
        return std::nullopt;
    return bytes;
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
