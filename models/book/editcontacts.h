// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QUndoCommand>

namespace patchbook {

class AddressBook;

/** The one undo command: gives fields of any number of records new shown values. */
class EditContacts final : public QUndoCommand
{
public:
    /** One field's step from one shown value to another. */
    struct Step
    {
        QString id;
        QString key;
        QJsonValue before;
        QJsonValue after;
    };

    /** Steps of equal `typingRun` on the same fields become one; -1 never merges. */
    EditContacts(AddressBook &book, QList<Step> steps, int typingRun);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    AddressBook &m_book;
    QList<Step> m_steps;
    int m_typingRun;
};

} // namespace patchbook
