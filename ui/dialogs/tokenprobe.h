// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/servicecatalog.h"

#include <QObject>

namespace patchbook {

/** Asks a service what a token may do, one question at a time; it can be given up. */
class TokenProbe final : public QObject
{
    Q_OBJECT

public:
    using Answer = ServiceResult<ConnectionTest>;

    using QObject::QObject;

    /** With a token that is not stored yet; with the stored one when it is empty. */
    void ask(ServiceCatalog &catalog, const Account &account, const Secret &token);
    /** Forgets the question: finished() does not come any more. */
    void giveUp();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged();
    void finished(const patchbook::TokenProbe::Answer &answer);

private:
    int begin();
    void end(int question, const Answer &answer);

    int m_question = 0; // answers to earlier ones are ignored
    bool m_running = false;
};

} // namespace patchbook
