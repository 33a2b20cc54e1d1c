// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkchange.h"
#include "models/bulk/bulkselection.h"
#include "models/ports/outbox.h"

#include <QDialog>

#include <memory>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace patchbook {

class AccountChoice;
class AccountSession;
class BulkPage;
class BulkRuns;
class Clock;
class FormBanner;
class ListWait;
class PlainLabel;
class Rehearsal;
class RehearsalPage;
class UnmatchedLines;
class Workspace;

/**
 * The way to a bulk run: what is wanted of which contacts, its rehearsal, and the beginning.
 * Nothing is sent and nothing kept before the last step. Open it with open().
 */
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    /** `page` asks what is wanted, and belongs to the dialog. The references outlive it. */
    BulkDialog(Workspace &workspace, BulkRuns &runs, Clock &clock, BulkSelection selection,
               std::unique_ptr<BulkPage> page, QWidget *parent = nullptr);
    /** For a change that is known, such as an undo: begins at its rehearsal. */
    BulkDialog(Workspace &workspace, BulkRuns &runs, Clock &clock, BulkSelection selection,
               BulkChange change, const QString &heading, QWidget *parent = nullptr);
    ~BulkDialog() override;

    void reject() override;
    /** The account that is chosen; nullptr when nothing can be changed. */
    AccountSession *session() const;
    /** nullptr before the last step. */
    Rehearsal *rehearsal() const { return m_rehearsal.get(); }

Q_SIGNALS:
    /** The run is kept and goes on by itself; the dialog closes. */
    void begun(qint64 job);

private:
    BulkDialog(Workspace &workspace, BulkRuns &runs, Clock &clock, BulkSelection &&selection,
               std::unique_ptr<BulkPage> page, std::optional<BulkChange> change,
               const QString &heading, QWidget *parent);

    void build(const QString &heading);
    void takeRoom(bool large);
    void buildButtons();
    void follow();
    void leave();
    void lookAtAccounts();
    void selectAgain();
    void showStep();
    bool isIncomplete();
    bool isAnyLoading() const;
    void showObstacle();
    void showWait();
    void showLoading();
    void showPage();
    void putButtonsLast();
    void rehearse();
    void startRehearsal(const BulkChange &change, const BookContacts &contacts);
    void back();
    void updateBegin();
    void begin();
    void tellBeginning();
    bool canGiveUp() const;
    void takeBegun(const OutboxResult<Job> &kept);

    Workspace &m_workspace;
    BulkRuns &m_runs;
    Clock &m_clock;
    BulkSelection m_selection;
    const std::optional<BulkChange> m_change; // of a dialog without a page
    BulkPage *m_page;                         // nullptr in one
    std::unique_ptr<Rehearsal> m_rehearsal;
    QString m_followed;     // the account that is shown
    bool m_isWhole = false; // its list was complete, or the user does without the rest
    struct Beginning;
    std::shared_ptr<Beginning> m_beginning; // while the disk is asked
    std::optional<bool> m_isLarge;

    PlainLabel *m_what = nullptr;
    AccountChoice *m_accounts = nullptr;
    UnmatchedLines *m_unmatched = nullptr;
    FormBanner *m_banner = nullptr;
    QStackedWidget *m_steps = nullptr;
    QWidget *m_nothing = nullptr;
    ListWait *m_wait = nullptr;
    QWidget *m_waitArea = nullptr;
    QWidget *m_pageArea = nullptr;
    QWidget *m_rehearsalArea = nullptr;
    RehearsalPage *m_rehearsalPage = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_rehearse = nullptr;
    QPushButton *m_begin = nullptr;
};

} // namespace patchbook
