// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

namespace patchbook::demo {

/** One service in which the organisation keeps contacts. Called on the threads of its desk. */
class Service
{
public:
    Service() = default;
    virtual ~Service() = default;
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    virtual Answer answer(const Request &request) = 0;
    /** Whether this asks for a page of a list, whose answer may take a while. */
    virtual bool isForList(const Request &request) const = 0;
    /** Forgets its quirks. */
    virtual void behave() = 0;
};

} // namespace patchbook::demo
