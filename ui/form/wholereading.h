// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordref.h"
#include "models/domain/serviceerror.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace patchbook {

class AccountSession;
class Workspace;

/**
 * Reads the contact that is shown where its service's list tells only a part of it: a moment after
 * it is shown, so that going through the list with the arrow keys uses up nothing of what the
 * service allows.
 */
class WholeReading final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds pause{150};

    explicit WholeReading(Workspace &workspace, QObject *parent = nullptr);

    /** This record is shown from now on. */
    void follow(const RecordRef &record);
    /** It is being read, or will be in a moment: a field that is missing need not be empty. */
    bool isUnderWay() const { return m_underWay; }
    /** Why the last reading of it failed. */
    const std::optional<ServiceError> &error() const { return m_error; }

    /** Reads another record, once in the life of this object. */
    void readOnce(const RecordRef &record);

Q_SIGNALS:
    /** isUnderWay() or error() is another. */
    void changed();
    /** The record has been in view for a moment. Told of whole ones too. */
    void started();

private:
    void start();
    void takeEnd(const QString &id, const std::optional<ServiceError> &error);

    Workspace &m_workspace;
    RecordRef m_record;
    QPointer<AccountSession> m_session;
    QTimer m_timer;
    bool m_underWay = false;
    std::optional<ServiceError> m_error;
    QSet<RecordRef> m_asked;
};

} // namespace patchbook
