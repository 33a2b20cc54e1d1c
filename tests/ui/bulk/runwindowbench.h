// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/runresultsmodel.h"
#include "tests/models/bulk/runbench.h"
#include "ui/bulk/runsums.h"
#include "ui/bulk/runwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace patchbook::test {

/** Runs over a service in memory, and the window of one. */
struct RunWindowBench : RunBench
{
    explicit RunWindowBench(int contacts)
        : RunBench(contacts)
    {
        // Slow enough that something can be done while it is at work.
        catalog.newest->clock = &clock;
        catalog.newest->limit =
            Allowance{.used = 0, .most = 100, .window = std::chrono::seconds(10)};
    }
    std::unique_ptr<RunWindow> window;

    QList<Op> named(int from, int to, const QString &owner = newOwner)
    {
        QList<Op> ops = opsFor(from, to, owner);
        for (Op &op : ops)
            op.title = u"Person %1"_s.arg(op.edit.id.mid(1).toInt());
        return ops;
    }
    bool open() { return open(run().job()); }
    bool open(const Job &job)
    {
        window = std::make_unique<RunWindow>(*workspace, *runs, job);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->show();
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }
    /** Lets the run go on until those that are tried one by one are through, but not to its end. */
    bool changeSome()
    {
        while (!run().isEnded() && !run().isPaused() && run().isTrying())
            clock.advance(std::chrono::milliseconds(1));
        pass(std::chrono::milliseconds(200)); // what changed is told together
        return !run().isEnded() && !run().isPaused() && count(JobOutcome::Changed) > 0;
    }
    /** The service refuses so many of the next writes. */
    void refuse(int count, const QString &words = u"No <b>such</b> user"_s)
    {
        for (int i = 0; i < count; ++i)
            service().fates << FakeContacts::Fate{false, ServiceError{.kind = ErrorKind::Invalid,
                                                                      .delivery = Delivery::Refused,
                                                                      .status = 422,
                                                                      .message = words}};
    }
    template <class T>
    T *find(const QString &name) const
    {
        T *found = window->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    QString label(const QString &name) const
    {
        const auto *found = find<QLabel>(name);
        return found->isVisibleTo(window.get()) ? found->text() : QString();
    }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    bool offers(const QString &name) const
    {
        return button(name)->isVisibleTo(window.get()) && button(name)->isEnabled();
    }
    QAbstractItemModel *results() const { return find<QTableView>(u"runResults"_s)->model(); }
    /** The rows of the sums that are shown, with the reasons below them. */
    QStringList sums() const
    {
        const auto *tree = find<QTreeWidget>(u"runSums"_s);
        QStringList lines;
        for (int row = 0; row < tree->topLevelItemCount(); ++row) {
            const QTreeWidgetItem *item = tree->topLevelItem(row);
            if (item->isHidden())
                continue;
            lines << item->text(0) + u": "_s + item->text(1);
            for (int i = 0; i < item->childCount(); ++i)
                lines << u"- "_s + item->child(i)->text(0) + u": "_s + item->child(i)->text(1);
        }
        return lines;
    }
};

} // namespace patchbook::test
