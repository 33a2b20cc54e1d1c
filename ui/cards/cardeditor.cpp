// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardeditor.h"

#include "models/book/workspace.h"
#include "models/ports/settings.h"
#include "ui/cards/cardpreview.h"
#include "ui/cards/cardreport.h"
#include "ui/dialogs/regions.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formchecks.h"
#include "ui/form/formfooter.h"
#include "ui/form/requestpreview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cardMargin = 20;
constexpr int widestCard = 90; // characters

/** What can be edited; number and state of a line stand in the editor's head. */
Schema editablePart(const Schema &schema)
{
    QList<Field> fields;
    for (const Field &field : schema.fields()) {
        if (field.isEditable())
            fields << field;
    }
    return Schema(fields, {}, {});
}

} // namespace

CardEditor::CardEditor(Workspace &workspace, PictureLoader &pictures, Settings &settings,
                       QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_flow(new SaveFlow(workspace, this))
    , m_preview(new CardPreview(pictures))
{
    setObjectName(u"cardEditor"_s);
    setAccessibleName(tr("Card"));
    build();
    connect(m_flow, &SaveFlow::changed, this, [this](const RecordRef &record) {
        if (record == m_record)
            refresh();
    });
    connect(m_flow, &SaveFlow::ended, this, [this](const RecordRef &record, const Op &op) {
        if (record != m_record || !m_book || !deck())
            return;
        const BannerText report = cardReportOf(op, m_book->schema(), deck()->isActive(m_record.id));
        if (!report.isEmpty())
            Q_EMIT statusMessage(report.headline);
    });
}

CardEditor::~CardEditor() = default;

void CardEditor::build()
{
    auto *content = new QWidget;
    content->setMaximumWidth(fontMetrics().averageCharWidth() * widestCard);
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(cardMargin, cardMargin, cardMargin, cardMargin);
    m_content->setSpacing(14);
    m_title = new PlainLabel;
    m_title->setObjectName(u"cardTitle"_s);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_state = new PlainLabel;
    m_state->setObjectName(u"cardState"_s);
    m_state->setWordWrap(true);
    m_banner = new FormBanner;
    m_banner->setObjectName(u"cardBanner"_s);
    m_content->addWidget(m_title);
    m_content->addWidget(m_state);
    m_content->addWidget(m_banner);
    m_content->addWidget(m_preview);
    m_content->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_request = new RequestPreview;
    m_request->hide();
    m_footer = new FormFooter;
    auto *line = new QFrame;
    line->setFrameStyle(int(QFrame::HLine) | int(QFrame::Plain));
    line->setForegroundRole(QPalette::Mid);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(cardMargin, 4, cardMargin, 12);
    below->addWidget(m_request);
    below->addWidget(m_footer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addLayout(below);

    connect(m_banner, &FormBanner::closed, this, [this] { m_flow->dismiss(m_record); });
    connect(m_footer->saveButton(), &QPushButton::clicked, this, &CardEditor::save);
    connect(m_footer->revertButton(), &QPushButton::clicked, this, &CardEditor::revert);
    connect(m_footer->previewToggle(), &QToolButton::toggled, this, [this](bool on) {
        m_request->setVisible(on);
        refreshRequest();
    });
}

void CardEditor::showCard(AccountSession *session, const QString &phone)
{
    AddressBook *book =
        session ? m_workspace.bookOf(session->account().id, Collection::Cards) : nullptr;
    if (!book || !book->contains(phone)) {
        clear();
        return;
    }
    const RecordRef record{session->account().id, Collection::Cards, phone};
    if (record == m_record && book == m_book)
        return;
    if (m_book)
        m_book->endTyping();
    m_session = session;
    m_record = record;
    if (book != m_book)
        takeBook(book);
    refresh();
}

void CardEditor::clear()
{
    if (m_book) {
        m_book->endTyping();
        disconnect(m_book, nullptr, this, nullptr);
    }
    m_book = nullptr;
    m_session = nullptr;
    m_record = {};
    m_hasProblem = false;
    Q_EMIT stateChanged();
}

void CardEditor::takeBook(AddressBook *book)
{
    if (m_book)
        disconnect(m_book, nullptr, this, nullptr);
    m_book = book;
    connect(book, &AddressBook::changed, this, [this](const QStringList &ids) {
        if (ids.contains(m_record.id))
            refresh();
    });
    connect(deck(), &CardDeck::linesChanged, this, &CardEditor::refresh, Qt::UniqueConnection);
    buildGrid();
}

void CardEditor::buildGrid()
{
    delete m_grid;
    m_grid = new FieldGrid(editablePart(m_book->schema()));
    // Between the banner and the preview, which follows what is typed above it.
    m_content->insertWidget(m_content->indexOf(m_preview), m_grid);
    connect(m_grid, &FieldGrid::edited, this, &CardEditor::editField);
    connect(m_grid, &FieldGrid::revertRequested, this, &CardEditor::revertField);
    connect(m_grid, &FieldGrid::statusMessage, this, &CardEditor::statusMessage);
    connect(m_grid, &FieldGrid::typingEnded, this, [this] {
        if (m_book)
            m_book->endTyping();
    });
    connect(m_grid, &FieldGrid::undoRequested, this, &CardEditor::undo);
    connect(m_grid, &FieldGrid::redoRequested, this, &CardEditor::redo);
}

void CardEditor::refresh()
{
    if (!m_book || !m_grid || !deck() || !m_book->contains(m_record.id))
        return;
    const Contact draft = m_book->draft(m_record.id);
    const ChangeSet changes = m_book->changes(m_record.id);
    m_grid->showRecord(draft, changes, !draft.unreadable.isEmpty());
    const QMap<QString, FieldProblem> problems =
        problemsOf(m_book->schema(), draft, changes, !isSetUp(), region());
    m_grid->setProblems(problems);
    m_hasProblem = blocksSaving(problems);
    refreshHeader(draft);
    refreshBanner();
    refreshFooter();
    refreshRequest();
}

void CardEditor::refreshHeader(const Contact &draft)
{
    m_title->setText(lineTitle(m_record.id));
    // A number alone has no direction of its own, so it would stay on the left everywhere.
    m_title->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter |
                          (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    m_state->setText(isSetUp() ? tr("The people whom this line writes to see this card.")
                               : tr("No card is set up: recipients see only the number."));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_state->setPalette(quiet);
    m_preview->showCard(m_record.id, lineTitle(m_record.id), cardName(draft),
                        draft.text(QLatin1StringView(cardfield::imageUrl)));
}

void CardEditor::editField(const QString &key, const QJsonValue &value)
{
    if (!m_book)
        return;
    m_flow->noteEdit(m_record);
    m_book->edit(m_record.id, key, value);
}

void CardEditor::revertField(const QString &key)
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

void CardEditor::save()
{
    if (!m_session || !canSave())
        return;
    m_book->endTyping();
    m_flow->save(*m_session, m_record);
}

void CardEditor::revert()
{
    if (!isDirty())
        return;
    m_flow->noteEdit(m_record);
    m_book->revert(m_record.id);
    Q_EMIT statusMessage(tr("The edits were taken back. Undo brings them here again."));
}

void CardEditor::undo()
{
    if (!m_book)
        return;
    m_flow->noteEdit(m_record);
    m_book->undoStack().undo();
}

void CardEditor::redo()
{
    if (!m_book)
        return;
    m_flow->noteEdit(m_record);
    m_book->undoStack().redo();
}

bool CardEditor::isDirty() const
{
    return m_book && m_book->isDirty(m_record.id);
}

CardDeck *CardEditor::deck() const
{
    return m_session ? m_session->cards() : nullptr;
}

bool CardEditor::isSetUp() const
{
    return deck() && deck()->isSetUp(m_record.id);
}

QString CardEditor::region() const
{
    return m_settings.text(QString::fromLatin1(setting::region), systemRegion());
}

} // namespace patchbook
