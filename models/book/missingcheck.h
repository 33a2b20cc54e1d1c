// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/addressbook.h"
#include "models/ports/contactservice.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <map>
#include <optional>

namespace patchbook {

/**
 * Asks the service for each contact that its list no longer has, a few at a time: only what it
 * says is not there leaves the book. GUI thread.
 */
class MissingCheck final : public QObject
{
    Q_OBJECT

public:
    MissingCheck(ContactService &service, AddressBook &book, const QStringList &ids,
                 QObject *parent = nullptr);

    void start();
    /** No more is asked, and answers that come are not listened to. */
    void stop();

    int total() const { return int(m_ids.size()); }
    int checked() const { return m_checked; }
    /** Those still in doubt: not asked for, or without a useful answer. */
    QStringList left() const;
    /** Why it ended early. */
    const std::optional<ServiceError> &error() const { return m_error; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    void askMore();
    void take(const QString &id, AddressBook::Moment asked, const ServiceResult<Contact> &now);

    ContactService &m_service;
    AddressBook &m_book;
    const QStringList m_ids;
    qsizetype m_next = 0;
    int m_checked = 0;
    QSet<QString> m_settled;
    bool m_stopped = false;
    std::map<QString, QFuture<void>> m_inFlight;
    std::optional<ServiceError> m_error;
};

} // namespace patchbook
