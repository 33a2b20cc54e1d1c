// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/accountstatus.h"
#include "ui/list/servicemark.h"
#include "ui/sidebarrows.h"
#include "ui/sidebarruns.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int NameColumn = SidebarItem::NameColumn;
constexpr int CountColumn = SidebarItem::CountColumn;
constexpr int sessionRole = Qt::UserRole;
constexpr int collectionRole = Qt::UserRole + 1;
constexpr auto allChoice = "all"_L1;
constexpr auto cardsChoice = "cards"_L1;
constexpr auto contactsChoice = "contacts"_L1;

void alignCount(QTreeWidgetItem *item)
{
    item->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
}

void embolden(QTreeWidgetItem *item)
{
    QFont bold = item->font(NameColumn);
    bold.setWeight(QFont::DemiBold);
    item->setFont(NameColumn, bold);
}

ServiceInfo serviceOf(Workspace &workspace, const QString &key)
{
    const QList<ServiceInfo> services = workspace.catalog().services();
    const auto found = std::ranges::find(services, key, &ServiceInfo::key);
    if (found != services.cend())
        return *found;
    ServiceInfo unknown;
    unknown.key = key;
    return unknown;
}

} // namespace

Sidebar::Sidebar(Workspace &workspace, const QString &remembered, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tree(new QTreeWidget)
    , m_all(new SidebarItem)
    , m_activity(new QTreeWidgetItem)
    , m_remembered(remembered)
{
    buildTree();
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
    connect(&workspace.dispatcher(), &Dispatcher::accountPaused, this,
            [this](const QString &account, const ServiceError &reason) {
                m_pauses.insert(account, reason);
                refresh(m_workspace.session(account));
            });
    connect(&workspace.dispatcher(), &Dispatcher::accountResumed, this,
            [this](const QString &account) {
                m_pauses.remove(account);
                refresh(m_workspace.session(account));
            });
    for (const auto &session : workspace.sessions())
        add(session.get());
    if (!m_items.isEmpty())
        chooseStart();
}

Sidebar::~Sidebar() = default;

void Sidebar::buildTree()
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
    m_tree->setItemDelegate(new SidebarRows(m_tree));
    // As quiet as the window around it: the list is what is looked at.
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
    m_all->setText(NameColumn, tr("All contacts"));
    m_all->setIcon(NameColumn, themedIcon(u"people"_s));
    alignCount(m_all);
    embolden(m_all);
    m_tree->addTopLevelItem(m_all);
    m_all->setHidden(true);
    m_activity->setText(NameColumn, tr("Activity"));
    m_activity->setIcon(NameColumn, themedIcon(u"activity"_s));
    alignCount(m_activity);
    m_tree->addTopLevelItem(m_activity);
    setCounts({});
}

void Sidebar::select(AccountSession *session, Collection collection)
{
    const Lines lines = m_items.value(session);
    QTreeWidgetItem *line = collection == Collection::Cards ? lines.cards : lines.account;
    if (line)
        m_tree->setCurrentItem(line);
}

void Sidebar::selectAll()
{
    if (!m_all->isHidden())
        m_tree->setCurrentItem(m_all);
}

void Sidebar::selectActivity()
{
    m_tree->setCurrentItem(m_activity);
}

void Sidebar::selectLast()
{
    if (m_isAll)
        selectAll();
    else
        select(m_session, m_collection);
}

bool Sidebar::isActivity() const
{
    return m_isActivity;
}

QString Sidebar::choice() const
{
    if (m_isAll)
        return allChoice;
    if (!m_session)
        return {};
    return QStringList{m_session->account().id, m_collection == Collection::Cards
                                                    ? QString(cardsChoice)
                                                    : QString(contactsChoice)}
        .join(u'/');
}

void Sidebar::chooseStart()
{
    if (!std::exchange(m_isStarting, false) || m_items.isEmpty())
        return;
    const QStringList parts = m_remembered.split(u'/');
    AccountSession *session = m_workspace.session(parts.constFirst());
    if (session && parts.size() == 2 && parts.at(1) == cardsChoice && session->cards())
        select(session, Collection::Cards);
    else if (session)
        select(session, Collection::Contacts);
    else if (m_items.size() > 1)
        selectAll();
    else
        select(m_items.cbegin().key(), Collection::Contacts);
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
    Lines lines;
    lines.account = new SidebarItem;
    m_tree->insertTopLevelItem(m_tree->indexOfTopLevelItem(m_activity), lines.account);
    const QString account = session->account().id;
    const ServiceInfo service = serviceOf(m_workspace, session->account().service);
    lines.account->setIcon(NameColumn, serviceIcon(service.key, service.mark));
    lines.account->setData(NameColumn, sessionRole, account);
    lines.account->setData(NameColumn, collectionRole, int(Collection::Contacts));
    lines.account->tip = [this, account] {
        return tipOf(account);
    };
    alignCount(lines.account);
    embolden(lines.account);
    if (session->cards()) {
        lines.cards = new QTreeWidgetItem(lines.account, {tr("My cards"), QString()});
        lines.cards->setIcon(NameColumn, themedIcon(u"card"_s));
        lines.cards->setData(NameColumn, sessionRole, account);
        lines.cards->setData(NameColumn, collectionRole, int(Collection::Cards));
        alignCount(lines.cards);
    }
    lines.account->setExpanded(true);
    m_items.insert(session, lines);
    follow(session);
    showAllLine();
    refresh(session);
    refreshCards(session);
    // All accounts of a start come in one go; what to show first is known when they are here.
    if (m_isStarting)
        QTimer::singleShot(0, this, &Sidebar::chooseStart);
    else if (!m_session && !m_isAll)
        select(session, Collection::Contacts);
}

