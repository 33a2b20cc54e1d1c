// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/row.h"

#include "models/rows/rowformat.h"

namespace patchbook {

namespace {

/** The start of a row, see rowformat.h. */
struct RowHead
{
    std::string_view id;
    std::string_view revision;
    int revisionKey = -1; ///< of the field whose text the revision is
    std::string_view unreadable;
    const char *fields = nullptr;
};

RowHead headOf(std::string_view packed)
{
    RowHead head;
    if (packed.empty())
        return head;
    const char *at = packed.data();
    head.id = rowformat::takeBytes(at);
    const std::uint32_t revision = rowformat::takeNumber(at);
    if (revision & 1U) {
        head.revisionKey = int(revision >> 1U);
    } else {
        head.revision = {at, revision >> 1U};
        at += revision >> 1U;
    }
    head.unreadable = rowformat::takeBytes(at);
    head.fields = at;
    return head;
}

} // namespace

std::string_view RowView::id() const
{
    if (m_packed.empty())
        return {};
    const char *at = m_packed.data();
    return rowformat::takeBytes(at);
}

std::string_view RowView::revision() const
{
    const RowHead head = headOf(m_packed);
    return head.revisionKey < 0 ? head.revision : text(head.revisionKey);
}

std::string_view RowView::unreadable() const
{
    return headOf(m_packed).unreadable;
}

std::optional<RowValue> RowView::value(int key) const
{
    for (RowFields fields(*this); fields.next() && fields.key() <= key;) {
        if (fields.key() == key)
            return fields.value();
    }
    return std::nullopt;
}

std::string_view RowView::text(int key) const
{
    const std::optional<RowValue> found = value(key);
    return found && found->isText() ? found->bytes : std::string_view();
}

RowFields::RowFields(RowView row)
    : m_at(headOf(row.packed()).fields)
    , m_end(row.packed().data() + row.packed().size())
{
}

bool RowFields::next()
{
    if (m_at == nullptr || m_at >= m_end)
        return false;
    const std::uint32_t tag = rowformat::takeNumber(m_at);
    m_key = int(tag >> 3U);
    m_value.type = RowValue::Type(tag & 7U);
    switch (m_value.type) {
    case RowValue::Type::Null:
    case RowValue::Type::False:
    case RowValue::Type::True:
        m_value.bytes = {};
        break;
    case RowValue::Type::Text:
    case RowValue::Type::RawText:
    case RowValue::Type::Compound:
        m_value.bytes = rowformat::takeBytes(m_at);
        break;
    case RowValue::Type::Integer:
    case RowValue::Type::Real:
        m_value.bytes = {m_at, rowformat::numberSize};
        m_at += rowformat::numberSize;
        break;
    }
    return true;
}

} // namespace patchbook
