// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/messagedialog.h"

#include "models/domain/plaintext.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int textWidth = 440;
constexpr int maxForeignHeight = 180;

// Labels wrap between words only: one endless word would make the dialog wider than the screen.
QString breakable(const QString &text)
{
    constexpr int longestRun = 30;
    constexpr QChar breakHere(0x200B);
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longestRun && !c.isLowSurrogate() && !c.isMark()) {
            broken += breakHere;
            run = 1;
        }
        broken += c;
    }
    return broken;
}

PlainLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setMinimumWidth(textWidth);
    return label;
}

QWidget *foreignWords(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel;
    label->setObjectName(u"foreignText"_s);
    label->setWordWrap(true);
    label->setMargin(6);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setForeignLines(text);

    auto *scroll = new QScrollArea(parent);
    scroll->setWidget(label);
    scroll->setWidgetResizable(true);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setMinimumWidth(textWidth);
    const int needed = label->heightForWidth(textWidth - 24) + 2 * scroll->frameWidth();
    scroll->setFixedHeight(qMin(needed, maxForeignHeight));
    return scroll;
}

} // namespace

MessageDialog::MessageDialog(const Question &question, Tone tone, QWidget *parent)
    : QDialog(parent)
{
    // Titles and texts may hold a name: displayText() was the caller's duty, length is ours.
    setWindowTitle(QGuiApplication::applicationDisplayName());
    setAccessibleName(question.title.left(displayLimit));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);

    auto *picture = new PlainLabel(this);
    const int side = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    picture->setPixmap(themedIcon(tone == Tone::Question ? u"help"_s : u"info"_s)
                           .pixmap(QSize(side, side), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignTop);
    grid->addWidget(picture, 0, 0, 3, 1);

    auto *title = wrappedLabel(this);
    title->setObjectName(u"title"_s);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setText(breakable(question.title.left(2 * displayLimit)));
    grid->addWidget(title, 0, 1);
    if (!question.text.isEmpty()) {
        auto *text = wrappedLabel(this);
        text->setObjectName(u"text"_s);
        text->setText(breakable(question.text.left(8 * displayLimit)));
        grid->addWidget(text, 1, 1);
    }
    if (!question.foreignText.isEmpty())
        grid->addWidget(foreignWords(question.foreignText, this), 2, 1);

    auto *buttons = new QDialogButtonBox(this);
    QList<Question::Choice> choices = question.choices;
    if (choices.isEmpty())
        choices.append({tr("Close")});
    m_lastChoice = int(choices.size()) - 1;
    for (int i = 0; i <= m_lastChoice; ++i) {
        const bool isLast = i == m_lastChoice;
        auto *button =
            buttons->addButton(choices.at(i).label, isLast ? QDialogButtonBox::RejectRole
                                                           : QDialogButtonBox::AcceptRole);
        button->setAutoDefault(!choices.at(i).destructive);
        const bool isPreferred = i == question.preferred && !choices.at(i).destructive;
        button->setDefault(isPreferred);
        if (isPreferred)
            button->setFocus();
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
    }
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void MessageDialog::reject()
{
    choose(m_lastChoice);
}

void MessageDialog::choose(int choice)
{
    if (std::exchange(m_isAnswered, true))
        return;
    done(choice == m_lastChoice ? QDialog::Rejected : QDialog::Accepted);
    Q_EMIT chosen(choice);
}

} // namespace patchbook
