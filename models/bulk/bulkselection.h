// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/chosencontacts.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace patchbook {

/** The contacts that a bulk change is asked for, and how they were chosen. */
struct BulkSelection
{
    enum class Origin {
        Chosen,   ///< row by row
        Matching, ///< all that the search and filters show
        Owned,    ///< all that one owner has
        Pasted,   ///< ids or e-mail addresses from elsewhere
        Run,      ///< those of an earlier run
    };

    Origin origin = Origin::Chosen;
    QString words; ///< the search or the owner: untrusted text
    ChosenContacts contacts;
    QStringList unmatched; ///< pasted lines that name no contact: untrusted text
    /// The same choice made anew, for when more of the list was loaded; none: it is fixed.
    std::function<ChosenContacts()> again = {};
};

} // namespace patchbook
