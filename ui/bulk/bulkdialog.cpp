// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulkdialog.h"

#include "models/book/workspace.h"
#include "models/bulk/rehearsal.h"
#include "ui/bulk/accountchoice.h"
#include "ui/bulk/bulkpage.h"
#include "ui/bulk/listwait.h"
#include "ui/bulk/rehearsalpage.h"
#include "ui/bulk/selectionwords.h"
#include "ui/bulk/unmatchedlines.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dialogColumns = 125; // average characters
constexpr int dialogLines = 40;
constexpr int fewestLines = 4; // of a step, where room is short
constexpr int sentenceColumns = 80;
constexpr int sentenceLines = 12;
constexpr int frameRoom = 48; // pixels for the frame of the window and the desktop's bars

// By the parts: asked for its whole, the layout tells how small they could be squeezed.
int heightFor(const QLayout &column, int width)
{
    const QMargins margins = column.contentsMargins();
    int height = margins.top() + margins.bottom();
    for (int i = 0; i < column.count(); ++i) {
        QLayoutItem *part = column.itemAt(i);
        if (part->isEmpty())
            continue;
        const int inner = width - margins.left() - margins.right();
        height += column.spacing() + (part->hasHeightForWidth() ? part->heightForWidth(inner)
                                                                : part->minimumSize().height());
    }
    return height;
}

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

BulkDialog::BulkDialog(Workspace &workspace, BulkRuns &runs, Clock &clock, BulkSelection selection,
                       std::unique_ptr<BulkPage> page, QWidget *parent)
    : BulkDialog(workspace, runs, clock, std::move(selection), std::move(page), std::nullopt, {},
                 parent)
{
}

BulkDialog::BulkDialog(Workspace &workspace, BulkRuns &runs, Clock &clock, BulkSelection selection,
                       BulkChange change, const QString &heading, QWidget *parent)
    : BulkDialog(workspace, runs, clock, std::move(selection), nullptr, std::move(change), heading,
                 parent)
{
}

BulkDialog::BulkDialog(Workspace &workspace, BulkRuns &runs, Clock &clock,
                       BulkSelection &&selection, std::unique_ptr<BulkPage> page,
                       std::optional<BulkChange> change, const QString &heading, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_runs(runs)
    , m_clock(clock)
    , m_selection(std::move(selection))
    , m_change(std::move(change))
    , m_page(page.release())
{
    setObjectName(u"bulkDialog"_s);
    build(m_page ? m_page->heading() : heading);
    m_accounts->setContacts(m_selection.contacts);
    m_unmatched->setLines(m_selection.unmatched);
    connect(m_accounts, &AccountChoice::accountChanged, this, &BulkDialog::follow);
    for (const auto &session : m_workspace.sessions()) {
        connect(session.get(), &AccountSession::accountChanged, this, &BulkDialog::lookAtAccounts);
        connect(session.get(), &AccountSession::listChanged, this, &BulkDialog::selectAgain);
        connect(session.get(), &AccountSession::loaderReplaced, this, &BulkDialog::selectAgain);
    }
    connect(&m_workspace, &Workspace::sessionAboutToBeRemoved, this,
            [this](const AccountSession *gone) {
                if (gone->account().id == m_followed)
                    leave();
            });
    Dispatcher &dispatcher = m_workspace.dispatcher();
    connect(&dispatcher, &Dispatcher::accountPaused, this, &BulkDialog::lookAtAccounts);
    connect(&dispatcher, &Dispatcher::accountResumed, this, &BulkDialog::lookAtAccounts);
    follow();
}

BulkDialog::~BulkDialog()
{
    m_rehearsalPage->clear(); // it looks at the rehearsal, which goes first
}

void BulkDialog::build(const QString &heading)
{
    setWindowTitle(heading);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    m_what = new PlainLabel(this);
    m_what->setObjectName(u"bulkWhat"_s);
    m_what->setWordWrap(true);
    QFont bold = m_what->font();
    bold.setWeight(QFont::DemiBold);
    m_what->setFont(bold);
    m_accounts = new AccountChoice(m_workspace, this);
    m_unmatched = new UnmatchedLines(this);
    m_banner = new FormBanner(this);
    m_banner->setObjectName(u"bulkBanner"_s);
    m_steps = new QStackedWidget(this);
    // It scrolls: where room is short the sentences above it keep theirs.
    m_steps->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_steps->setMinimumHeight(fewestLines * fontMetrics().lineSpacing());
    m_nothing = new QWidget;
    m_wait = new ListWait;
    m_rehearsalPage = new RehearsalPage;
    for (QWidget *top : {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_accounts),
                         static_cast<QWidget *>(m_unmatched), static_cast<QWidget *>(m_banner)})
        column->addWidget(top);
    column->addWidget(m_steps, 1);
    m_steps->addWidget(m_nothing);
    m_steps->addWidget(m_waitArea = scrolling(m_wait));
    if (m_page)
        m_steps->addWidget(m_pageArea = scrolling(m_page));
    m_steps->addWidget(m_rehearsalArea = scrolling(m_rehearsalPage));
    buildButtons();
    connect(m_banner, &FormBanner::closed, m_banner, &FormBanner::clear);
    connect(m_wait, &ListWait::againRequested, this, [this] {
        if (AccountSession *chosen = session())
            chosen->loader().resume();
    });
    connect(m_wait, &ListWait::enoughRequested, this, [this] {
        m_isWhole = true;
        showStep();
    });
    connect(m_rehearsalPage, &RehearsalPage::countsChanged, this, &BulkDialog::updateBegin);
    if (m_page)
        connect(m_page, &BulkPage::changeChanged, m_banner, &FormBanner::clear);
}

