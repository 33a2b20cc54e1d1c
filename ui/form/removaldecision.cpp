// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/removaldecision.h"

#include "models/book/workspace.h"
#include "models/domain/removal.h"
#include "ui/form/fieldtext.h"
#include "ui/prompts.h"

#include <QCoreApplication>

namespace patchbook {

namespace {

/** Translations of this file have a context of their own. */
struct RemovalDecision
{
    Q_DECLARE_TR_FUNCTIONS(RemovalDecision)
};

QString quoted(const Field &field, const QJsonValue &value)
{
    const QString text = formText(field, value);
    //: Stands for the value of an empty field.
    return text.isEmpty() ? RemovalDecision::tr("(empty)") : text;
}

} // namespace

QString changesSeen(const Schema &schema, const Contact &shown, const Contact &now)
{
    QStringList lines;
    for (const Field &field : schema.fields()) {
        const QJsonValue before = shown.value(field.key);
        const QJsonValue after = now.value(field.key);
        if (field.flags.testFlag(FieldFlag::Bookkeeping) ||
            schema.sameValue(field.key, before, after))
            continue;
        //: %1 is a field's label, %2 its old value, %3 its new value.
        lines << RemovalDecision::tr("%1: it was %2, it is now %3")
                     .arg(field.title(), quoted(field, before), quoted(field, after));
    }
    return lines.join(u'\n');
}

void askAboutRemoval(QWidget *parent, Prompts &prompts, Workspace &workspace, const Op &removal,
                     std::function<void(RemovalChoice, QFuture<OutboxResult<Op>>)> taken)
{
    const AddressBook *book = workspace.bookOf(removal.account, removal.collection);
    if (!book)
        return;
    const QString seen =
        removal.look ? changesSeen(book->schema(), book->baseline(removal.draft), *removal.look)
                     : QString();
    Question question;
    const bool archives = removalOf(book->schema()) == Removal::Archives;
    question.title =
        archives ? RemovalDecision::tr("Somebody changed this contact after you opened it. Archive "
                                       "it all the same?")
                 : RemovalDecision::tr("Somebody changed this contact after you opened it. Delete "
                                       "it all the same?");
    question.text = archives ? RemovalDecision::tr("Nothing was archived so far.")
                             : RemovalDecision::tr("Nothing was deleted so far.");
    question.foreignText = seen.isEmpty() ? removal.title : removal.title + u'\n' + seen;
    question.choices = {
        {archives ? RemovalDecision::tr("Archive contact") : RemovalDecision::tr("Delete contact"),
         true},
        {RemovalDecision::tr("Keep contact"), false},
        {RemovalDecision::tr("Decide later"), false}};
    question.preferred = 2;
    prompts.ask(parent, question, [&workspace, removal, taken](int choice) {
        AccountSession *session = workspace.session(removal.account);
        if (!session || choice == 2)
            return;
        if (removal.look)
            session->book().adopt({*removal.look}); // what a deletion is compared with from now on
        if (choice == 0)
            taken(RemovalChoice::Delete, workspace.removeContact(*session, removal.draft));
        else
            taken(RemovalChoice::Keep, workspace.dispatcher().dismiss(removal));
    });
}

} // namespace patchbook