void Sidebar::follow(AccountSession *session)
{
    const auto again = [this, session] {
        refresh(session);
    };
    const auto whileLoading = [this, session] {
        connect(&session->loader(), &ListLoader::progressed, this,
                [this, session] { refresh(session); });
    };
    connect(session, &AccountSession::accountChanged, this, again);
    connect(session, &AccountSession::labelChanged, this, again);
    connect(session, &AccountSession::listChanged, this, again);
    connect(session, &AccountSession::loaderReplaced, this, whileLoading);
    connect(&session->book(), &AddressBook::added, this, again);
    connect(&session->book(), &AddressBook::removed, this, again);
    whileLoading();
    if (session->cards())
        connect(session->cards(), &CardDeck::linesChanged, this,
                [this, session] { refreshCards(session); });
}

void Sidebar::remove(AccountSession *session)
{
    disconnect(session, nullptr, this, nullptr);
    disconnect(&session->loader(), nullptr, this, nullptr);
    disconnect(&session->book(), nullptr, this, nullptr);
    m_pauses.remove(session->account().id);
    const bool wasChosen = m_session == session;
    {
        // The tree would choose some other line by itself.
        const QSignalBlocker quiet(m_tree);
        delete m_items.take(session).account;
        showAllLine();
        if (wasChosen || (m_isAll && m_all->isHidden()))
            m_tree->setCurrentItem(nullptr);
    }
    refreshSum();
    if (!wasChosen && !(m_isAll && m_all->isHidden()))
        return;
    m_session = nullptr;
    m_isAll = false;
    if (m_items.isEmpty())
        Q_EMIT selected(nullptr, Collection::Contacts);
    else
        select(m_items.cbegin().key(), Collection::Contacts);
}

void Sidebar::showAllLine()
{
    m_all->setHidden(m_items.size() < 2);
}

void Sidebar::refresh(AccountSession *session)
{
    const Lines lines = m_items.value(session);
    if (!lines.account)
        return;
    const Account &account = session->account();
    const auto pause = m_pauses.constFind(account.id);
    const AccountStatus status = accountStatus(
        *session, pause == m_pauses.cend() ? std::nullopt : std::optional<ServiceError>(*pause));
    const QString label = displayTextAlone(account.label);
    const int count = int(session->book().count());
    lines.account->setText(NameColumn, label);
    lines.account->setText(CountColumn, QLocale().toString(count));
    lines.account->setData(NameColumn, SidebarItem::StateRole, statusWords(status));
    lines.account->setData(NameColumn, SidebarItem::TroubleRole, isTrouble(status));
    lines.account->setIcon(CountColumn, isTrouble(status) ? themedIcon(u"warning"_s) : QIcon());
    const QString service = serviceOf(m_workspace, account.service).name;
    //: For screen readers. %1 is an account's name, %2 its service, %3 says how it is.
    lines.account->setData(
        NameColumn, Qt::AccessibleTextRole,
        tr("%1, %2, %n contact(s). %3", "", count).arg(label, service, statusSentences(status)));
    refreshSum();
}

void Sidebar::refreshCards(AccountSession *session)
{
    const Lines lines = m_items.value(session);
    if (!lines.cards)
        return;
    const int cards = int(session->cards()->phones().size());
    const QString label = displayTextAlone(session->account().label);
    lines.cards->setText(CountColumn, QLocale().toString(cards));
    lines.cards->setData(NameColumn, Qt::AccessibleTextRole,
                         tr("%n card(s) of %1", "", cards).arg(label));
}

void Sidebar::refreshSum()
{
    int sum = 0;
    for (auto line = m_items.cbegin(); line != m_items.cend(); ++line)
        sum += int(line.key()->book().count());
    m_all->setText(CountColumn, QLocale().toString(sum));
    m_all->setData(NameColumn, Qt::AccessibleTextRole,
                   tr("All contacts of all accounts: %n", "", sum));
}

QString Sidebar::tipOf(const QString &account) const
{
    AccountSession *session = m_workspace.session(account);
    if (!session)
        return {};
    const auto pause = m_pauses.constFind(account);
    const AccountStatus status = accountStatus(
        *session, pause == m_pauses.cend() ? std::nullopt : std::optional<ServiceError>(*pause));
    const QString service = serviceOf(m_workspace, session->account().service).name;
    QStringList lines{QStringList{session->account().label, service}.join(u" · "_s),
                      statusSentences(status)};
    if (const std::optional<Allowance> allowance = session->contacts().allowance())
        lines << allowanceText(*allowance);
    return lines.join(u'\n');
}

void Sidebar::followSelection()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (item)
        m_isStarting = false;
    // A run opens in a window of its own; beside it is shown what was shown before.
    if (!item || (m_runs && m_runs->jobOf(item) != 0))
        return;
    m_isActivity = item == m_activity;
    if (m_isActivity)
        return Q_EMIT activitySelected();
    m_isAll = item == m_all;
    m_session =
        m_isAll ? nullptr : m_workspace.session(item->data(NameColumn, sessionRole).toString());
    m_collection =
        m_isAll ? Collection::Contacts : Collection(item->data(NameColumn, collectionRole).toInt());
    if (m_isAll)
        Q_EMIT allSelected();
    else
        Q_EMIT selected(m_session, m_collection);
}

} // namespace patchbook
