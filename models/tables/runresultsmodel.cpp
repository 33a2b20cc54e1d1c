// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/runresultsmodel.h"

#include "models/domain/field.h"
#include "models/domain/plaintext.h"
#include "models/tables/activitycells.h"

#include <QMap>

#include <algorithm>
#include <limits>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int resultsPage = 200;
constexpr qsizetype shownCell = 200; // columns are narrower

} // namespace

QString changeText(const Op &op, const Schema *schema, bool names)
{
    QStringList lines;
    const QMap<QString, FieldChange> &fields = op.edit.changes.fields;
    for (auto change = fields.cbegin(); change != fields.cend(); ++change) {
        const Field *field = schema ? schema->field(change.key()) : nullptr;
        const auto text = [field](const QJsonValue &value) {
            const QString shown = field ? field->valueText(value) : valueText(value);
            return shown.isEmpty() ? RunResultsModel::tr("(empty)") : shown;
        };
        const QString label = field ? field->title() : change.key();
        if (names)
            //: %1 is a field's label, %2 and %3 are its old and new value.
            lines << RunResultsModel::tr("%1: %2 → %3")
                         .arg(label, text(change->before), text(change->after));
        else
            //: %1 and %2 are the old and the new value of a field.
            lines << RunResultsModel::tr("%1 → %2").arg(text(change->before), text(change->after));
    }
    return lines.join(u'\n');
}

RunResultsModel::RunResultsModel(Outbox &outbox, const Job &job,
                                 std::function<const Schema *()> schema, RunResultWords words,
                                 QObject *parent)
    : QAbstractTableModel(parent)
    , m_outbox(outbox)
    , m_schema(std::move(schema))
    , m_words(std::move(words))
    , m_namesFields(job.fields.size() > 1)
{
    m_query.job = job.id;
    m_query.limit = resultsPage;
}

int RunResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Op &op = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return displayTextAlone(exactText(op, index.column()), shownCell);
    case Qt::AccessibleTextRole:
        return displayTextAlone(exactText(op, index.column()));
    case ExactTextRole:
        return exactText(op, index.column());
    case IdRole:
        return op.id;
    case OutcomeRole:
        return int(outcomeOf(op));
    default:
        return {};
    }
}

QString RunResultsModel::exactText(const Op &op, int column) const
{
    switch (column) {
    case ResultColumn:
        return m_words.result(op);
    case NameColumn:
        return op.title.isEmpty() ? tr("(no name)") : op.title;
    case ChangeColumn:
        return changeText(op, m_schema(), m_namesFields);
    case ReasonColumn:
        return m_words.reason(op);
    case SentColumn:
        return op.attempts > 0 ? momentText(QDateTime::fromMSecsSinceEpoch(op.sent.wallMs),
                                            QDateTime::currentDateTime())
                               : QString();
    default:
        return {};
    }
}

QVariant RunResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ResultColumn:
        //: A column: what became of a contact.
        return tr("Result");
    case NameColumn:
        return tr("Contact");
    case ChangeColumn:
        //: A column: a field with its old and new value.
        return tr("Change");
    case ReasonColumn:
        //: A column: why a contact was not changed.
        return tr("Why");
    case SentColumn:
        //: A column: when a change was sent.
        return tr("Sent");
    default:
        return {};
    }
}

void RunResultsModel::setFilter(std::optional<JobOutcome> outcome, const QString &title)
{
    beginResetModel();
    m_query.outcome = outcome;
    m_query.title = title;
    m_rows.clear();
    m_changedMeanwhile.clear();
    m_error.reset();
    m_before = 0;
    m_isComplete = false;
    m_isReading = true; // before the reset ends: whoever hears of it may ask for more
    ++m_generation;
    endResetModel();
    readPage();
}

bool RunResultsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isReading;
}

void RunResultsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        readPage();
}

void RunResultsModel::readPage()
{
    OpQuery page = m_query;
    page.before = m_before;
    m_isReading = true;
    m_error.reset();
    m_outbox.history(page).then(
        this, [this, generation = m_generation](const OutboxResult<QList<Op>> &read) {
            if (generation != m_generation)
                return;
            if (read.ok())
                takePage(*read, read->size() < resultsPage);
            else
                m_error = read.error();
            m_isReading = false; // after the rows: whoever hears of them may ask for more
            Q_EMIT pageRead();
        });
}

void RunResultsModel::takePage(const QList<Op> &page, bool isLast)
{
    const qint64 above = m_before == 0 ? std::numeric_limits<qint64>::max() : m_before;
    const qint64 below = isLast || page.isEmpty() ? 0 : page.constLast().id;
    // By id. What happened since the page was asked for is newer than what it says, and may be new.
    QMap<qint64, Op> found;
    for (const Op &op : page) {
        found.insert(op.id, op);
        m_takenUp.insert(op.goesOn);
    }
    for (const Op &op : std::as_const(m_changedMeanwhile)) {
        if (op.id >= below)
            found.insert(op.id, op);
    }
    std::deque<Op> older;
    for (const Op &op : std::as_const(found)) {
        if (op.id < above && belongs(op) && rowOf(op.id) < 0)
            older.push_front(op);
    }
    m_isComplete = isLast;
    m_before = below;
    m_changedMeanwhile.clear();
    if (older.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(older.size()) - 1);
    m_rows.insert(m_rows.end(), older.cbegin(), older.cend());
    endInsertRows();
}

bool RunResultsModel::belongs(const Op &op) const
{
    return op.job == *m_query.job && !m_takenUp.contains(op.id) && matches(m_query, op) &&
           (!m_query.outcome || outcomeOf(op) == *m_query.outcome);
}

size_t RunResultsModel::placeOf(qint64 op) const
{
    const auto place = std::ranges::lower_bound(m_rows, op, std::ranges::greater{}, &Op::id);
    return size_t(place - m_rows.cbegin());
}

int RunResultsModel::rowOf(qint64 op) const
{
    const size_t place = placeOf(op);
    return place < m_rows.size() && m_rows[place].id == op ? int(place) : -1;
}

void RunResultsModel::takeIn(const Op &op)
{
    if (m_generation == 0 || op.job != *m_query.job)
        return;
    if (m_isReading)
        m_changedMeanwhile.insert(op.id, op);
    if (op.goesOn != 0) {
        m_takenUp.insert(op.goesOn);
        if (const int row = rowOf(op.goesOn); row >= 0)
            removeRow(row);
    }
    const int row = rowOf(op.id);
    const bool shown = belongs(op);
    if (row >= 0 && shown) {
        m_rows[size_t(row)] = op;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (row >= 0) {
        removeRow(row);
    } else if (shown) {
        // Below what was read so far it will come with its page.
        const bool isRead = m_before == 0 ? m_isComplete : op.id >= m_before;
        if (!isRead)
            return;
        const size_t place = placeOf(op.id);
        beginInsertRows({}, int(place), int(place));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), op);
        endInsertRows();
    }
}

void RunResultsModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

} // namespace patchbook
