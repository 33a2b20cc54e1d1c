// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/activitymodel.h"
#include "tests/models/tables/activitybench.h"
#include "tests/support/scriptedprompts.h"
#include "ui/activity/activityfilter.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/activityview.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTableWidget>
#include <QToolButton>

namespace patchbook::test {

/** The page over a workspace in memory. */
class PageBench : public ActivityBench
{
public:
    ScriptedPrompts prompts;
    std::unique_ptr<ActivityPage> page;

    bool open()
    {
        if (!start())
            return false;
        page = std::make_unique<ActivityPage>(workspace, prompts);
        page->resize(1000, 800);
        page->show();
        page->activateWindow();
        return QTest::qWaitForWindowActive(page.get()) &&
               QTest::qWaitFor([this] { return !page->model().isReading(); });
    }
    template <class T>
    T *find(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("no widget %s", qPrintable(name));
        return found;
    }
    ActivityView *view() const { return find<ActivityView>(u"activityList"_s); }
    QString label(const QString &name) const
    {
        const auto *found = find<QLabel>(name);
        return found->isVisibleTo(page.get()) ? found->text() : QString();
    }
    QToolButton *button(const QString &name) const
    {
        return find<QToolButton>(u"activity_%1_button"_s.arg(name));
    }
    bool offers(const QString &name) const
    {
        return button(name)->isVisibleTo(page.get()) && button(name)->isEnabled();
    }
    void choose(qint64 op) { view()->setCurrentOp(op); }
    QString field(int row, int column) const
    {
        const auto *fields = find<QTableWidget>(u"activityFields"_s);
        const QTableWidgetItem *item = fields->item(row, column);
        return item && !fields->isColumnHidden(column) ? item->text() : QString();
    }
    QStringList writes()
    {
        return service().log.filter(QRegularExpression(u"^(PATCH|POST|DELETE) "_s));
    }
    void setKind(ActivityFilter::Kind kind) { page->filter().setKind(kind); }
    int rows() const { return page->model().rowCount(); }

    /** A conflict as the service makes it: somebody else changes the company first. */
    bool conflict()
    {
        book().edit(u"1"_s, u"company"_s, u"Mine"_s);
        book().edit(u"1"_s, u"first_name"_s, u"Janet"_s);
        service().change(u"1"_s, u"company"_s, u"Theirs"_s);
        workspace.save(session(), Collection::Contacts, u"1"_s);
        return settled() && newest().state == OpState::Conflicted;
    }
    bool fail()
    {
        service().fates << FakeContacts::Fate{
            false, ServiceError{.kind = ErrorKind::Invalid,
                                .delivery = Delivery::Refused,
                                .status = 422,
                                .message = u"Company <b>is</b> taken"_s}};
        return saveCompany(u"Wanted"_s) && newest().state == OpState::Failed;
    }
};

} // namespace patchbook::test
