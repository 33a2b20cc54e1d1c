// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/heap.h"

#include <cstdlib> // tells whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace patchbook {

void shareHeaps()
{
#ifdef __GLIBC__
    // What one is free to give, the next can use; each keeps what its busiest moment took.
    mallopt(M_ARENA_MAX, 2);
#endif
}

} // namespace patchbook
