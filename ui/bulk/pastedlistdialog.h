// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/bulk/bulkselection.h"
#include "models/bulk/pastedlist.h"
#include "models/bulk/slicedwalk.h"
#include "models/domain/result.h"
#include "ui/bulk/listfile.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

class QComboBox;
class QPushButton;

namespace patchbook {

class PasteField;
class PlainLabel;
class ProblemLine;
class UnmatchedLines;
class Workspace;

/**
 * Finds the contacts that a list out of a spreadsheet names, by id or e-mail address, and says
 * while it is typed which lines name none. What is found is selected, reassigned or edited.
 */
class PastedListDialog final : public QDialog
{
    Q_OBJECT

public:
    /** `account` is chosen at first, if it is open. `workspace` outlives this. */
    PastedListDialog(Workspace &workspace, const QString &account, QWidget *parent = nullptr);
    ~PastedListDialog() override;

    /** Takes the list out of a file, in the place of what is there. */
    void openFile(const QString &path);
    /** What was found last; it may be looked for anew: see isBusy(). */
    const PastedMatch &match() const { return m_match; }
    /** Whether a file is read or contacts are looked for. */
    bool isBusy() const;

Q_SIGNALS:
    void reassignRequested(const patchbook::BulkSelection &selection);
    void editRequested(const patchbook::BulkSelection &selection);
    void selectRequested(const QString &account, const QStringList &ids);

private:
    void build();
    QLayout *buildTop();
    QLayout *buildButtons();
    void fillAccounts(const QString &account);
    void takeAccount();
    void followLoading();
    void lookAgain();
    void lookSoon();
    void lookNow();
    void takeMatch();
    void askForFile();
    void takeFile();
    void showResult();
    QString resultText() const;
    QString trouble() const;
    BulkSelection selection() const;

    Workspace &m_workspace;
    QPointer<AccountSession> m_session;
    QComboBox *m_accounts;
    PlainLabel *m_accountLabel;
    PasteField *m_text;
    PlainLabel *m_result;
    ProblemLine *m_problem;
    UnmatchedLines *m_unmatched;
    QPushButton *m_file;
    QPushButton *m_clear;
    QPushButton *m_select;
    QPushButton *m_edit;
    QPushButton *m_reassign;

    QTimer m_soon;
    SlicedWalk m_gathering; // of the contacts, which the worker takes by value
    QList<Contact> m_contacts;
    bool m_isGathered = false;
    bool m_isWanted = false; // to be looked for as soon as a worker and the contacts are there
    // Until their answers were taken, which is later than when they are finished.
    bool m_isLooking = false;
    bool m_isReading = false;
    QFutureWatcher<PastedMatch> m_looking;
    QFutureWatcher<Result<QString, ListFileError>> m_reading;
    std::optional<ListFileError> m_fileError;
    PastedMatch m_match;
};

} // namespace patchbook
