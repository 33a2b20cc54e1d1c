// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/contactform.h"

#include "models/book/workspace.h"
#include "models/ports/settings.h"
#include "ui/dialogs/regions.h"
#include "ui/form/emptyform.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formbanner.h"
#include "ui/form/formchecks.h"
#include "ui/form/formfooter.h"
#include "ui/form/formheader.h"
#include "ui/form/opreport.h"
#include "ui/form/requestpreview.h"
#include "ui/prompts.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageMargin = 20;
constexpr int widestForm = 90; // characters: longer lines are hard to follow

} // namespace

ContactForm::ContactForm(Workspace &workspace, Settings &settings, Prompts &prompts,
                         QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_flow(new SaveFlow(workspace, this))
    , m_pages(new QStackedLayout(this))
    , m_empty(new EmptyForm(this))
    , m_page(new QWidget(this))
    , m_scroll(new QScrollArea(m_page))
    , m_content(nullptr)
    , m_header(new FormHeader)
    , m_banner(new FormBanner)
    , m_preview(new RequestPreview(m_page))
    , m_footer(new FormFooter(m_page))
{
    setObjectName(u"contactForm"_s);
    setAccessibleName(tr("Contact"));
    build();
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, [this](AccountSession *gone) {
        if (gone == m_session)
            clear(tr("This account was removed."));
    });
    connect(m_flow, &SaveFlow::saveStarted, this, &ContactForm::saveStarted);
    connect(m_flow, &SaveFlow::ended, this, &ContactForm::takeEnd);
    connect(m_flow, &SaveFlow::changed, this, [this](const RecordRef &record) {
        if (record == m_record)
            refresh();
    });
    connect(&workspace.dispatcher(), &Dispatcher::accountPaused, this, &ContactForm::refreshFooter);
    connect(&workspace.dispatcher(), &Dispatcher::accountResumed, this,
            &ContactForm::refreshFooter);
}

ContactForm::~ContactForm()
{
    // A line edit that goes while it has the focus still tells that editing ended, by then to
    // something that is no ContactForm any more.
    if (!m_grid)
        return;
    const QList<FieldEditor *> editors = m_grid->editors();
    for (FieldEditor *editor : editors)
        editor->disconnect(this);
}

void ContactForm::build()
{
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);

    auto *content = new QWidget;
    content->setObjectName(u"formContent"_s);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * widestForm);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    m_content->setSpacing(16);
    m_content->addWidget(m_header);
    m_content->addWidget(m_banner);
    m_content->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *line = new QFrame(m_page);
    line->setFrameStyle(int(QFrame::HLine) | int(QFrame::Plain));
    line->setForegroundRole(QPalette::Mid);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(pageMargin, 4, pageMargin, 12);
    below->addWidget(m_preview);
    below->addWidget(m_footer);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addLayout(below);
    m_preview->hide();

    connect(m_banner, &FormBanner::closed, this, [this] { m_flow->dismiss(m_record); });
    connect(m_footer->saveButton(), &QPushButton::clicked, this, &ContactForm::save);
    connect(m_footer->revertButton(), &QPushButton::clicked, this, &ContactForm::revert);
    connect(m_footer->previewToggle(), &QToolButton::toggled, this, [this](bool on) {
        m_preview->setVisible(on);
        refreshPreview();
    });
}

void ContactForm::show(AccountSession *session, Collection collection, const QString &id)
{
    AddressBook *book = session ? m_workspace.bookOf(session->account().id, collection) : nullptr;
    if (!book || !book->contains(id)) {
        clear();
        return;
    }
    const RecordRef record{session->account().id, collection, id};
    if (record == m_record && book == m_book)
        return;
    leave();
    m_session = session;
    m_record = record;
    m_ownersOf = -1;
    if (book != m_book)
        takeBook(book);
    m_lastChanges = m_book->changes(id);
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
    m_pages->setCurrentWidget(m_page);
}

void ContactForm::clear(const QString &reason)
{
    leave();
    m_record = {};
    m_session = nullptr;
    if (m_book)
        disconnect(m_book, nullptr, this, nullptr);
    m_book = nullptr;
    m_hasProblem = false;
    m_empty->setReason(reason);
    m_pages->setCurrentWidget(m_empty);
    Q_EMIT stateChanged();
}

void ContactForm::leave()
{
    if (m_book)
        m_book->endTyping();
}

void ContactForm::takeBook(AddressBook *book)
{
    if (m_book)
        disconnect(m_book, nullptr, this, nullptr);
    m_book = book;
    connect(book, &AddressBook::changed, this, &ContactForm::bookChanged);
    connect(book, &AddressBook::removed, this, [this](const QStringList &ids) {
        if (ids.contains(m_record.id))
            clear(tr("This contact is not there any more."));
    });
    connect(book, &AddressBook::renamed, this, [this](const QString &from, const QString &to) {
        if (from != m_record.id)
            return;
        m_record.id = to;
        refresh();
        Q_EMIT recordShown(m_session, to);
    });
    buildGrid();
}

