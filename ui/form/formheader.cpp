// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formheader.h"

#include "models/domain/contact.h"
#include "models/domain/plaintext.h"
#include "ui/form/fieldtext.h"
#include "ui/text/avatar.h"
#include "ui/text/elidedlabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double nameScale = 1.6;
constexpr double circleLines = 3.2; // the circle's height in lines of text

} // namespace

FormHeader::FormHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_beneath(new ElidedLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch();
    column->addWidget(m_name);
    column->addWidget(m_beneath);
    column->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_name->setObjectName(u"formName"_s);
    m_beneath->setObjectName(u"formSecondLine"_s);
    size();
}

void FormHeader::showRecord(const Schema &schema, const Contact &contact, bool isNew)
{
    m_fullName = displayTextAlone(schema.displayName(contact));
    m_id = contact.id;
    m_avatarName = schema.displayName(contact);
    QStringList second;
    for (const Field &field : schema.fields()) {
        const bool place = field.key == "title"_L1 || field.key == "company"_L1;
        if (place && !isEmptyValue(contact.value(field.key)))
            second << displayTextAlone(contact.text(field.key), 120);
    }
    for (const Field &field : schema.fields()) {
        if (field.kind == FieldKind::Owner && !isEmptyValue(contact.value(field.key))) {
            //: Beneath a contact's name; %1 is the e-mail address of the colleague who owns it.
            second << tr("owned by %1")
                          .arg(displayTextAlone(formText(field, contact.value(field.key)), 120));
        }
    }
    //: Between company and owner beneath a contact's name.
    m_second = second.join(tr(" · "));
    if (m_fullName.isEmpty())
        m_fullName = isNew ? tr("New contact") : tr("Contact without a name");
    m_name->setText(m_fullName);
    m_beneath->setText(m_second);
    m_beneath->setVisible(!m_second.isEmpty());
    update();
}

void FormHeader::size()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * nameScale);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    const int circle = int(fontMetrics().height() * circleLines);
    setMinimumHeight(circle);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int beside = circle + fontMetrics().height();
    layout()->setContentsMargins(mirrored ? 0 : beside, 0, mirrored ? beside : 0, 0);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_beneath->setPalette(quiet);
}

void FormHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        size();
    }
}

void FormHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    const int side = qMin(height(), int(fontMetrics().height() * circleLines));
    const QRect place(0, (height() - side) / 2, side, side);
    const QRect circle = QStyle::visualRect(layoutDirection(), rect(), place);
    QPainter painter(this);
    painter.drawPixmap(circle, avatar(m_id, m_avatarName, side, devicePixelRatioF(), palette()));
}

} // namespace patchbook
