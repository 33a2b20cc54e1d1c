// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokensource.h"

#include <utility>

namespace patchbook {

QFuture<TokenQueue::Answer> TokenQueue::join()
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_waiting.append(promise);
    return promise->future();
}

void TokenQueue::answer(const Answer &answer)
{
    // Taken out first: whoever is told may ask again.
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &promise : waiting) {
        promise->addResult(answer);
        promise->finish();
    }
}

ServiceError noToken(ErrorKind kind, const QString &detail)
{
    return ServiceError{.kind = kind, .delivery = Delivery::NotSent, .detail = detail};
}

} // namespace patchbook
