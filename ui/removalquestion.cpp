// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/removalquestion.h"

#include "models/book/workspace.h"
#include "models/domain/removal.h"

#include <QCoreApplication>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RemovalWords
{
    Q_DECLARE_TR_FUNCTIONS(RemovalQuestion)
};

constexpr qsizetype namesShown = 20;

/** What will become of the contacts, counted. */
struct Removals
{
    int deleted = 0;
    int archived = 0;
    bool isFinal = false; ///< of any that is deleted
};

Removals removalsOf(const Workspace &workspace, const QList<RecordRef> &records)
{
    Removals removals;
    for (const RecordRef &record : records) {
        AccountSession *session = workspace.session(record.account);
        if (session && removalOf(session->book().schema()) == Removal::Archives) {
            ++removals.archived;
            continue;
        }
        ++removals.deleted;
        removals.isFinal =
            removals.isFinal ||
            (session && session->contacts().capabilities().testFlag(Capability::RemoveIsFinal));
    }
    return removals;
}

QString deletionText(const Removals &removals)
{
    return removals.isFinal
               ? RemovalWords::tr("The service cannot bring a deleted contact back, and neither "
                                  "can Patchbook. What belongs to the contact there is deleted "
                                  "with it.")
               : RemovalWords::tr("What is deleted here is deleted at the service.");
}

QString archivingText()
{
    return RemovalWords::tr("An archived contact stays at the service, but nobody can change it "
                            "any more, and the service's API has no way to bring it back.");
}

QString namesOf(const Workspace &workspace, const QList<RecordRef> &records)
{
    QStringList names;
    for (const RecordRef &record : records.first(qMin(namesShown, records.size()))) {
        const AddressBook *book = workspace.bookOf(record.account, record.collection);
        const QString name =
            book ? book->schema().displayName(book->baseline(record.id)) : QString();
        names << (name.isEmpty() ? RemovalWords::tr("(no name)") : name);
    }
    if (records.size() > namesShown)
        names << u"…"_s;
    return names.join(u'\n');
}

} // namespace

Question removalQuestion(const Workspace &workspace, const QList<RecordRef> &records)
{
    const int count = int(records.size());
    const Removals removals = removalsOf(workspace, records);
    Question question;
    QString verb = RemovalWords::tr("Delete %n contact(s)", "button", count);
    if (removals.archived == 0) {
        question.title = RemovalWords::tr("Delete %n contact(s)?", "", count);
        question.text = deletionText(removals);
    } else if (removals.deleted == 0) {
        question.title = RemovalWords::tr("Archive %n contact(s)?", "", count);
        question.text = archivingText();
        verb = RemovalWords::tr("Archive %n contact(s)", "button", count);
    } else {
        question.title = RemovalWords::tr("Remove %n contact(s)?", "", count);
        question.text =
            QStringList{RemovalWords::tr("%n of them will be deleted.", "", removals.deleted),
                        deletionText(removals),
                        RemovalWords::tr("%n of them will be archived.", "", removals.archived),
                        archivingText()}
                .join(u' ');
        verb = RemovalWords::tr("Remove %n contact(s)", "button", count);
    }
    question.foreignText = namesOf(workspace, records);
    question.choices = {{verb, true},
                        {RemovalWords::tr("Keep %n contact(s)", "button", count), false}};
    question.preferred = 1;
    return question;
}

} // namespace patchbook
