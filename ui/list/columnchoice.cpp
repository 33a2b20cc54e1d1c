// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/columnchoice.h"

#include "models/ports/settings.h"
#include "models/tables/contacttablemodel.h"
#include "ui/list/contactlistview.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

// The first line of what is stored; another one is not read.
constexpr auto formatMark = "columns 1"_L1;
constexpr auto sortMark = "sort"_L1;
constexpr auto columnMark = "column"_L1;
constexpr auto fitMark = "fit"_L1;
constexpr int widest = 2000;
constexpr int narrowestFit = 90; // with more columns than that, the list scrolls
constexpr int nameWidth = 250;

// The fields of which the first column is made: beside it they say nothing new.
QStringList namePartsOf(const Schema &schema)
{
    Contact probe;
    for (const Field &field : schema.fields())
        probe.fields.insert(field.key, field.key);
    return schema.displayName(probe).split(u' ');
}

int defaultWidth(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Email:
    case FieldKind::Url:
    case FieldKind::Picture:
    case FieldKind::Owner:
        return 220;
    case FieldKind::Phone:
    case FieldKind::Timestamp:
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Country:
    case FieldKind::TimeZone:
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Tags:
        return 150;
    case FieldKind::Date:
    case FieldKind::Number:
        return 100;
    case FieldKind::Flag:
        return 80;
    }
    return 150;
}

} // namespace

ColumnChoice::ColumnChoice(ContactListView &view, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_settings(settings)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(400ms);
    connect(&m_saveSoon, &QTimer::timeout, this, &ColumnChoice::save);
    QHeaderView *header = view.horizontalHeader();
    connect(header, &QHeaderView::sectionMoved, this, &ColumnChoice::changed);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_isArranging)
            setFitting(false);
        changed();
    });
    view.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnChoice::changed);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint place) {
        auto *menu = new QMenu(header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(header->mapToGlobal(place));
    });
}

ColumnChoice::~ColumnChoice()
{
    if (m_saveSoon.isActive())
        save();
}

void ColumnChoice::keep()
{
    if (m_saveSoon.isActive())
        save();
}

void ColumnChoice::restore(const QString &name, Unsorted unsorted)
{
    if (m_saveSoon.isActive())
        save();
    m_key = u"list/%1/columns"_s.arg(name);
    m_unsorted = unsorted;
    if (!m_view.contacts())
        return;
    const QScopedValueRollback guard(m_isArranging, true);
    arrangeDefaults();
    arrangeRemembered();
    fit();
    Q_EMIT columnsChanged();
}

void ColumnChoice::restoreDefaults()
{
    if (!m_view.contacts())
        return;
    {
        const QScopedValueRollback guard(m_isArranging, true);
        arrangeDefaults();
        fit();
    }
    changed();
    Q_EMIT columnsChanged();
}

void ColumnChoice::arrangeDefaults()
{
    QHeaderView *header = m_view.horizontalHeader();
    const QList<Field> &fields = m_view.contacts()->schema().fields();
    const QStringList nameParts = namePartsOf(m_view.contacts()->schema());
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        const bool isShown =
            column == 0 || (fields.at(column - 1).flags.testFlag(FieldFlag::Column) &&
                            !nameParts.contains(fields.at(column - 1).key));
        m_view.setColumnHidden(column, !isShown);
        header->resizeSection(column, defaultWidthOf(column));
    }
    header->setSortIndicator(m_unsorted == Unsorted::ByName ? 0 : -1, Qt::AscendingOrder);
    setFitting(true);
}

bool ColumnChoice::arrangeRemembered()
{
    const QStringList lines = m_settings ? m_settings->list(m_key) : QStringList();
    if (lines.isEmpty() || lines.constFirst() != formatMark)
        return false;
    QHeaderView *header = m_view.horizontalHeader();
    setFitting(lines.contains(fitMark));
    if (std::ranges::none_of(lines, [](const QString &line) { return line.startsWith(sortMark); }))
        header->setSortIndicator(-1, Qt::AscendingOrder);
    int place = 0;
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'|');
        const int column = parts.size() > 1 ? m_view.contacts()->columnOf(parts.at(1)) : -1;
        if (column < 0)
            continue; // the service no longer has this field
        if (parts.size() == 4 && parts.constFirst() == columnMark) {
            header->moveSection(header->visualIndex(column), place++);
            m_view.setColumnHidden(column, column != 0 && parts.at(2) != "shown"_L1);
            if (const int width = parts.at(3).toInt(); width > 0)
                header->resizeSection(column, qMin(width, widest));
        } else if (parts.size() == 3 && parts.constFirst() == sortMark) {
            header->setSortIndicator(column, parts.at(2) == "down"_L1 ? Qt::DescendingOrder
                                                                      : Qt::AscendingOrder);
        }
    }
    return true;
}

