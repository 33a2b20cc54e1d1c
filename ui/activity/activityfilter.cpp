// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityfilter.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/list/searchfield.h"
#include "ui/text/icon.h"
#include "ui/text/plaintip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 150ms; // the history is on the disk: not searched at every key
constexpr qsizetype chipLength = 40;
constexpr int shortestBox = 8; // letters

} // namespace

ActivityFilter::ActivityFilter(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(new QComboBox(this))
    , m_account(new QComboBox(this))
    , m_search(new SearchField(this))
    , m_only(new QToolButton(this))
{
    build();
    setCounts({});
    fillAccounts();
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPause);
    connect(&m_soon, &QTimer::timeout, this, &ActivityFilter::changed);
    for (QComboBox *box : {m_kind, m_account}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            m_soon.stop();
            Q_EMIT changed();
        });
    }
    connect(m_search, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::leaveRequested, this, &ActivityFilter::leaveRequested);
    connect(m_only, &QToolButton::clicked, this, &ActivityFilter::clearRecord);
    connect(&workspace, &Workspace::sessionAdded, this, [this](AccountSession *session) {
        connect(session, &AccountSession::labelChanged, this, &ActivityFilter::fillAccounts);
        fillAccounts();
    });
    for (const auto &session : workspace.sessions())
        connect(session.get(), &AccountSession::labelChanged, this, &ActivityFilter::fillAccounts);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, [this](AccountSession *session) {
        if (const int left = m_account->findData(session->account().id); left >= 0)
            m_account->removeItem(left);
        m_account->setVisible(m_account->count() > 2);
        if (m_record && m_record->account == session->account().id)
            clearRecord();
    });
}

void ActivityFilter::build()
{
    for (QComboBox *box : {m_kind, m_account}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(shortestBox);
        box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    m_kind->setObjectName(u"activityKind"_s);
    m_kind->setAccessibleName(tr("Show which changes"));
    m_account->setObjectName(u"activityAccount"_s);
    m_account->setAccessibleName(tr("Show changes of which account"));
    m_search->setObjectName(u"activitySearch"_s);
    m_search->setAccessibleName(tr("Search changes by name"));
    m_search->setPlaceholderText(tr("Search by name"));
    m_only->setObjectName(u"activityOnly"_s);
    m_only->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_only->setIcon(themedIcon(u"close"_s));
    m_only->setFocusPolicy(Qt::StrongFocus);
    m_only->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_kind, 2);
    row->addWidget(m_account, 2);
    row->addWidget(m_only);
    row->addWidget(m_search, 3);
}

void ActivityFilter::setCounts(const OpCounts &counts)
{
    const QSignalBlocker quiet(m_kind);
    const QStringList texts{
        tr("All changes"),
        counts.waiting > 0 ? tr("Waiting (%Ln)", "", counts.waiting) : tr("Waiting"),
        counts.failed + counts.conflicted > 0
            ? tr("Needs you (%Ln)", "", counts.failed + counts.conflicted)
            : tr("Needs you"),
        tr("Saved"),
        tr("Cancelled"),
    };
    for (int i = 0; i < int(texts.size()); ++i) {
        if (i < m_kind->count())
            m_kind->setItemText(i, texts.at(i));
        else
            m_kind->addItem(texts.at(i));
    }
}

void ActivityFilter::fillAccounts()
{
    const QString chosen = m_account->currentData().toString();
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    m_account->addItem(tr("All accounts"), QString());
    for (const auto &session : m_workspace.sessions())
        m_account->addItem(displayTextAlone(session->account().label), session->account().id);
    m_account->setCurrentIndex(qMax(0, m_account->findData(chosen)));
    m_account->setVisible(m_account->count() > 2);
}

ActivityFilter::Kind ActivityFilter::kind() const
{
    return Kind(m_kind->currentIndex());
}

void ActivityFilter::setKind(Kind kind)
{
    m_kind->setCurrentIndex(kind);
}

QString ActivityFilter::search() const
{
    return m_search->text().trimmed();
}

OpQuery ActivityFilter::query() const
{
    OpQuery query;
    switch (kind()) {
    case All:
        break;
    case Waiting:
        query.states = {OpState::Pending, OpState::Sending, OpState::Ambiguous, OpState::Blocked};
        break;
    case NeedsYou:
        query.openOnly = true;
        break;
    case Saved:
        query.states = {OpState::Confirmed};
        break;
    case Cancelled:
        query.states = {OpState::Cancelled};
        break;
    }
    query.account = m_account->currentData().toString();
    query.title = search();
    if (m_record) {
        query.account = m_record->account;
        query.collection = m_record->collection;
        query.record = m_record->id;
    } else {
        // Bulk runs have windows of their own; only the history of one contact is told whole.
        query.job = 0;
    }
    return query;
}

bool ActivityFilter::isNarrow() const
{
    return kind() != All || m_account->currentIndex() > 0 || !search().isEmpty() || m_record;
}

void ActivityFilter::setRecord(const RecordRef &record, const QString &name)
{
    const QString shown = name.isEmpty() ? tr("this contact") : displayText(name, chipLength);
    //: A filter that can be taken away; %1 is a contact's name.
    const QString text = tr("Only %1").arg(shown);
    m_only->setText(QString(text).replace(u'&', u"&&"_s));
    m_only->setAccessibleName(tr("Only %1. Press to show all contacts.").arg(shown));
    setPlainTip(m_only, tr("Show the changes of all contacts"));
    m_only->show();
    m_record = record;
    widen();
    Q_EMIT changed();
}

void ActivityFilter::clearRecord()
{
    if (!m_record)
        return;
    if (m_only->hasFocus())
        m_search->setFocus();
    m_record.reset();
    m_only->hide();
    Q_EMIT changed();
}

void ActivityFilter::widen()
{
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietAccount(m_account);
    m_kind->setCurrentIndex(All);
    m_account->setCurrentIndex(0);
    m_search->clear();
    m_soon.stop();
}

void ActivityFilter::reset()
{
    m_record.reset();
    m_only->hide();
    widen();
    Q_EMIT changed();
}

} // namespace patchbook
