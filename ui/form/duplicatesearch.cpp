// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/duplicatesearch.h"

#include <algorithm>
#include <utility>

namespace patchbook {

namespace {

/** The fields by which this service finds, as far as the record has them. */
QList<std::pair<QString, QString>> searchTerms(const ContactService &service, const Contact &draft)
{
    const Capabilities can = service.capabilities();
    QList<std::pair<QString, QString>> terms;
    for (const Field &field : service.schema().fields()) {
        const bool asked =
            (field.kind == FieldKind::Email && can.testFlag(Capability::FindByEmail)) ||
            (field.kind == FieldKind::Phone && can.testFlag(Capability::FindByPhone));
        const QString value = draft.text(field.key).trimmed();
        if (asked && !value.isEmpty())
            terms.append({field.key, value});
    }
    return terms;
}

} // namespace

DuplicateSearch::DuplicateSearch(QObject *parent)
    : QObject(parent)
{
}

bool DuplicateSearch::canSearch(const ContactService &service, const Contact &draft)
{
    return !searchTerms(service, draft).isEmpty();
}

void DuplicateSearch::start(ContactService &service, const Contact &draft)
{
    cancel();
    const int run = m_run;
    const QList<std::pair<QString, QString>> terms = searchTerms(service, draft);
    m_pending = int(terms.size());
    for (const auto &[key, value] : terms) {
        QFuture<Answer> call = service.find(key, value);
        m_calls << call;
        call.then(this, [this, run](const Answer &answer) { take(run, answer); })
            .onCanceled(this, [this, run] {
                ServiceError error;
                error.kind = ErrorKind::Cancelled;
                error.delivery = Delivery::NotSent;
                take(run, fail(error));
            });
    }
}

void DuplicateSearch::cancel()
{
    ++m_run;
    m_pending = 0;
    m_found.clear();
    m_error.reset();
    // Qt 6.4 would write into the continuation of one that is over, which is freed by then.
    for (QFuture<Answer> &call : m_calls) {
        if (!call.isFinished())
            call.cancel();
    }
    m_calls.clear();
}

void DuplicateSearch::take(int run, const Answer &answer)
{
    if (run != m_run)
        return;
    if (!answer.ok()) {
        m_error = answer.error();
    } else if (const std::optional<Contact> &hit = answer.value()) {
        const bool known = std::ranges::any_of(
            m_found, [&hit](const Contact &contact) { return contact.id == hit->id; });
        if (!known)
            m_found << *hit;
    }
    if (--m_pending > 0)
        return;
    m_calls.clear();
    // One hit is worth more than the other call's error: the user can look at it.
    if (m_found.isEmpty() && m_error)
        Q_EMIT failed(*m_error);
    else
        Q_EMIT finished(m_found);
}

} // namespace patchbook
