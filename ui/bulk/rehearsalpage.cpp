// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/rehearsalpage.h"

#include "models/domain/plaintext.h"
#include "ui/activity/activitycsv.h"
#include "ui/bulk/rehearsaltree.h"
#include "ui/bulk/rehearsalwords.h"
#include "ui/form/formbanner.h"
#include "ui/form/requestpreview.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QProgressBar>
#include <QStyle>
#include <QTreeView>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewestTreeLines = 7;
constexpr int contactColumn = 34; // characters
constexpr int changeColumn = 46;

PlainLabel *pageSentence(const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

/** A line of cells for the clipboard; what looks like a formula is none there. */
QString copiedLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe << QString::fromUtf8(csvLine({cell})).chopped(2);
    return safe.join(u'\t');
}

} // namespace

RehearsalPage::RehearsalPage(QWidget *parent)
    : QWidget(parent)
    , m_progressWords(pageSentence(u"rehearsalProgressWords"_s, this))
    , m_progress(new QProgressBar(this))
    , m_nothing(new FormBanner(this))
    , m_model(new RehearsalTree(this))
    , m_tree(new QTreeView(this))
    , m_takesLately(new QCheckBox(this))
    , m_faster(
          new QCheckBox(tr("&Faster: read whole pages of the list instead of each contact"), this))
    , m_fasterRisk(pageSentence(u"rehearsalFasterRisk"_s, this))
    , m_time(pageSentence(u"rehearsalTime"_s, this))
    , m_dayLimit(pageSentence(u"rehearsalDayLimit"_s, this))
    , m_requestTitle(pageSentence(u"rehearsalRequestTitle"_s, this))
    , m_request(new RequestPreview(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_progress->setObjectName(u"rehearsalProgress"_s);
    m_progress->setAccessibleName(tr("Going through the contacts"));
    m_nothing->setClosable(false);
    buildTree();
    buildChoices();
    column->addWidget(m_progressWords);
    column->addWidget(m_progress);
    column->addWidget(m_nothing);
    column->addWidget(m_tree, 1);
    column->addWidget(m_takesLately);
    column->addWidget(m_time);
    column->addWidget(m_dayLimit);
    column->addWidget(m_faster);
    auto *risk = new QHBoxLayout; // beneath the words of its box
    risk->addSpacing(style()->pixelMetric(QStyle::PM_IndicatorWidth) +
                     style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    risk->addWidget(m_fasterRisk);
    column->addLayout(risk);
    column->addWidget(m_requestTitle);
    column->addWidget(m_request);
    setFocusProxy(m_tree);
    clear();
}

void RehearsalPage::buildTree()
{
    m_tree->setObjectName(u"rehearsalTree"_s);
    m_tree->setAccessibleName(tr("What will become of the contacts"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true); // 100,000 rows are not measured one by one
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setTabKeyNavigation(false);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setMinimumHeight(fewestTreeLines * (fontMetrics().lineSpacing() + 6));
    const int em = fontMetrics().averageCharWidth();
    m_tree->header()->resizeSection(RehearsalTree::Contact, contactColumn * em);
    m_tree->header()->resizeSection(RehearsalTree::Change, changeColumn * em);
    auto *copyRows = new QAction(tr("Copy"), m_tree);
    copyRows->setObjectName(u"rehearsalCopy"_s);
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(copyRows);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copyRows, &QAction::triggered, this, &RehearsalPage::copy);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RehearsalPage::showRequest);
}

void RehearsalPage::buildChoices()
{
    m_takesLately->setObjectName(u"rehearsalTakesLately"_s);
    m_faster->setObjectName(u"rehearsalFaster"_s);
    m_fasterRisk->setText(
        tr("Then what somebody else changed in the last 15 seconds may be overwritten."));
    m_faster->setAccessibleDescription(m_fasterRisk->text());
    connect(m_faster, &QCheckBox::toggled, this, [this] {
        if (m_rehearsal && m_isShown)
            showEstimate();
    });
    connect(m_takesLately, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_rehearsal || m_rehearsal->takesChangedLately() == on)
            return;
        m_isShown = false;
        m_rehearsal->setTakesChangedLately(on); // comes back as finished()
    });
}

void RehearsalPage::setRehearsal(Rehearsal &rehearsal, const QString &service,
                                 const QStringList &unmatched)
{
    clear();
    m_rehearsal = &rehearsal;
    m_service = service;
    m_unmatched = unmatched;
    m_takesLately->setChecked(rehearsal.takesChangedLately());
    const bool faster = mayGoFaster(rehearsal.session().contacts());
    m_faster->setVisible(faster);
    m_fasterRisk->setVisible(faster);
    connect(m_rehearsal, &Rehearsal::progressed, this, &RehearsalPage::showProgress);
    connect(m_rehearsal, &Rehearsal::finished, this, &RehearsalPage::showResult);
    if (rehearsal.isFinished())
        showResult();
    else
        showProgress(rehearsal.done(), rehearsal.total());
}

