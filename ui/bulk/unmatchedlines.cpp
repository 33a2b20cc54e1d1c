// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/unmatchedlines.h"

#include "models/domain/plaintext.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QToolButton>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostLinesInView = 4;

} // namespace

void ForeignLines::setLines(const QStringList &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int ForeignLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant ForeignLines::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return displayTextAlone(m_lines.at(index.row()));
}

UnmatchedLines::UnmatchedLines(QWidget *parent)
    : QWidget(parent)
    , m_lines(new ForeignLines(this))
    , m_words(new PlainLabel(this))
    , m_toggle(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_view(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(m_toggle);
    row->addWidget(m_copy);
    column->addLayout(row);
    column->addWidget(m_view);
    m_words->setObjectName(u"bulkUnmatchedWords"_s);
    m_words->setWordWrap(true);
    for (QToolButton *button : {m_toggle, m_copy})
        button->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setObjectName(u"bulkUnmatchedToggle"_s);
    m_toggle->setText(tr("Show &them"));
    m_toggle->setCheckable(true);
    m_copy->setObjectName(u"bulkUnmatchedCopy"_s);
    m_copy->setText(tr("Cop&y them"));
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_view->setObjectName(u"bulkUnmatched"_s);
    m_view->setAccessibleName(tr("Lines that name no contact"));
    m_view->setModel(m_lines);
    m_view->setUniformItemSizes(true);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setFixedHeight(mostLinesInView * (m_view->fontMetrics().lineSpacing() + 4));
    auto *copyLines = new QAction(tr("Copy"), m_view);
    copyLines->setShortcut(QKeySequence::Copy);
    copyLines->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyLines);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->hide();
    hide();
    connect(m_toggle, &QToolButton::toggled, m_view, &QWidget::setVisible);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_lines->lines().join(u'\n')); });
    connect(copyLines, &QAction::triggered, this, &UnmatchedLines::copy);
}

void UnmatchedLines::setLines(const QStringList &lines)
{
    m_lines->setLines(lines);
    m_words->setText(tr("%Ln line(s) of the list name no contact here.", "", int(lines.size())));
    setVisible(!lines.isEmpty());
}

void UnmatchedLines::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        rows << index.row();
    std::ranges::sort(rows);
    QStringList lines;
    for (const int row : std::as_const(rows))
        lines << m_lines->lines().at(row);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace patchbook
