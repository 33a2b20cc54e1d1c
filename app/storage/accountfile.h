// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/accountstore.h"

#include <QJsonObject>

namespace patchbook {

/**
 * The accounts in a small JSON file. Whatever is in the file and makes no sense to this version
 * stays in it; a file that is no account list at all is set aside, never overwritten.
 */
class AccountFile final : public AccountStore
{
public:
    explicit AccountFile(const QString &path);

    QList<Account> load() const override;
    /** Refuses the whole list when one account has an unacceptable address, id or service. */
    Result<Done, QString> save(const QList<Account> &accounts) override;

    /** Where a damaged file was put at construction, "" when there was none. */
    QString damagedFile() const { return m_damagedFile; }
    /** Entries which load() leaves out. */
    int leftOut() const;
    /** Not "" when the file cannot be used: nothing loads, and save() is refused with this. */
    QString trouble() const { return m_trouble; }

private:
    void readContent();
    void putAside();

    QString m_path;
    QString m_damagedFile;
    QString m_trouble;
    QJsonObject m_content;
};

} // namespace patchbook
