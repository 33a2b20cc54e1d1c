// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/searchbox.h"

#include "ui/form/fieldlineedit.h"
#include "ui/form/inputs/optiondelegate.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace patchbook {

namespace {

constexpr int hitValueRole = Qt::UserRole;
constexpr int hitWordsRole = Qt::UserRole + 2;
constexpr int mostHits = 12;
constexpr int widestHits = 60; // characters

/** Searches more than it shows: the text of a hit is its title all the same. */
class WordCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
};

} // namespace

SearchBox::SearchBox(std::function<QList<Option>()> options, QWidget *parent)
    : QComboBox(parent)
    , m_line(new FieldLineEdit(this))
    , m_options(std::move(options))
{
    setEditable(true);
    setLineEdit(m_line);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setMaxVisibleItems(mostHits);
    setItemDelegate(new OptionDelegate(this));
    auto *completer = new WordCompleter(model(), this);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionRole(hitWordsRole);
    completer->setMaxVisibleItems(mostHits);
    setCompleter(completer);
    completer->popup()->setItemDelegate(new OptionDelegate(completer));
    // Told for the list, for the completer's and for a text that is exactly an entry.
    connect(this, &QComboBox::activated, this,
            [this](int index) { Q_EMIT chosen(itemData(index, hitValueRole).toString()); });
}

void SearchBox::setOptions(std::function<QList<Option>()> options)
{
    keepText([this] { clear(); });
    m_options = std::move(options);
    if (hasFocus())
        fill();
}

void SearchBox::setCurrentValue(const QString &value)
{
    m_value = value;
    keepText([this] { setCurrentIndex(m_value.isEmpty() ? -1 : findData(m_value, hitValueRole)); });
}

bool SearchBox::finds(const QString &text)
{
    fill();
    const QString sought = text.trimmed();
    for (int i = 0; i < count(); ++i) {
        if (itemData(i, hitWordsRole).toString().contains(sought, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void SearchBox::showPopup()
{
    fill();
    const int wanted =
        view()->sizeHintForColumn(0) + view()->verticalScrollBar()->sizeHint().width();
    view()->setMinimumWidth(qMin(wanted, fontMetrics().averageCharWidth() * widestHits));
    QComboBox::showPopup();
}

void SearchBox::wheelEvent(QWheelEvent *event)
{
    // Scrolling the form must never change what it scrolls over.
    event->ignore();
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    fill(); // for the arrow keys and the completer, which need no open list
    QComboBox::focusInEvent(event);
}

void SearchBox::fill()
{
    if (!m_options)
        return;
    const QList<Option> options = m_options();
    m_options = nullptr;
    keepText([this, &options] {
        auto *items = static_cast<QStandardItemModel *>(model());
        for (const Option &option : options) {
            auto *item = new QStandardItem(option.title);
            item->setData(option.value, hitValueRole);
            item->setData(option.detail, OptionDelegate::detailRole);
            item->setData(QString(option.title + u' ' + option.words + u' ' + option.detail),
                          hitWordsRole);
            const QString spoken =
                option.detail.isEmpty() ? option.title : option.title + u' ' + option.detail;
            item->setData(spoken, Qt::AccessibleTextRole);
            items->appendRow(item);
        }
        setCurrentIndex(m_value.isEmpty() ? -1 : findData(m_value, hitValueRole));
    });
}

void SearchBox::keepText(const std::function<void()> &change)
{
    const QString shown = m_line->text();
    const int cursor = m_line->cursorPosition();
    {
        const QSignalBlocker quiet(this);
        change();
    }
    if (m_line->text() == shown)
        return;
    m_line->setText(shown);
    m_line->setCursorPosition(cursor);
}

} // namespace patchbook
