// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an AccountDialog is made of.
#include "ui/dialogs/accountdetails.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/hintlabel.h"
#include "ui/dialogs/tokenedit.h"
#include "ui/dialogs/tokenprobe.h"
#include "ui/form/formbanner.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestName = 100;

PlainLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new PlainLabel(text);
    label->setBuddy(field);
    return label;
}

/** A field with the sentences that belong to it beneath. */
QVBoxLayout *stacked(std::initializer_list<QWidget *> widgets)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    for (QWidget *widget : widgets)
        column->addWidget(widget);
    return column;
}

} // namespace

void AccountDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(14);
    // The dialog grows and shrinks with what it has to say.
    column->setSizeConstraint(QLayout::SetFixedSize);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(14);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    buildFields(form);
    buildAddress(form);
    column->addLayout(form);
    m_result = new FormBanner;
    m_result->setObjectName(u"accountResult"_s);
    column->addWidget(m_result);
    buildWork(column);
    buildButtons(column);
    applyColours();
}

void AccountDialog::buildFields(QFormLayout *form)
{
    m_service = new QComboBox;
    m_service->setObjectName(u"accountService"_s);
    m_service->setAccessibleName(tr("Service"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"accountName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(HintLabel::columnWidth(*this));
    m_tokenLabel = new PlainLabel;
    m_token = new TokenEdit;
    m_token->setObjectName(u"accountToken"_s);
    m_tokenLabel->setBuddy(m_token);
    m_tokenHint = new HintLabel(u"accountTokenHint"_s);
    m_tokenProblem = new HintLabel(u"accountTokenProblem"_s);
    m_tokenProblem->hide();
    m_keepCopy = new QCheckBox(tr("Keep a copy of the contacts on this computer"));
    m_keepCopy->setObjectName(u"accountKeepCopy"_s);
    m_keepCopy->setChecked(true);
    m_keepCopyHint = new HintLabel(u"accountKeepCopyHint"_s);
    m_keepCopyHint->setText(
        tr("With a copy the list is there at once and without a network; without one it is read "
           "from the service at each start, and only unsaved edits are kept here."));
    m_keepCopy->setAccessibleDescription(m_keepCopyHint->text());
    m_readOnly = new QCheckBox(tr("Read only: never change anything at the service"));
    m_readOnly->setObjectName(u"accountReadOnly"_s);
    m_readOnlyHint = new HintLabel(u"accountReadOnlyHint"_s);
    m_readOnlyHint->setText(tr("Patchbook then sends nothing but questions; edits that wait are "
                               "kept until you allow changes again."));
    m_readOnly->setAccessibleDescription(m_readOnlyHint->text());

    form->addRow(labelFor(m_service, tr("Service")), m_service);
    form->addRow(labelFor(m_name, tr("Name")), m_name);
    form->addRow(m_tokenLabel, stacked({m_token, m_tokenProblem, m_tokenHint}));
    form->addRow(QString(), stacked({m_keepCopy, m_keepCopyHint}));
    form->addRow(QString(), stacked({m_readOnly, m_readOnlyHint}));
    m_details = new AccountDetails(form, m_tokenLabel, this);
}

void AccountDialog::buildAddress(QFormLayout *form)
{
    m_advanced = new QToolButton;
    m_advanced->setObjectName(u"accountAdvanced"_s);
    m_advanced->setText(tr("Advanced"));
    m_advanced->setAutoRaise(true);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_address = new QLineEdit;
    m_address->setObjectName(u"accountAddress"_s);
    m_address->setAccessibleName(tr("Server’s address"));
    m_address->setLayoutDirection(Qt::LeftToRight); // addresses read left to right everywhere
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_addressProblem = new HintLabel(u"accountAddressProblem"_s);
    m_addressHint = new HintLabel(u"accountAddressHint"_s);
    m_addressHint->setText(tr("The token is kept for this server and is sent to no other one."));

    form->addRow(QString(), m_advanced);
    auto *address = stacked({m_address, m_addressProblem, m_addressHint});
    form->addRow(labelFor(m_address, tr("Server’s address")), address);
    m_form = form;
    m_addressRow = address;
    setAdvanced(false);
    connect(m_advanced, &QToolButton::clicked, this, [this] { setAdvanced(!m_isAdvanced); });
}

void AccountDialog::setAdvanced(bool open)
{
    m_isAdvanced = open;
    m_form->setRowVisible(m_addressRow, open);
    // Showing a row shows all of it.
    m_addressProblem->setVisible(open && !m_addressProblem->text().isEmpty());
    m_advanced->setIcon(themedIcon(open ? u"chevron-down"_s : u"chevron-right"_s));
    m_advanced->setAccessibleName(open ? tr("Hide advanced settings")
                                       : tr("Show advanced settings"));
}

void AccountDialog::buildWork(QVBoxLayout *column)
{
    m_work = new QWidget;
    auto *row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    m_status = new PlainLabel;
    m_status->setObjectName(u"accountStatus"_s);
    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setMaximumHeight(fontMetrics().height() / 2);
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setObjectName(u"accountStop"_s);
    m_stop->setAutoDefault(false);
    row->addWidget(m_status);
    row->addWidget(progress, 1);
    row->addWidget(m_stop);
    m_work->hide();
    column->addWidget(m_work);
}

void AccountDialog::buildButtons(QVBoxLayout *column)
{
    m_test = new QPushButton(tr("Test connection"));
    m_test->setObjectName(u"accountTest"_s);
    m_test->setAutoDefault(false);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(u"accountCancel"_s);
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(m_edited ? tr("Save account") : tr("Add account"));
    m_save->setObjectName(u"accountSave"_s);
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch(1);
    row->addSpacing(24);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    column->addLayout(row);
}

void AccountDialog::showWork(const QString &text)
{
    m_status->setText(text);
    m_work->setVisible(!text.isEmpty());
}

void AccountDialog::showProblem(PlainLabel *label, const QString &problem, bool isNote)
{
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, isNote ? quietColor(colours) : errorColor(colours));
    label->setPalette(colours);
}

void AccountDialog::focusProblem()
{
    // From the top: what is missing, then the token; the address can be wrong while it is fine.
    QLineEdit *field = m_details->firstProblem();
    if (!field)
        field = m_addressProblem->text().isEmpty() ? m_token : m_address;
    field->setFocus();
    field->selectAll();
}

void AccountDialog::applyColours()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_tokenHint->setPalette(quiet);
    m_addressHint->setPalette(quiet);
    m_keepCopyHint->setPalette(quiet);
    m_readOnlyHint->setPalette(quiet);
    m_details->applyColours();
}

void AccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_addressHint)
        applyColours();
}

} // namespace patchbook
