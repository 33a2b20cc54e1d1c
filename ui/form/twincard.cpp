// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/twincard.h"

#include "models/domain/plaintext.h"
#include "ui/text/plainlabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

using RowState = TwinCardText::Row::State;

namespace {

constexpr int columnSpace = 16;

PlainLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

PlainLabel *valueLabel(QWidget *parent)
{
    PlainLabel *label = wrappingLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

bool TwinCardText::Row::hasSameWidgets(const Row &other) const
{
    return key == other.key && state == other.state && mayUse == other.mayUse &&
           mayCopy == other.mayCopy;
}

TwinCard::TwinCard(QWidget *parent)
    : QFrame(parent)
    , m_fold(new QToolButton(this))
    , m_title(wrappingLabel(this))
    , m_notes(wrappingLabel(this))
    , m_show(new QPushButton(tr("Open"), this))
    , m_body(new QWidget(this))
    , m_grid(new QGridLayout(m_body))
    , m_headHere(wrappingLabel(m_body))
    , m_headThere(wrappingLabel(m_body))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_fold, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_show, 0, 2, Qt::AlignTop);
    grid->addWidget(m_notes, 1, 1, 1, 2);
    grid->addWidget(m_body, 2, 1, 1, 2);
    m_grid->setContentsMargins(0, 6, 0, 4);
    m_grid->setHorizontalSpacing(columnSpace);
    m_grid->setVerticalSpacing(2);

    m_title->setObjectName(u"twinTitle"_s);
    m_notes->setObjectName(u"twinNotes"_s);
    m_notes->hide();
    m_fold->setObjectName(u"twinFold"_s);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_show->setObjectName(u"twinShow"_s);
    m_show->setAutoDefault(false);
    m_body->hide();
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setOpen(!m_open);
        Q_EMIT toggled(m_open);
    });
    connect(m_show, &QPushButton::clicked, this, &TwinCard::showRequested);
    showFold();
}

void TwinCard::setText(const TwinCardText &text)
{
    const bool same = std::ranges::equal(
        text.rows, m_text.rows,
        [](const TwinCardText::Row &a, const TwinCardText::Row &b) { return a.hasSameWidgets(b); });
    const bool sameColumn = text.where == m_text.where;
    m_text = text;
    m_title->setText(text.title);
    m_notes->setText(text.notes.join(u'\n'));
    m_notes->setVisible(!text.notes.isEmpty());
    m_fold->setVisible(!text.rows.isEmpty());
    //: Spoken name of a button; %1 is a headline such as: Also in Sales (2 fields differ).
    m_show->setAccessibleName(tr("Open this contact. %1").arg(text.title));
    setAccessibleName(text.title);
    if (!same || !sameColumn)
        buildLines();
    fillLines();
    showFold();
    colour();
}

void TwinCard::setOpen(bool open)
{
    m_open = open;
    m_body->setVisible(open && !m_lines.isEmpty());
    showFold();
}

void TwinCard::clearLines()
{
    const auto drop = [](QWidget *widget) {
        if (!widget)
            return;
        widget->hide();
        widget->setObjectName({});
        widget->deleteLater(); // it may be the one whose click brought us here
    };
    for (const Line &line : std::as_const(m_lines)) {
        for (QWidget *widget :
             {static_cast<QWidget *>(line.label), static_cast<QWidget *>(line.here.value),
              static_cast<QWidget *>(line.here.button), static_cast<QWidget *>(line.there.value),
              static_cast<QWidget *>(line.there.button)})
            drop(widget);
    }
    m_lines.clear();
}

void TwinCard::buildLines()
{
    const QWidget *focus = focusWidget();
    const bool hadFocus = focus && focus->hasFocus() && m_body->isAncestorOf(focus);
    const QString key = hadFocus ? focus->objectName().section(u'_', 2) : QString();
    clearLines();
    for (const TwinCardText::Row &row : std::as_const(m_text.rows))
        m_lines << makeLine(row);
    m_headHere->setText(tr("Here"));
    m_headThere->setText(m_text.where);
    setOpen(isOpen());
    arrange();
    Q_EMIT rebuilt();
    if (!hadFocus)
        return;
    // What was pressed became its own way back, or is done: the focus must not fall out of sight.
    auto *next = m_body->findChild<QPushButton *>(u"twin_back_"_s + key);
    (next ? static_cast<QWidget *>(next) : m_show)->setFocus(Qt::OtherFocusReason);
}

TwinCard::Line TwinCard::makeLine(const TwinCardText::Row &row)
{
    Line line{wrappingLabel(m_body), {valueLabel(m_body), nullptr}, {valueLabel(m_body), nullptr}};
    line.label->setText(row.label);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    line.label->setFont(strong);
    line.here.value->setObjectName(u"twin_here_"_s + row.key);
    line.there.value->setObjectName(u"twin_there_"_s + row.key);
    const QString key = row.key;
    if (row.state != RowState::Differs) {
        QPushButton *back = makeButton(u"twin_back_"_s + key, tr("Take back"),
                                       //: Spoken name of a button; %1 is a field's label.
                                       tr("Take back: %1").arg(row.label));
        connect(back, &QPushButton::clicked, this, [this, key] { Q_EMIT backRequested(key); });
        (row.state == RowState::TakenHere ? line.here : line.there).button = back;
        return line;
    }
    if (row.mayCopy) {
        QPushButton *copy = makeButton(u"twin_copy_"_s + key, m_text.copy,
                                       //: Spoken name of a button; %1 is its label, %2 a field's.
                                       tr("%1: %2").arg(m_text.copy, row.label));
        connect(copy, &QPushButton::clicked, this, [this, key] { Q_EMIT copyRequested(key); });
        line.here.button = copy;
    }
    if (row.mayUse) {
        QPushButton *use = makeButton(u"twin_use_"_s + key, tr("Use this value here"),
                                      //: Spoken name of a button; %1 is a field's label.
                                      tr("Use this value here: %1").arg(row.label));
        connect(use, &QPushButton::clicked, this, [this, key] { Q_EMIT useRequested(key); });
        line.there.button = use;
    }
    return line;
}

QPushButton *TwinCard::makeButton(const QString &name, const QString &label, const QString &spoken)
{
    QString text = label;
    text.replace(u'&', u"&&"_s); // an account's name has no mnemonics
    auto *button = new QPushButton(text, m_body);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setAccessibleName(spoken);
    return button;
}

void TwinCard::fillLines()
{
    const auto fill = [this](PlainLabel *label, const QString &heading, const QString &value) {
        const QString shown = value.isEmpty() ? tr("(empty)") : displayText(value);
        if (m_stacked) // without columns nothing else tells whose it is
            //: %1 is a heading, as Here, %2 a field's value.
            label->setText(tr("%1: %2").arg(heading, shown));
        else if (value.isEmpty())
            label->setText(shown);
        else
            label->setForeignText(value);
    };
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        fill(m_lines.at(i).here.value, m_headHere->text(), m_text.rows.at(i).here);
        fill(m_lines.at(i).there.value, m_headThere->text(), m_text.rows.at(i).there);
    }
}

QList<QWidget *> TwinCard::stops() const
{
    QList<QWidget *> stops{m_fold, m_show};
    for (const Line &line : m_lines) {
        if (line.here.button)
            stops << line.here.button;
        if (line.there.button)
            stops << line.there.button;
    }
    return stops;
}

} // namespace patchbook
