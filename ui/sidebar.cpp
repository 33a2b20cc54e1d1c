// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/explanation.h"
#include "ui/list/listsummary.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Column { NameColumn, CountColumn };

constexpr int sessionRole = Qt::UserRole;
constexpr int collectionRole = Qt::UserRole + 1;

/** Rows with air around their text, whatever the font. */
class RoomyRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() * 7 / 4);
        return size;
    }
};

QTreeWidgetItem *collectionItem(QTreeWidgetItem *account, const QString &name, const QString &icon,
                                Collection collection)
{
    auto *item = new QTreeWidgetItem(account, {name, QString()});
    item->setIcon(NameColumn, themedIcon(icon));
    item->setData(NameColumn, collectionRole, int(collection));
    item->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

} // namespace

Sidebar::Sidebar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tree(new QTreeWidget)
    , m_activity(new QTreeWidgetItem)
{
    m_tree->setObjectName(u"sidebar"_s);
    m_tree->setAccessibleName(tr("Accounts"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(14);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setItemDelegate(new RoomyRows(m_tree));
    // As quiet as the window around it: the list is what is looked at.
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
    m_activity->setText(NameColumn, tr("Activity"));
    m_activity->setIcon(NameColumn, themedIcon(u"activity"_s));
    m_activity->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    m_tree->addTopLevelItem(m_activity);
    setCounts({});

    auto *addAccount = new QPushButton(themedIcon(u"account-new"_s), tr("Add account…"));
    addAccount->setObjectName(u"sidebar_add_account"_s);
    addAccount->setFlat(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 8, 4, 6);
    layout->addWidget(m_tree, 1);
    layout->addWidget(addAccount, 0, Qt::AlignLeading);

    connect(addAccount, &QPushButton::clicked, this, &Sidebar::addAccountRequested);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &Sidebar::followSelection);
    connect(&workspace, &Workspace::sessionAdded, this, &Sidebar::add);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, &Sidebar::remove);
    for (const auto &session : workspace.sessions())
        add(session.get());
}

void Sidebar::select(AccountSession *session, Collection collection)
{
    QTreeWidgetItem *account = m_items.value(session);
    if (!account)
        return;
    for (int i = 0; i < account->childCount(); ++i) {
        if (account->child(i)->data(NameColumn, collectionRole).toInt() == int(collection))
            m_tree->setCurrentItem(account->child(i));
    }
}

void Sidebar::selectActivity()
{
    m_tree->setCurrentItem(m_activity);
}

bool Sidebar::isActivity() const
{
    return m_tree->currentItem() == m_activity;
}

void Sidebar::setCounts(const OpCounts &counts)
{
    const int open = counts.failed + counts.conflicted;
    QStringList parts;
    if (counts.waiting > 0)
        parts << tr("%Ln change(s) waiting", "", counts.waiting);
    if (counts.failed > 0)
        parts << tr("%Ln change(s) not saved", "", counts.failed);
    if (counts.conflicted > 0)
        parts << tr("%Ln conflict(s) to decide", "", counts.conflicted);
    const QString text = parts.isEmpty() ? tr("Nothing is waiting") : parts.join(u'\n');
    const int shown = open > 0 ? open : counts.waiting;
    // What needs the user comes first; what merely waits goes on by itself.
    m_activity->setText(CountColumn, shown > 0 ? QLocale().toString(shown) : QString());
    m_activity->setIcon(CountColumn, open > 0 ? themedIcon(u"warning"_s) : QIcon());
    m_activity->setToolTip(NameColumn, plainTip(text));
    m_activity->setToolTip(CountColumn, plainTip(text));
    const QString spoken = parts.isEmpty() ? text : parts.join(u", "_s);
    //: For screen readers; %1 says how many changes wait.
    m_activity->setData(NameColumn, Qt::AccessibleTextRole, tr("Activity: %1").arg(spoken));
}

