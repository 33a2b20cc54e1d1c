// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/recordeditor.h"

#include "models/book/workspace.h"
#include "models/ports/settings.h"
#include "ui/dialogs/regions.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formfooter.h"
#include "ui/form/requestpreview.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageMargin = 20;
constexpr int widestPage = 90; // characters: longer lines are hard to follow

} // namespace

RecordEditor::RecordEditor(Workspace &workspace, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_flow(new SaveFlow(workspace, this))
    , m_page(new QWidget(this))
    , m_scroll(new QScrollArea(m_page))
    , m_banner(new FormBanner)
    , m_preview(new RequestPreview(m_page))
    , m_line(new QFrame(m_page))
    , m_footer(new FormFooter(m_page))
{
    buildPage();
    connect(m_flow, &SaveFlow::saveStarted, this, &RecordEditor::saveStarted);
    connect(m_flow, &SaveFlow::ended, this, &RecordEditor::takeEnd);
    connect(m_flow, &SaveFlow::changed, this, [this](const RecordRef &record) {
        if (record == m_record)
            refresh();
    });
    connect(&workspace.drafts(), &DraftKeeper::restoredChanged, this,
            [this](const RecordRef &record) {
                if (record == m_record)
                    refresh();
            });
    connect(&workspace.dispatcher(), &Dispatcher::accountPaused, this, &RecordEditor::refresh);
    connect(&workspace.dispatcher(), &Dispatcher::accountResumed, this, &RecordEditor::refresh);
}

RecordEditor::~RecordEditor()
{
    // A line edit that goes while it has the focus still tells that editing ended, by then to
    // something that is no RecordEditor any more.
    if (!m_grid)
        return;
    m_grid->disconnect(this);
    const QList<FieldEditor *> editors = m_grid->editors();
    for (FieldEditor *editor : editors)
        editor->disconnect(m_grid);
}

void RecordEditor::buildPage()
{
    auto *content = new QWidget;
    content->setObjectName(u"formContent"_s);
    content->setMaximumWidth(fontMetrics().averageCharWidth() * widestPage);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    m_content->setSpacing(16);
    m_content->addWidget(m_banner);
    m_content->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_line->setFrameStyle(int(QFrame::HLine) | int(QFrame::Plain));
    m_line->setForegroundRole(QPalette::Mid);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(pageMargin, 4, pageMargin, 12);
    below->addWidget(m_preview);
    below->addWidget(m_footer);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_line);
    column->addLayout(below);
    m_preview->hide();

    connect(m_banner, &FormBanner::closed, this, &RecordEditor::closeBanner);
    connect(m_footer->saveButton(), &QPushButton::clicked, this, &RecordEditor::save);
    connect(m_footer->revertButton(), &QPushButton::clicked, this, &RecordEditor::revert);
    connect(m_footer->previewToggle(), &QToolButton::toggled, this, [this](bool on) {
        m_preview->setVisible(on);
        refreshPreview();
    });
}

bool RecordEditor::open(AccountSession *session, const RecordRef &record)
{
    AddressBook *book =
        session ? m_workspace.bookOf(session->account().id, record.collection) : nullptr;
    if (!book || !book->contains(record.id))
        return false;
    if (record == m_record && book == m_book)
        return true;
    endTyping();
    if (m_session && m_session != session)
        disconnect(m_session, nullptr, this, nullptr);
    if (m_session != session) // it may be set to read-only
        connect(session, &AccountSession::accountChanged, this, &RecordEditor::refresh);
    m_session = session;
    m_record = record;
    if (book != m_book)
        takeBook(book);
    m_lastChanges = m_book->changes(record.id);
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
    return true;
}

void RecordEditor::close()
{
    endTyping();
    if (m_book)
        disconnect(m_book, nullptr, this, nullptr);
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_book = nullptr;
    m_session = nullptr;
    m_record = {};
    m_hasProblem = false;
    Q_EMIT stateChanged();
}

void RecordEditor::rename(const QString &id)
{
    m_record.id = id;
    refresh();
}

void RecordEditor::endTyping()
{
    if (m_book)
        m_book->endTyping();
}

