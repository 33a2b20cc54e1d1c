// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <thread>

namespace patchbook {

/**
 * Reads on a thread of its own, while the rest of the program starts, what the system says of its
 * fonts. The toolkit would do it when the first text is measured, and all else would wait for it.
 */
class FontsAhead final
{
public:
    FontsAhead();
    ~FontsAhead();
    Q_DISABLE_COPY_MOVE(FontsAhead)

    /** Before the first text is measured: it would be read twice otherwise. */
    void wait();

private:
    std::thread m_reading;
};

} // namespace patchbook
