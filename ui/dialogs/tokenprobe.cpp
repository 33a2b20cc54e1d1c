// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tokenprobe.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

const ServiceError stopped{.kind = ErrorKind::Cancelled, .delivery = Delivery::NotSent};

} // namespace

int TokenProbe::begin()
{
    m_running = true;
    Q_EMIT runningChanged();
    return ++m_question;
}

void TokenProbe::end(int question, const Answer &answer)
{
    if (question != m_question || !m_running)
        return;
    m_running = false;
    Q_EMIT runningChanged();
    Q_EMIT finished(answer);
}

void TokenProbe::giveUp()
{
    if (!m_running)
        return;
    ++m_question;
    m_running = false;
    Q_EMIT runningChanged();
}

void TokenProbe::ask(ServiceCatalog &catalog, const Account &account, const Secret &token)
{
    const int question = begin();
    catalog.test(account, token)
        .then(this, [this, question](const Answer &answer) { end(question, answer); })
        .onCanceled(this, [this, question] { end(question, fail(stopped)); });
}

} // namespace patchbook