void Sidebar::add(AccountSession *session)
{
    auto *account = new QTreeWidgetItem;
    m_tree->insertTopLevelItem(m_tree->indexOfTopLevelItem(m_activity), account);
    // The account's own line is a heading: what can be chosen are its collections.
    account->setFlags(Qt::ItemIsEnabled);
    QFont bold = account->font(NameColumn);
    bold.setWeight(QFont::DemiBold);
    account->setFont(NameColumn, bold);
    m_items.insert(session, account);
    collectionItem(account, tr("Contacts"), u"people"_s, Collection::Contacts);
    if (session->cards())
        collectionItem(account, tr("My cards"), u"card"_s, Collection::Cards);
    account->setExpanded(true);

    connect(session, &AccountSession::labelChanged, this, [this, session] { refresh(session); });
    connect(session, &AccountSession::listChanged, this, [this, session] { refresh(session); });
    connect(&session->book(), &AddressBook::added, this, [this, session] { refresh(session); });
    connect(&session->book(), &AddressBook::removed, this, [this, session] { refresh(session); });
    if (session->cards()) {
        connect(session->cards(), &CardDeck::linesChanged, this,
                [this, session] { refresh(session); });
    }
    refresh(session);
    if (!m_session)
        select(session, Collection::Contacts);
}

void Sidebar::remove(AccountSession *session)
{
    disconnect(session, nullptr, this, nullptr);
    const bool wasChosen = m_session == session;
    {
        // The tree would choose some other line by itself, perhaps a heading.
        const QSignalBlocker quiet(m_tree);
        delete m_items.take(session);
        if (wasChosen)
            m_tree->setCurrentItem(nullptr);
    }
    if (!wasChosen)
        return;
    m_session = nullptr;
    if (m_items.isEmpty())
        Q_EMIT selected(nullptr, Collection::Contacts);
    else
        select(m_items.cbegin().key(), Collection::Contacts);
}

void Sidebar::refresh(AccountSession *session)
{
    QTreeWidgetItem *account = m_items.value(session);
    if (!account)
        return;
    const QString label = displayTextAlone(session->account().label);
    const bool failed = session->loader().state() == ListLoader::State::Failed;
    QString trouble =
        failed ? explain(session->loader().error(), Doing::LoadingList).headline : QString();
    if (failed && session->loadedAt().isValid()) {
        //: Follows a sentence that says why the list could not be read anew. %1 is a time, or a
        //: date with a time.
        const QString age = tr("What is shown is as of %1.").arg(ageText(session->loadedAt()));
        trouble = QStringList{trouble, age}.join(u' ');
    }
    account->setText(NameColumn, label);
    account->setData(NameColumn, sessionRole, session->account().id);
    account->setIcon(CountColumn, failed ? themedIcon(u"warning"_s) : QIcon());
    account->setToolTip(NameColumn, plainTip(failed ? trouble : label));
    account->setData(NameColumn, Qt::AccessibleTextRole,
                     failed ? label + u", "_s + trouble : label);

    QTreeWidgetItem *contacts = account->child(0);
    contacts->setText(CountColumn, QLocale().toString(session->book().count()));
    contacts->setData(NameColumn, Qt::AccessibleTextRole,
                      tr("%n contact(s) of %1", "", int(session->book().count())).arg(label));
    if (account->childCount() > 1) {
        const int cards = int(session->cards()->phones().size());
        account->child(1)->setText(CountColumn, QLocale().toString(cards));
        account->child(1)->setData(NameColumn, Qt::AccessibleTextRole,
                                   tr("%n card(s) of %1", "", cards).arg(label));
    }
}

void Sidebar::followSelection()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (item == m_activity)
        Q_EMIT activitySelected();
    if (!item || !item->parent())
        return;
    m_session = m_workspace.session(item->parent()->data(NameColumn, sessionRole).toString());
    m_collection = Collection(item->data(NameColumn, collectionRole).toInt());
    Q_EMIT selected(m_session, m_collection);
}

} // namespace patchbook
