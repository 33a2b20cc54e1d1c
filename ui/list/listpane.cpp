// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listpane.h"

#include "models/book/accountsession.h"
#include "models/domain/plaintext.h"
#include "models/tables/contacttablemodel.h"
#include "ui/list/accountsummary.h"
#include "ui/list/columnchoice.h"
#include "ui/list/contactlistview.h"
#include "ui/list/contactselection.h"
#include "ui/list/emptypage.h"
#include "ui/list/liststatus.h"
#include "ui/list/searchfield.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// Under this name the columns of the list of all accounts are remembered. No service has it.
constexpr auto allColumns = "*all"_L1;

// As fast as numbers can be read.
constexpr std::chrono::milliseconds betweenSummaries{100};
// While nothing comes the time left becomes longer.
constexpr std::chrono::seconds betweenLooks{1};
// So many contacts are made searchable before a line about them could be read.
constexpr int madeUnnoticed = 1000;

} // namespace

ListPane::ListPane(Settings *settings, Explain explain, QWidget *parent)
    : QWidget(parent)
    , m_explain(std::move(explain))
    , m_search(new SearchField(this))
    , m_columnsButton(new QToolButton(this))
    , m_view(new ContactListView(this))
    , m_empty(new EmptyPage(m_view->viewport()))
    , m_status(new ListStatus(this))
    , m_columns(std::make_unique<ColumnChoice>(*m_view, settings))
{
    m_columnsButton->setObjectName(u"columnsButton"_s);
    m_columnsButton->setIcon(themedIcon(u"columns"_s));
    m_columnsButton->setAutoRaise(true);
    m_columnsButton->setAccessibleName(tr("Choose columns"));
    setPlainTip(m_columnsButton, tr("Choose columns"));
    buildLayout();
    connectParts();
    setSession(nullptr, nullptr);
}

ListPane::~ListPane() = default;

void ListPane::buildLayout()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(6);
    top->addWidget(m_search, 1);
    top->addWidget(m_columnsButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_status);
    setTabOrder(m_search, m_columnsButton);
    setTabOrder(m_columnsButton, m_view);
    setTabOrder(m_view, m_status);
}

void ListPane::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_view->contacts())
            m_view->contacts()->setSearch(text);
        updateSummary();
    });
    connect(m_search, &SearchField::leaveRequested, this, &ListPane::focusList);
    m_search->setOffering([this](const QString &text, qsizetype cursor) {
        const ContactTableModel *contacts = m_view->contacts();
        return contacts ? searchOffers(text, cursor, contacts->source()) : SearchOffers();
    });
    connect(m_columnsButton, &QToolButton::clicked, this, &ListPane::popUpColumns);
    connect(m_columns.get(), &ColumnChoice::columnsChanged, this, [this] {
        const QHeaderView *header = m_view->horizontalHeader();
        m_view->setSecondLineShown(header->count() - header->hiddenSectionCount() == 1);
    });
    connect(m_view, &ContactListView::currentIdChanged, this, &ListPane::currentChanged);
    connect(m_view, &ContactListView::editRequested, this, &ListPane::editRequested);
    connect(m_view, &ContactListView::deleteRequested, this, &ListPane::deleteRequested);
    connect(m_view, &ContactListView::leftAtTop, this, &ListPane::focusSearch);
    connect(m_view, &ContactListView::selectedCountChanged, this, [this](int count) {
        updateSummary();
        Q_EMIT selectedCountChanged(count);
    });
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(betweenSummaries);
    connect(&m_updateSoon, &QTimer::timeout, this, &ListPane::updateSummary);
    m_looks.setInterval(betweenLooks);
    connect(&m_looks, &QTimer::timeout, this, &ListPane::updateSummary);
    connect(m_status, &ListStatus::remedyRequested, this, &ListPane::remedy);
    connect(m_empty, &EmptyPage::remedyRequested, this, &ListPane::remedy);
}

void ListPane::setSession(AccountSession *session, ContactTableModel *contacts)
{
    showContacts(session ? QList{session} : QList<AccountSession *>(), contacts,
                 session ? session->account().service : QString());
}

void ListPane::setAll(const QList<AccountSession *> &sessions, ContactTableModel *contacts)
{
    showContacts(sessions, contacts, allColumns);
}

void ListPane::showContacts(const QList<AccountSession *> &sessions, ContactTableModel *contacts,
                            const QString &columns)
{
    letGo();
    const bool isOther = contacts != m_view->contacts() || columns != m_columnsName;
    m_sessions = {sessions.cbegin(), sessions.cend()};
    m_columnsName = columns;
    m_view->setContacts(contacts);
    if (contacts) {
        contacts->setSearch(m_search->text());
        connect(contacts, &ContactTableModel::countsChanged, this, &ListPane::updateSummarySoon);
        connect(contacts, &ContactTableModel::columnsAboutToChange, m_columns.get(),
                &ColumnChoice::keep);
        connect(contacts, &ContactTableModel::columnsChanged, this, &ListPane::restoreColumns);
    }
    if (!sessions.isEmpty() && isOther)
        restoreColumns();
    for (AccountSession *session : sessions)
        follow(session);
    m_search->setEnabled(contacts != nullptr);
    m_columnsButton->setEnabled(contacts != nullptr);
    updateSummary();
}

