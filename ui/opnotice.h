// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"
#include "ui/noticebar.h"

#include <QString>

namespace patchbook {

class Workspace;
enum class Removal;

/** What became of an operation, in one line for a place where its form is not in view. */
struct OpNotice
{
    NoticeBar::Tone tone = NoticeBar::Tone::Information;
    QString text; ///< "" when there is nothing to tell
    QString serviceWords;
};

/** `removal` is what its account does with contacts that are removed. */
OpNotice noticeOf(const Op &op, Removal removal);

/** What an account does with contacts that are removed. */
Removal removalAt(const Workspace &workspace, const QString &account);

} // namespace patchbook