void ColumnChoice::save()
{
    m_saveSoon.stop();
    const ContactTableModel *contacts = m_view.contacts();
    if (!m_settings || !contacts || m_key.isEmpty())
        return;
    QStringList lines{formatMark};
    if (m_isFitting)
        lines << fitMark;
    const QHeaderView *header = m_view.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool isHidden = m_view.isColumnHidden(column);
        // A hidden section has no width of its own to remember.
        const int width = isHidden ? 0 : header->sectionSize(column);
        lines << QStringList{columnMark, contacts->fieldKey(column),
                             isHidden ? u"hidden"_s : u"shown"_s, QString::number(width)}
                     .join(u'|');
    }
    if (contacts->sortColumn() >= 0)
        lines << QStringList{sortMark, contacts->fieldKey(contacts->sortColumn()),
                             contacts->sortOrder() == Qt::DescendingOrder ? u"down"_s : u"up"_s}
                     .join(u'|');
    m_settings->setList(m_key, lines);
}

void ColumnChoice::changed()
{
    if (!m_isArranging && !m_key.isEmpty())
        m_saveSoon.start();
}

void ColumnChoice::setShown(int column, bool shown)
{
    {
        const QScopedValueRollback guard(m_isArranging, true);
        m_view.setColumnHidden(column, !shown);
        // One that was hidden when it was remembered has no width.
        if (shown && m_view.columnWidth(column) <= m_view.horizontalHeader()->minimumSectionSize())
            m_view.setColumnWidth(column, defaultWidthOf(column));
        fit();
    }
    changed();
    Q_EMIT columnsChanged();
}

int ColumnChoice::defaultWidthOf(int column) const
{
    return column == 0 ? nameWidth
                       : defaultWidth(m_view.contacts()->schema().fields().at(column - 1).kind);
}

void ColumnChoice::setFitting(bool fitting)
{
    m_isFitting = fitting;
    const QScopedValueRollback guard(m_isArranging, true);
    m_view.horizontalHeader()->setStretchLastSection(!fitting);
}

void ColumnChoice::fit()
{
    if (!m_isFitting || !m_view.contacts())
        return;
    const QScopedValueRollback guard(m_isArranging, true);
    QHeaderView *header = m_view.horizontalHeader();
    int wanted = 0;
    int last = 0;
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !m_view.isColumnHidden(column)) {
            wanted += defaultWidthOf(column);
            last = column;
        }
    }
    int left = m_view.viewport()->width();
    const double share = double(left) / qMax(1, wanted);
    for (int column = 0; column < header->count(); ++column) {
        if (m_view.isColumnHidden(column) || column == last)
            continue;
        const int width = qMax(narrowestFit, int(defaultWidthOf(column) * share));
        header->resizeSection(column, width);
        left -= width;
    }
    header->resizeSection(last, qMax(narrowestFit, left));
}

bool ColumnChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnChoice::fillMenu(QMenu &menu)
{
    const ContactTableModel *contacts = m_view.contacts();
    if (!contacts)
        return;
    const QHeaderView *header = m_view.horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QString title = contacts->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction *action = menu.addAction(title.replace(u'&', "&&"_L1));
        action->setCheckable(true);
        action->setChecked(!m_view.isColumnHidden(column));
        action->setEnabled(column != 0); // a row without a name is nobody
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setShown(column, shown); });
    }
    menu.addSeparator();
    QAction *original = menu.addAction(tr("Keep the &service's order"));
    original->setEnabled(contacts->sortColumn() >= 0);
    connect(original, &QAction::triggered, this,
            [this] { m_view.horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); });
    connect(menu.addAction(tr("&Reset columns")), &QAction::triggered, this,
            &ColumnChoice::restoreDefaults);
}

} // namespace patchbook
