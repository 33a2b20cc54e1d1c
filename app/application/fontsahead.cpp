// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/fontsahead.h"

#include <fontconfig/fontconfig.h>

namespace patchbook {

FontsAhead::FontsAhead()
    : m_reading([] { FcInit(); })
{
}

FontsAhead::~FontsAhead()
{
    wait();
}

void FontsAhead::wait()
{
    if (m_reading.joinable())
        m_reading.join();
}

} // namespace patchbook
