// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/threeaccounts.h"
#include "tests/ui/accessibletexts.h"
#include "ui/bulk/bulkpage.h"
#include "ui/bulk/groupspanel.h"
#include "ui/bulk/loadbars.h"
#include "ui/bulk/ownerpicker.h"
#include "ui/bulk/ownerrow.h"
#include "ui/bulk/ownerspanel.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace patchbook::test {

inline const QString omar = QStringLiteral("omar@example.org");
inline const QString paula = QStringLiteral("paula@example.org");
inline const QString quinn = QStringLiteral("quinn@example.org");

/**
 * A page in a window over three accounts. In "a", where owners are addresses, Omar has 1, 2, 3, 5
 * and 6, Paula 4; in "b", where they have ids, Olga has 1, 2 and 3, Bert 4.
 */
template <class Page>
class OwnerPageBench
{
public:
    ThreeAccounts three;
    QWidget window;
    Page *page = nullptr;

    explicit OwnerPageBench(int more = 0)
    {
        three.prepare([more](FakeContacts &service, const Account &account) {
            service.pageSize = 500;
            if (account.id == "a"_L1)
                fillA(service, more);
            else if (account.id == "b"_L1)
                fillB(service);
            else
                service.add(ThreeAccounts::someone(account.id, 1));
        });
        if (!three.start())
            qFatal("The lists were not loaded.");
        page = new Page(&window);
        (new QVBoxLayout(&window))->addWidget(page);
        window.resize(900, 560);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window did not open.");
        page->setFocus();
    }

    /** Shows contacts of an account, and waits until everything is worked out. */
    void open(const QString &account, const QStringList &ids)
    {
        m_shown = account;
        page->setContacts(three.session(account), ids);
        settle();
    }
    void settle()
    {
        if (!QTest::qWaitFor([this] { return !page->isBusy(); }, 60'000))
            qFatal("It is never worked out.");
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /** Names a new owner as a user does: at the line, with Enter. */
    void add(const QString &owner)
    {
        press(Qt::Key_N, Qt::AltModifier);
        type(owner);
        press(Qt::Key_Return);
    }
    template <class T>
    T *part(const QString &name)
    {
        T *found = page->template findChild<T *>(name);
        if (!found)
            qFatal("There is no %s.", qPrintable(name));
        return found;
    }
    OwnersPanel *owners() { return page->template findChild<OwnersPanel *>(); }
    GroupsPanel *groups() { return page->template findChild<GroupsPanel *>(); }
    QTreeView *view() { return groups()->view(); }

    /** The groups as they are shown: "Arrow, 2, " and to whom they go. */
    QStringList groupLines()
    {
        QStringList lines;
        const QAbstractItemModel *model = view()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            lines << cells.join(u" | "_s);
        }
        return lines;
    }
    /** Chooses a group by the arrow keys. */
    void chooseGroup(const QString &name)
    {
        view()->setFocus();
        press(Qt::Key_End);
        press(Qt::Key_Home);
        const auto isThere = [this, &name] {
            return view()->currentIndex().siblingAtColumn(0).data().toString() == name;
        };
        for (int i = 0; i < view()->model()->rowCount() && !isThere(); ++i)
            press(Qt::Key_Down);
        if (!isThere())
            qFatal("There is no group %s.", qPrintable(name));
        if (!view()->selectionModel()->isRowSelected(view()->currentIndex().row()))
            press(Qt::Key_Space); // the first is only pointed at when nobody moved
    }
    /** Who is shown with which load: "omar@example.org 5 3". */
    QStringList loads()
    {
        QStringList lines;
        QList<OwnerRow *> rows = page->template findChildren<OwnerRow *>();
        rows.removeIf([](const OwnerRow *row) { return row->isHidden(); });
        std::ranges::sort(rows, {}, [](const OwnerRow *row) {
            return row->parentWidget()->layout()->indexOf(row);
        });
        for (const OwnerRow *row : std::as_const(rows)) {
            const auto *bars = row->template findChild<LoadBars *>();
            lines << u"%1 %2 %3"_s.arg(row->owner(), QString::number(bars->before()),
                                       QString::number(bars->after()));
        }
        return lines;
    }
    OwnerRow *rowOf(const QString &owner)
    {
        const QList<OwnerRow *> rows = page->template findChildren<OwnerRow *>();
        for (OwnerRow *row : rows) {
            if (!row->isHidden() && row->owner() == owner)
                return row;
        }
        qFatal("There is no row of %s.", qPrintable(owner));
    }
    /** A drop of groups on an owner's row, as a drag from the list makes it; whether it is taken.
     */
    bool drop(const QString &owner, QMimeData *groups)
    {
        const std::unique_ptr<QMimeData> owned(groups);
        OwnerRow *row = rowOf(owner);
        const QPointF place = QRectF(row->rect()).center();
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, groups, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(row, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(place, Qt::CopyAction, groups, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(row, &dropped);
        return dropped.isAccepted();
    }

    /** What is proposed for each contact that the change is about: "3 quinn@example.org", or "4 -"
     * for one that stays as it is. */
    QStringList proposals()
    {
        const std::optional<BulkChange> change = page->change(true);
        if (!change)
            return {u"nothing"_s};
        QStringList lines;
        const QStringList ids = page->contacts().ids();
        for (const QString &id : ids) {
            const Contact contact = three.book(m_shown).baseline(id);
            const Proposal proposal = change->propose(contact);
            QString owner = u"-"_s;
            for (const FieldChange &step : proposal.changes.fields)
                owner = step.after.toString();
            lines << QString(id + u' ' + owner);
        }
        return lines;
    }

private:
    QString m_shown; // whose contacts are shown

    static void fillA(FakeContacts &service, int more)
    {
        const QStringList companies{u"Arrow"_s, u"Arrow"_s, u"Bow"_s, u"Bow"_s, u"Crane"_s, {}};
        for (int i = 1; i <= 6 + more; ++i) {
            Contact contact = ThreeAccounts::someone(u"a"_s, i);
            contact.fields.insert(u"company"_s, companies.at((i - 1) % 6));
            contact.fields.insert(u"owner"_s, i == 4 ? paula : omar);
            service.add(contact);
        }
    }
    static void fillB(FakeContacts &service)
    {
        const QList<QJsonArray> tags{{u"vip"_s, u"fair"_s}, {u"vip"_s}, {u"fair"_s}, {}};
        for (int i = 1; i <= 4; ++i) {
            Contact contact = ThreeAccounts::someone(u"b"_s, i);
            contact.fields.insert(u"tags"_s, tags.at(i - 1));
            contact.fields.insert(u"assignedTo"_s, i == 4 ? u"u8aa"_s : u"u7f3"_s);
            service.add(contact);
        }
    }
};

/** Every warning but those of the offscreen platform about what it cannot do. */
inline QRegularExpression ownerPageWarning()
{
    return QRegularExpression(u"^(?!This plugin does not support).*"_s);
}

} // namespace patchbook::test
