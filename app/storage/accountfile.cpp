// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/accountfile.h"

#include "app/storage/privatefile.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <optional>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 accountFileLimit = 4 * 1024 * 1024;
constexpr auto accountsKey = "accounts"_L1;
constexpr auto keepCopyKey = "keepCopy"_L1;
constexpr auto readOnlyKey = "readOnly"_L1;
constexpr auto settingsKey = "settings"_L1;

// Both become part of the name under which the keychain holds the token.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::ranges::all_of(name, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

bool makesSense(const Account &account)
{
    return isPlainName(account.id) && isPlainName(account.service) &&
           isAcceptableAddress(account.address);
}

// Whatever else stands there was meant to say something: then nothing is written to the service.
bool isReadOnly(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull() && value != QJsonValue(false);
}

QMap<QString, QString> settingsFrom(const QJsonObject &object)
{
    QMap<QString, QString> settings;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString())
            settings.insert(it.key(), it.value().toString());
    }
    return settings;
}

QJsonObject settingsInto(QJsonObject object, const QMap<QString, QString> &settings)
{
    const QStringList known = settingsFrom(object).keys();
    for (const QString &key : known)
        object.remove(key);
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

std::optional<Account> accountFrom(const QJsonValue &value)
{
    const QJsonObject entry = value.toObject();
    Account account;
    account.id = entry.value("id"_L1).toString();
    account.service = entry.value("service"_L1).toString();
    account.label = entry.value("label"_L1).toString();
    account.address = QUrl(entry.value("address"_L1).toString(), QUrl::StrictMode);
    account.keepCopy = entry.value(keepCopyKey).toBool(true); // older files do not say
    account.readOnly = isReadOnly(entry.value(readOnlyKey));
    account.settings = settingsFrom(entry.value(settingsKey).toObject());
    if (!makesSense(account))
        return std::nullopt;
    return account;
}

QJsonObject entryOf(const Account &account, QJsonObject entry)
{
    entry.insert("id"_L1, account.id);
    entry.insert("service"_L1, account.service);
    entry.insert("label"_L1, account.label);
    entry.insert("address"_L1, account.address.toString(QUrl::FullyEncoded));
    entry.insert(keepCopyKey, account.keepCopy);
    entry.insert(readOnlyKey, account.readOnly);
    entry.insert(settingsKey, settingsInto(entry.value(settingsKey).toObject(), account.settings));
    return entry;
}

} // namespace

AccountFile::AccountFile(const QString &path)
    : m_path(path)
{
    readContent();
}

void AccountFile::readContent()
{
    const Result<QByteArray, FileTrouble> bytes = readPrivateFile(m_path, accountFileLimit);
    if (!bytes) {
        switch (bytes.error()) {
        case FileTrouble::Absent:
            break;
        case FileTrouble::NotOurs:
            putAside();
            break;
        case FileTrouble::Unreadable:
            m_trouble = u"The account file cannot be read."_s;
            break;
        }
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(bytes.value());
    if (!document.isObject() || !document.object().value(accountsKey).isArray()) {
        putAside();
        return;
    }
    m_content = document.object();
}

void AccountFile::putAside()
{
    m_damagedFile = setAside(m_path);
    if (m_damagedFile.isEmpty())
        m_trouble = u"The account file is damaged and cannot be set aside."_s;
}

QList<Account> AccountFile::load() const
{
    QList<Account> accounts;
    QSet<QString> ids;
    const QJsonArray stored = m_content.value(accountsKey).toArray();
    for (const QJsonValueConstRef value : stored) {
        const std::optional<Account> account = accountFrom(value);
        if (!account || ids.contains(account->id))
            continue;
        ids.insert(account->id);
        accounts.append(*account);
    }
    return accounts;
}

int AccountFile::leftOut() const
{
    return static_cast<int>(m_content.value(accountsKey).toArray().size() - load().size());
}

Result<Done, QString> AccountFile::save(const QList<Account> &accounts)
{
    if (!m_trouble.isEmpty())
        return fail(m_trouble);

    // What load() showed is replaced by the new list; the rest of the file is not ours to drop.
    QHash<QString, QJsonObject> shown;
    QJsonArray notShown;
    const QJsonArray stored = m_content.value(accountsKey).toArray();
    for (const QJsonValueConstRef value : stored) {
        const std::optional<Account> account = accountFrom(value);
        if (account && !shown.contains(account->id))
            shown.insert(account->id, value.toObject());
        else
            notShown.append(QJsonValue(value));
    }

    QJsonArray entries;
    QSet<QString> ids;
    for (const Account &account : accounts) {
        if (!makesSense(account) || ids.contains(account.id))
            return fail(
                u"Account \"%1\" has an unacceptable address, id or service."_s.arg(account.id));
        ids.insert(account.id);
        entries.append(entryOf(account, shown.value(account.id)));
    }
    for (const QJsonValueConstRef value : std::as_const(notShown))
        entries.append(QJsonValue(value));

    QJsonObject content = m_content;
    if (!content.contains("version"_L1))
        content.insert("version"_L1, 1);
    content.insert(accountsKey, entries);
    Result<Done, QString> written = writePrivateFile(m_path, QJsonDocument(content).toJson());
    if (written)
        m_content = content;
    return written;
}

} // namespace patchbook
