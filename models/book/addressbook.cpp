// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/addressbook.h"

#include "models/book/editcontacts.h"

#include <QUuid>

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
{
}

void AddressBook::setSchema(const Schema &schema)
{
    if (m_schema == schema)
        return;
    m_schema = schema;
    Q_EMIT schemaChanged();
}

Contact AddressBook::draft(const QString &id) const
{
    return applied(m_baselines.value(id), m_drafts.value(id));
}

QStringList AddressBook::dirtyIds() const
{
    QStringList dirty;
    if (m_drafts.isEmpty() && m_new.isEmpty())
        return dirty;
    for (const QString &id : m_ids) {
        if (isDirty(id))
            dirty << id;
    }
    return dirty;
}

void AddressBook::edit(const QString &id, const QString &key, const QJsonValue &value)
{
    const Field *field = m_schema.field(key);
    if (!contains(id) || !field || !field->isEditable() ||
        m_schema.isArchived(m_baselines.value(id)))
        return;
    const QJsonValue before = draft(id).value(key);
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
    const ChangeSet changes = m_drafts.value(id);
    if (changes.isEmpty())
        return;
    const Contact shown = m_baselines.value(id);
    QList<EditContacts::Step> steps;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it)
        steps.append({id, it.key(), it->after, shown.value(it.key())});
    m_undoStack.push(new EditContacts(*this, std::move(steps), -1));
}

QString AddressBook::beginNew()
{
    const QString id = localIdPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Contact empty;
    empty.id = id;
    m_baselines.insert(id, empty);
    m_new.insert(id);
    m_ids.append(id);
    Q_EMIT added({id});
    return id;
}

void AddressBook::adopt(const QList<Contact> &contacts)
{
    const Moment now = std::chrono::steady_clock::now();
    adoptAsOf(contacts, now);
    for (const Contact &contact : contacts)
        m_toldAt.insert(contact.id, now);
}

void AddressBook::adoptAsOf(const QList<Contact> &contacts, Moment asked, Extent extent)
{
    QList<Contact> current;
    QStringList ids;
    for (const Contact &contact : contacts) {
        if (m_toldAt.value(contact.id) > asked)
            continue;
        current << (extent == Extent::Part ? completed(contact) : contact);
        ids << contact.id;
    }
    if (current.isEmpty())
        return;
    recall(current);
    Q_EMIT told(ids);
}

void AddressBook::adoptRead(const Contact &contact, Moment asked)
{
    if (isToldSince(contact.id, asked))
        return;
    m_toldAt.insert(contact.id, asked);
    adoptAsOf({contact}, asked);
}

Contact AddressBook::completed(Contact part) const
{
    const Contact known = m_baselines.value(part.id);
    for (auto it = known.fields.begin(); it != known.fields.end(); ++it) {
        if (!part.fields.contains(it.key()))
            part.fields.insert(it.key(), it.value());
    }
    if (part.revision.isEmpty())
        part.revision = known.revision;
    if (part.unreadable.isEmpty()) // what could not be read may be what the list does not tell
        part.unreadable = known.unreadable;
    return part;
}

void AddressBook::noteTold(const QString &id)
{
    m_toldAt.insert(id, std::chrono::steady_clock::now());
    Q_EMIT told({id});
}

void AddressBook::recall(const QList<Contact> &contacts)
{
    QStringList fresh;
    QStringList moved;
    for (const Contact &contact : contacts) {
        const auto known = m_baselines.find(contact.id);
        if (known == m_baselines.end()) {
            m_baselines.insert(contact.id, contact);
            m_ids.append(contact.id);
            fresh << contact.id;
        } else if (*known != contact) {
            *known = contact;
            moved << contact.id;
        }
    }
    if (!fresh.isEmpty())
        Q_EMIT added(fresh);
    if (!moved.isEmpty())
        Q_EMIT changed(moved);
}

void AddressBook::remove(const QStringList &ids)
{
    QSet<QString> gone;
    const Moment now = std::chrono::steady_clock::now();
    for (const QString &id : ids) {
        if (m_baselines.remove(id))
            gone.insert(id);
        m_toldAt.insert(id, now);
        m_drafts.remove(id);
        m_saving.remove(id);
        m_new.remove(id);
    }
    if (!gone.isEmpty()) {
        m_ids.removeIf([&gone](const QString &id) { return gone.contains(id); });
        Q_EMIT removed(QStringList(gone.cbegin(), gone.cend()));
    }
    Q_EMIT toldGone(ids);
}

