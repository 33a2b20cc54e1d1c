// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/contactlistview.h"

#include "models/domain/plaintext.h"
#include "ui/list/contactdelegate.h"
#include "ui/list/contactselection.h"
#include "ui/list/listheader.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// Tabs and line ends inside a value would make columns and rows of their own.
QString tabSafe(QString text)
{
    static const QString separators = u"\t\r\n\u2028\u2029"_s;
    for (QChar &c : text) {
        if (separators.contains(c))
            c = u' ';
    }
    return text;
}

} // namespace

ContactListView::ContactListView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new ContactDelegate(this))
{
    setObjectName(u"contactList"_s);
    setAccessibleName(tr("Contacts"));
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    // Anything but Fixed makes Qt measure rows, which takes seconds on long lists.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    auto *header = new ListHeader(this);
    setHorizontalHeader(header);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                if (m_contacts)
                    m_contacts->sort(column, order);
            });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT editRequested(m_contacts->idAt(index.row()));
    });
    fitRows();
}

void ContactListView::setContacts(ContactTableModel *contacts)
{
    if (contacts && contacts == m_contacts)
        return;
    if (m_contacts) {
        m_contacts->disconnect(this);
        m_contacts->setRemark({});
    }
    m_contacts = contacts;
    m_place = {};
    if (contacts)
        contacts->setRemark(
            [view = QPointer(this)](int row) { return view ? view->remarkOf(row) : QString(); });
    // The first two connections come before and after the view's own: before it forgets, and when
    // it has taken in the new rows.
    if (contacts)
        connect(contacts, &QAbstractItemModel::modelAboutToBeReset, this,
                &ContactListView::rememberPlace);
    QItemSelectionModel *old = selectionModel();
    m_selection = nullptr;
    setModel(contacts);
    delete old;
    if (contacts) {
        old = selectionModel();
        m_selection = new ContactSelection(*contacts, this);
        setSelectionModel(m_selection);
        delete old;
        connect(m_selection, &ContactSelection::chosenChanged, this,
                [this] { Q_EMIT selectedCountChanged(m_selection->count()); });
        connect(contacts, &QAbstractItemModel::modelReset, this, &ContactListView::restorePlace);
        connect(contacts, &QAbstractItemModel::rowsInserted, this, &ContactListView::followArrival);
        connect(contacts, &ContactTableModel::idChanged, this, &ContactListView::followRename);
        connect(contacts, &ContactTableModel::countsChanged, this, &ContactListView::forgetRemoved);
        connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &ContactListView::followCurrent);
    }
    changeCurrentId({});
    Q_EMIT selectedCountChanged(0);
}

void ContactListView::setCurrentId(const QString &id)
{
    choose({id});
    makeCurrent(id);
    changeCurrentId(id);
    if (const int row = m_contacts ? m_contacts->rowOf(id) : -1; row >= 0)
        scrollTo(m_contacts->index(row, 0));
}

QStringList ContactListView::selectedIds() const
{
    return m_selection ? m_selection->ids() : QStringList();
}

void ContactListView::choose(const QStringList &ids)
{
    if (!m_selection)
        return;
    m_selection->choose(ids);
    viewport()->update();
}

void ContactListView::selectAll()
{
    if (!m_selection)
        return;
    m_selection->chooseAll();
    viewport()->update();
}

QString ContactListView::selectedText() const
{
    QStringList lines;
    for (const int row : m_selection ? m_selection->rows() : std::vector<int>()) {
        QStringList cells;
        for (int place = 0; place < horizontalHeader()->count(); ++place) {
            const int column = horizontalHeader()->logicalIndex(place);
            if (!isColumnHidden(column))
                cells << tabSafe(m_contacts->index(row, column)
                                     .data(ContactTableModel::ExactTextRole)
                                     .toString());
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void ContactListView::copySelected()
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void ContactListView::setSecondLineShown(bool shown)
{
    m_delegate->setSecondLineShown(shown);
    fitRows();
    viewport()->update();
}

void ContactListView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(
        ContactDelegate::rowHeight(font(), m_delegate->isSecondLineShown()));
}

void ContactListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void ContactListView::focusInEvent(QFocusEvent *event)
{
    // Qt makes the first row current then. Nobody has chosen it yet.
    const QScopedValueRollback guard(m_isRestoring, true);
    QTableView::focusInEvent(event);
}

void ContactListView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (isPlain && currentIndex().isValid() &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                event->key() == Qt::Key_F2)) {
        const QString id = m_contacts->idAt(currentIndex().row());
        if (id != m_currentId)
            setCurrentId(id);
        Q_EMIT editRequested(id);
    } else if (isPlain && event->key() == Qt::Key_Delete && m_selection &&
               m_selection->count() > 0) {
        Q_EMIT deleteRequested(selectedIds());
    } else if (isPlain && event->key() == Qt::Key_Up && currentIndex().row() <= 0) {
        Q_EMIT leftAtTop();
    } else if (isPlain && !event->text().isEmpty() && event->text().at(0).isPrint() &&
               event->key() != Qt::Key_Space) {
        // Jumping to the first row that starts with a letter would fight with the search.
        event->ignore();
    } else {
        QTableView::keyPressEvent(event);
    }
}