// A sentence alone needs no window for thousands of contacts.
void BulkDialog::takeRoom(bool large)
{
    if (m_isLarge == large)
        return;
    m_isLarge = large;
    const QSize room = screen()->availableSize() - QSize(frameRoom, frameRoom);
    const QFontMetrics metrics = fontMetrics();
    const int columns = large ? dialogColumns : sentenceColumns;
    const int width = qMin(room.width(), columns * metrics.averageCharWidth());
    int height = (large ? dialogLines : sentenceLines) * metrics.lineSpacing();
    if (!large)
        height = qMax(height, heightFor(*layout(), width));
    resize(width, qMin(height, room.height()));
}

void BulkDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &name, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_cancel = add(u"bulkCancel"_s, tr("Cancel"));
    row->addStretch(1);
    m_back = add(u"bulkBack"_s, tr("&Back"));
    m_rehearse = add(u"bulkRehearse"_s, tr("R&ehearse"));
    m_begin = add(u"bulkBegin"_s, QString());
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &BulkDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &BulkDialog::back);
    connect(m_rehearse, &QPushButton::clicked, this, &BulkDialog::rehearse);
    connect(m_begin, &QPushButton::clicked, this, &BulkDialog::begin);
}

AccountSession *BulkDialog::session() const
{
    return m_workspace.session(m_accounts->account());
}

void BulkDialog::follow()
{
    m_followed = m_accounts->account();
    m_isWhole = false;
    m_rehearsalPage->clear();
    m_rehearsal.reset();
    showStep();
}

// The page and the rehearsal look at a session that is gone in a moment.
void BulkDialog::leave()
{
    m_beginning.reset();
    m_followed.clear();
    m_rehearsalPage->clear();
    m_rehearsal.reset();
    delete m_page;
    m_page = nullptr;
    reject();
}

void BulkDialog::lookAtAccounts()
{
    m_accounts->refresh();
    if (m_accounts->account() != m_followed && !m_beginning)
        follow();
}

// What is being rehearsed stays as it was chosen: a list that moves must not swap it.
void BulkDialog::selectAgain()
{
    if (m_rehearsal || !m_selection.again)
        return;
    m_selection.contacts = m_selection.again();
    m_accounts->setContacts(m_selection.contacts);
    if (m_accounts->account() != m_followed)
        follow();
    else
        showStep();
}

bool BulkDialog::isIncomplete()
{
    // A list that was whole once is only refreshed: nobody is sent back to wait for that.
    if (session()->loader().state() == ListLoader::State::Complete)
        m_isWhole = true;
    return m_selection.again && !m_isWhole;
}

bool BulkDialog::isAnyLoading() const
{
    return std::ranges::any_of(m_workspace.sessions(), [](const auto &session) {
        return session->loader().state() == ListLoader::State::Loading;
    });
}

void BulkDialog::showStep()
{
    if (!m_page && !m_change)
        return; // leaving
    m_what->setText(selectionSentence(m_selection));
    m_what->show();
    m_banner->clear();
    const bool blocked = !session();
    const bool waiting = !blocked && isIncomplete();
    m_back->hide();
    m_begin->hide();
    m_accounts->settle(false);
    m_rehearse->setVisible(m_page && !blocked && !waiting);
    m_cancel->setText(blocked ? tr("Close") : tr("Cancel"));
    if (blocked)
        showObstacle();
    else if (waiting)
        showWait();
    else if (m_page)
        showPage();
    else
        startRehearsal(*m_change, m_accounts->contacts());
    takeRoom(!blocked);
}

void BulkDialog::showObstacle()
{
    m_steps->setCurrentWidget(m_nothing);
    m_cancel->setFocus();
    m_what->setVisible(m_accounts->accounts() > 0);
    if (m_accounts->accounts() == 0 && m_selection.again && isAnyLoading()) {
        m_banner->setMessage({BannerText::Tone::Note,
                              tr("No contact was found so far."),
                              tr("The list is still being loaded. This goes on by itself as soon "
                                 "as one is found."),
                              {}},
                             {});
    } else if (m_accounts->accounts() == 0) {
        m_banner->setMessage(
            {BannerText::Tone::Warning,
             tr("No contacts are chosen."),
             m_selection.unmatched.isEmpty()
                 ? tr("Choose contacts in the list first, with Ctrl or Shift for several.")
                 : tr("None of the lines names a contact that is here."),
             {}},
            {});
    } else {
        m_banner->setMessage({BannerText::Tone::Warning,
                              tr("These contacts cannot be changed now."),
                              m_accounts->obstacles().join(u'\n'),
                              {}},
                             {});
    }
    m_banner->setClosable(false);
}

void BulkDialog::showWait()
{
    m_wait->showSession(*session());
    connect(&session()->loader(), &ListLoader::progressed, this, &BulkDialog::showLoading,
            Qt::UniqueConnection);
    m_steps->setCurrentWidget(m_waitArea);
}

void BulkDialog::showLoading()
{
    if (session() && m_steps->currentWidget() == m_waitArea)
        m_wait->showSession(*session());
}

void BulkDialog::showPage()
{
    m_page->setContacts(*session(), m_accounts->contacts());
    m_steps->setCurrentWidget(m_pageArea);
    m_rehearse->setDefault(true);
    putButtonsLast();
}

// A page makes its fields when it knows the contacts: behind the buttons in the order of the Tab
// key. A page in front of them which hands the focus on to its first field would then take it from
// the last field at once, and the buttons would never be reached.
void BulkDialog::putButtonsLast()
{
    QWidget *last = nullptr;
    for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
        if (m_page->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus))
            last = next;
    }
    for (QPushButton *button : {m_cancel, m_back, m_rehearse, m_begin}) {
        if (last)
            setTabOrder(last, button);
        last = button;
    }
}

} // namespace patchbook
