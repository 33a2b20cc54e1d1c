// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a TwinCard is laid out and painted.
#include "ui/form/twincard.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>

namespace patchbook {

namespace {

constexpr int betweenFields = 10;
constexpr int shortestColumn = 20; // characters

} // namespace

void TwinCard::arrange()
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_stacked ? 0 : 1);
    m_headHere->setVisible(!m_stacked);
    m_headThere->setVisible(!m_stacked);
    int row = 0;
    if (!m_stacked) {
        m_grid->addWidget(m_headHere, row, 0);
        m_grid->addWidget(m_headThere, row++, 1);
    }
    for (int old = 0; old < m_grid->rowCount(); ++old)
        m_grid->setRowMinimumHeight(old, 0);
    for (const Line &line : std::as_const(m_lines)) {
        m_grid->setRowMinimumHeight(row++, betweenFields);
        m_grid->addWidget(line.label, row++, 0, 1, m_stacked ? 1 : 2);
        line.label->show();
        placeSide(line.here, row, 0);
        row += m_stacked ? 2 : 0;
        placeSide(line.there, row, m_stacked ? 0 : 1);
        row += 2;
    }
}

void TwinCard::placeSide(const Side &side, int row, int column)
{
    // Shown at once, not with the next event: what is hidden cannot take the focus.
    m_grid->addWidget(side.value, row, column, Qt::AlignTop);
    side.value->show();
    if (!side.button)
        return;
    m_grid->addWidget(side.button, row + 1, column, Qt::AlignLeading | Qt::AlignTop);
    side.button->show();
}

int TwinCard::widthForColumns() const
{
    int widest = fontMetrics().averageCharWidth() * shortestColumn;
    for (const Line &line : m_lines) {
        for (const Side &side : {line.here, line.there}) {
            if (side.button)
                widest = qMax(widest, side.button->sizeHint().width());
        }
    }
    return 2 * widest + m_grid->horizontalSpacing();
}

QSize TwinCard::minimumSizeHint() const
{
    // The layout's own minimum would keep the form from ever getting narrow enough to stack.
    int narrow = 0;
    for (const QWidget *stop : stops())
        narrow = qMax(narrow, stop->sizeHint().width());
    const QMargins margins = layout()->contentsMargins();
    return {m_fold->sizeHint().width() + narrow + 2 * (margins.left() + margins.right()),
            QFrame::minimumSizeHint().height()};
}

void TwinCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const QMargins margins = layout()->contentsMargins();
    const int room =
        event->size().width() - m_fold->sizeHint().width() - 2 * (margins.left() + margins.right());
    const bool stacked = room < widthForColumns();
    if (stacked == m_stacked)
        return;
    m_stacked = stacked;
    arrange();
    fillLines();
}

void TwinCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
    if (event->type() == QEvent::LayoutDirectionChange)
        showFold();
}

void TwinCard::showFold()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_fold->setArrowType(m_open ? Qt::DownArrow : mirrored ? Qt::LeftArrow : Qt::RightArrow);
    // %1 is a headline such as: Also in Sales (2 fields differ).
    m_fold->setAccessibleName(m_open ? tr("Hide what differs. %1").arg(m_text.title)
                                     : tr("Show what differs. %1").arg(m_text.title));
}

void TwinCard::colour()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    for (PlainLabel *label : {m_notes, m_headHere, m_headThere})
        label->setPalette(quiet);
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const bool nothingHere = m_text.rows.at(i).here.isEmpty();
        const bool nothingThere = m_text.rows.at(i).there.isEmpty();
        m_lines.at(i).here.value->setPalette(nothingHere ? quiet : palette());
        m_lines.at(i).there.value->setPalette(nothingThere ? quiet : palette());
    }
    update();
}

void TwinCard::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.22F);
    painter.setPen(edge);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace patchbook
