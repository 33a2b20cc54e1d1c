// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/searchfield.h"

#include "ui/list/listsummary.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QToolButton>

#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestSearch = 200;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"searchField"_s);
    setAccessibleName(tr("Search contacts"));
    setPlaceholderText(tr("Search all fields"));
    setMaxLength(longestSearch);
    setClearButtonEnabled(true);
    const auto *clearButton = findChild<QToolButton *>();
    addAction(themedIcon(u"search"_s), LeadingPosition)->setEnabled(false);
    // A line edit's own buttons have no names, and are read out as "button".
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(button == clearButton ? remedyText(ListRemedy::ClearSearch)
                                                        : accessibleName());
}

void SearchField::setOffering(Offering offering)
{
    m_offering = std::move(offering);
    m_shown = new QStandardItemModel(this);
    m_completer = new QCompleter(m_shown, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(u"searchOffers"_s);
    m_completer->popup()->setAccessibleName(tr("Fields and values to search in"));
    connect(this, &QLineEdit::textEdited, this, [this] { offer(Asked::NoNames); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &SearchField::take);
    // What is typed is the same in every language; quotes of the user's own language are not it.
    //: %1 to %4 are examples of what to type, %5 is a key.
    setPlainTip(
        this, tr("Every word must be there, in any field.\n"
                 "%1 finds these words beside each other.\n"
                 "%2 leaves out what has this.\n"
                 "%3 looks in the field of that name.\n"
                 "%4 finds where the field is filled.\n"
                 "%5 offers names of fields.")
                  .arg(u"\"acme corp\""_s, u"-berlin"_s, u"owner:jane"_s, u"has:phone"_s,
                       QKeySequence(Qt::CTRL | Qt::Key_Space).toString(QKeySequence::NativeText)));
}

void SearchField::offer(Asked asked)
{
    m_offers = m_offering(text(), cursorPosition());
    // Who types a word and goes down to the list must not end up in an offer instead.
    if (asked == Asked::NoNames && m_offers.areNames)
        m_offers = {};
    m_shown->clear();
    for (const SearchOffer &offer : std::as_const(m_offers.offers)) {
        //: One of the values to search for. %1 is the value, %2 how many contacts have it.
        const QString counted = tr("%1 (%2)").arg(offer.shown, locale().toString(offer.count));
        m_shown->appendRow(new QStandardItem(offer.count < 0 ? offer.shown : counted));
    }
    if (m_offers.offers.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void SearchField::take(const QModelIndex &index)
{
    if (index.row() < 0 || index.row() >= m_offers.offers.size())
        return;
    const QString insert = m_offers.offers.at(index.row()).insert;
    const SearchOffers replaced = std::exchange(m_offers, {});
    setSelection(int(replaced.start), int(replaced.size));
    this->insert(insert);
    // A name wants a value next.
    if (insert.endsWith(u':'))
        offer(Asked::NoNames);
}

bool SearchField::isOffering() const
{
    return m_completer && m_completer->popup()->isVisible();
}

bool SearchField::isChosen() const
{
    // The completer makes the first one current before anybody asked for it, but does not select
    // it.
    return isOffering() && m_completer->popup()->selectionModel()->hasSelection();
}

bool SearchField::event(QEvent *event)
{
    // Esc is ours before it is anybody's shortcut, as long as there is something to clear.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !text().isEmpty()) {
        event->accept();
        return true;
    }
    // Before it moves the focus: with offers open, Tab takes the one chosen, or the first.
    if (event->type() == QEvent::KeyPress && isOffering() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        const QModelIndex chosen =
            isChosen() ? m_completer->popup()->currentIndex() : m_shown->index(0, 0);
        m_completer->popup()->hide();
        take(chosen);
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        // Closes the offers alone: the completer does what is not done here.
        if (isOffering())
            event->ignore();
        else if (text().isEmpty())
            Q_EMIT leaveRequested();
        else
            clear();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isChosen()) {
            event->ignore();
            break;
        }
        if (isOffering())
            m_completer->popup()->hide();
        Q_EMIT leaveRequested();
        break;
    case Qt::Key_Down:
        Q_EMIT leaveRequested();
        break;
    case Qt::Key_Space:
        if (m_completer && event->modifiers() == Qt::ControlModifier)
            offer(Asked::Names);
        else
            QLineEdit::keyPressEvent(event);
        break;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace patchbook