void RehearsalPage::clear()
{
    if (m_rehearsal)
        m_rehearsal->disconnect(this);
    m_rehearsal = nullptr;
    m_isShown = false;
    m_model->show(nullptr, {}, {});
    m_faster->setChecked(false);
    m_nothing->clear();
    for (QWidget *part :
         {static_cast<QWidget *>(m_progressWords), static_cast<QWidget *>(m_progress),
          static_cast<QWidget *>(m_takesLately), static_cast<QWidget *>(m_time),
          static_cast<QWidget *>(m_dayLimit), static_cast<QWidget *>(m_faster),
          static_cast<QWidget *>(m_fasterRisk), static_cast<QWidget *>(m_requestTitle),
          static_cast<QWidget *>(m_request)})
        part->hide();
}

bool RehearsalPage::isFaster() const
{
    return m_faster->isChecked();
}

void RehearsalPage::showProgress(int done, int total)
{
    if (m_rehearsal->isFinished())
        return;
    m_progressWords->show();
    m_progress->show();
    m_progressWords->setText(tr("Going through %Ln contact(s). Nothing is sent.", "", total));
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void RehearsalPage::showResult()
{
    m_progressWords->hide();
    m_progress->hide();
    if (!m_isShown) {
        m_isShown = true;
        m_model->show(m_rehearsal, m_service, m_unmatched);
        for (int row = 0; row < m_model->rowCount(); ++row)
            m_tree->setFirstColumnSpanned(row, {}, true);
        m_tree->setCurrentIndex(m_model->index(0, 0));
    }
    showSummary();
    showEstimate();
    showRequest();
    Q_EMIT countsChanged();
}

void RehearsalPage::showSummary()
{
    const int lately = m_rehearsal->leftOut(LeftOut::ChangedLately);
    m_takesLately->setVisible(lately > 0 || m_rehearsal->takesChangedLately());
    m_takesLately->setText(
        lately > 0 ? tr("Change the %Ln contact(s) too that changed a few minutes ago: "
                        "&somebody may be at work on them",
                        "", lately)
                   : tr("Change those too that changed a few minutes ago: &somebody may be at "
                        "work on them"));
    if (m_rehearsal->willChange() > 0) {
        m_nothing->clear();
        return;
    }
    const bool same = m_rehearsal->already() == m_rehearsal->total();
    const bool owners = m_rehearsal->change().kind == JobKind::Reassign;
    m_nothing->setMessage(
        {BannerText::Tone::Note,
         same && owners ? tr("All these contacts have this owner already.")
         : same         ? tr("All these contacts have the wanted values already.")
                        : tr("None of these contacts will change."),
         same ? tr("There is nothing to send.") : tr("Open the groups below to see why."),
         {}},
        {});
}

void RehearsalPage::showEstimate()
{
    const bool any = m_rehearsal->willChange() > 0;
    const RunEstimate estimate = m_rehearsal->estimate();
    const std::optional<Allowance> allowance = m_rehearsal->session().contacts().allowance();
    m_time->setVisible(any);
    m_time->setText(timeSentence(estimate, allowance, m_service, isFaster()));
    const QString limit = dayLimitSentence(estimate, allowance, m_service);
    m_dayLimit->setVisible(any && !limit.isEmpty());
    m_dayLimit->setText(limit);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, warningColor(palette()));
    m_dayLimit->setPalette(warning);
    m_faster->setEnabled(any);
}

void RehearsalPage::showRequest()
{
    if (!m_rehearsal || !m_isShown)
        return;
    const std::optional<Rehearsed> chosen = m_model->contactAt(m_tree->currentIndex());
    const bool isChosen = chosen && chosen->outcome == JobOutcome::Waiting;
    const std::optional<Rehearsed> shown = isChosen ? chosen : m_model->firstToSend();
    m_requestTitle->setVisible(shown.has_value());
    m_request->setVisible(shown.has_value());
    if (!shown)
        return;
    m_requestTitle->setText(
        isChosen ? tr("What will be sent for %1:").arg(displayText(shown->title))
                 : tr("What will be sent first, for %1:").arg(displayText(shown->title)));
    AccountSession &session = m_rehearsal->session();
    m_request->showPlan(session.contacts(), {EditKind::Change, shown->id, shown->changes},
                        session.book().baseline(shown->id));
}

void RehearsalPage::copy()
{
    QStringList lines;
    const auto add = [this, &lines](const QModelIndex &contact) {
        QStringList cells;
        for (int column = 0; column < RehearsalTree::columns; ++column)
            cells << contact.siblingAtColumn(column).data(RehearsalTree::CopyRole).toString();
        lines << copiedLine(cells);
    };
    for (const QModelIndex &row : m_tree->selectionModel()->selectedRows()) {
        if (row.parent().isValid()) {
            add(row);
            continue;
        }
        lines << copiedLine({row.data().toString()});
        for (int i = 0; i < m_model->rowCount(row); ++i)
            add(m_model->index(i, 0, row));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace patchbook
