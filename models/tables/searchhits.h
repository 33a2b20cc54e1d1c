// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "models/rows/textquery.h"
#include "models/tables/searchquery.h"
#include "models/tables/textmarks.h"

#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace patchbook {

struct Contact;
struct ContactHome;

/** Why a contact was found: a field in which a condition of the search holds. */
struct SearchHit
{
    int term = 0;       ///< conditions are numbered in order; one may hold in several fields
    int field = 0;      ///< place in the schema's fields
    QString title = {}; ///< the field's, in the user's language; untrusted text
    QString text = {};  ///< as the field is shown, on one line
    QList<TextRange> ranges = {}; ///< in `text`; none where another spelling of it was found
};

/**
 * Says of the contacts of one account where a search found them. Costs some ten microseconds a
 * contact: for the rows that are seen. Immutable; any thread.
 */
class SearchHits
{
public:
    /** `schema` is the contacts' own. `home` as in BookTextSnapshot::find(). */
    SearchHits(const SearchQuery &query, const Schema &schema, const ContactHome *home);

    /** Nothing that is asked for could be shown. */
    bool isEmpty() const { return m_terms.empty(); }
    /** In the order of the conditions, and of the fields for each. */
    QList<SearchHit> of(const Contact &contact) const;
    /** What to mark in a field's text as it is shown. */
    QList<TextRange> marks(const QString &shown, int field) const;
    /** The same in the name, which is put together of several fields. */
    QList<TextRange> nameMarks(const QString &shown) const;
    /** Whether the field is part of what a row shows as its name. */
    bool isOfName(int field) const;

private:
    bool asks(const TextTerm &term, int field) const;
    static QList<TextRange> marks(const TextTerm &term, const MappedText &text, bool isPhone);

    Schema m_schema;
    std::vector<std::string> m_tags; // by field
    std::vector<TextTerm> m_terms;   // that want something to be there
};

} // namespace patchbook
