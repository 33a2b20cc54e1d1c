// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/pastedlistdialog.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/bulk/pastefield.h"
#include "ui/bulk/unmatchedlines.h"
#include "ui/form/problemline.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingPause = 250; // ms
constexpr int pasteWidth = 84;   // characters
constexpr int pasteHeight = 30;  // lines

bool isComplete(AccountSession &session)
{
    const ListLoader::State state = session.loader().state();
    return state != ListLoader::State::Loading && state != ListLoader::State::Idle;
}

QStringList emailKeysOf(const Schema &schema)
{
    QStringList keys;
    for (const Field &field : schema.fields()) {
        if (field.kind == FieldKind::Email)
            keys << field.key;
    }
    return keys;
}

} // namespace

PastedListDialog::PastedListDialog(Workspace &workspace, const QString &account, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_accounts(new QComboBox(this))
    , m_accountLabel(new PlainLabel(tr("&Account:"), this))
    , m_text(new PasteField(this))
    , m_result(new PlainLabel(this))
    , m_problem(new ProblemLine(this))
    , m_unmatched(new UnmatchedLines(this))
    , m_file(new QPushButton(tr("&Open a file…"), this))
    , m_clear(new QPushButton(tr("C&lear"), this))
    , m_select(new QPushButton(tr("&Select in the list"), this))
    , m_edit(new QPushButton(tr("&Edit…"), this))
    , m_reassign(new QPushButton(tr("&Reassign…"), this))
    , m_gathering([this](qsizetype slot) {
        const AddressBook &book = m_session->book();
        if (!book.isGone(int(slot)) && !book.isNewAt(int(slot)))
            m_contacts.append(book.baselineAt(int(slot)));
    })
{
    setObjectName(u"pastedListDialog"_s);
    setWindowTitle(tr("Choose from a pasted list"));
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPause);
    connect(&m_soon, &QTimer::timeout, this, &PastedListDialog::lookNow);
    connect(m_text, &PasteField::listChanged, this, &PastedListDialog::lookSoon);
    connect(m_text, &PasteField::fileGiven, this, &PastedListDialog::openFile);
    connect(&m_gathering, &SlicedWalk::finished, this, [this] {
        m_isGathered = true;
        lookNow();
    });
    connect(&m_looking, &QFutureWatcherBase::finished, this, &PastedListDialog::takeMatch);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &PastedListDialog::takeFile);
    connect(m_accounts, &QComboBox::currentIndexChanged, this, &PastedListDialog::takeAccount);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this, [this](AccountSession *session) {
        if (session == m_session)
            reject();
    });
    fillAccounts(account);
    takeAccount();
    m_text->setFocus();
}

PastedListDialog::~PastedListDialog() = default;

void PastedListDialog::build()
{
    auto *words = new PlainLabel(
        tr("Paste a column of ids or e-mail addresses, one a line, or whole rows out of a "
           "spreadsheet. A text or CSV file can be dropped here too."));
    words->setWordWrap(true);
    auto *textLabel = new PlainLabel(tr("&List:"));
    textLabel->setBuddy(m_text);
    m_text->setAccessibleName(tr("List of ids or e-mail addresses"));
    m_result->setObjectName(u"pastedResult"_s);
    m_result->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(10);
    column->addWidget(words);
    column->addLayout(buildTop());
    column->addWidget(textLabel);
    column->addWidget(m_text, 1);
    column->addWidget(m_result);
    column->addWidget(m_problem);
    column->addWidget(m_unmatched);
    column->addLayout(buildButtons());
    const QFontMetrics metrics = fontMetrics();
    const QSize wanted(pasteWidth * metrics.averageCharWidth(),
                       pasteHeight * metrics.lineSpacing());
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
}

QLayout *PastedListDialog::buildTop()
{
    m_accounts->setObjectName(u"pastedAccount"_s);
    m_accountLabel->setBuddy(m_accounts);
    m_file->setObjectName(u"pastedFile"_s);
    m_clear->setObjectName(u"pastedClear"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_accountLabel);
    row->addWidget(m_accounts, 1);
    row->addStretch(1);
    row->addWidget(m_file);
    row->addWidget(m_clear);
    for (QPushButton *button : {m_file, m_clear})
        button->setAutoDefault(false);
    connect(m_file, &QPushButton::clicked, this, &PastedListDialog::askForFile);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_fileError.reset();
        m_text->setList({});
        m_text->setFocus();
    });
    return row;
}

QLayout *PastedListDialog::buildButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"));
    m_select->setObjectName(u"pastedSelect"_s);
    m_edit->setObjectName(u"pastedEdit"_s);
    m_reassign->setObjectName(u"pastedReassign"_s);
    m_edit->setIcon(themedIcon(u"edited"_s));
    m_reassign->setIcon(themedIcon(u"owner"_s));
    m_reassign->setDefault(true);
    for (QPushButton *button : {cancel, m_select, m_edit})
        button->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_select, &QPushButton::clicked, this, [this] {
        Q_EMIT selectRequested(m_session->account().id, m_match.ids);
        accept();
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        const BulkSelection found = selection();
        accept();
        Q_EMIT editRequested(found);
    });
    connect(m_reassign, &QPushButton::clicked, this, [this] {
        const BulkSelection found = selection();
        accept();
        Q_EMIT reassignRequested(found);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(cancel);
    row->addStretch(1);
    for (QPushButton *button : {m_select, m_edit, m_reassign})
        row->addWidget(button);
    return row;
}

void PastedListDialog::fillAccounts(const QString &account)
{
    const QSignalBlocker blocker(m_accounts);
    for (const auto &session : m_workspace.sessions()) {
        const Account &one = session->account();
        m_accounts->addItem(displayTextAlone(one.label), one.id);
        if (one.id == account)
            m_accounts->setCurrentIndex(m_accounts->count() - 1);
    }
    const bool isChoice = m_accounts->count() > 1;
    m_accounts->setVisible(isChoice);
    m_accountLabel->setVisible(isChoice);
}

void PastedListDialog::takeAccount()
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->loader().disconnect(this);
    }
    m_session = m_workspace.session(m_accounts->currentData().toString());
    m_match = {};
    if (m_session) {
        connect(m_session, &AccountSession::loaderReplaced, this, &PastedListDialog::followLoading);
        followLoading();
    }
    lookAgain();
}

