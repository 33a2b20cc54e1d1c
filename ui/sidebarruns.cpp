// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebarruns.h"

#include "models/bulk/bulkruns.h"
#include "ui/bulk/runwords.h"
#include "ui/sidebarrows.h"
#include "ui/text/icon.h"

#include <QTreeWidget>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int jobRole = Qt::UserRole + 20;

/** Whether the user has to do something about it. */
bool isRunTrouble(const BulkRun &run)
{
    const bool byBreaker = run.isPaused() && run.job().pause != JobPause::User;
    return byBreaker || (run.isEnded() && run.tally().of(JobOutcome::Failed) > 0);
}

QString runIcon(const BulkRun &run)
{
    if (run.isEnded())
        return u"ok"_s;
    return run.isPaused() ? u"pending"_s : u"send"_s;
}

} // namespace

SidebarRuns::SidebarRuns(BulkRuns &runs, QTreeWidgetItem *below, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_below(below)
{
    connect(&runs, &BulkRuns::runAdded, this, &SidebarRuns::add);
    connect(&runs, &BulkRuns::runChanged, this, &SidebarRuns::refresh);
    connect(&runs, &BulkRuns::runEnded, this, &SidebarRuns::refresh);
    connect(&runs, &BulkRuns::runAboutToBeRemoved, this,
            [this](const BulkRun *run) { remove(run->job().id); });
    for (const auto &run : runs.runs()) {
        if (!run->isEnded())
            add(run.get());
    }
}

void SidebarRuns::add(BulkRun *run)
{
    auto *item = new SidebarItem;
    item->setData(SidebarItem::NameColumn, jobRole, run->job().id);
    item->setTextAlignment(SidebarItem::CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    const qint64 job = run->job().id;
    item->tip = [this, job] {
        const BulkRun *shown = m_runs.run(job);
        if (!shown)
            return QString();
        return QStringList{runTitle(shown->job(), &shown->session().book().schema()),
                           runLine(shown->job(), shown->tally(), runNow(*shown))}
            .join(u'\n');
    };
    m_items.insert(job, item);
    m_below->addChild(item);
    m_below->setExpanded(true);
    refresh(run);
}

void SidebarRuns::refresh(const BulkRun *run)
{
    SidebarItem *item = m_items.value(run->job().id);
    // One that was looked at and goes on again, because what failed is tried again, comes back.
    if (!item && !run->isEnded())
        add(m_runs.run(run->job().id));
    if (!item)
        return;
    const RunNow now = runNow(*run);
    const QString title = runTitle(run->job(), &run->session().book().schema());
    const QString state = runShortLine(run->job(), run->tally(), now);
    const bool isTrouble = isRunTrouble(*run);
    item->setText(SidebarItem::NameColumn, title);
    item->setIcon(SidebarItem::NameColumn, themedIcon(runIcon(*run)));
    item->setData(SidebarItem::NameColumn, SidebarItem::StateRole, state);
    item->setData(SidebarItem::NameColumn, SidebarItem::TroubleRole, isTrouble);
    item->setIcon(SidebarItem::CountColumn, isTrouble ? themedIcon(u"warning"_s) : QIcon());
    //: For screen readers. %1 is the title of a bulk change, %2 says how it stands.
    item->setData(SidebarItem::NameColumn, Qt::AccessibleTextRole,
                  tr("%1: %2").arg(title, runLine(run->job(), run->tally(), now)));
}

qint64 SidebarRuns::jobOf(const QTreeWidgetItem *item) const
{
    return item && item->parent() == m_below
               ? item->data(SidebarItem::NameColumn, jobRole).toLongLong()
               : 0;
}

void SidebarRuns::noteSeen(qint64 job)
{
    const BulkRun *run = m_runs.run(job);
    if (!run || run->isEnded())
        remove(job);
}

void SidebarRuns::remove(qint64 job)
{
    SidebarItem *item = m_items.take(job);
    // The tree would choose some other line by itself.
    if (item && item->treeWidget()->currentItem() == item)
        Q_EMIT currentLeaves();
    delete item;
}

} // namespace patchbook
