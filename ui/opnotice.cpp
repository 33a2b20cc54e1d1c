// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opnotice.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/domain/removal.h"
#include "ui/explanation.h"
#include "ui/form/opreport.h"

#include <QCoreApplication>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using Tone = NoticeBar::Tone;

namespace {

/** Sentences about a named record; %1 is its name. */
struct OpNoticeTexts
{
    Q_DECLARE_TR_FUNCTIONS(OpNotice)
};

QString nameOf(const Op &op)
{
    return op.title.isEmpty() ? OpNoticeTexts::tr("A contact without a name")
                              : displayText(op.title, 80);
}

OpNotice confirmed(const Op &op, Removal removal)
{
    const QString name = nameOf(op);
    if (!op.sideEffects.isEmpty())
        return {Tone::Warning,
                OpNoticeTexts::tr("%1 was saved, but the service also changed a field that you "
                                  "did not touch.")
                    .arg(name),
                {}};
    if (!op.unconfirmed.isEmpty())
        return {Tone::Warning,
                OpNoticeTexts::tr("%1 was saved only in part: the service did not take over every "
                                  "field.")
                    .arg(name),
                {}};
    switch (op.edit.kind) {
    case EditKind::Change:
        return {Tone::Information, OpNoticeTexts::tr("Saved: %1").arg(name), {}};
    case EditKind::Create:
        return {Tone::Information, OpNoticeTexts::tr("Created: %1").arg(name), {}};
    case EditKind::Remove:
        return {Tone::Information,
                removal == Removal::Archives ? OpNoticeTexts::tr("Archived: %1").arg(name)
                                             : OpNoticeTexts::tr("Deleted: %1").arg(name),
                {}};
    }
    return {};
}

OpNotice failed(const Op &op, Removal removal)
{
    const QString name = nameOf(op);
    if (!op.error)
        return {Tone::Error,
                OpNoticeTexts::tr("%1 was not saved: the service answered that all went well, and "
                                  "kept the old values.")
                    .arg(name),
                {}};
    const Explanation why = explain(*op.error, doingOf(op, removal));
    QString text = OpNoticeTexts::tr("%1 was not saved. %2").arg(name, why.sentence());
    if (op.edit.kind == EditKind::Remove)
        text = removal == Removal::Archives
                   ? OpNoticeTexts::tr("%1 was not archived. %2").arg(name, why.sentence())
                   : OpNoticeTexts::tr("%1 was not deleted. %2").arg(name, why.sentence());
    return {Tone::Error, text, why.serviceWords};
}

} // namespace

Removal removalAt(const Workspace &workspace, const QString &account)
{
    const AddressBook *book = workspace.bookOf(account, Collection::Contacts);
    return removalOf(book ? &book->schema() : nullptr);
}

OpNotice noticeOf(const Op &op, Removal removal)
{
    switch (op.state) {
    case OpState::Confirmed:
        return confirmed(op, removal);
    case OpState::Failed:
        return failed(op, removal);
    case OpState::Conflicted:
        if (op.edit.kind == EditKind::Remove)
            return {Tone::Warning,
                    (removal == Removal::Archives
                         ? OpNoticeTexts::tr("%1 was not archived: somebody changed this contact "
                                             "after you opened it.")
                         : OpNoticeTexts::tr("%1 was not deleted: somebody changed this contact "
                                             "after you opened it."))
                        .arg(nameOf(op)),
                    {}};
        return {Tone::Warning,
                OpNoticeTexts::tr("%1 was not saved: somebody else changed the same field. Compare "
                                  "the values and choose.")
                    .arg(nameOf(op)),
                {}};
    case OpState::Pending:
    case OpState::Sending:
    case OpState::Ambiguous:
    case OpState::Blocked:
        return {};
    case OpState::Cancelled:
        // A later edit in its place is no news, and what the last run left is told elsewhere.
        if (op.edit.kind == EditKind::Remove && op.heldUntilMs == 0)
            return {Tone::Information, OpNoticeTexts::tr("Kept: %1").arg(nameOf(op)), {}};
        return {};
    }
    return {};
}

} // namespace patchbook
