// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/accountsummary.h"

#include "models/book/accountsession.h"

namespace patchbook {

ListSummary accountSummary(AccountSession &session,
                           const std::function<QString(const ServiceError &)> &explain)
{
    using Phase = ListSummary::Phase;
    ListSummary now;
    ListLoader &loader = session.loader();
    now.loaded = loader.loaded();
    now.expected = loader.expected();
    now.loadedAt = session.loadedAt();
    now.keptThoughMissing = session.keptThoughMissing();
    if (const LocalCopy *copy = session.copyBeingRead()) {
        now.phase = Phase::Copy;
        now.loaded = copy->loaded();
        now.expected = copy->found().count;
        return now;
    }
    if (const MissingCheck *check = session.missingCheck()) {
        now.toCheck = check->total();
        now.checked = check->checked();
    }
    switch (loader.state()) {
    case ListLoader::State::Idle:
        now.phase = Phase::Waiting;
        break;
    case ListLoader::State::Loading:
        now.phase = Phase::Loading;
        now.readsAnew = session.loadedAt().isValid();
        now.timeLeft = loader.timeLeft();
        break;
    case ListLoader::State::Complete:
        now.phase = Phase::Complete;
        if (const std::optional<ServiceError> &error = session.missingError(); error && explain)
            now.failure = explain(*error);
        break;
    case ListLoader::State::Cancelled:
        now.phase = Phase::Stopped;
        break;
    case ListLoader::State::Failed:
        now.phase = Phase::Failed;
        now.failure = explain ? explain(loader.error()) : QString();
        break;
    }
    return now;
}

} // namespace patchbook
