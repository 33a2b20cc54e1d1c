// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/recordtext.h"

#include "models/domain/contact.h"
#include "models/domain/packing.h"
#include "models/rows/texttags.h"
#include "models/tables/folding.h"
#include "models/tables/searchedvalue.h"

#include <QJsonValue>

#include <algorithm>

namespace patchbook {

namespace {

constexpr std::size_t mostKnown = 4096;
constexpr std::size_t longestKnown = 200; // bytes

bool isShownAsKept(const Field &field)
{
    return field.options.isEmpty() && field.kind != FieldKind::Date &&
           field.kind != FieldKind::Country;
}

bool isAsciiText(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

RecordText::RecordText(std::shared_ptr<const RowReading> reading,
                       std::shared_ptr<const FoldTable> table)
    : m_reading(std::move(reading))
    , m_table(std::move(table))
{
    const QList<Field> &fields = m_reading->schema().fields();
    for (int field = 0; field < fields.size(); ++field) {
        const auto key = std::size_t(m_reading->keyOf(field));
        if (key >= m_ways.size())
            m_ways.resize(key + 1);
        m_ways[key] = {field, isShownAsKept(fields.at(field)),
                       fields.at(field).kind == FieldKind::Phone};
    }
}

std::string_view RecordText::of(RowView row)
{
    m_text.clear();
    for (RowFields fields(row); fields.next();) {
        if (std::size_t(fields.key()) >= m_ways.size() || fields.value().isEmpty())
            continue;
        const Way &way = m_ways[std::size_t(fields.key())];
        const RowValue &value = fields.value();
        if (way.field < 0)
            continue;
        if (way.isPlain && value.isText() && value.bytes.size() <= std::size_t(searchedLength))
            addText(way, fields.key(), value.bytes);
        else
            addSeldom(way, fields.key(), value);
    }
    return m_text;
}

std::string_view RecordText::of(const Contact &contact)
{
    m_text.clear();
    for (std::size_t key = 0; key < m_ways.size(); ++key) {
        const Way &way = m_ways[key];
        if (way.field >= 0)
            addValue(way, int(key), contact.value(m_reading->schema().fields().at(way.field).key));
    }
    return m_text;
}

void RecordText::addText(const Way &way, int key, std::string_view utf8)
{
    texttags::put(m_text, key);
    fold(utf8, *m_table, m_text);
    if (!way.isPhone)
        return;
    if (!isAsciiText(utf8)) {
        addPhone(key, QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
        return;
    }
    texttags::put(m_text, key);
    for (const char c : utf8) {
        if (isAsciiDigit(c))
            m_text += texttags::phoneDigit(c);
    }
}

void RecordText::addValue(const Way &way, int key, const QJsonValue &value)
{
    const QStringList texts = searchedTexts(m_reading->schema().fields().at(way.field), value);
    for (const QString &text : texts) {
        const QByteArray bytes = folded(text);
        texttags::put(m_text, key);
        m_text.append(bytes.constData(), std::size_t(bytes.size()));
    }
    if (way.isPhone && !texts.isEmpty())
        addPhone(key, texts.constFirst());
}

void RecordText::addSeldom(const Way &way, int key, const RowValue &value)
{
    if (value.bytes.size() > longestKnown || way.isPhone) {
        addValue(way, key, jsonOf(value));
        return;
    }
    std::string name = std::to_string(key);
    name += char('A' + int(value.type));
    name += value.bytes;
    const auto known = m_known.find(name);
    if (known != m_known.end()) {
        m_text += known->second;
        return;
    }
    const std::size_t before = m_text.size();
    addValue(way, key, jsonOf(value));
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.emplace(std::move(name), m_text.substr(before));
}

void RecordText::addPhone(int key, const QString &shown)
{
    texttags::put(m_text, key);
    const QByteArray digits = digitsOf(shown);
    for (const char digit : digits)
        m_text += texttags::phoneDigit(digit);
}

} // namespace patchbook
