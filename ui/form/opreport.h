// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"
#include "ui/explanation.h"
#include "ui/form/formbanner.h"

namespace patchbook {

class Schema;
enum class Removal;

/** What went wrong, as a banner says it. */
BannerText bannerFor(const Explanation &words, BannerText::Tone tone);

/** What the user was doing with this operation. */
Doing doingOf(const Op &op, Removal removal);

/** What became of an operation, in the user's words. Empty while it is simply under way. */
BannerText reportOf(const Op &op, const Schema &schema);

/** What is going on with an operation that is not finished, in one short line. */
QString progressOf(const Op &op, Removal removal);

} // namespace patchbook
