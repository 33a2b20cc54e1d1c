// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/servicecatalog.h"
#include "ui/form/formbanner.h"

#include <QObject>

namespace patchbook {

class AccountSession;

/** Asks a service what a token may do, one question at a time; it can be given up. */
class TokenProbe final : public QObject
{
    Q_OBJECT

public:
    using Answer = ServiceResult<ConnectionTest>;

    using QObject::QObject;

    /** With a token that is not stored yet. */
    void ask(ServiceCatalog &catalog, const Account &account, const Secret &token);
    /** With the token of an account that is at work. */
    void ask(AccountSession &session);
    /** Forgets the question: finished() does not come any more. */
    void giveUp();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged();
    void finished(const patchbook::TokenProbe::Answer &answer);

private:
    int begin();
    void end(int question, const Answer &answer);
    void askForCards(int question, AccountSession *session, const ConnectionTest &soFar);

    int m_question = 0; // answers to earlier ones are ignored
    bool m_running = false;
};

/** What a token may do, in the user's words. */
BannerText reportOf(const TokenProbe::Answer &answer);

} // namespace patchbook
