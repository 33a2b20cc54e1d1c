// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitydetails.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/activity/activitycommands.h"
#include "ui/activity/activitytext.h"
#include "ui/form/formbanner.h"
#include "ui/form/requestpreview.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

enum FieldColumn { LabelColumn, BeforeColumn, MineColumn, TheirsColumn, FieldColumnCount };

constexpr double titleScale = 1.3;

PlainLabel *sectionTitle(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

QTableWidgetItem *valueItem(const QString &value)
{
    //: Stands for the value of an empty field.
    const QString text = value.isEmpty() ? ActivityDetails::tr("(empty)") : displayTextAlone(value);
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(plainTip(text));
    return item;
}

} // namespace

ActivityDetails::ActivityDetails(Workspace &workspace, ActivityCommands &commands, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
    , m_commands(commands)
{
    setObjectName(u"activityDetails"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build();
    showOp({});
}

void ActivityDetails::build()
{
    auto *content = new QWidget;
    m_title = new PlainLabel(content);
    m_title->setObjectName(u"activityTitle"_s);
    m_title->setWordWrap(true);
    m_title->setMinimumWidth(1);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_standing = new FormBanner(content);
    m_standing->setObjectName(u"activityStanding"_s);
    m_standing->setClosable(false);
    m_whyNot = new PlainLabel(content);
    m_whyNot->setObjectName(u"activityWhyNot"_s);
    m_whyNot->setWordWrap(true);
    m_fieldsTitle = sectionTitle(tr("What changes"), content);
    m_fields = new QTableWidget(0, FieldColumnCount, content);
    m_fields->setObjectName(u"activityFields"_s);
    m_fields->setAccessibleName(tr("Fields before and after"));
    m_fields->setHorizontalHeaderLabels(
        {tr("Field"), tr("Before"), tr("Ours"), tr("At the service now")});
    m_fields->verticalHeader()->hide();
    m_fields->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_fields->horizontalHeader()->setHighlightSections(false);
    m_fields->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_fields->setTabKeyNavigation(false);
    m_fields->setWordWrap(false);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps = new PlainLabel(content);
    m_steps->setObjectName(u"activitySteps"_s);
    m_steps->setWordWrap(true);
    m_steps->setMinimumWidth(1);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_steps->setFocusPolicy(Qt::StrongFocus); // the flags alone leave it to the mouse
    m_request = new RequestPreview(content);

    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_standing);
    addButtons(content);
    column->addWidget(m_whyNot);
    column->addSpacing(4);
    column->addWidget(m_fieldsTitle);
    column->addWidget(m_fields);
    column->addSpacing(4);
    column->addWidget(sectionTitle(tr("Step by step"), content));
    column->addWidget(m_steps);
    column->addSpacing(4);
    column->addWidget(sectionTitle(tr("The exact request"), content));
    column->addWidget(m_request);
    column->addStretch(1);
    setWidget(content);
}

void ActivityDetails::addButtons(QWidget *content)
{
    auto *row = new QHBoxLayout;
    for (QAction *action : {m_commands.retry, m_commands.decide, m_commands.putBack,
                            m_commands.cancel, m_commands.dismiss, m_commands.showContact}) {
        auto *button = new QToolButton(content);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + u"_button"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons << button;
        row->addWidget(button);
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(content->layout())->addLayout(row);
}

const Schema *ActivityDetails::schema() const
{
    const AddressBook *book = m_op ? m_workspace.bookOf(m_op->account, m_op->collection) : nullptr;
    return book ? &book->schema() : nullptr;
}

void ActivityDetails::showOp(const std::optional<Op> &op)
{
    const bool isOther = !op || !m_op || op->id != m_op->id;
    m_op = op;
    widget()->setVisible(op.has_value());
    if (!op) {
        m_events.clear();
        return;
    }
    if (isOther) {
        m_events.clear();
        ensureVisible(0, 0);
    }
    const QString title = op->title.isEmpty() ? tr("(no name)") : op->title;
    m_title->setForeignText(title);
    m_standing->setMessage(standingOf(*op, schema()), {});
    showButtons();
    fillFields(schema());
    fillSteps();
    showRequest();
    readSteps();
}

void ActivityDetails::showButtons()
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        const QAction *action = button->defaultAction();
        // Disabled, and with the reason beside it: otherwise one would look for it in vain.
        const bool isPutBack = action == m_commands.putBack && m_op->state == OpState::Confirmed;
        button->setVisible(action->isEnabled() || isPutBack);
    }
    const QString why = m_commands.whyNoPutBack();
    //: %1 is a whole sentence with the reason.
    m_whyNot->setText(why.isEmpty() ? QString() : tr("Put back is not possible. %1").arg(why));
    m_whyNot->setVisible(!why.isEmpty());
}

void ActivityDetails::fillFields(const Schema *schema)
{
    const QList<OpField> rows = fieldsOf(*m_op, schema);
    const bool conflicted = m_op->state == OpState::Conflicted;
    const bool removal = m_op->edit.kind == EditKind::Remove;
    m_fieldsTitle->setText(removal ? tr("What the contact held, as last read")
                                   : tr("What changes"));
    m_fieldsTitle->setVisible(!rows.isEmpty());
    m_fields->setVisible(!rows.isEmpty());
    m_fields->setColumnHidden(BeforeColumn, m_op->edit.kind == EditKind::Create);
    m_fields->setColumnHidden(MineColumn, removal);
    m_fields->setColumnHidden(TheirsColumn, !conflicted || removal);
    m_fields->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        const OpField &field = rows.at(row);
        m_fields->setItem(row, LabelColumn, valueItem(field.title));
        m_fields->setItem(row, BeforeColumn, valueItem(field.before));
        m_fields->setItem(row, MineColumn, valueItem(field.mine));
        m_fields->setItem(row, TheirsColumn, valueItem(field.theirs));
    }
    fitFields();
}

void ActivityDetails::fitFields()
{
    m_fields->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    m_fields->setFixedHeight(m_fields->horizontalHeader()->sizeHint().height() +
                             m_fields->verticalHeader()->length() + 2 * m_fields->frameWidth());
}

void ActivityDetails::readSteps()
{
    m_workspace.outbox().events(m_op->id).then(
        this, [this, id = m_op->id](const OutboxResult<QList<OpEvent>> &steps) {
            if (!m_op || m_op->id != id || !steps.ok())
                return;
            m_events = *steps;
            fillSteps();
        });
}

void ActivityDetails::fillSteps()
{
    m_steps->setText(stepLines(*m_op, m_events).join(u'\n'));
}

void ActivityDetails::showRequest()
{
    AccountSession *session = m_workspace.session(m_op->account);
    RecordService *service = session ? session->recordService(m_op->collection) : nullptr;
    if (!m_op->plan.requests.isEmpty())
        m_request->showSent(m_op->plan, schema(), m_op->attempts);
    else if (service)
        m_request->showPlan(*service, m_op->edit, m_op->look);
    else
        m_request->showNothing();
}

QString ActivityDetails::text() const
{
    if (!m_op)
        return {};
    const AccountSession *session = m_workspace.session(m_op->account);
    QString text =
        plainText(*m_op, schema(), session ? session->account().label : QString(), m_events);
    if (!m_op->plan.requests.isEmpty())
        text += u"\n\n"_s + m_request->requestText();
    return text;
}

} // namespace patchbook
