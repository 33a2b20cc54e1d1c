// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storedtoken.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto originKey = "origin"_L1;
constexpr auto tokenKey = "token"_L1;
} // namespace

QString storedToken(const QString &origin, const Secret &secret)
{
    const QJsonObject entry{{originKey, origin}, {tokenKey, QString::fromLatin1(secret.reveal())}};
    return QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

CredentialResult<Secret> tokenFrom(const QString &stored, const QString &origin)
{
    using Kind = CredentialError::Kind;
    const QJsonObject entry = QJsonDocument::fromJson(stored.toUtf8()).object();
    const QString storedOrigin = entry.value(originKey).toString();
    if (storedOrigin.isEmpty() || !entry.value(tokenKey).isString())
        return fail(CredentialError{Kind::Unusable, u"the entry is not one of ours"_s});
    if (storedOrigin != origin)
        return fail(CredentialError{Kind::OtherOrigin, u"stored for "_s + storedOrigin});
    // Not toLatin1(): it would turn a character beyond Latin-1 into a usable "?".
    Secret secret(entry.value(tokenKey).toString().toUtf8());
    if (!secret.isUsable())
        return fail(CredentialError{Kind::Unusable, u"the token cannot stand in a header"_s});
    return secret;
}

} // namespace patchbook