QModelIndex ContactListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // In a list of rows, Home and End mean the first and the last row, not the first cell.
    if (m_contacts && m_contacts->rowCount() > 0 && (action == MoveHome || action == MoveEnd)) {
        const int column = currentIndex().isValid() ? currentIndex().column()
                                                    : horizontalHeader()->logicalIndexAt(0);
        return m_contacts->index(action == MoveHome ? 0 : m_contacts->rowCount() - 1,
                                 qMax(0, column));
    }
    return QTableView::moveCursor(action, modifiers);
}

void ContactListView::selectionChanged(const QItemSelection &selected,
                                       const QItemSelection &deselected)
{
    // With a screen reader at work Qt makes a list of every cell in these to speak of the first.
    const auto firstOf = [](const QItemSelection &selection) {
        if (selection.isEmpty())
            return QItemSelection();
        const QModelIndex first = selection.constFirst().topLeft();
        return first.isValid() ? QItemSelection(first, first) : QItemSelection();
    };
    QTableView::selectionChanged(firstOf(selected), firstOf(deselected));
    viewport()->update();
}

void ContactListView::scrollContentsBy(int dx, int dy)
{
    tellSeen();
    QTableView::scrollContentsBy(dx, dy);
}

void ContactListView::updateGeometries()
{
    QTableView::updateGeometries();
    tellSeen();
}

void ContactListView::tellSeen()
{
    if (!m_selection)
        return;
    const int height = verticalHeader()->defaultSectionSize();
    const int top = verticalScrollBar()->value() / height;
    if (m_selection->show(top, top + viewport()->height() / height + 1))
        viewport()->update();
}

void ContactListView::followCurrent(const QModelIndex &current)
{
    if (!m_isRestoring)
        changeCurrentId(current.isValid() ? m_contacts->idAt(current.row()) : QString());
}

void ContactListView::followRename(const QString &from, const QString &to)
{
    m_selection->followRename(from, to);
    if (m_currentId != from)
        return;
    const int row = m_contacts->rowOf(to);
    if (row >= 0 && row != currentIndex().row())
        makeCurrent(to);
    changeCurrentId(to);
}

void ContactListView::forgetRemoved()
{
    if (m_contacts && !m_currentId.isEmpty() && !m_contacts->contains(m_currentId))
        changeCurrentId({});
    // Qt makes the neighbour of a removed row current, but does not select it.
    if (m_contacts && !m_isRestoring && currentIndex().isValid() && m_selection->count() == 0 &&
        m_selection->hiddenCount() == 0)
        selectRow(currentIndex().row());
}

// A long list comes in slices: what was chosen may be in a later one.
void ContactListView::followArrival()
{
    m_selection->takeInserted();
    const int row = m_currentId.isEmpty() ? -1 : m_contacts->rowOf(m_currentId);
    if (row < 0 || currentIndex().isValid())
        return;
    if (m_selection->count() == 0)
        choose({m_currentId});
    makeCurrent(m_currentId);
    scrollTo(m_contacts->index(row, 0));
}

void ContactListView::changeCurrentId(const QString &id)
{
    if (id == m_currentId)
        return;
    m_currentId = id;
    Q_EMIT currentIdChanged(id);
}

QString ContactListView::remarkOf(int row) const
{
    const SearchHit hit = m_delegate->unseen(*this, m_contacts->index(row, 0));
    //: Follows a contact's name. %1 is the title of a field: "found in Tags".
    return hit.title.isEmpty() ? QString() : tr("found in %1").arg(displayTextAlone(hit.title));
}

void ContactListView::rememberPlace()
{
    const int current = currentIndex().row();
    const int top = current >= 0 ? rowViewportPosition(current) : -1;
    const bool isCurrentVisible = current >= 0 && top >= 0 && top < viewport()->height();
    const int anchor = isCurrentVisible ? current : rowAt(0);
    m_place.anchor = m_contacts->idAt(anchor);
    m_place.offset = anchor >= 0 ? rowViewportPosition(anchor) : 0;
    m_place.isAtTop = !isCurrentVisible && verticalScrollBar()->value() == 0;
}

void ContactListView::restorePlace()
{
    m_selection->takeReset();
    makeCurrent(m_currentId);
    restoreScroll();
}

void ContactListView::restoreScroll()
{
    // Another search or order shows its start, unless the current contact was in sight. Contacts
    // that come into the list while it loads must not move what is being read.
    const bool isOtherList = m_contacts->shownSearch() != m_place.search ||
                             m_contacts->shownSortColumn() != m_place.sortColumn ||
                             m_contacts->shownSortOrder() != m_place.sortOrder;
    m_place.search = m_contacts->shownSearch();
    m_place.sortColumn = m_contacts->shownSortColumn();
    m_place.sortOrder = m_contacts->shownSortOrder();
    updateGeometries();
    const int row = m_contacts->rowOf(m_place.anchor);
    const bool keepsPlace =
        row >= 0 && !m_place.isAtTop && (!isOtherList || m_place.anchor == m_currentId);
    const int height = verticalHeader()->defaultSectionSize();
    verticalScrollBar()->setValue(keepsPlace ? row * height - m_place.offset : 0);
}

void ContactListView::makeCurrent(const QString &id)
{
    if (!m_contacts || !selectionModel())
        return;
    const QScopedValueRollback guard(m_isRestoring, true);
    const int row = m_contacts->rowOf(id);
    selectionModel()->setCurrentIndex(row >= 0 ? m_contacts->index(row, 0) : QModelIndex(),
                                      QItemSelectionModel::NoUpdate);
}

} // namespace patchbook
