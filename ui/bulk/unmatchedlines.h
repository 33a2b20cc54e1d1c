// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QWidget>

class QListView;
class QToolButton;

namespace patchbook {

class PlainLabel;

/** Lines from elsewhere, each made safe to show when it is seen. */
class ForeignLines final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(const QStringList &lines);
    const QStringList &lines() const { return m_lines; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QStringList m_lines;
};

/** Says how many lines of a pasted list name no contact, and shows and copies them. */
class UnmatchedLines final : public QWidget
{
    Q_OBJECT

public:
    explicit UnmatchedLines(QWidget *parent = nullptr);

    /** None: nothing is shown. */
    void setLines(const QStringList &lines);

private:
    void copy();

    ForeignLines *m_lines;
    PlainLabel *m_words;
    QToolButton *m_toggle;
    QToolButton *m_copy;
    QListView *m_view;
};

} // namespace patchbook