void PastedListDialog::followLoading()
{
    connect(&m_session->loader(), &ListLoader::progressed, this, &PastedListDialog::showResult);
    // What was not found may be there now.
    connect(&m_session->loader(), &ListLoader::stateChanged, this, &PastedListDialog::lookAgain);
}

void PastedListDialog::lookAgain()
{
    m_gathering.stop();
    m_contacts.clear();
    m_isGathered = false;
    m_isWanted = true;
    showResult();
    if (m_session)
        m_gathering.start(m_session->book().slotCount());
}

void PastedListDialog::lookSoon()
{
    m_isWanted = true;
    m_soon.start();
    showResult();
}

void PastedListDialog::lookNow()
{
    // One at a time: the answer to what was asked before is not wanted, but has to be waited for.
    if (!m_isWanted || !m_isGathered || m_isLooking)
        return;
    m_isWanted = false;
    m_isLooking = true;
    m_soon.stop();
    m_looking.setFuture(QtConcurrent::run(&matchedIn, m_text->list(), m_contacts,
                                          emailKeysOf(m_session->book().schema())));
    showResult();
}

void PastedListDialog::takeMatch()
{
    m_isLooking = false;
    if (m_isWanted) {
        lookNow();
        return;
    }
    m_match = m_looking.result();
    m_unmatched->setLines(m_match.unmatched);
    showResult();
}

bool PastedListDialog::isBusy() const
{
    return m_isWanted || m_isLooking || m_isReading;
}

void PastedListDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Text and CSV files (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PastedListDialog::openFile);
    dialog->open();
}

void PastedListDialog::openFile(const QString &path)
{
    m_fileError.reset();
    m_isReading = true;
    m_reading.setFuture(QtConcurrent::run(&readListFile, path));
    showResult();
}

void PastedListDialog::takeFile()
{
    m_isReading = false;
    const Result<QString, ListFileError> read = m_reading.result();
    if (read.ok())
        m_text->setList(*read);
    else
        m_fileError = read.error();
    showResult();
}

QString PastedListDialog::trouble() const
{
    if (m_fileError) {
        switch (*m_fileError) {
        case ListFileError::NotReadable:
            return tr("This file cannot be read. Please check that it is there and that you may "
                      "open it.");
        case ListFileError::NotAFile:
            return tr("This is not a file. Choose a text or CSV file.");
        case ListFileError::TooLarge:
            return tr("This file is larger than %1. Please split it into several.")
                .arg(QLocale().formattedDataSize(largestListFile, 0));
        case ListFileError::NotText:
            return tr("This is not a text file. Save the sheet as CSV and open that.");
        }
    }
    if (m_match.isCut)
        return tr("A list may have %Ln line(s). The lines after that were left out: please split "
                  "the list.",
                  "", mostPastedLines);
    return {};
}

QString PastedListDialog::resultText() const
{
    if (m_session && !isComplete(*m_session))
        return tr("The list of contacts is still loading: %Ln are here. Who is not here yet is "
                  "not found yet.",
                  "", int(m_session->book().count()));
    if (m_isReading)
        return tr("Reading the file…");
    if (isBusy() && !m_text->list().isEmpty())
        return tr("Looking for the contacts…");
    if (m_match.lines == 0)
        return tr("Nothing is pasted yet.");
    QString text = tr("%Ln contact(s) found", "", int(m_match.ids.size()));
    //: Follows a number of contacts found.
    text += tr(" in %Ln line(s)", "", m_match.lines);
    if (m_match.doubled > 0)
        //: Follows another part of the line. Lines that name a contact named before.
        text += tr(" · %Ln line(s) name one again", "", m_match.doubled);
    return text;
}

void PastedListDialog::showResult()
{
    m_result->setText(resultText());
    const QString wrong = trouble();
    if (wrong.isEmpty())
        m_problem->clear();
    else
        m_problem->setProblem(ProblemLine::Tone::Error, wrong, {});
    m_text->setPlaceholderText(
        m_text->isAside() ? tr("The list is long: it is used whole, but not shown line by line.")
                          : QString());
    m_clear->setEnabled(!m_text->list().isEmpty());
    const bool isFound = m_session && isComplete(*m_session) && !isBusy() && !m_match.ids.isEmpty();
    const bool isWritable = m_session && !m_session->account().readOnly;
    m_select->setEnabled(isFound);
    m_edit->setEnabled(isFound && isWritable);
    m_reassign->setEnabled(isFound && isWritable);
}

BulkSelection PastedListDialog::selection() const
{
    BulkSelection selection;
    selection.origin = BulkSelection::Origin::Pasted;
    selection.unmatched = m_match.unmatched;
    selection.contacts.add(m_session->account().id, m_match.ids);
    return selection;
}

} // namespace patchbook