void ContactForm::buildGrid()
{
    delete m_grid;
    m_grid = new FieldGrid(m_book->schema());
    m_content->insertWidget(2, m_grid);
    connect(m_grid, &FieldGrid::edited, this, &ContactForm::editField);
    connect(m_grid, &FieldGrid::revertRequested, this, &ContactForm::revertField);
    connect(m_grid, &FieldGrid::typingEnded, this, &ContactForm::leave);
    connect(m_grid, &FieldGrid::undoRequested, this, &ContactForm::undo);
    connect(m_grid, &FieldGrid::redoRequested, this, &ContactForm::redo);
    connect(m_grid, &FieldGrid::statusMessage, this, &ContactForm::statusMessage);
    for (FieldEditor *editor : m_grid->editors()) {
        editor->setSuggestions([this] {
            if (m_session && m_ownersOf != m_session->book().count()) {
                m_ownersOf = m_session->book().count();
                m_owners = m_session->owners();
            }
            return m_owners;
        });
    }
    // Only something that takes the focus can stand before something else in the order.
    QWidget *before = m_grid->editors().isEmpty() ? nullptr : m_grid->editors().last()->lastStop();
    for (QWidget *next : {static_cast<QWidget *>(m_footer->previewToggle()),
                          static_cast<QWidget *>(m_footer->revertButton()),
                          static_cast<QWidget *>(m_footer->saveButton())}) {
        if (before)
            QWidget::setTabOrder(before, next);
        before = next;
    }
}

void ContactForm::editField(const QString &key, const QJsonValue &value)
{
    if (!m_book)
        return;
    m_flow->noteEdit(m_record);
    m_book->edit(m_record.id, key, value);
}

void ContactForm::revertField(const QString &key)
{
    if (!m_book)
        return;
    const ChangeSet changes = m_book->changes(m_record.id);
    if (!changes.contains(key))
        return;
    m_book->endTyping();
    editField(key, changes.fields.value(key).before);
    m_book->endTyping();
}

void ContactForm::save()
{
    if (!m_session || !canSave())
        return;
    m_book->endTyping();
    m_flow->save(*m_session, m_record);
}

void ContactForm::revert()
{
    if (!m_book || !m_book->isDirty(m_record.id))
        return;
    if (!m_book->isNew(m_record.id) || m_book->changes(m_record.id).isEmpty()) {
        m_flow->noteEdit(m_record);
        m_book->revert(m_record.id);
        Q_EMIT statusMessage(tr("The edits were taken back. Undo brings them here again."));
        return;
    }
    Question question;
    question.title = tr("Discard this new contact?");
    question.text = tr("It exists here only. What you entered cannot be brought back.");
    question.foreignText = m_book->schema().displayName(m_book->draft(m_record.id));
    question.choices = {{tr("Discard"), true}, {tr("Keep editing"), false}};
    question.preferred = 1;
    m_prompts.ask(this, question, [this, asked = m_record](int answer) {
        if (answer == 0 && m_book && asked == m_record) {
            m_flow->cancelSearch(asked);
            m_book->revert(asked.id);
        }
    });
}

void ContactForm::undo()
{
    step(&QUndoStack::undo);
}

void ContactForm::redo()
{
    step(&QUndoStack::redo);
}

void ContactForm::step(void (QUndoStack::*way)())
{
    if (!m_book)
        return;
    m_book->endTyping();
    m_touched.clear();
    m_stepping = true;
    (m_book->undoStack().*way)();
    m_stepping = false;
    if (m_touched.isEmpty() || m_touched.contains(m_record.id) ||
        !m_book->contains(m_touched.first()))
        return;
    // What was undone belongs to another record: undoing unseen would be worse than going there.
    show(m_session, m_record.collection, m_touched.first());
    Q_EMIT recordShown(m_session, m_record.id);
}

void ContactForm::focusFirstField()
{
    if (!m_book || !m_grid)
        return;
    for (const FieldEditor *editor : m_grid->editors()) {
        if (!editor->isReadOnly()) {
            editor->input()->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void ContactForm::takeEnd(const RecordRef &record, const Op &op)
{
    if (record != m_record || !m_book)
        return;
    const QString headline = reportOf(op, m_book->schema()).headline;
    if (!headline.isEmpty())
        Q_EMIT statusMessage(headline);
}

bool ContactForm::creates() const
{
    if (m_record.collection == Collection::Cards)
        return m_session && m_session->cards() && !m_session->cards()->isSetUp(m_record.id);
    return m_book && m_book->isNew(m_record.id);
}

QString ContactForm::region() const
{
    return m_settings.text(QString::fromLatin1(setting::region), systemRegion());
}

} // namespace patchbook
