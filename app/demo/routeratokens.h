// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/routeramessages.h"

#include <chrono>
#include <optional>

namespace patchbook::demo {

/** Who may ask Routera: /oauth2/token, and the tokens it gave. Its owner sees to the threads. */
class RouteraTokens
{
public:
    RouteraTokens(QByteArray clientId, QByteArray clientSecret);

    const QByteArray &clientId() const { return m_clientId; }
    const QByteArray &clientSecret() const { return m_clientSecret; }
    /** A token which somebody was given by hand: it never ends. */
    QByteArray issued(bool withAccount);
    void accept(const QByteArray &token) { m_lasting.append(token); }

    /** The answer to a request for a token. */
    Answer answer(const Request &request, std::chrono::milliseconds lifetime);
    /** Why a request is turned away. */
    std::optional<Answer> refusal(const Request &request) const;
    /** Ends all that were fetched. */
    void expire() { m_fetched.clear(); }
    int given() const { return m_given; }

private:
    using Clock = std::chrono::steady_clock;

    QByteArray jwt(bool withAccount, qint64 number) const;

    const QByteArray m_clientId;
    const QByteArray m_clientSecret;
    QList<QByteArray> m_lasting;
    QList<QByteArray> m_withoutAccount;
    QMap<QByteArray, Clock::time_point> m_fetched; ///< with their ends
    int m_given = 0;
};

} // namespace patchbook::demo
