// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/expectednames.h"
#include "app/services/jsonview.h"
#include "app/services/recordshape.h"
#include "models/domain/contact.h"
#include "models/domain/packedcontacts.h"
#include "models/domain/packing.h"
#include "models/rows/rowwriter.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patchbook {

/**
 * Takes a service's objects into rows, one after the other, the values as they are. A value of the
 * wrong type is kept for display and makes the record read-only. The bytes of all objects live
 * longer than this. For one thread.
 */
class RecordReading
{
public:
    /** `repaired` as in JsonBody. `shape` lives longer. */
    RecordReading(const RecordShape &shape, bool repaired);

    const RecordShape &shape() const { return m_shape; }
    bool isRepaired() const { return m_repaired; }

    /** Goes on to this object. */
    void begin(JsonView object);
    /** A member of the object by its place in the shape; undefined for one that is not there. */
    JsonView at(int place) const { return JsonView(m_members[std::size_t(place)]); }
    JsonView object() const { return m_object; }

    void setId(std::string_view exact) { m_writer.begin(exact, {}, {}); }
    void setRevision(std::string_view exact) { m_writer.setRevision(exact); }

    /** The member of this field, which is a text, or a flag for FieldKind::Flag. */
    void take(int field);
    /** A value found elsewhere. Undefined leaves the field absent. */
    void put(int key, JsonView value);
    void put(int key, const QJsonValue &value);
    void putText(int key, std::string_view utf8) { m_writer.putText(key, utf8); }
    /** The number of a key that may be no field's. */
    int keyNumber(std::string_view exact);

    /** Marks the record as unreadable because of this field. */
    void complain(int field);
    void complain(const QString &title);
    /** Letters of it were damaged; a complaint says more. */
    void complainOfDamage();

    /** The record; valid until the next one is begun. */
    std::string_view finish() { return m_writer.finish(); }
    /** Of the keys in all records so far. */
    std::shared_ptr<const FieldKeys> keys() const;

private:
    const RecordShape &m_shape;
    const bool m_repaired;
    JsonView m_object;
    ExpectedNames m_names;
    std::vector<JsonView> m_members; // by place
    RowWriter m_writer;
    std::string m_json;
    bool m_hasProblem = false;
    std::optional<FieldKeys> m_moreKeys; // once there is one that the shape does not have
};

/** An id given as a whole number or as a text, which can stand in a path. */
class IdText
{
public:
    explicit IdText(JsonView value);
    bool isUsable() const { return !m_text.empty(); }
    std::string_view text() const { return m_text; }

    Q_DISABLE_COPY_MOVE(IdText)

private:
    char m_digits[24];
    std::string_view m_text;
};

/** The record in one object; nullopt where `read` says that nothing can name it. */
template <class Read>
std::optional<Contact> recordIn(JsonView object, const RecordShape &shape, bool repaired, Read read)
{
    RecordReading reading(shape, repaired);
    reading.begin(object);
    if (!read(reading))
        return std::nullopt;
    return contactOf(RowView(reading.finish()), *reading.keys());
}

/** The records of a list, and how many of its entries nothing can name. */
template <class Read>
PackedContacts recordsIn(JsonView list, const RecordShape &shape, bool repaired, int &withoutId,
                         Read read)
{
    RecordReading reading(shape, repaired);
    RowPage page;
    for (JsonEntries entries(list); entries.next();) {
        reading.begin(entries.value());
        if (!read(reading)) {
            ++withoutId;
            continue;
        }
        const std::string_view row = reading.finish();
        if (page.isEmpty())
            page.reserve(list.size(), list.size() * (row.size() + row.size() / 4));
        page.append(row);
    }
    page.setKeys(reading.keys());
    return PackedContacts(std::move(page));
}

} // namespace patchbook