bool AddressBook::isAsWeSavedIt(const QString &id) const
{
    const QString saved = m_savedAs.value(id);
    return !saved.isEmpty() && m_baselines.value(id).revision == saved;
}

void AddressBook::confirm(const QString &id, const Contact &echo, const ChangeSet &sent)
{
    if (!contains(id))
        return;
    ChangeSet left;
    const ChangeSet draft = m_drafts.value(id);
    for (auto it = draft.fields.cbegin(); it != draft.fields.cend(); ++it) {
        const auto went = sent.fields.constFind(it.key());
        if (went == sent.fields.cend())
            left.fields.insert(it.key(), *it);
        else if (!identicalValue(went->after, it->after))
            left.fields.insert(it.key(), onTopOf(m_schema, it.key(), {went->after, it->after},
                                                 echo.value(it.key())));
    }
    if (left.isEmpty())
        m_drafts.remove(id);
    else
        m_drafts.insert(id, left);

    if (echo.id == id || !isNew(id)) {
        m_baselines.insert(id, echo);
        Q_EMIT changed({id});
        noteTold(id);
        return;
    }
    m_new.remove(id);
    m_baselines.remove(id);
    m_baselines.insert(echo.id, echo);
    if (m_drafts.contains(id))
        m_drafts.insert(echo.id, m_drafts.take(id));
    // A page of the list may have brought the new contact before the answer to its creation did.
    if (m_ids.contains(echo.id))
        m_ids.removeOne(id);
    else
        m_ids.replace(m_ids.indexOf(id), echo.id);
    Q_EMIT renamed(id, echo.id);
    noteTold(echo.id);
}

void AddressBook::rebase(const QString &id, const Contact &theirs, const ChangeSet &mine)
{
    if (!contains(id))
        return;
    m_baselines.insert(id, theirs);
    if (mine.isEmpty())
        m_drafts.remove(id);
    else
        m_drafts.insert(id, mine);
    Q_EMIT changed({id});
    noteTold(id);
}

void AddressBook::setShown(const QString &id, const QString &key, const QJsonValue &value)
{
    // The record may have left, or have got its service's id, since the step was made.
    if (!contains(id))
        return;
    ChangeSet &draft = m_drafts[id];
    const auto known = draft.fields.constFind(key);
    const QJsonValue told = m_baselines.value(id).value(key);
    QJsonValue base = known == draft.fields.cend() ? told : known->before;
    const auto saving = m_saving.constFind(id);
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
    if (draft.isEmpty())
        m_drafts.remove(id);
    Q_EMIT changed({id});
}

void AddressBook::beginSaving(const QString &id, const ChangeSet &sent)
{
    if (contains(id))
        m_saving.insert(id, sent);
}

void AddressBook::endSaving(const QString &id)
{
    if (m_saving.remove(id))
        dropIdle(id);
}

void AddressBook::restore(const Contact &base, const ChangeSet &changes, bool isNew)
{
    if (isDirty(base.id))
        return;
    const bool known = contains(base.id);
    if (!known) {
        m_baselines.insert(base.id, base);
        m_ids.append(base.id);
    }
    if (isNew)
        m_new.insert(base.id);
    m_drafts.insert(base.id, changes);
    dropIdle(base.id);
    if (known)
        Q_EMIT changed({base.id});
    else
        Q_EMIT added({base.id});
}

void AddressBook::dropIdle(const QString &id)
{
    const auto draft = m_drafts.find(id);
    if (draft == m_drafts.end())
        return;
    const Contact told = m_baselines.value(id);
    const qsizetype before = draft->size();
    draft->fields.removeIf([&told](std::pair<const QString &, FieldChange &> field) {
        return identicalValue(told.value(field.first), field.second.after);
    });
    const bool dropped = draft->size() != before;
    if (draft->isEmpty())
        m_drafts.remove(id);
    if (dropped)
        Q_EMIT changed({id});
}

} // namespace patchbook
