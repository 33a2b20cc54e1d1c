// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/packing.h"

#include "models/domain/exactbytes.h"
#include "models/rows/rowwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace patchbook {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QByteArray bytesOf(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size()));
}

void putText(RowWriter &writer, int key, const QString &text)
{
    const QByteArray exact = exactBytes(text);
    const bool isRaw = exact.startsWith('\xff');
    writer.put(key, {isRaw ? RowValue::Type::RawText : RowValue::Type::Text, viewOf(exact)});
}

void putNumber(RowWriter &writer, int key, const QJsonValue &value)
{
    // Qt keeps integers apart from doubles, and tells so in this way alone.
    if (value.toVariant().typeId() == QMetaType::LongLong)
        writer.putInteger(key, value.toInteger());
    else
        writer.putReal(key, value.toDouble());
}

template <class T>
T numberIn(std::string_view bytes)
{
    T number = 0;
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

QJsonValue compoundIn(std::string_view bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytesOf(bytes));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Contact contactWith(RowView row, const auto &nameOf)
{
    if (row.isNothing())
        return {};
    Contact contact{textOf(row.id()), {}, textOf(row.revision()), textOf(row.unreadable())};
    for (RowFields fields(row); fields.next();)
        contact.fields.insert(nameOf(fields.key()), jsonOf(fields.value()));
    return contact;
}

} // namespace

void put(RowWriter &writer, int key, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        writer.put(key, {});
        break;
    case QJsonValue::Bool:
        writer.put(key, {value.toBool() ? RowValue::Type::True : RowValue::Type::False});
        break;
    case QJsonValue::Double:
        putNumber(writer, key, value);
        break;
    case QJsonValue::String:
        putText(writer, key, value.toString());
        break;
    case QJsonValue::Array:
        writer.put(key, {RowValue::Type::Compound, viewOf(exactJson(value.toArray()))});
        break;
    case QJsonValue::Object:
        writer.put(key, {RowValue::Type::Compound, viewOf(exactJson(value.toObject()))});
        break;
    case QJsonValue::Undefined:
        break; // absent
    }
}

void pack(const Contact &contact, FieldKeys &keys, RowWriter &writer)
{
    writer.begin(viewOf(exactBytes(contact.id)), viewOf(exactBytes(contact.revision)),
                 viewOf(exactBytes(contact.unreadable)));
    for (auto it = contact.fields.begin(); it != contact.fields.end(); ++it)
        put(writer, keys.number(viewOf(exactBytes(it.key()))), it.value());
}

QJsonValue jsonOf(const RowValue &value)
{
    switch (value.type) {
    case RowValue::Type::Null:
        return QJsonValue::Null;
    case RowValue::Type::False:
        return false;
    case RowValue::Type::True:
        return true;
    case RowValue::Type::Text:
    case RowValue::Type::RawText:
        return textOf(value.bytes);
    case RowValue::Type::Integer:
        return QJsonValue(numberIn<qint64>(value.bytes));
    case RowValue::Type::Real:
        return numberIn<double>(value.bytes);
    case RowValue::Type::Compound:
        return compoundIn(value.bytes);
    }
    return QJsonValue::Undefined;
}

Contact contactOf(RowView row, const FieldKeys &keys)
{
    return contactWith(row, [&keys](int key) { return textOf(keys.key(key)); });
}

Contact contactOf(RowView row, const QStringList &keys)
{
    return contactWith(row, [&keys](int key) { return keys.at(key); });
}

QString textOf(std::string_view exact)
{
    // exactText() wants bytes of its own; nearly all texts are plain.
    return exact.starts_with('\xff') ? exactText(bytesOf(exact))
                                     : QString::fromUtf8(exact.data(), qsizetype(exact.size()));
}

QString textOf(RowView row, int key)
{
    const std::optional<RowValue> value = row.value(key);
    const bool isString =
        value && (value->type == RowValue::Type::Text || value->type == RowValue::Type::RawText);
    return isString ? textOf(value->bytes) : QString();
}

RowId::RowId(const QString &id)
{
    constexpr char16_t asciiEnd = 0x80;
    const bool isShort =
        std::size_t(id.size()) <= m_short.size() &&
        std::ranges::all_of(id, [](QChar letter) { return letter.unicode() < asciiEnd; });
    if (isShort) {
        std::ranges::transform(id, m_short.begin(), &QChar::toLatin1);
        m_view = {m_short.data(), std::size_t(id.size())};
    } else {
        m_long = exactBytes(id);
        m_view = viewOf(m_long);
    }
}

} // namespace patchbook