void ListPane::restoreColumns()
{
    m_columns->restore(m_columnsName, m_columnsName == allColumns
                                          ? ColumnChoice::Unsorted::ByName
                                          : ColumnChoice::Unsorted::AsItCame);
}

void ListPane::follow(AccountSession *session)
{
    const auto followLoader = [this, session] {
        connect(&session->loader(), &ListLoader::progressed, this, &ListPane::updateSummarySoon);
        connect(&session->loader(), &ListLoader::stateChanged, this, &ListPane::updateSummary);
    };
    connect(session, &AccountSession::listChanged, this, &ListPane::updateSummary);
    connect(session, &AccountSession::progressed, this, &ListPane::updateSummarySoon);
    connect(session, &AccountSession::loaderReplaced, this, followLoader);
    followLoader();
}

void ListPane::letGo()
{
    for (const QPointer<AccountSession> &session : std::as_const(m_sessions)) {
        if (session) {
            session->disconnect(this);
            session->loader().disconnect(this);
        }
    }
    if (ContactTableModel *contacts = m_view->contacts()) {
        contacts->disconnect(this);
        contacts->disconnect(m_columns.get());
    }
}

const ContactTableModel *ListPane::contacts() const
{
    return m_view->contacts();
}

QString ListPane::currentId() const
{
    return m_view->currentId();
}

void ListPane::setCurrentId(const QString &id)
{
    m_view->setCurrentId(id);
}

QStringList ListPane::selectedIds() const
{
    return m_view->selectedIds();
}

QString ListPane::search() const
{
    return m_search->text();
}

void ListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListPane::focusList()
{
    m_view->setFocus(Qt::OtherFocusReason);
    const ContactTableModel *contacts = m_view->contacts();
    if (!contacts || contacts->rowOf(m_view->currentId()) >= 0)
        return;
    if (const QString first = contacts->idAt(0); !first.isEmpty())
        m_view->setCurrentId(first);
}

void ListPane::focusStart()
{
    if (!m_sessions.isEmpty())
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_empty->focusButton();
}

void ListPane::clearSearch()
{
    m_search->clear();
}

ListSummary ListPane::summary() const
{
    QList<AccountSummary> accounts;
    for (const QPointer<AccountSession> &session : m_sessions) {
        if (session)
            accounts.append(
                {displayTextAlone(session->account().label), accountSummary(*session, m_explain)});
    }
    ListSummary now = accounts.size() == 1 ? accounts.constFirst().list : together(accounts);
    now.search = m_search->text();
    if (const ContactSelection *chosen = m_view->chosen()) {
        now.selected = chosen->count();
        now.selectedHidden = chosen->hiddenCount();
        now.selectsAll = chosen->isAll();
    }
    if (const ContactTableModel *contacts = m_view->contacts()) {
        now.shown = contacts->rowCount();
        now.total = contacts->totalCount();
        const int searchable = contacts->searchableCount();
        if (now.total - searchable > madeUnnoticed)
            now.searched = searchable;
        const QList<SearchTerm> terms = contacts->shownQuery().terms();
        now.searchTerms = int(terms.size());
        now.isNarrowed = std::ranges::any_of(terms, [](const SearchTerm &term) {
            return term.kind != SearchTerm::Kind::Anywhere || term.isNegated;
        });
    }
    return now;
}

void ListPane::updateSummary()
{
    tell(summary());
}

void ListPane::updateSummarySoon()
{
    const ListSummary now = summary();
    // The first rows must not wait under the page that stands for them.
    const bool isCovered = !m_empty->isHidden() && now.shown > 0;
    if (isCovered || !m_status->isFurther(statusLine(now)))
        tell(now);
    else if (!m_updateSoon.isActive())
        m_updateSoon.start();
}

void ListPane::tell(const ListSummary &now)
{
    const StatusLine line = statusLine(now);
    m_status->setLine(line);
    m_empty->setNote(emptyNote(now));
    m_updateSoon.stop();
    if (!line.hasProgress)
        m_looks.stop();
    else if (!m_looks.isActive())
        m_looks.start();
}

void ListPane::remedy(ListRemedy remedy)
{
    switch (remedy) {
    case ListRemedy::None:
        break;
    case ListRemedy::ClearSearch:
        clearSearch();
        focusSearch();
        break;
    case ListRemedy::TryAgain:
        Q_EMIT retryRequested();
        break;
    case ListRemedy::LoadAgain:
        Q_EMIT reloadRequested();
        break;
    case ListRemedy::NewContact:
        Q_EMIT newContactRequested();
        break;
    case ListRemedy::AddAccount:
        Q_EMIT addAccountRequested();
        break;
    case ListRemedy::Cancel:
        Q_EMIT cancelRequested();
        break;
    case ListRemedy::RemoveMissing:
        for (const QPointer<AccountSession> &session : std::as_const(m_sessions))
            session->removeMissing();
        break;
    case ListRemedy::StopRemoving:
        for (const QPointer<AccountSession> &session : std::as_const(m_sessions))
            session->stopRemoving();
        break;
    }
}

void ListPane::popUpColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_columns->fillMenu(*menu);
    for (QAction *action : std::as_const(m_menuActions)) {
        if (action->isVisible())
            menu->addAction(action);
    }
    menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
}

} // namespace patchbook
