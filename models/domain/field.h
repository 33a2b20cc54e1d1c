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
enum class FieldKind {
    Text,
    LongText, ///< with line breaks
    Email,
    Phone,
    Url,
    Picture,
    Owner, ///< one of the options where the service lists its users, an e-mail address otherwise
    Timestamp,
    Date,     ///< "2024-02-29"
    Flag,     ///< true or false
    Number,   ///< a JSON number
    Country,  ///< ISO 3166-1 alpha-2
    TimeZone, ///< a name of the IANA database
    Choice,   ///< one of the options
    Choices,  ///< a list of some of the options, in no order
    Tags, ///< a list of texts in no order; additions and removals of different people go together
};

/** What a field means across services: by it contacts of different services are compared. */
enum class FieldRole {
    None,
    GivenName,
    FamilyName,
    FullName,
    Email,
    Phone,
    Company,
    JobTitle,
    Place,
    Owner,
    Changed,
    ArchivedBy,
};

enum class FieldFlag {
    ReadOnly = 0x01,    ///< never sent
    Identity = 0x02,    ///< the service demands one of the identity fields in every write
    Bookkeeping = 0x04, ///< moves by itself with each write (changed at, full name): no side effect
    Rewritten =
        0x08, ///< the service stores another value than was sent: never compare for equality
    NotClearable = 0x10, ///< the service has no way to empty it
    Required = 0x20,     ///< a new record needs it
    Column = 0x40,       ///< shown as a column until the user chooses otherwise
    ArchivedMark = 0x80, ///< true or a time: the record is archived and cannot be changed
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

/** One of the values a field may have. */
struct FieldOption
{
    QString value;          ///< as the service stores it
    const char *label = ""; ///< untranslated, QT_TRANSLATE_NOOP("Schema", …)
    QString name = {};      ///< the service's own word where there is no label: untrusted text

    /** What the user reads. */
    QString title() const;
    friend bool operator==(const FieldOption &, const FieldOption &) = default;
};

/** One field of a service's record. Texts are untranslated, marked with QT_TRANSLATE_NOOP("Schema",
 * …). */
struct Field
{
    QString key;
    FieldKind kind = FieldKind::Text;
    const char *label = "";
    const char *group = "";
    FieldFlags flags = {};
    FieldRole role = FieldRole::None;
    QList<FieldOption> options = {};
    bool mayBeOther = false; ///< the options are suggestions
    QString ownName = {};    ///< what the account calls a field of its own: untrusted text

    bool isEditable() const { return !flags.testFlag(FieldFlag::ReadOnly); }
    /** The label in the user's language, or the account's own word. */
    QString title() const;
    QString groupTitle() const;
    /** nullptr for a value which is none of the options. */
    const FieldOption *option(const QString &value) const;
    /** A value as the user reads it: names for options, owners and countries, "" for nothing. */
    QString valueText(const QJsonValue &value) const;

    friend bool operator==(const Field &, const Field &) = default;
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
    /** The first field of this role; nullptr when there is none. */
    const Field *field(FieldRole role) const;
    QStringList identityKeys() const;
    const QStringList &nameKeys() const { return m_nameKeys; }
    const QStringList &fallbackKeys() const { return m_fallbackKeys; }
    bool isArchived(const Contact &contact) const;

    /** "" when the record has nothing that could stand for a name. */
    QString displayName(const Contact &contact) const;

    /**
     * Whether the service would take both values for one: empty = null = absent, phones by digits,
     * e-mail without case, text after NFC and trimming, lists of tags and choices in any order. For
     * answers and conflicts, not for "did the user change it": see identicalValue().
     */
    bool sameValue(const QString &key, const QJsonValue &a, const QJsonValue &b) const;

    friend bool operator==(const Schema &, const Schema &) = default;

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
