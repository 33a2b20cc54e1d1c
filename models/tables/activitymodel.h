// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <deque>
#include <optional>

namespace patchbook {

class Workspace;

/**
 * What became of the user's edits, newest first: a row per operation. Reads the outbox's history
 * page by page as the view asks for more, and follows what happens meanwhile row by row. GUI
 * thread.
 */
class ActivityModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        NameColumn,
        ChangesColumn,
        WhenColumn,
        AccountColumn,
        ServiceColumn, ///< the service's own words
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        StateRole,             ///< int: an OpState
        OpenRole,              ///< bool: waits for the user
        ExactTextRole,         ///< QString: the cell's text, not made safe for display
    };

    /** `workspace` must outlive the model. Reads nothing before setQuery(). */
    explicit ActivityModel(Workspace &workspace, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;

    /** Shows what this finds, read anew; `before` and `limit` are the model's own business. */
    void setQuery(const OpQuery &query);
    const OpQuery &query() const { return m_query; }

    /** The row must exist. */
    const Op &opAt(int row) const { return m_rows.at(size_t(row)); }
    /** -1 when it is not in the rows read so far. */
    int rowOf(qint64 op) const;

    bool isReading() const { return m_isReading; }
    /** Why the history could not be read; fetchMore() tries again. */
    const std::optional<OutboxError> &error() const { return m_error; }

Q_SIGNALS:
    /** A page arrived, or none could be read. */
    void pageRead();

private:
    void readPage();
    void takePage(const QList<Op> &page, bool isLast);
    void takeIn(const Op &op);
    void dropAccount(const QString &account);
    void removeRow(int row);
    void wantTime(qint64 op) const;
    void readTimes();
    void takeTime(qint64 op, const QDateTime &at);
    QVariant exactText(const Op &op, int column) const;
    size_t placeOf(qint64 op) const;

    Workspace &m_workspace;
    OpQuery m_query;
    std::deque<Op> m_rows;                // ids descending
    QHash<qint64, QDateTime> m_times;     // of the last step; invalid: asked for, none known
    mutable QSet<qint64> m_wantedTimes;   // of rows that were looked at
    QHash<qint64, Op> m_changedMeanwhile; // since the page under way was asked for
    std::optional<OutboxError> m_error;
    int m_generation = 0; // of the query: answers to an earlier one are nobody's
    bool m_isReading = false;
    bool m_isComplete = true;
};

} // namespace patchbook
