// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"
#include "ui/form/formbanner.h"

namespace patchbook {

class Schema;
struct Explanation;

/** What went wrong, as a banner says it. */
BannerText bannerFor(const Explanation &words, BannerText::Tone tone);

/** What became of an operation, in the user's words. Empty while it is simply under way. */
BannerText reportOf(const Op &op, const Schema &schema);

/** What is going on with an operation that is not finished, in one short line. */
QString progressOf(const Op &op);

} // namespace patchbook