void RecordEditor::takeBook(AddressBook *book)
{
    if (m_book)
        disconnect(m_book, nullptr, this, nullptr);
    m_book = book;
    connect(book, &AddressBook::changed, this, &RecordEditor::bookChanged);
    connect(book, &AddressBook::schemaChanged, this, &RecordEditor::rebuildGrid);
    bookTaken(book);
    buildGrid();
}

Schema RecordEditor::shownSchema() const
{
    return m_book->schema();
}

void RecordEditor::buildGrid()
{
    delete m_grid;
    m_grid = new FieldGrid(shownSchema());
    m_content->insertWidget(m_content->indexOf(m_banner) + 1, m_grid);
    connect(m_grid, &FieldGrid::edited, this, &RecordEditor::editField);
    connect(m_grid, &FieldGrid::revertRequested, this, &RecordEditor::revertField);
    connect(m_grid, &FieldGrid::typingEnded, this, &RecordEditor::endTyping);
    connect(m_grid, &FieldGrid::undoRequested, this, &RecordEditor::undo);
    connect(m_grid, &FieldGrid::redoRequested, this, &RecordEditor::redo);
    connect(m_grid, &FieldGrid::statusMessage, this, &RecordEditor::statusMessage);
    gridBuilt();
    orderStops();
}

void RecordEditor::rebuildGrid()
{
    QString focused;
    for (const FieldEditor *editor : m_grid->editors()) {
        if (editor->isAncestorOf(focusWidget()))
            focused = editor->field().key;
    }
    // Its line edits tell that editing ended when they go with the focus in them.
    m_grid->disconnect(this);
    buildGrid();
    refresh();
    if (const FieldEditor *again = m_grid->editor(focused))
        again->input()->setFocus(Qt::OtherFocusReason);
}

void RecordEditor::orderStops()
{
    if (!m_grid)
        return;
    // Only something that takes the focus can stand before something else in the order.
    QWidget *before = m_grid->editors().isEmpty() ? nullptr : m_grid->editors().last()->lastStop();
    QList<QWidget *> stops = stopsBelow();
    stops << m_footer->previewToggle() << m_footer->revertButton() << m_footer->saveButton();
    for (QWidget *next : std::as_const(stops)) {
        if (before)
            QWidget::setTabOrder(before, next);
        before = next;
    }
}

void RecordEditor::editField(const QString &key, const QJsonValue &value)
{
    if (!m_book)
        return;
    m_workspace.drafts().acknowledge(m_record);
    m_flow->noteEdit(m_record);
    m_book->edit(m_record.id, key, value);
}

void RecordEditor::revertField(const QString &key)
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

void RecordEditor::save()
{
    if (!m_session || !canSave())
        return;
    m_book->endTyping();
    m_workspace.drafts().acknowledge(m_record);
    m_flow->save(*m_session, m_record);
}

void RecordEditor::revert()
{
    if (!isDirty())
        return;
    m_flow->noteEdit(m_record);
    m_book->revert(m_record.id);
    Q_EMIT statusMessage(tr("The edits were taken back. Undo brings them here again."));
}

void RecordEditor::undo()
{
    step(&QUndoStack::undo);
}

void RecordEditor::redo()
{
    step(&QUndoStack::redo);
}

void RecordEditor::step(void (QUndoStack::*way)())
{
    if (!m_book)
        return;
    m_book->endTyping();
    m_touched.clear();
    m_stepping = true;
    (m_book->undoStack().*way)();
    m_stepping = false;
    // What was undone may belong to another record: undoing unseen would be worse than going there.
    if (!m_touched.isEmpty() && !m_touched.contains(m_record.id) &&
        m_book->contains(m_touched.first()))
        showStepped(m_touched.first());
}

void RecordEditor::closeBanner()
{
    const bool reported = m_flow->notKept(m_record) || m_flow->result(m_record);
    m_flow->dismiss(m_record);
    if (!reported)
        m_workspace.drafts().acknowledge(m_record);
}

bool RecordEditor::isDirty() const
{
    return m_book && m_book->isDirty(m_record.id);
}

QString RecordEditor::region() const
{
    return m_settings.text(QString::fromLatin1(setting::region), systemRegion());
}

} // namespace patchbook
