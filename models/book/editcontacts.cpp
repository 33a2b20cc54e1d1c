// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/book/editcontacts.h"

#include "models/book/addressbook.h"
#include "models/domain/field.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

namespace {

constexpr int commandId = 1;

} // namespace

EditContacts::EditContacts(AddressBook &book, QList<Step> steps, int typingRun)
    : m_book(book)
    , m_steps(std::move(steps))
    , m_typingRun(typingRun)
{
    const Field *field = m_steps.isEmpty() ? nullptr : book.schema().field(m_steps.first().key);
    if (m_steps.size() == 1 && field) {
        //: An undo step; %1 is a field's label such as "First name".
        setText(QCoreApplication::translate("EditContacts", "change of %1").arg(field->title()));
    } else {
        //: An undo step that changes several fields at once.
        setText(QCoreApplication::translate("EditContacts", "change of %n field(s)", nullptr,
                                            int(m_steps.size())));
    }
}

void EditContacts::undo()
{
    for (auto step = m_steps.crbegin(); step != m_steps.crend(); ++step)
        m_book.setShown(step->id, step->key, step->before);
}

void EditContacts::redo()
{
    for (const Step &step : std::as_const(m_steps))
        m_book.setShown(step.id, step.key, step.after);
}

int EditContacts::id() const
{
    return m_typingRun < 0 ? -1 : commandId;
}

bool EditContacts::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const EditContacts *>(other);
    const auto sameField = [](const Step &a, const Step &b) {
        return a.id == b.id && a.key == b.key;
    };
    if (next->m_typingRun != m_typingRun || !std::ranges::equal(m_steps, next->m_steps, sameField))
        return false;
    for (qsizetype i = 0; i < m_steps.size(); ++i)
        m_steps[i].after = next->m_steps.at(i).after;
    setObsolete(std::ranges::all_of(
        m_steps, [](const Step &step) { return identicalValue(step.before, step.after); }));
    return true;
}

} // namespace patchbook
