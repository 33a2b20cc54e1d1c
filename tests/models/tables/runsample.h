// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/leftout.h"
#include "models/ports/outbox.h"
#include "tests/support/fakeservice.h"

#include <QDateTime>

namespace patchbook::test {

/** Operations and runs as they could stand in an outbox. */
struct RunSample
{
    static Op op(JobOutcome outcome, const QString &id, const QString &name)
    {
        Op made;
        made.uuid = QUuid::createUuid();
        made.account = u"a"_s;
        made.edit = {EditKind::Change, id, {}};
        made.edit.changes.fields.insert(u"owner"_s, {u"old@x.example"_s, u"new@x.example"_s});
        made.draft = id;
        made.title = name;
        made.look = person(id, {{u"owner"_s, u"old@x.example"_s}});
        switch (outcome) {
        case JobOutcome::Waiting:
            break;
        case JobOutcome::Changed:
            made.state = OpState::Confirmed;
            made.attempts = 1;
            made.sent.wallMs = 1'790'000'000'000;
            made.echo = person(id, {{u"owner"_s, u"new@x.example"_s}});
            break;
        case JobOutcome::Already:
            made.state = OpState::Confirmed;
            made.echo = person(id, {{u"owner"_s, u"new@x.example"_s}});
            break;
        case JobOutcome::Skipped:
            made.state = OpState::Cancelled;
            made.error = leftOutError(LeftOut::NothingAccepted);
            break;
        case JobOutcome::Conflicted:
            made.state = OpState::Conflicted;
            made.conflicts = {
                {u"owner"_s, u"old@x.example"_s, u"third@x.example"_s, u"new@x.example"_s}};
            break;
        case JobOutcome::Failed:
            made.state = OpState::Failed;
            made.attempts = 1;
            made.sent.wallMs = 1'790'000'000'000;
            made.error = ServiceError{.kind = ErrorKind::Invalid,
                                      .delivery = Delivery::Refused,
                                      .status = 422,
                                      .message = u"No such user"_s};
            break;
        case JobOutcome::Cancelled:
            made.state = OpState::Cancelled;
            break;
        }
        return made;
    }

    static Job job(int total)
    {
        Job made;
        made.account = u"a"_s;
        made.fields = {u"owner"_s};
        made.targets = {u"new@x.example"_s};
        made.total = total;
        made.begun = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);
        return made;
    }

    /** One of each outcome, in their order. */
    static QList<Op> oneOfEach()
    {
        QList<Op> ops;
        for (int i = 0; i < jobOutcomes; ++i)
            ops << op(JobOutcome(i), QString::number(i + 1), u"Person %1"_s.arg(i + 1));
        return ops;
    }
};

} // namespace patchbook::test
