// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkruns.h"
#include "models/bulk/rehearsal.h"
#include "tests/support/forwardingoutbox.h"
#include "tests/support/threeaccounts.h"
#include "ui/bulk/bulkdialog.h"
#include "ui/bulk/bulkpage.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace patchbook::test {

/** An outbox whose disk may be full when a run is to be kept. */
class FullOutbox final : public ForwardingOutbox
{
public:
    using ForwardingOutbox::ForwardingOutbox;

    std::optional<OutboxError::Kind> trouble;

    QFuture<OutboxResult<Job>> beginJob(const Job &job, const QList<Op> &ops) override
    {
        if (trouble)
            return QtFuture::makeReadyFuture(
                OutboxResult<Job>(fail(OutboxError{*trouble, QStringLiteral("full")})));
        return m_to.beginJob(job, ops);
    }
};

/** Accounts "a", "b" and "c", and what bulk runs need. Nothing of a run is sent: see hold(). */
class BulkBench
{
public:
    ThreeAccounts accounts;
    FullOutbox outbox{accounts.workspace.outbox()};
    std::unique_ptr<BulkRuns> runs;

    explicit BulkBench(int people = 5, const QString &names = u"ab"_s)
        : accounts(names)
    {
        accounts.people(people);
    }
    /** Opens the accounts and waits for their lists. */
    bool start()
    {
        const bool loaded = accounts.start();
        runs = std::make_unique<BulkRuns>(accounts.workspace, outbox, accounts.clock);
        return loaded;
    }
    /** From now on a service answers nothing, so that a run stands at its first contact. */
    void hold(const QString &account) { accounts.service(account).held = true; }

    static QList<RecordRef> refs(const QString &account, int count)
    {
        QList<RecordRef> refs;
        for (int i = 1; i <= count; ++i)
            refs << RecordRef{account, Collection::Contacts, QString::number(i)};
        return refs;
    }
    static BulkSelection chosen(const QList<RecordRef> &contacts)
    {
        BulkSelection selection;
        selection.contacts = contacts;
        return selection;
    }
    /** Every operation of a run, oldest first. */
    QList<Op> opsOf(qint64 job)
    {
        OpQuery query;
        query.job = job;
        query.limit = 10'000;
        const auto told = outbox.history(query).result();
        QList<Op> ops = told.ok() ? *told : QList<Op>();
        std::ranges::reverse(ops);
        return ops;
    }
};

template <class T>
T *partOf(const QWidget &window, const QString &name)
{
    T *found = window.findChild<T *>(name);
    if (!found)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

/** A key for whoever has the keyboard. */
inline void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}
inline void typeText(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}
/** Tab until a widget of this name has the keyboard; false when it never gets it. */
inline bool tabTo(const QString &name, int most = 120)
{
    for (int i = 0; i < most; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

/** Every warning but those of the offscreen platform about what it cannot do. */
inline QRegularExpression bulkWarning()
{
    return QRegularExpression(u"^(?!This plugin does not support).*"_s);
}

} // namespace patchbook::test
