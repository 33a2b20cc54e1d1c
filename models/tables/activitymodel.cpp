// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/activitymodel.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/tables/activitycells.h"

#include <QMap>
#include <QTimer>

#include <algorithm>
#include <limits>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 200;
constexpr qsizetype shownLength = 200; // of a cell: columns are narrower

} // namespace

ActivityModel::ActivityModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace.dispatcher(), &Dispatcher::opChanged, this, &ActivityModel::takeIn);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this,
            [this](AccountSession *session) { dropAccount(session->account().id); });
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Op &op = m_rows.at(size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return displayTextAlone(exactText(op, index.column()).toString(), shownLength);
    case Qt::AccessibleTextRole:
        return displayTextAlone(exactText(op, index.column()).toString());
    case ExactTextRole:
        return exactText(op, index.column());
    case IdRole:
        return op.id;
    case StateRole:
        return int(op.state);
    case OpenRole:
        return needsUser(op.state) && !op.closed;
    default:
        return {};
    }
}

QVariant ActivityModel::exactText(const Op &op, int column) const
{
    const AddressBook *book = m_workspace.bookOf(op.account, op.collection);
    const Schema *schema = book ? &book->schema() : nullptr;
    switch (column) {
    case StateColumn:
        return stateText(op, schema);
    case NameColumn:
        return op.title.isEmpty() ? tr("(no name)") : op.title;
    case ChangesColumn:
        return changesText(op, schema);
    case WhenColumn:
        wantTime(op.id);
        return momentText(m_times.value(op.id), QDateTime::currentDateTime());
    case AccountColumn: {
        const AccountSession *session = m_workspace.session(op.account);
        return session ? session->account().label : tr("(not connected)");
    }
    case ServiceColumn:
        return serviceText(op);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case NameColumn:
        return tr("Contact or card");
    case ChangesColumn:
        return tr("What changes");
    case WhenColumn:
        return tr("When");
    case AccountColumn:
        return tr("Account");
    case ServiceColumn:
        //: A column with the words of the service.
        return tr("The service said");
    default:
        return {};
    }
}

void ActivityModel::setQuery(const OpQuery &query)
{
    beginResetModel();
    m_query = query;
    m_rows.clear();
    m_times.clear();
    m_wantedTimes.clear();
    m_changedMeanwhile.clear();
    m_error.reset();
    m_isComplete = false;
    m_isReading = true; // before the reset ends: whoever hears of it may ask for more
    ++m_generation;
    endResetModel();
    readPage();
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isReading;
}

void ActivityModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        readPage();
}

void ActivityModel::readPage()
{
    OpQuery page = m_query;
    page.before = m_rows.empty() ? 0 : m_rows.back().id;
    page.limit = pageSize;
    m_isReading = true;
    m_error.reset();
    m_workspace.outbox().history(page).then(
        this, [this, generation = m_generation](const OutboxResult<QList<Op>> &read) {
            if (generation != m_generation)
                return;
            if (read.ok())
                takePage(*read, read->size() < pageSize);
            else
                m_error = read.error();
            m_isReading = false; // after the rows: whoever hears of them may ask for more
            Q_EMIT pageRead();
        });
}

void ActivityModel::takePage(const QList<Op> &page, bool isLast)
{
    const qint64 above = m_rows.empty() ? std::numeric_limits<qint64>::max() : m_rows.back().id;
    const qint64 below = isLast || page.isEmpty() ? 0 : page.constLast().id;
    // By id. What happened since the page was asked for is newer than what it says, and may be new.
    QMap<qint64, Op> found;
    for (const Op &op : page)
        found.insert(op.id, op);
    for (const Op &op : std::as_const(m_changedMeanwhile)) {
        if (op.id >= below)
            found.insert(op.id, op);
    }
    std::deque<Op> older;
    for (const Op &op : std::as_const(found)) {
        if (op.id < above && matches(m_query, op))
            older.push_front(op);
    }
    m_isComplete = isLast;
    m_changedMeanwhile.clear();
    if (older.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(older.size()) - 1);
    m_rows.insert(m_rows.end(), older.cbegin(), older.cend());
    endInsertRows();
}

size_t ActivityModel::placeOf(qint64 op) const
{
    const auto place = std::ranges::lower_bound(m_rows, op, std::ranges::greater{}, &Op::id);
    return size_t(place - m_rows.cbegin());
}

int ActivityModel::rowOf(qint64 op) const
{
    const size_t place = placeOf(op);
    return place < m_rows.size() && m_rows[place].id == op ? int(place) : -1;
}

void ActivityModel::takeIn(const Op &op)
{
    if (m_generation == 0)
        return;
    if (m_isReading)
        m_changedMeanwhile.insert(op.id, op);
    const int row = rowOf(op.id);
    // What changed without a step to another state keeps the time of its last step.
    if (row < 0 || m_rows[size_t(row)].state != op.state)
        m_times.insert(op.id, QDateTime::currentDateTime());
    const bool belongs = matches(m_query, op);
    if (row >= 0 && belongs) {
        m_rows[size_t(row)] = op;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (row >= 0) {
        removeRow(row);
    } else if (belongs) {
        const size_t place = placeOf(op.id);
        // Below the last row read so far it will come with its page.
        if (place == m_rows.size() && (!m_isComplete || m_isReading))
            return;
        beginInsertRows({}, int(place), int(place));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), op);
        endInsertRows();
    }
}

void ActivityModel::dropAccount(const QString &account)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_rows[size_t(row)].account == account)
            removeRow(row);
    }
    // A page under way may still bring what is erased next.
    if (m_isReading)
        setQuery(m_query);
}

void ActivityModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void ActivityModel::wantTime(qint64 op) const
{
    if (m_times.contains(op) || m_wantedTimes.contains(op))
        return;
    if (m_wantedTimes.isEmpty())
        QTimer::singleShot(0, this,
                           [self = const_cast<ActivityModel *>(this)] { self->readTimes(); });
    m_wantedTimes.insert(op);
}

// The rows do not tell when they changed last, the steps do: read for what is looked at alone.
void ActivityModel::readTimes()
{
    const QSet<qint64> wanted = std::exchange(m_wantedTimes, {});
    for (const qint64 id : wanted) {
        m_times.insert(id, {});
        m_workspace.outbox().events(id).then(this,
                                             [this, id](const OutboxResult<QList<OpEvent>> &steps) {
                                                 if (steps.ok() && !steps->isEmpty())
                                                     takeTime(id, steps->constLast().at);
                                             });
    }
}

void ActivityModel::takeTime(qint64 op, const QDateTime &at)
{
    const int row = rowOf(op);
    if (row < 0)
        return;
    m_times.insert(op, at);
    const QModelIndex cell = index(row, WhenColumn);
    Q_EMIT dataChanged(cell, cell);
}

} // namespace patchbook
