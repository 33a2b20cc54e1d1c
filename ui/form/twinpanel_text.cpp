// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a TwinPanel says of each twin.
#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/form/fieldtext.h"
#include "ui/form/recordlock.h"
#include "ui/form/twinpanel.h"

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

using RowState = TwinCardText::Row::State;

namespace {

constexpr qsizetype labelLimit = 40;
constexpr qsizetype nameLimit = 120;

QString nameOfService(const ServiceCatalog &catalog, const QString &key)
{
    const QList<ServiceInfo> services = catalog.services();
    const auto found = std::ranges::find(services, key, &ServiceInfo::key);
    return found == services.cend() ? QString() : found->name;
}

QString shownValue(const Schema &schema, const QString &key, const QJsonValue &value)
{
    const Field *field = schema.field(key);
    return field ? formText(*field, value) : valueText(value);
}

} // namespace

TwinCardText TwinPanel::textOf(const Twin &twin) const
{
    TwinCardText text;
    const AccountSession *session = m_workspace.session(twin.record.account);
    if (!session)
        return text;
    text.title = titleOf(twin, int(twin.differences.size()));
    text.notes = notesOn(twin);
    const bool duplicate = twin.record.account == m_record.account;
    const QString label = displayText(session->account().label, labelLimit);
    text.where = duplicate ? tr("The other contact") : label;
    //: A button; %1 is the user's own name of an account.
    text.copy = duplicate ? tr("Copy to the other contact") : tr("Copy to %1").arg(label);
    QList<TwinDifference> fields = twin.differences;
    const QList<Copied> copied = copiedOf(twin);
    for (const Copied &one : copied)
        fields << one.difference;
    std::ranges::stable_sort(fields, {}, &TwinDifference::role);
    for (const TwinDifference &field : std::as_const(fields))
        text.rows << rowOf(twin, field);
    return text;
}

QString TwinPanel::titleOf(const Twin &twin, int differing) const
{
    if (twin.record.account == m_record.account) {
        return differing == 0
                   ? tr("Possible duplicate in this account (nothing differs)")
                   : tr("Possible duplicate in this account (%n field(s) differ)", "", differing);
    }
    const Account &account = m_workspace.session(twin.record.account)->account();
    const QString label = displayText(account.label, labelLimit);
    const QString service = nameOfService(m_workspace.catalog(), account.service);
    const QString where =
        //: A service and the user's own name of an account there, such as: Linq – Sales.
        service.isEmpty() ? label : tr("%1 – %2").arg(service, label);
    return differing == 0
               //: %1 is a service and an account.
               ? tr("Also in %1 (nothing differs)").arg(where)
               : tr("Also in %1 (%n field(s) differ)", "", differing).arg(where);
}

QStringList TwinPanel::notesOn(const Twin &twin) const
{
    QStringList notes;
    AccountSession *session = m_workspace.session(twin.record.account);
    const AddressBook &book = session->book();
    const AddressBook *ours = m_workspace.bookOf(m_record.account, m_record.collection);
    const QString name = book.schema().displayName(book.draft(twin.record.id));
    if (name != ours->schema().displayName(ours->draft(m_record.id)))
        notes << displayText(name, nameLimit);
    switch (lockOf(session->account(), book.schema(), book.baseline(twin.record.id))) {
    case RecordLock::None:
        break;
    case RecordLock::Unreadable:
        notes << tr("It could not be read completely, so it cannot be changed.");
        break;
    case RecordLock::Archived:
        notes << tr("It is archived there and cannot be changed.");
        break;
    case RecordLock::ReadOnly:
        notes << tr("That account is read-only.");
        break;
    }
    if (book.isDirty(twin.record.id))
        notes << tr("It has edits that are not saved yet. Open it to save them.");
    return notes;
}

QList<TwinPanel::Copied> TwinPanel::copiedOf(const Twin &twin) const
{
    QList<Copied> copied;
    for (const Copied &one : m_copied) {
        const bool differs =
            std::ranges::any_of(twin.differences, [&one](const TwinDifference &difference) {
                return difference.key == one.difference.key;
            });
        if (one.twin == twin.record && !differs)
            copied << one;
    }
    return copied;
}

TwinCardText::Row TwinPanel::rowOf(const Twin &twin, const TwinDifference &difference) const
{
    const AddressBook *ours = m_workspace.bookOf(m_record.account, m_record.collection);
    const AddressBook *theirs = m_workspace.bookOf(twin.record.account, twin.record.collection);
    TwinCardText::Row row;
    row.key = difference.key;
    const Field *field = ours->schema().field(difference.key);
    row.label = field ? field->title() : difference.key;
    row.here =
        shownValue(ours->schema(), difference.key, ours->draft(m_record.id).value(difference.key));
    row.there = shownValue(theirs->schema(), difference.twinKey,
                           theirs->draft(twin.record.id).value(difference.twinKey));
    const auto copied = std::ranges::find_if(m_copied, [&](const Copied &one) {
        return one.twin == twin.record && one.difference.key == difference.key;
    });
    const bool differs =
        std::ranges::any_of(twin.differences, [&difference](const TwinDifference &one) {
            return one.key == difference.key;
        });
    if (copied != m_copied.cend() && !differs)
        row.state = copied->here ? RowState::TakenHere : RowState::CopiedThere;
    row.mayUse = mayEdit(m_record, difference.key, difference.twinValue);
    row.mayCopy = mayEdit(twin.record, difference.twinKey, difference.value);
    return row;
}

bool TwinPanel::mayEdit(const RecordRef &record, const QString &key, const QJsonValue &value) const
{
    const AccountSession *session = m_workspace.session(record.account);
    const AddressBook *book = m_workspace.bookOf(record.account, record.collection);
    const Field *field = book ? book->schema().field(key) : nullptr;
    if (!session || !field || !field->isEditable())
        return false;
    const bool empties = isEmptyValue(value);
    return !(empties && field->flags.testFlag(FieldFlag::NotClearable)) &&
           lockOf(session->account(), book->schema(), book->baseline(record.id)) ==
               RecordLock::None;
}

std::optional<FieldChange> TwinPanel::editOf(const Copied &copied) const
{
    const RecordRef &record = copied.here ? m_record : copied.twin;
    const QString &key = copied.here ? copied.difference.key : copied.difference.twinKey;
    const AddressBook *book = m_workspace.bookOf(record.account, record.collection);
    const ChangeSet changes = book ? book->changes(record.id) : ChangeSet();
    const auto edit = changes.fields.constFind(key);
    return edit == changes.fields.cend() ? std::nullopt : std::optional<FieldChange>(*edit);
}

} // namespace patchbook
