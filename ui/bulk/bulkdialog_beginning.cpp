// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what is wanted to its rehearsal, and from there to the run.
#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "models/bulk/rehearsal.h"
#include "ui/bulk/accountchoice.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/bulkpage.h"
#include "ui/bulk/rehearsalpage.h"
#include "ui/bulk/selectionwords.h"
#include "ui/bulk/unmatchedlines.h"
#include "ui/explanation.h"
#include "ui/form/formbanner.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include <atomic>
#include <chrono>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int writtenAtOnce = 5000;
constexpr std::chrono::milliseconds betweenCounts{200};

} // namespace

/** A run that is being written to the disk by another thread. */
struct BulkDialog::Beginning
{
    std::atomic<int> written = 0;
    std::atomic<bool> isGivenUp = false;
};

void BulkDialog::rehearse()
{
    const std::optional<BulkChange> wanted = m_page->change(true);
    if (!wanted)
        return;
    const BookContacts contacts = m_page->contacts();
    if (contacts.isEmpty()) {
        m_banner->setMessage({BannerText::Tone::Warning,
                              tr("This leaves no contact to change."),
                              tr("Say what shall become of at least one of them."),
                              {}},
                             {});
        m_banner->setClosable(true);
        return;
    }
    startRehearsal(*wanted, contacts);
}

void BulkDialog::startRehearsal(const BulkChange &change, const BookContacts &contacts)
{
    m_banner->clear();
    Dispatcher &dispatcher = m_workspace.dispatcher();
    m_rehearsal =
        contacts.ids().isEmpty()
            ? std::make_unique<Rehearsal>(*session(), dispatcher, m_clock, change, contacts.slots())
            : std::make_unique<Rehearsal>(*session(), dispatcher, m_clock, change, contacts.ids());
    m_rehearsalPage->setRehearsal(*m_rehearsal, serviceNameOf(m_workspace, session()->account().id),
                                  m_selection.unmatched);
    m_accounts->settle(true);
    m_unmatched->hide();
    m_rehearse->hide();
    m_rehearse->setDefault(false);
    m_back->setVisible(m_page);
    m_begin->show();
    m_steps->setCurrentWidget(m_rehearsalArea);
    m_rehearsalPage->setFocus();
    updateBegin();
    m_rehearsal->start();
}

void BulkDialog::back()
{
    m_rehearsalPage->clear();
    m_rehearsal.reset();
    m_unmatched->setLines(m_selection.unmatched);
    m_back->hide();
    m_begin->hide();
    m_rehearse->show();
    m_rehearse->setDefault(true);
    m_accounts->settle(false);
    m_banner->clear();
    m_steps->setCurrentWidget(m_pageArea);
    m_page->setFocus();
}

void BulkDialog::updateBegin()
{
    if (!m_rehearsal)
        return;
    const bool ready = m_rehearsal->isFinished();
    const int count = ready ? m_rehearsal->willChange() : 0;
    const bool undo = m_rehearsal->change().kind == JobKind::Undo;
    m_begin->setText(!ready ? tr("&Change")
                     : undo ? tr("&Put %Ln contact(s) back", "", count)
                            : tr("&Change %Ln contact(s)", "", count));
    m_begin->setEnabled(count > 0 && !m_beginning);
    m_back->setEnabled(!m_beginning);
    m_cancel->setEnabled(!m_beginning || canGiveUp());
    m_rehearsalPage->setEnabled(!m_beginning);
}

void BulkDialog::begin()
{
    if (m_beginning || !m_rehearsal || !m_rehearsal->isFinished())
        return;
    m_beginning = std::make_shared<Beginning>();
    tellBeginning();
    updateBegin();
    const Job job = m_rehearsal->job(m_rehearsalPage->isFaster());
    // Made by the thread that writes them, some hundred at a time.
    const OpFeed feed = [ops = m_rehearsal->feed(),
                         beginning = m_beginning]() -> std::optional<QList<Op>> {
        if (beginning->isGivenUp)
            return std::nullopt;
        std::optional<QList<Op>> some = ops();
        beginning->written += some ? int(some->size()) : 0;
        return some;
    };
    m_runs.beginFrom(job, feed)
        .then(this, [this](const OutboxResult<Job> &kept) { takeBegun(kept); })
        .onCanceled(this, [this] { takeBegun(fail(OutboxError{})); });
}

/** How far the disk is, until it has answered. */
void BulkDialog::tellBeginning()
{
    if (!m_beginning)
        return;
    const int written = m_beginning->written;
    const QString how = canGiveUp() && written > 0
                            ? tr("%1 of %Ln contact(s) are written.", "", m_rehearsal->total())
                                  .arg(QLocale().toString(written))
                            : QString();
    m_banner->setMessage({BannerText::Tone::Note,
                          tr("Writing the run to the disk before anything is sent…"),
                          how,
                          {}},
                         {});
    m_banner->setClosable(false);
    QTimer::singleShot(betweenCounts, this, &BulkDialog::tellBeginning);
}

/** A few are written before a hand could reach the button. */
bool BulkDialog::canGiveUp() const
{
    return m_rehearsal && m_rehearsal->total() > writtenAtOnce;
}

void BulkDialog::takeBegun(const OutboxResult<Job> &kept)
{
    const bool isGivenUp = m_beginning && m_beginning->isGivenUp;
    m_beginning.reset();
    m_banner->clear();
    if (kept.ok()) {
        Q_EMIT begun(kept->id);
        accept();
        return;
    }
    if (isGivenUp) {
        updateBegin();
        QDialog::reject();
        return;
    }
    const Explanation why = explain(kept.error());
    m_banner->setMessage(
        {BannerText::Tone::Error, why.headline,
         QStringList{tr("The run was not begun, and nothing was sent. What you chose is still "
                        "here."),
                     why.nextStep}
             .join(u'\n'),
         why.serviceWords},
        {});
    m_banner->setClosable(true);
    updateBegin();
    m_begin->setFocus();
}

void BulkDialog::reject()
{
    // The disk answers soon, and what it has kept by then is sent. Of many operations those that it
    // has by now are taken back.
    if (m_beginning) {
        m_beginning->isGivenUp = canGiveUp();
        return;
    }
    if (m_rehearsal)
        m_rehearsal->cancel();
    QDialog::reject();
}

} // namespace patchbook
