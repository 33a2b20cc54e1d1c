// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/contactform.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/domain/removal.h"
#include "ui/form/emptyform.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formheader.h"
#include "ui/form/twinpanel.h"
#include "ui/form/wholereading.h"
#include "ui/prompts.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

ContactForm::ContactForm(Workspace &workspace, Settings &settings, Prompts &prompts,
                         QWidget *parent)
    : RecordEditor(workspace, settings, parent)
    , m_prompts(prompts)
    , m_pages(new QStackedLayout(this))
    , m_empty(new EmptyForm(this))
    , m_header(new FormHeader)
    , m_twins(new TwinPanel(workspace))
    , m_reading(new WholeReading(workspace, this))
{
    setObjectName(u"contactForm"_s);
    setAccessibleName(tr("Contact"));
    content()->insertWidget(0, m_header);
    content()->insertWidget(content()->count() - 1, m_twins);
    connect(m_reading, &WholeReading::changed, this, &ContactForm::refresh);
    connect(m_reading, &WholeReading::started, this, [this] {
        for (const Twin &twin : m_twins->shown())
            m_reading->readOnce(twin.record);
    });
    connect(m_twins, &TwinPanel::stopsChanged, this, &ContactForm::orderStops);
    connect(m_twins, &TwinPanel::editRequested, this, &ContactForm::takeTwinEdit);
    connect(m_twins, &TwinPanel::showRequested, this, [this](const RecordRef &twin) {
        showOther(this->workspace().session(twin.account), twin.id);
    });
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page());
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, [this](AccountSession *gone) {
        if (gone == session())
            clear(tr("This account was removed."));
    });
}

ContactForm::~ContactForm() = default;

void ContactForm::show(AccountSession *session, Collection collection, const QString &id)
{
    if (session != this->session())
        m_ownersOf = -1;
    if (session && open(session, {session->account().id, collection, id}))
        m_pages->setCurrentWidget(page());
    else
        clear();
    m_reading->follow(this->record());
    m_twins->follow(this->record());
    refresh();
}

void ContactForm::clear(const QString &reason)
{
    m_empty->setReason(reason);
    m_pages->setCurrentWidget(m_empty);
    close();
    m_reading->follow({});
    m_twins->follow({});
}

void ContactForm::bookTaken(AddressBook *book)
{
    connect(book, &AddressBook::removed, this, [this, book](const QList<int> &slots) {
        if (book->idsAt(slots).contains(id()))
            clear(removalOf(this->book()->schema()) == Removal::Archives
                      ? tr("This contact is archived now, or not there any more.")
                      : tr("This contact is not there any more."));
    });
    connect(book, &AddressBook::renamed, this, [this](const QString &from, const QString &to) {
        if (from != id())
            return;
        rename(to);
        m_reading->follow(record());
        m_twins->follow(record());
        Q_EMIT recordShown(session(), to);
    });
}

void ContactForm::gridBuilt()
{
    m_placeholders.clear();
    for (FieldEditor *editor : grid()->editors()) {
        editor->setSuggestions([this] {
            if (session() && m_ownersOf != session()->book().count()) {
                m_ownersOf = session()->book().count();
                m_owners = session()->owners();
            }
            return m_owners;
        });
    }
}

void ContactForm::revert()
{
    if (!isDirty() || !book()->isNew(id()) || book()->changes(id()).isEmpty()) {
        RecordEditor::revert();
        return;
    }
    Question question;
    question.title = tr("Discard this new contact?");
    question.text = tr("It exists here only. What you entered cannot be brought back.");
    question.foreignText = book()->schema().displayName(book()->draft(id()));
    question.choices = {{tr("Discard"), true}, {tr("Keep editing"), false}};
    question.preferred = 1;
    m_prompts.ask(this, question, [this, asked = record()](int answer) {
        if (answer == 0 && book() && asked == record()) {
            flow().cancelSearch(asked);
            book()->revert(asked.id);
        }
    });
}

void ContactForm::showStepped(const QString &id)
{
    showOther(session(), id);
}

void ContactForm::showOther(AccountSession *session, const QString &id)
{
    if (!session)
        return;
    show(session, Collection::Contacts, id);
    Q_EMIT recordShown(session, id);
}

void ContactForm::takeTwinEdit(const RecordRef &record, const QString &key, const QJsonValue &value)
{
    AddressBook *target = workspace().bookOf(record.account, record.collection);
    if (!target)
        return;
    // A step of its own, in whichever address book: neither before nor after it is typing.
    target->endTyping();
    if (record == this->record()) {
        editField(key, value);
    } else {
        flow().noteEdit(record);
        target->edit(record.id, key, value);
        const AccountSession *there = workspace().session(record.account);
        if (target->changes(record.id).contains(key))
            //: %1 is the user's own name of an account.
            Q_EMIT statusMessage(tr("Copied, but not saved yet in %1.")
                                     .arg(displayText(there->account().label, 40)));
    }
    target->endTyping();
}

void ContactForm::focusFirstField()
{
    if (!book() || !grid())
        return;
    for (const FieldEditor *editor : grid()->editors()) {
        if (!editor->isReadOnly()) {
            editor->input()->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

bool ContactForm::creates() const
{
    return book() && book()->isNew(id());
}

} // namespace patchbook
