// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rowreading.h"
#include "models/rows/textquery.h"
#include "models/tables/searchnames.h"

#include <string>
#include <vector>

namespace patchbook {

class PlannedTerms;
class SearchQuery;
struct ContactHome;
struct SearchTerm;

/** Turns what the user asked into what to look for in the texts of one book. Immutable. */
class SearchPlan
{
public:
    SearchPlan() = default;
    explicit SearchPlan(const RowReading &reading);

    /** `home` as in BookTextSnapshot::find(). */
    TextQuery of(const SearchQuery &query, const ContactHome *home) const;
    /** Of what it asks the contacts themselves; nothing of what no field here could answer. */
    std::vector<TextTerm> termsOf(const SearchQuery &query, const ContactHome *home) const;

private:
    PlannedTerms planned(const SearchQuery &query, const ContactHome *home) const;
    TextTerm presence(const SearchTerm &term) const;
    TextTerm phrase(const SearchTerm &term, const QByteArray &text) const;
    std::vector<std::string> tagsOf(const QString &name) const;

    FieldNames m_names;
    std::vector<std::string> m_tags;      // by field of the schema
    std::vector<std::string> m_nameParts; // of those that make a contact's name
};

} // namespace patchbook
