// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/contact.h"
#include "models/rows/fieldkeys.h"
#include "models/rows/row.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <string_view>

namespace patchbook {

class RowWriter;

// Between a record as it is worked with and a row as it is kept. Both ways together change nothing:
// absent, null and "" stay apart, integers of 64 bits stay exact, lone surrogates survive.

/** Begins a row for this record and puts all of it in. New keys get their numbers. */
void pack(const Contact &contact, FieldKeys &keys, RowWriter &writer);
void put(RowWriter &writer, int key, const QJsonValue &value);

/** An empty Contact for nothing. */
Contact contactOf(RowView row, const FieldKeys &keys);
/** The same, where the keys' texts are at hand: by number. */
Contact contactOf(RowView row, const QStringList &keys);
QJsonValue jsonOf(const RowValue &value);

/** A row's id, or another of its exact bytes, as text. */
QString textOf(std::string_view exact);
/** A field that is a text, in UTF-8 or not; "" for anything else, as Contact::text(). */
QString textOf(RowView row, int key);
/** exactBytes() of an id or a key to look for, mostly without a piece of memory of their own. */
class RowId
{
public:
    explicit RowId(const QString &id);
    Q_DISABLE_COPY_MOVE(RowId)

    std::string_view view() const { return m_view; }

private:
    std::array<char, 48> m_short;
    QByteArray m_long;
    std::string_view m_view;
};

} // namespace patchbook
