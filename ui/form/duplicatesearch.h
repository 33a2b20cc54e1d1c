// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/contactservice.h"

#include <QObject>

#include <optional>

namespace patchbook {

/**
 * Looks before a contact is created whether the service has one with the same e-mail or phone: one
 * call for each, because a call with both would not tell which of them matched.
 */
class DuplicateSearch final : public QObject
{
    Q_OBJECT

public:
    explicit DuplicateSearch(QObject *parent = nullptr);

    /** Whether this service can be asked about anything in this record. */
    static bool canSearch(const ContactService &service, const Contact &draft);

    void start(ContactService &service, const Contact &draft);
    /** Forgets the search; nothing is signalled any more. */
    void cancel();
    bool isRunning() const { return m_pending > 0; }

Q_SIGNALS:
    /** All answers are there. Empty when there is no such contact. */
    void finished(const QList<patchbook::Contact> &found);
    void failed(const patchbook::ServiceError &error);

private:
    using Answer = ServiceResult<std::optional<Contact>>;

    void take(int run, const Answer &answer);

    QList<QFuture<Answer>> m_calls; // the first futures: cancelling these reaches the request
    QList<Contact> m_found;
    std::optional<ServiceError> m_error;
    int m_pending = 0;
    int m_run = 0;
};

} // namespace patchbook
