// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/credentialstore.h"

#include <QPromise>

#include <utility>

namespace patchbook {

/** One call of the keychain under way. It ends once: with its result, or when its time is up. */
class KeychainErrand
{
public:
    KeychainErrand() = default;
    virtual ~KeychainErrand() = default;
    Q_DISABLE_COPY_MOVE(KeychainErrand)

    virtual bool isOver() const = 0;
    virtual void refuse(const CredentialError &error) = 0;

    /** What it means when there is no answer from here on. */
    void setWaitingFor(const CredentialError &late) { m_late = late; }
    void endLate() { refuse(m_late); }

private:
    CredentialError m_late{CredentialError::Kind::Unavailable, QStringLiteral("no answer in time")};
};

template <class T>
class KeychainErrandFor final : public KeychainErrand
{
public:
    KeychainErrandFor() { m_promise.start(); }
    QFuture<CredentialResult<T>> future() const { return m_promise.future(); }
    bool isOver() const override { return m_isOver; }
    void refuse(const CredentialError &error) override { end(fail(error)); }
    void end(CredentialResult<T> result)
    {
        if (std::exchange(m_isOver, true))
            return;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<CredentialResult<T>> m_promise;
    bool m_isOver = false;
};

} // namespace patchbook
