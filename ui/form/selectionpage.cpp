// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/selectionpage.h"

#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"
#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageMargin = 24;
constexpr int buttonColumns = 2;
constexpr int markSide = 18;

void quietOn(QWidget &widget, const QPalette &palette)
{
    QPalette own = palette;
    own.setColor(QPalette::WindowText, quietColor(palette));
    widget.setPalette(own);
}

} // namespace

SelectionPage::SelectionPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new PlainLabel)
    , m_headline(new PlainLabel)
    , m_parts(new QWidget)
    , m_partRows(new QGridLayout(m_parts))
    , m_note(new PlainLabel)
    , m_buttons(new QGridLayout)
    , m_none(new QPushButton(tr("Select &none")))
{
    setObjectName(u"selectionPage"_s);
    setAccessibleName(tr("Selected contacts"));
    m_headline->setObjectName(u"selectionHeadline"_s);
    m_note->setObjectName(u"selectionNote"_s);
    m_none->setObjectName(u"selectNone"_s);
    m_none->setIcon(themedIcon(u"clear"_s));
    m_none->setAutoDefault(false);
    connect(m_none, &QPushButton::clicked, this, &SelectionPage::noneRequested);

    QFont large = m_headline->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    m_headline->setFont(large);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    column->setSpacing(pageMargin / 2);
    column->addStretch(2);
    for (PlainLabel *label : {m_icon, m_headline, m_note}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->insertWidget(3, m_parts, 0, Qt::AlignHCenter);
    m_partRows->setContentsMargins(0, 0, 0, 0);
    m_partRows->setHorizontalSpacing(pageMargin / 2);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addLayout(m_buttons);
    centred->addStretch();
    column->addSpacing(pageMargin / 2);
    column->addLayout(centred);
    column->addStretch(3);

    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(scroll);
    colour();
}

void SelectionPage::addCommand(QAction &command, const QString &text)
{
    auto *button = new QPushButton(command.icon(), text);
    button->setObjectName(u"selection_"_s + command.objectName());
    button->setAutoDefault(false);
    const auto follow = [button, &command, named = !text.isEmpty()] {
        if (!named)
            button->setText(command.text());
        button->setEnabled(command.isEnabled());
        // What the command does, or why it does not: a button that is grey says it too.
        setPlainTip(button, command.statusTip());
        button->setAccessibleDescription(command.statusTip());
    };
    connect(&command, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, &command, &QAction::trigger);
    follow();
    m_buttons->removeWidget(m_none);
    int count = m_buttons->count();
    m_buttons->addWidget(button, count / buttonColumns, count % buttonColumns);
    ++count;
    const int nextRow = (count + buttonColumns - 1) / buttonColumns;
    m_buttons->addWidget(m_none, nextRow, 0, 1, buttonColumns);
    QWidget::setTabOrder(button, m_none);
}

void SelectionPage::setSelection(int count, const QList<Part> &parts, bool isLoading)
{
    m_headline->setText(tr("%Ln contact(s) selected", "", count));
    m_note->setText(
        isLoading ? tr("All that match; the list is still loading. What comes is selected too.")
                  : QString());
    m_note->setVisible(isLoading);
    showParts(parts);
}

void SelectionPage::showParts(const QList<Part> &parts)
{
    while (QLayoutItem *item = m_partRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // Of one account it is said above, unless there is more to say of it.
    const bool tells = parts.size() > 1 || (!parts.isEmpty() && parts.constFirst().isReadOnly);
    m_parts->setVisible(tells);
    if (!tells)
        return;
    for (const Part &part : parts) {
        const int row = m_partRows->rowCount();
        auto *mark = new PlainLabel;
        mark->setPixmap(part.mark.pixmap(QSize(markSide, markSide), devicePixelRatioF()));
        auto *label = new PlainLabel;
        label->setForeignText(part.label);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        const QString number = QLocale().toString(part.count);
        auto *count = new PlainLabel(
            //: %1 is a number of contacts, of an account that is read-only.
            part.isReadOnly ? tr("%1, read-only").arg(number) : number);
        m_partRows->addWidget(mark, row, 0);
        m_partRows->addWidget(label, row, 1);
        m_partRows->addWidget(count, row, 2, Qt::AlignTrailing);
    }
}

void SelectionPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void SelectionPage::colour()
{
    quietOn(*m_note, palette());
    const int side = fontMetrics().height() * 3;
    m_icon->setPixmap(
        themedPixmap(u"people"_s, QSize(side, side), devicePixelRatioF(), quietColor(palette())));
}

} // namespace patchbook
