// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formheader.h"

#include "models/domain/contact.h"
#include "models/domain/plaintext.h"
#include "ui/form/fieldtext.h"
#include "ui/form/tintedicon.h"
#include "ui/text/elidedlabel.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double nameScale = 1.6;
constexpr double circleLines = 3.2; // the circle's height in lines of text

QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(qMin<qsizetype>(end, 4)).toUpper() : QString();
}

} // namespace

QString initialsOf(const QString &name)
{
    QStringList words;
    for (const QString &word : displayTextAlone(name, 80).split(u' ', Qt::SkipEmptyParts)) {
        if (word.at(0).isLetterOrNumber() || word.at(0).isSurrogate())
            words << word;
    }
    if (words.isEmpty())
        return {};
    const QString first = firstLetter(words.first());
    return words.size() == 1 ? first : first + firstLetter(words.last());
}

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
    m_name->setObjectName(u"formName"_s);
    m_beneath->setObjectName(u"formSecondLine"_s);
    size();
}

void FormHeader::showRecord(const Schema &schema, const Contact &contact, bool isNew)
{
    m_fullName = displayTextAlone(schema.displayName(contact));
    m_initials = initialsOf(schema.displayName(contact));
    m_hue = uint(qHash(contact.id, 7) % 360);
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
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = isDark(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsl(int(m_hue), dark ? 70 : 110, dark ? 80 : 205));
    painter.drawEllipse(circle);
    const QColor ink = QColor::fromHsl(int(m_hue), dark ? 60 : 120, dark ? 215 : 60);
    if (m_initials.isEmpty()) {
        const int icon = side / 2;
        const QPixmap person = tintedIcon(u"person"_s, icon, ink, devicePixelRatioF());
        painter.drawPixmap(circle.center() - QPoint(icon / 2, icon / 2), person);
        return;
    }
    QFont letters = font();
    letters.setPixelSize(side * 2 / 5);
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    painter.setPen(ink);
    painter.drawText(circle, Qt::AlignCenter, m_initials);
}

} // namespace patchbook
