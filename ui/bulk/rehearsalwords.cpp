// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/rehearsalwords.h"

#include "models/domain/plaintext.h"
#include "ui/bulk/runwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace patchbook {

namespace {

struct RehearsalTexts
{
    Q_DECLARE_TR_FUNCTIONS(Rehearsal)
};

QString paceSentence(const RunEstimate &estimate, const std::optional<Allowance> &allowance,
                     const QString &service)
{
    const auto seconds =
        std::chrono::ceil<std::chrono::seconds>(estimate.time + std::chrono::milliseconds(1));
    const QString time = durationWords(seconds);
    const QString name = displayText(service);
    switch (estimate.basis) {
    case RunEstimate::Basis::Allowance:
        if (!allowance)
            break;
        //: %1 is a time such as "about 14 minutes", %2 a service, %3 a number of requests.
        return RehearsalTexts::tr("That takes %1: %2 allows %3 requests in %Ln second(s), of which "
                                  "a tenth stays free for what you do meanwhile.",
                                  "", int(allowance->window.count() / 1000))
            .arg(time, name, QLocale().toString(allowance->most));
    case RunEstimate::Basis::RoundTrip:
        //: %1 is a time such as "about 40 seconds", %2 a service.
        return RehearsalTexts::tr("That takes %1, as fast as %2 answered just now.")
            .arg(time, name);
    case RunEstimate::Basis::Unknown:
        break;
    }
    return RehearsalTexts::tr("How long that takes is not known yet.");
}

} // namespace

QString timeSentence(const RunEstimate &estimate, const std::optional<Allowance> &allowance,
                     const QString &service, bool faster)
{
    const QString pace = paceSentence(estimate, allowance, service);
    if (faster)
        // How many pages serve is known only when they are read: so much is the most.
        return RehearsalTexts::tr("At most %Ln request(s) will go out: a page of the list is read "
                                  "in place of the contacts on it.",
                                  "", estimate.requests) +
               u' ' + pace + u' ' + RehearsalTexts::tr("With such pages it takes less.");
    return RehearsalTexts::tr("%Ln request(s) will go out: each contact is read again just before "
                              "it is changed.",
                              "", estimate.requests) +
           u' ' + pace;
}

QString dayLimitSentence(const RunEstimate &estimate, const std::optional<Allowance> &allowance,
                         const QString &service)
{
    if (estimate.passesToday)
        return {};
    const int left = allowance ? qMax(0, allowance->leftToday) : 0;
    //: %1 is a service.
    return RehearsalTexts::tr("%1 takes only %Ln more request(s) today. When they are used up the "
                              "run waits, and goes on when the service takes requests again.",
                              "", left)
        .arg(displayText(service));
}

bool mayGoFaster(const ContactService &service)
{
    const Capabilities can = service.capabilities();
    return can.testFlag(Capability::PagesByNumber) && !can.testFlag(Capability::ListIsPartial) &&
           service.listLag() == std::chrono::milliseconds::zero();
}

} // namespace patchbook
