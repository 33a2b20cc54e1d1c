// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listpane.h"

#include "models/book/accountsession.h"
#include "models/book/listloader.h"
#include "models/tables/contacttablemodel.h"
#include "ui/list/columnchoice.h"
#include "ui/list/contactlistview.h"
#include "ui/list/emptypage.h"
#include "ui/list/liststatus.h"
#include "ui/list/searchfield.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

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
        m_selected = count;
        updateSummary();
        Q_EMIT selectedCountChanged(count);
    });
    connect(m_status, &ListStatus::remedyRequested, this, &ListPane::remedy);
    connect(m_empty, &EmptyPage::remedyRequested, this, &ListPane::remedy);
}

void ListPane::setSession(AccountSession *session, ContactTableModel *contacts)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->loader().disconnect(this);
    }
    if (m_view->contacts())
        m_view->contacts()->disconnect(this);
    m_session = session;
    m_view->setContacts(contacts);
    if (contacts) {
        contacts->setSearch(m_search->text());
        connect(contacts, &ContactTableModel::countsChanged, this, &ListPane::updateSummary);
    }
    if (session) {
        m_columns->restore(session->account().service);
        connect(session, &AccountSession::listChanged, this, &ListPane::updateSummary);
        connect(session, &AccountSession::progressed, this, &ListPane::updateSummary);
        connect(&session->loader(), &ListLoader::progressed, this, &ListPane::updateSummary);
        connect(&session->loader(), &ListLoader::stateChanged, this, &ListPane::updateSummary);
    }
    m_search->setEnabled(contacts != nullptr);
    m_columnsButton->setEnabled(contacts != nullptr);
    updateSummary();
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
    if (m_session)
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
    using Phase = ListSummary::Phase;
    ListSummary now;
    now.search = m_search->text();
    now.selected = m_selected;
    if (const ContactTableModel *contacts = m_view->contacts()) {
        now.shown = contacts->rowCount();
        now.total = contacts->totalCount();
    }
    if (!m_session)
        return now;
    const ListLoader &loader = m_session->loader();
    now.loaded = loader.loaded();
    now.expected = loader.expected();
    now.loadedAt = m_session->loadedAt();
    now.keptThoughMissing = m_session->keptThoughMissing();
    if (const LocalCopy *copy = m_session->copyBeingRead()) {
        now.phase = Phase::Copy;
        now.loaded = copy->loaded();
        now.expected = copy->found().count;
        return now;
    }
    if (const MissingCheck *check = m_session->missingCheck()) {
        now.toCheck = check->total();
        now.checked = check->checked();
    }
    switch (loader.state()) {
    case ListLoader::State::Idle:
        now.phase = Phase::Waiting;
        break;
    case ListLoader::State::Loading:
        now.phase = Phase::Loading;
        break;
    case ListLoader::State::Complete:
        now.phase = Phase::Complete;
        if (const std::optional<ServiceError> &error = m_session->missingError();
            error && m_explain)
            now.failure = m_explain(*error);
        break;
    case ListLoader::State::Cancelled:
        now.phase = Phase::Stopped;
        break;
    case ListLoader::State::Failed:
        now.phase = Phase::Failed;
        now.failure = m_explain ? m_explain(loader.error()) : QString();
        break;
    }
    return now;
}

void ListPane::updateSummary()
{
    const ListSummary now = summary();
    m_status->setLine(statusLine(now));
    m_empty->setNote(emptyNote(now));
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
        m_session->removeMissing();
        break;
    case ListRemedy::StopRemoving:
        m_session->stopRemoving();
        break;
    }
}

void ListPane::popUpColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_columns->fillMenu(*menu);
    menu->popup(m_columnsButton->mapToGlobal(QPoint(0, m_columnsButton->height())));
}

} // namespace patchbook
