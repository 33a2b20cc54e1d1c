// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbook {

struct Contact;

/** What a field holds: decides its editor, its check and how two values are compared. */
enum class FieldKind { Text, Email, Phone, Url, Picture, Owner, Timestamp, Flag };

enum class FieldFlag {
    ReadOnly = 0x01,    ///< never sent
    Identity = 0x02,    ///< the service demands one of the identity fields in every write
    Bookkeeping = 0x04, ///< moves by itself with each write (changed at, full name): no side effect
    Rewritten =
        0x08, ///< the service stores another value than was sent: never compare for equality
    NotClearable = 0x10, ///< the service has no way to empty it
    Required = 0x20,     ///< a new record needs it
    Column = 0x40,       ///< shown as a column until the user chooses otherwise
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

/** One field of a service's record. Texts are untranslated, marked with QT_TRANSLATE_NOOP("Schema",
 * …). */
struct Field
{
    QString key;
    FieldKind kind = FieldKind::Text;
    const char *label = "";
    const char *group = "";
    FieldFlags flags = {};

    bool isEditable() const { return !flags.testFlag(FieldFlag::ReadOnly); }
    /** The label in the user's language. */
    QString title() const;
    QString groupTitle() const;
};

/**
 * The fields of one kind of record at one service: the form, the columns, the checks and the
 * comparisons all read it. Immutable; may be used from any thread.
 */
class Schema
{
public:
    Schema() = default;
    /** `nameKeys` joined by a blank make a record's name; the first filled `fallbackKeys` stands
     * in. */
    Schema(QList<Field> fields, QStringList nameKeys, QStringList fallbackKeys);

    const QList<Field> &fields() const { return m_fields; }
    /** nullptr for a key which the schema does not know. */
    const Field *field(const QString &key) const;
    QStringList identityKeys() const;

    /** "" when the record has nothing that could stand for a name. */
    QString displayName(const Contact &contact) const;

    /**
     * Whether the service would take both values for one: empty = null = absent, phones by digits,
     * e-mail without case, text after NFC and trimming. For answers and conflicts, not for "did
     * the user change it": see identicalValue().
     */
    bool sameValue(const QString &key, const QJsonValue &a, const QJsonValue &b) const;

private:
    QList<Field> m_fields;
    QStringList m_nameKeys;
    QStringList m_fallbackKeys;
};

/** Absent, null and "" (and an empty list or object) hold nothing. */
bool isEmptyValue(const QJsonValue &value);

/** Exactly the same value; the three kinds of nothing count as one. */
bool identicalValue(const QJsonValue &a, const QJsonValue &b);

/** A value as text for display and search: strings as they are, numbers and flags in words. */
QString valueText(const QJsonValue &value);

} // namespace patchbook
