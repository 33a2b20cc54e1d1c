// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"

#include "models/book/editcontacts.h"
#include "models/domain/packing.h"

#include <QUuid>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// Never the id of a service: those are checked by their dialects, and none has a colon.
constexpr auto localIdPrefix = "new:"_L1;

QJsonValue normalized(const QJsonValue &value)
{
    return isEmptyValue(value) ? QJsonValue(QJsonValue::Null) : value;
}

} // namespace

AddressBook::AddressBook(Schema schema, QObject *parent)
    : ContactSource(parent)
    , m_schema(std::move(schema))
    , m_parts{{this, nullptr}}
{
    readSchema();
}

void AddressBook::setSchema(const Schema &schema)
{
    if (m_schema == schema)
        return;
    m_schema = schema;
    readSchema();
    Q_EMIT schemaChanged();
}

void AddressBook::readSchema()
{
    m_reading = std::make_shared<const RowReading>(m_schema, m_keys);
    nameKeys();
    m_facets.setReading(m_reading, m_rows, m_new);
}

void AddressBook::nameKeys()
{
    for (int key = int(m_keyNames.size()); key < m_keys.count(); ++key)
        m_keyNames << textOf(m_keys.key(key));
}

int AddressBook::slotOf(const QString &id) const
{
    return m_rows.slotOf(RowId(id).view());
}

QString AddressBook::idAt(int slot) const
{
    return textOf(row(slot).id());
}

Contact AddressBook::baselineAt(int slot) const
{
    return contactOf(row(slot), m_keyNames);
}

Contact AddressBook::draftAt(int slot) const
{
    const auto draft = m_drafts.constFind(slot);
    return draft == m_drafts.cend() ? baselineAt(slot) : applied(baselineAt(slot), *draft);
}

Contact AddressBook::baseline(const QString &id) const
{
    const int slot = slotOf(id);
    return slot < 0 ? Contact() : baselineAt(slot);
}

Contact AddressBook::draft(const QString &id) const
{
    const int slot = slotOf(id);
    return slot < 0 ? Contact() : draftAt(slot);
}

ChangeSet AddressBook::changes(const QString &id) const
{
    return m_drafts.isEmpty() ? ChangeSet() : m_drafts.value(slotOf(id));
}

bool AddressBook::isArchived(const QString &id) const
{
    const int slot = slotOf(id);
    return slot >= 0 && isArchivedAt(slot);
}

QStringList AddressBook::dirtyIds() const
{
    QList<int> dirty = m_drafts.keys();
    for (const int slot : m_new) {
        if (!m_drafts.contains(slot))
            dirty << slot;
    }
    std::ranges::sort(dirty);
    return idsAt(dirty);
}

void AddressBook::edit(const QString &id, const QString &key, const QJsonValue &value)
{
    const Field *field = m_schema.field(key);
    const int slot = slotOf(id);
    if (slot < 0 || !field || !field->isEditable() || isArchivedAt(slot))
        return;
    const QJsonValue before = draftAt(slot).value(key);
    if (identicalValue(before, value))
        return;
    m_undoStack.push(new EditContacts(*this, {{id, key, before, normalized(value)}}, m_typingRun));
}

void AddressBook::revert(const QString &id)
{
    if (isNew(id)) {
        remove({id});
        return;
    }
    const ChangeSet left = changes(id);
    if (left.isEmpty())
        return;
    const Contact shown = baseline(id);
    QList<EditContacts::Step> steps;
    for (auto it = left.fields.cbegin(); it != left.fields.cend(); ++it)
        steps.append({id, it.key(), it->after, shown.value(it.key())});
    m_undoStack.push(new EditContacts(*this, std::move(steps), -1));
}

QString AddressBook::beginNew()
{
    const QString id = localIdPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const int slot = addRow(packed({}, id), true);
    Q_EMIT added({slot});
    return id;
}

void AddressBook::setChanges(int slot, const ChangeSet &changes)
{
    if (changes.isEmpty())
        m_drafts.remove(slot);
    else
        m_drafts.insert(slot, changes);
}

void AddressBook::setShown(const QString &id, const QString &key, const QJsonValue &value)
{
    // The record may have left, or have got its service's id, since the step was made.
    const int slot = slotOf(id);
    if (slot < 0)
        return;
    ChangeSet draft = m_drafts.value(slot);
    const auto known = draft.fields.constFind(key);
    const QJsonValue told = baselineAt(slot).value(key);
    QJsonValue base = known == draft.fields.cend() ? told : known->before;
    const auto saving = m_saving.constFind(slot);
    const bool onItsWay = saving != m_saving.cend() && saving->contains(key);
    const FieldChange sent = onItsWay ? saving->fields.value(key) : FieldChange{};
    if (onItsWay && identicalValue(base, sent.after))
        base = sent.before;
    const bool typedBack = identicalValue(base, value) || identicalValue(told, value);
    if (typedBack && onItsWay && !identicalValue(sent.after, value))
        draft.fields.insert(key, {sent.after, normalized(value)});
    else if (typedBack) // what the service has by now is nothing to send either
        draft.fields.remove(key);
    else
        draft.fields.insert(key, {base, normalized(value)});
    setChanges(slot, draft);
    Q_EMIT changed({slot});
}

void AddressBook::beginSaving(const QString &id, const ChangeSet &sent)
{
    if (const int slot = slotOf(id); slot >= 0)
        m_saving.insert(slot, sent);
}

void AddressBook::endSaving(const QString &id)
{
    if (const int slot = slotOf(id); m_saving.remove(slot))
        dropIdle(slot);
}

void AddressBook::restore(const Contact &base, const ChangeSet &changes, bool isNew)
{
    if (isDirty(base.id))
        return;
    int slot = slotOf(base.id);
    const bool known = slot >= 0;
    if (!known)
        slot = addRow(packed(base, base.id), isNew);
    m_drafts.insert(slot, changes);
    dropIdle(slot);
    if (known)
        Q_EMIT changed({slot});
    else
        Q_EMIT added({slot});
}

void AddressBook::dropIdle(int slot)
{
    const auto draft = m_drafts.find(slot);
    if (draft == m_drafts.end())
        return;
    const Contact told = baselineAt(slot);
    const qsizetype before = draft->size();
    draft->fields.removeIf([&told](std::pair<const QString &, FieldChange &> field) {
        return identicalValue(told.value(field.first), field.second.after);
    });
    const bool dropped = draft->size() != before;
    if (draft->isEmpty())
        m_drafts.remove(slot);
    if (dropped)
        Q_EMIT changed({slot});
}

} // namespace patchbook
