// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/secret.h"
#include "models/domain/serviceerror.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>

#include <memory>

namespace patchbook {

/** Where the requests of one account get their token from. GUI thread. */
class TokenSource : public QObject
{
    Q_OBJECT

public:
    /**
     * A usable token, or why there is none, always with Delivery::NotSent: the request that wanted
     * it has not left. Only success is remembered: after an error the next call asks again.
     */
    virtual QFuture<ServiceResult<Secret>> token() = 0;

    /** The service refused this token. One that came since then is not forgotten. */
    virtual void forget(const Secret &refused) = 0;

    /** Whether after forget() another token comes without anybody's doing. */
    virtual bool renews() const = 0;

protected:
    TokenSource() = default;
};

/** Those who wait for the same token: one question is asked for all of them. */
class TokenQueue
{
public:
    using Answer = ServiceResult<Secret>;

    /** Whether this is the first, who has to ask. */
    bool isEmpty() const { return m_waiting.isEmpty(); }
    QFuture<Answer> join();
    void answer(const Answer &answer);

private:
    QList<std::shared_ptr<QPromise<Answer>>> m_waiting;
};

/** An error of a token that never was: nothing was sent. */
ServiceError noToken(ErrorKind kind, const QString &detail);

} // namespace patchbook
