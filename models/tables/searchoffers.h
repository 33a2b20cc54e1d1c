// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace patchbook {

class ContactSource;

/** A way to go on with a search that is being typed. */
struct SearchOffer
{
    QString insert; ///< what to type instead of the word at the cursor
    QString shown;  ///< the same to read, on one line; untrusted text
    int count = -1; ///< contacts that have it; -1: not counted
};

/** What could be meant by the word at the cursor. */
struct SearchOffers
{
    qsizetype start = 0; ///< of the word, in UTF-16 units
    qsizetype size = 0;
    QList<SearchOffer> offers = {}; ///< the likeliest first
    bool areNames = false;          ///< for what may as well be a plain word
};

/**
 * Names of fields that begin as the word at `cursor` does, from its second letter on; after
 * "owner:", "tag:" and the like the values that contain what was typed, the most frequent first.
 */
SearchOffers searchOffers(const QString &text, qsizetype cursor, const ContactSource &source);

} // namespace patchbook
