// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/contactform.h"

#include "models/book/workspace.h"
#include "ui/form/emptyform.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formheader.h"
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
{
    setObjectName(u"contactForm"_s);
    setAccessibleName(tr("Contact"));
    content()->insertWidget(0, m_header);
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
}

void ContactForm::clear(const QString &reason)
{
    m_empty->setReason(reason);
    m_pages->setCurrentWidget(m_empty);
    close();
}

void ContactForm::bookTaken(AddressBook *book)
{
    connect(book, &AddressBook::removed, this, [this](const QStringList &ids) {
        if (ids.contains(id()))
            clear(tr("This contact is not there any more."));
    });
    connect(book, &AddressBook::renamed, this, [this](const QString &from, const QString &to) {
        if (from != id())
            return;
        rename(to);
        Q_EMIT recordShown(session(), to);
    });
}

void ContactForm::gridBuilt()
{
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
    show(session(), record().collection, id);
    Q_EMIT recordShown(session(), id);
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
