// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <deque>
#include <functional>
#include <optional>

namespace patchbook {

class Schema;

/** How the results of a run are told. Texts may hold foreign words: the model makes them safe. */
struct RunResultWords
{
    std::function<QString(const Op &)> result; ///< a word or two
    std::function<QString(const Op &)> reason; ///< "" when there is nothing to say
};

/**
 * What became of each contact of one bulk run, latest operations first: a row per contact, also
 * when it was tried again. Reads the outbox page by page as the view asks for more, and follows
 * what happens meanwhile by takeIn(). GUI thread.
 */
class RunResultsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ResultColumn,
        NameColumn,
        ChangeColumn, ///< field, value before, value after
        ReasonColumn,
        SentColumn, ///< when it was sent last
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< qint64: of the operation
        OutcomeRole,           ///< int: a JobOutcome
        ExactTextRole,         ///< QString: the cell's text, not made safe for display
    };

    /**
     * `outbox` outlives the model. `schema` may give nullptr: then fields are named by their keys.
     * Reads nothing before setFilter().
     */
    RunResultsModel(Outbox &outbox, const Job &job, std::function<const Schema *()> schema,
                    RunResultWords words, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent = {}) const override;
    void fetchMore(const QModelIndex &parent = {}) override;

    /** Shows those which ended like this and whose name holds `title`, read anew. */
    void setFilter(std::optional<JobOutcome> outcome, const QString &title);
    /** Reads anew what is shown. */
    void reload() { setFilter(m_query.outcome, m_query.title); }

    /** The row must exist. */
    const Op &opAt(int row) const { return m_rows.at(size_t(row)); }
    /** -1 when it is not in the rows read so far. */
    int rowOf(qint64 op) const;

    bool isReading() const { return m_isReading; }
    /** Why the results could not be read; fetchMore() tries again. */
    const std::optional<OutboxError> &error() const { return m_error; }

public Q_SLOTS:
    /** An operation of this run, or of any other, reached a state. */
    void takeIn(const patchbook::Op &op);

Q_SIGNALS:
    /** A page arrived, or none could be read. */
    void pageRead();

private:
    void readPage();
    void takePage(const QList<Op> &page, bool isLast);
    bool belongs(const Op &op) const;
    void removeRow(int row);
    size_t placeOf(qint64 op) const;
    QString exactText(const Op &op, int column) const;

    Outbox &m_outbox;
    std::function<const Schema *()> m_schema;
    RunResultWords m_words;
    const bool m_namesFields; // one field alone goes without saying
    OpQuery m_query;
    std::deque<Op> m_rows;                // ids descending
    QSet<qint64> m_takenUp;               // failed ones that were tried again
    QHash<qint64, Op> m_changedMeanwhile; // since the page under way was asked for
    std::optional<OutboxError> m_error;
    qint64 m_before = 0;  // the lowest id read so far: rows alone do not tell, some are passed over
    int m_generation = 0; // of the filter: answers to an earlier one are nobody's
    bool m_isReading = false;
    bool m_isComplete = true;
};

/**
 * What an operation changes: "Owner: a → b", a line per field; without `names` "a → b". `schema`
 * may be nullptr.
 */
QString changeText(const Op &op, const Schema *schema, bool names = true);

} // namespace patchbook
