// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/readingdialog.h"

#include "ui/text/plainlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int readingWidth = 72;  // characters
constexpr int readingHeight = 32; // lines

} // namespace

void addPassage(QVBoxLayout *column, const QString &heading, const QStringList &paragraphs)
{
    if (!heading.isEmpty()) {
        auto *label = new PlainLabel(heading);
        QFont font = label->font();
        font.setWeight(QFont::DemiBold);
        font.setPointSizeF(font.pointSizeF() * 1.1);
        label->setFont(font);
        if (column->count() > 0)
            column->addSpacing(10);
        column->addWidget(label);
    }
    for (const QString &paragraph : paragraphs) {
        auto *label = new PlainLabel(paragraph);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::ClickFocus); // not one Tab stop per paragraph
        column->addWidget(label);
    }
}

void fillReadingDialog(QDialog *dialog, QWidget *page)
{
    page->setAutoFillBackground(false);
    if (page->layout())
        page->layout()->setContentsMargins(16, 14, 16, 14);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::StrongFocus); // the arrow keys scroll
    scroll->setAccessibleName(dialog->windowTitle());
    auto *close = new QPushButton(QCoreApplication::translate("ReadingDialog", "Close"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 16, 16, 14);
    column->addWidget(scroll, 1);
    column->addLayout(buttons);
    const QFontMetrics metrics = dialog->fontMetrics();
    const QSize wanted(readingWidth * metrics.averageCharWidth(),
                       readingHeight * metrics.lineSpacing());
    dialog->resize(wanted.boundedTo(dialog->screen()->availableSize() * 0.9));
    close->setFocus();
}

} // namespace patchbook
