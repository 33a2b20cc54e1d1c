// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/columntexts.h"

#include "models/book/contactsource.h"
#include "models/domain/packing.h"
#include "models/tables/contactcells.h"
#include "models/tables/rowcells.h"
#include "models/tables/sortmoment.h"

#include <QDateTime>
#include <QJsonValue>
#include <QStringDecoder>

#include <algorithm>

namespace patchbook {

namespace {

// What nobody reads to the end cannot decide a place, and 10 MB texts would take seconds.
constexpr qsizetype comparedLength = 200;
// Room for so many characters in UTF-8, and blanks before and after them.
constexpr std::size_t usualBytes = 1000;
// Owners, countries and choices are few; other values need not be kept.
constexpr std::size_t keptTexts = 4000;
// Comes after every character in every language's order; no text has it.
constexpr char16_t lastOfAll = 0xffff;

bool isLettered(QStringView name)
{
    const char32_t first = name.size() > 1 && name[0].isHighSurrogate() && name[1].isLowSurrogate()
                               ? QChar::surrogateToUcs4(name[0], name[1])
                               : name[0].unicode();
    return QChar::isLetter(first);
}

bool isDigits(QStringView text, std::initializer_list<int> places)
{
    return std::ranges::all_of(
        places, [text](int place) { return text[place] >= u'0' && text[place] <= u'9'; });
}

int numberAt(QStringView text, int place, int digits)
{
    int number = 0;
    for (int i = place; i < place + digits; ++i)
        number = number * 10 + (text[i].unicode() - u'0');
    return number;
}

/** Whether this is "2024-02-29T12:30:00Z", to the second: then it need not be rewritten. */
bool isPlainTime(QStringView text)
{
    const bool isForm = text.size() == 20 && text[4] == u'-' && text[7] == u'-' &&
                        text[10] == u'T' && text[13] == u':' && text[16] == u':' &&
                        text[19] == u'Z' &&
                        isDigits(text, {0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18});
    return isForm &&
           QDate::isValid(numberAt(text, 0, 4), numberAt(text, 5, 2), numberAt(text, 8, 2)) &&
           numberAt(text, 11, 2) < 24 && numberAt(text, 14, 2) < 60 && numberAt(text, 17, 2) < 60;
}

bool isDay(const Field &field)
{
    return field.kind == FieldKind::Date || field.kind == FieldKind::Timestamp;
}

QString sortText(const Field &field, const QJsonValue &value)
{
    if (field.kind == FieldKind::Timestamp) {
        // Offsets differ from record to record: only the moment counts.
        const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
        if (moment.isValid())
            return moment.toUTC().toString(Qt::ISODateWithMs);
    }
    return (isDay(field) ? field.valueText(value) : shownText(field, value)).trimmed();
}

/** Where the characters end that it wrote to `to`. */
const QChar *decoded(std::string_view utf8, QChar *to)
{
    unsigned all = 0;
    for (const char byte : utf8)
        all |= static_cast<unsigned char>(byte);
    if (all < 0x80) {
        return std::ranges::transform(utf8, to, [](char byte) { return QLatin1Char(byte); }).out;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    return decoder.appendToBuffer(to, QByteArrayView(utf8.data(), qsizetype(utf8.size())));
}

} // namespace

ColumnTexts::ColumnTexts(const SlotRows &rows, int field)
    : m_rows(rows)
    , m_field(field)
{
}

std::unique_ptr<SortTexts> ColumnTexts::clone() const
{
    return std::make_unique<ColumnTexts>(m_rows, m_field);
}

QStringView ColumnTexts::text(int slot)
{
    const SlotRows::Row row = m_rows.at(slot);
    if (!row.cells)
        return {};
    m_size = 0;
    return m_field == nameColumn ? nameText(row) : fieldText(row);
}

std::optional<std::int64_t> ColumnTexts::number(int slot)
{
    const SlotRows::Row row = m_rows.at(slot);
    if (!row.cells)
        return noNumber;
    if (m_field == nameColumn || row.cells->isAccount(m_field))
        return std::nullopt;
    const RowCells::Column &column = row.cells->column(m_field);
    const std::optional<RowValue> value = column.field ? row.row.value(column.key) : std::nullopt;
    if (!value)
        return noNumber;
    if (!readingOf(*row.cells).isTime || !value->isText())
        return std::nullopt;
    return value->isEmpty() ? noNumber : sortMoment(value->bytes);
}

bool ColumnTexts::append(const std::optional<RowValue> &value)
{
    if (!value || !value->isText())
        return !value || value->type != RowValue::Type::RawText;
    if (value->bytes.size() > usualBytes)
        return false;
    // Never more characters of UTF-16 than bytes of UTF-8, and a few for the decoder.
    const std::size_t most = m_size + value->bytes.size() + 8;
    if (m_text.size() < most)
        m_text.resize(2 * most);
    auto *start = reinterpret_cast<QChar *>(m_text.data() + m_size);
    const QChar *end = decoded(value->bytes, start);
    const QStringView added = QStringView(start, end).trimmed();
    std::copy(added.begin(), added.end(), start);
    m_size += std::size_t(added.size());
    return true;
}

QStringView ColumnTexts::shortened(QStringView text) const
{
    return text.left(comparedLength);
}

QStringView ColumnTexts::nameText(const SlotRows::Row &row)
{
    // Room before it for the mark of those that come last.
    m_text.resize(std::max<std::size_t>(m_text.size(), 16));
    m_text[0] = lastOfAll;
    m_size = 1;
    bool isPlain = row.cells->nameKeys().has_value();
    for (auto key = isPlain ? row.cells->nameKeys()->begin() : std::vector<int>::const_iterator();
         isPlain && key != row.cells->nameKeys()->end(); ++key) {
        const std::size_t before = m_size;
        if (before > 1)
            m_text[m_size++] = u' ';
        const std::size_t blank = m_size;
        isPlain = append(row.row.value(*key));
        if (m_size == blank)
            m_size = before;
    }
    if (!isPlain || m_size == 1) {
        const QString name = row.cells->name(row.row).left(comparedLength);
        m_text.resize(std::max(m_text.size(), std::size_t(name.size()) + 1));
        std::copy(name.cbegin(), name.cend(), reinterpret_cast<QChar *>(m_text.data() + 1));
        m_size = std::size_t(name.size()) + 1;
    }
    const QStringView marked(m_text.data(), qsizetype(m_size));
    const QStringView name = shortened(marked.sliced(1));
    // Names that are only phone numbers would fill the first pages of a list otherwise.
    return name.isEmpty() || isLettered(name) ? name : marked.left(name.size() + 1);
}

ColumnTexts::Reading &ColumnTexts::readingOf(const RowCells &cells)
{
    if (m_last < m_readings.size() && m_readings[m_last].cells == &cells)
        return m_readings[m_last];
    const auto known = std::ranges::find(m_readings, &cells, &Reading::cells);
    m_last = std::size_t(std::distance(m_readings.begin(), known));
    if (known != m_readings.end())
        return *known;
    Reading reading{&cells};
    if (const Field *field = cells.column(m_field).field) {
        reading.isTime = field->kind == FieldKind::Timestamp;
        reading.isPlain = field->options.isEmpty() && field->kind != FieldKind::Country;
    }
    m_readings.push_back(std::move(reading));
    return m_readings.back();
}

QStringView ColumnTexts::fieldText(const SlotRows::Row &row)
{
    if (row.cells->isAccount(m_field))
        return shortened(row.cells->home()->label);
    const RowCells::Column &column = row.cells->column(m_field);
    const std::optional<RowValue> value = column.field ? row.row.value(column.key) : std::nullopt;
    if (!value)
        return {};
    Reading &reading = readingOf(*row.cells);
    if (!reading.isPlain || !value->isText() || !append(value))
        return slowText(reading, *column.field, *value);
    const QStringView text(m_text.data(), qsizetype(m_size));
    if (!reading.isTime)
        return shortened(text);
    // Not one that had blanks around it: Qt reads no time in that.
    if (value->bytes.size() != std::size_t(text.size()) || !isPlainTime(text))
        return slowText(reading, *column.field, *value);
    // As others of the same second are written that tell of milliseconds.
    constexpr std::u16string_view noMilliseconds = u".000Z";
    m_text.resize(std::max<std::size_t>(m_text.size(), 32));
    std::ranges::copy(noMilliseconds, m_text.begin() + 19);
    return {m_text.data(), 24};
}

QStringView ColumnTexts::slowText(Reading &reading, const Field &field, const RowValue &value)
{
    const bool isKept = !reading.isPlain && value.isText() && value.bytes.size() < usualBytes;
    if (!isKept) {
        m_kept = sortText(field, jsonOf(value)).left(comparedLength);
        return m_kept;
    }
    const std::string bytes(value.bytes);
    if (const auto known = reading.known.find(bytes); known != reading.known.end())
        return known->second;
    m_kept = sortText(field, jsonOf(value)).left(comparedLength);
    if (reading.known.size() < keptTexts)
        reading.known.emplace(bytes, m_kept);
    return m_kept;
}

} // namespace patchbook
