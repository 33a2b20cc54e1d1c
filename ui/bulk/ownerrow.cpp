// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/ownerrow.h"

#include "ui/bulk/loadbars.h"
#include "ui/list/quietcolour.h"
#include "ui/text/elidedlabel.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostWeight = 999;
constexpr int rowMargin = 6;

} // namespace

OwnerRow::OwnerRow(const QString &owner, const QString &title, bool chosen, QWidget *parent)
    : QWidget(parent)
    , m_owner(owner)
    , m_title(title)
    , m_chosen(chosen)
    , m_number(new PlainLabel(this))
    , m_name(new ElidedLabel(this))
    , m_weight(new QSpinBox(this))
    , m_percent(new PlainLabel(this))
    , m_remove(new QToolButton(this))
    , m_bars(new LoadBars(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(rowMargin, rowMargin, rowMargin, rowMargin);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(rowMargin);
    line->addWidget(m_number);
    line->addWidget(m_name, 1);
    line->addWidget(m_weight);
    line->addWidget(m_percent);
    line->addWidget(m_remove);
    column->addLayout(line);
    column->addWidget(m_bars);

    m_name->setForeignText(title);
    QFont bold = m_name->font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_weight->setRange(0, mostWeight);
    m_weight->setValue(1);
    m_weight->setAccessibleName(tr("Share of %1").arg(title));
    m_percent->setMinimumWidth(fontMetrics().horizontalAdvance(QLocale().toString(100) + u" %"_s));
    m_percent->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_remove->setIcon(themedIcon(u"close"_s));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setAccessibleName(tr("Remove %1 from the new owners").arg(title));
    setPlainTip(m_remove, m_remove->accessibleName());
    m_remove->setVisible(chosen);
    m_bars->setAccessibleName(title);
    m_number->hide();
    setWeighted(false);
    connect(m_weight, &QSpinBox::valueChanged, this, &OwnerRow::weightChanged);
    connect(m_remove, &QToolButton::clicked, this, &OwnerRow::removeWanted);
}

void OwnerRow::setLoad(const OwnerLoad &load, int most)
{
    m_bars->setLoad(load.before, load.after, most);
    setAccessibleName(m_title);
    setAccessibleDescription(LoadBars::sentence(load.before, load.after));
}

void OwnerRow::setNumber(int number)
{
    m_number->setText(QLocale().toString(number));
    m_number->setVisible(number > 0);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_number->setPalette(quiet);
    const QString keys = QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_0 + number)))
                             .toString(QKeySequence::NativeText);
    //: %1 is a shortcut such as Alt+1.
    setPlainTip(m_number, tr("%1 gives the chosen groups to this owner").arg(keys));
}

void OwnerRow::setWeighted(bool weighted)
{
    m_weight->setVisible(weighted && m_chosen);
    m_percent->setVisible(weighted && m_chosen);
}

int OwnerRow::weight() const
{
    return m_weight->value();
}

void OwnerRow::setPercent(double percent)
{
    //: A share in percent; %1 is a number.
    m_percent->setText(tr("%1 %").arg(QLocale().toString(percent, 'f', 0)));
}

void OwnerRow::setTarget(bool target)
{
    m_target = target;
    update();
}

void OwnerRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_target)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = loadAfterColour(palette());
    painter.setPen(QPen(accent, 2));
    painter.setBrush(mixed(accent, palette().color(QPalette::Base), 0.12));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace patchbook
