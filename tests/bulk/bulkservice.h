// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/desk.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

namespace patchbook::test {

/** A service of the demo organisation as a bulk run meets it: its contacts and their owners. */
class BulkService
{
public:
    BulkService() = default;
    virtual ~BulkService() = default;
    Q_DISABLE_COPY_MOVE(BulkService)

    virtual demo::Desk &desk() = 0;
    virtual QString key() const = 0; ///< into the service catalogue
    virtual QMap<QString, QString> settings() const = 0;
    virtual QStringList ids() const = 0; ///< of contacts that take changes
    /** Who may own a contact, as the service stores them. */
    virtual QStringList owners() const = 0;
    /** A contact without what moves by itself: its times. {} when there is none. */
    virtual QJsonObject contact(const QString &id) const = 0;
    virtual QString ownerOf(const QJsonObject &contact) const = 0;
    virtual QString ownerKey() const = 0; ///< in contact()
    /** A text of the contact that has nothing to do with its owner. */
    virtual QString noteKey() const = 0;
    /** Somebody else gives it to this owner, or writes a note. */
    virtual void giveTo(const QString &id, const QString &owner) = 0;
    virtual void annotate(const QString &id, const QString &note) = 0;
    /** The contact which a request is about, "" when it is about none or many. */
    virtual QString contactIn(const demo::Request &request) const = 0;
    virtual bool isWrite(const demo::Request &request) const = 0;
    /** Which of tokensFor() the request came with; 0 = none of them. */
    virtual int lifeOf(const demo::Request &request) const = 0;
};

/** Each life of an engine has a token of its own, by which its requests are known. */
QByteArray tokenOf(int life);
inline constexpr int mostLives = 60;

inline const QStringList bulkServices = {QStringLiteral("linq"), QStringLiteral("highlevel"),
                                         QStringLiteral("routera")};

/**
 * A service with so many contacts. HighLevel counts requests as it really does, in windows that are
 * `pace` times shorter.
 */
std::unique_ptr<BulkService> bulkService(const QString &key, int contacts, quint64 seed, int pace);

} // namespace patchbook::test
