// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulkfieldrow.h"

#include "models/domain/plaintext.h"
#include "ui/bulk/changewords.h"
#include "ui/form/fieldlabel.h"
#include "ui/form/inputs/stillbox.h"
#include "ui/text/elidedlabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int choiceWidth = 20; // characters
constexpr int notTouched = -1;  // the data of the entry that leaves a field alone

} // namespace

BulkFieldRow::BulkFieldRow(Field field, const RuleContext &context, QWidget *parent)
    : QWidget(parent)
    , m_field(std::move(field))
    , m_context(context)
    , m_label(new FieldLabel(displayTextAlone(m_field.title()), this))
    , m_choice(new StillBox(this))
    , m_now(new ElidedLabel(this))
    , m_column(new QVBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_choice);
    line->addWidget(m_now, 1);
    m_column->addLayout(line);
    m_column->setSpacing(4);
    m_label->setWordWrap(true);
    m_label->setMinimumHeight(m_choice->sizeHint().height());
    m_now->setObjectName("bulk_"_L1 % m_field.key % "_now"_L1);
    m_choice->setObjectName("bulk_"_L1 % m_field.key % "_choice"_L1);
    m_choice->setMinimumContentsLength(choiceWidth);
    m_choice->addItem(tr("Leave unchanged"), notTouched);
    for (const FieldRule::Kind kind : rulesFor(m_field)) {
        if (kind != FieldRule::Kind::RemoveTags) // stands with AddTags
            m_choice->addItem(ruleWords(kind), int(kind));
    }
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BulkFieldRow::choose);
    setCommon(nullptr);
    colour();
}

void BulkFieldRow::setCommon(const CommonValue *common)
{
    m_common = common ? std::optional(*common) : std::nullopt;
    //: Instead of what many contacts have in a field, while they are compared.
    m_now->setText(m_common ? commonWords(m_field, *m_common) : tr("comparing…"));
    describe();
}

void BulkFieldRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

bool BulkFieldRow::isTouched() const
{
    return m_choice->currentData().toInt() != notTouched;
}

QList<FieldRule> BulkFieldRow::rules() const
{
    if (!isTouched())
        return {};
    if (m_input)
        return m_input->rules();
    return {{.key = m_field.key,
             .kind = FieldRule::Kind(m_choice->currentData().toInt()),
             .region = m_context.region}};
}

void BulkFieldRow::tell()
{
    if (!m_input)
        return;
    m_input->tell();
    m_input->focusBox()->setFocus(Qt::OtherFocusReason);
}

void BulkFieldRow::choose()
{
    delete m_input;
    m_input = nullptr;
    m_label->setEdited(isTouched());
    if (isTouched()) {
        RuleContext context = m_context;
        if (m_common && m_common->isCommon())
            context.start = m_common->one;
        m_input =
            makeRuleInput(m_field, FieldRule::Kind(m_choice->currentData().toInt()), context, this);
    }
    if (m_input) {
        m_column->addWidget(m_input);
        orderStops();
        m_input->show();
        connect(m_input, &RuleInput::changed, this, &BulkFieldRow::changed);
    }
    describe();
    Q_EMIT changed();
}

// What was made later would be reached by the Tab key behind all other fields.
void BulkFieldRow::orderStops()
{
    QList<QWidget *> stops;
    for (QWidget *next = m_input->nextInFocusChain(); next != m_input;
         next = next->nextInFocusChain()) {
        if (m_input->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) &&
            !next->focusProxy())
            stops << next;
    }
    QWidget *before = m_choice;
    for (QWidget *stop : std::as_const(stops)) {
        setTabOrder(before, stop);
        before = stop;
    }
}

void BulkFieldRow::describe()
{
    const QString title = displayText(m_field.title());
    m_choice->setAccessibleName(title);
    //: For screen readers; %1 is what many contacts have in a field now.
    m_choice->setAccessibleDescription(tr("Now: %1").arg(m_now->text()));
}

void BulkFieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void BulkFieldRow::colour()
{
    QPalette quiet = m_now->palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_now->setPalette(quiet);
}

} // namespace patchbook
