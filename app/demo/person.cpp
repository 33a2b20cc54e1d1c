// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/person.h"

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

const QStringList &fieldKeys()
{
    static const QStringList keys{u"first_name"_s, u"last_name"_s, u"email"_s,   u"phone_number"_s,
                                  u"company"_s,    u"title"_s,     u"location"_s};
    return keys;
}

} // namespace patchbook::demo
