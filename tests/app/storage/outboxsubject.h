// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/draftstore.h"
#include "models/ports/outbox.h"

#include <memory>
#include <utility>

namespace patchbook::test {

/** An outbox under the contract, and its drafts. */
struct Subject
{
    std::unique_ptr<Outbox> outbox;
    DraftStore *drafts = nullptr;
};

template <class T, class... Arguments>
Subject subject(const Arguments &...arguments)
{
    auto outbox = std::make_unique<T>(arguments...);
    DraftStore *drafts = outbox.get();
    return {std::move(outbox), drafts};
}

} // namespace patchbook::test
