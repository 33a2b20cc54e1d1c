// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/personkeys.h"

#include "models/book/addressbook.h"
#include "models/book/twins.h"
#include "models/domain/packing.h"
#include "models/domain/phonenumber.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view emailMark = "mail:";
constexpr std::string_view phoneMark = "call:";

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char byte) { return (byte & 0x80) == 0; });
}

bool isAsciiSpace(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool isAsciiDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

char asciiLower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte;
}

QString emailName(const QString &text)
{
    return text.trimmed().toCaseFolded().normalized(QString::NormalizationForm_C);
}

/** The same of a row's text, in UTF-8; nearly all of them need no QString. */
std::string emailName(std::string_view text)
{
    if (!isAscii(text))
        return emailName(textOf(text)).toStdString();
    while (!text.empty() && isAsciiSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isAsciiSpace(text.back()))
        text.remove_suffix(1);
    std::string name(text);
    std::ranges::transform(name, name.begin(), &asciiLower);
    return name;
}

std::string phoneName(std::string_view text)
{
    if (!isAscii(text))
        return phoneDigits(textOf(text)).toStdString();
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), &isAsciiDigit);
    return digits;
}

PersonKeys::Key keyOf(std::string_view mark, const std::string &name)
{
    return std::hash<std::string>()(std::string(mark) + name);
}

/** A field that is a text, as exact bytes; "" for anything else. */
std::string_view bytesIn(RowView row, int key)
{
    const std::optional<RowValue> value = row.value(key);
    const bool isString =
        value && (value->type == RowValue::Type::Text || value->type == RowValue::Type::RawText);
    return isString ? value->bytes : std::string_view();
}

} // namespace

PersonKeys::PersonKeys(QString account, AddressBook &book, bool partial)
    : m_account(std::move(account))
    , m_book(book)
    , m_partial(partial)
{
    readSchema();
}

void PersonKeys::readSchema()
{
    m_emails.clear();
    m_phones.clear();
    m_emailKeys.clear();
    m_phoneKeys.clear();
    const std::shared_ptr<const RowReading> reading = m_book.reading();
    const QList<Field> &fields = m_book.schema().fields();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (fields.at(i).role == FieldRole::Email) {
            m_emails << fields.at(i).key;
            m_emailKeys.push_back(reading->keyOf(i));
        } else if (fields.at(i).role == FieldRole::Phone) {
            m_phones << fields.at(i).key;
            m_phoneKeys.push_back(reading->keyOf(i));
        }
    }
    m_slots.clear();
    waiting.resize(m_book.slotCount());
    std::iota(waiting.begin(), waiting.end(), 0);
    next = 0;
}

QStringList PersonKeys::namesIn(const Contact &contact) const
{
    QStringList names;
    for (const QString &key : m_emails) {
        const QString email = emailName(contact.text(key));
        if (!email.isEmpty())
            names << "mail:"_L1 + email;
    }
    for (const QString &key : m_phones) {
        const QString digits = phoneDigits(contact.text(key));
        if (digits.size() >= Twins::fewestDigits)
            names << "call:"_L1 + digits;
    }
    return names;
}

QList<PersonKeys::Key> PersonKeys::keysIn(const Contact &contact) const
{
    QList<Key> keys;
    const QStringList names = namesIn(contact);
    for (const QString &name : names)
        keys << keyOf({}, name.toStdString());
    return keys;
}

QList<PersonKeys::Key> PersonKeys::keysIn(RowView row) const
{
    QList<Key> keys;
    for (const int key : m_emailKeys) {
        if (const std::string email = emailName(bytesIn(row, key)); !email.empty())
            keys << keyOf(emailMark, email);
    }
    for (const int key : m_phoneKeys) {
        const std::string digits = phoneName(bytesIn(row, key));
        if (digits.size() >= std::size_t(Twins::fewestDigits))
            keys << keyOf(phoneMark, digits);
    }
    return keys;
}

bool PersonKeys::sharesKey(const Contact &contact, const PersonKeys &others,
                           const Contact &other) const
{
    const QStringList theirs = others.namesIn(other);
    const QStringList ours = namesIn(contact);
    return std::ranges::any_of(ours,
                               [&theirs](const QString &name) { return theirs.contains(name); });
}

QList<PersonKeys::Key> PersonKeys::put(int slot)
{
    if (m_book.isGone(slot))
        return {};
    const QList<Key> now =
        m_book.isDirtyAt(slot) ? keysIn(m_book.draftAt(slot)) : keysIn(m_book.row(slot));
    for (const Key key : now)
        m_slots.put(key, slot, Twins::mostSharing,
                    [this](int known) { return m_book.isGone(known); });
    return now;
}

QList<int> PersonKeys::slotsWith(Key key) const
{
    QList<int> found;
    for (const int slot : m_slots.slotsOf(key)) {
        if (!m_book.isGone(slot))
            found << slot;
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace patchbook
