// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/formbench.h"
#include "ui/toast.h"
#include "ui/undooffer.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace patchbook;
using namespace patchbook::test;

namespace {

/** A toast over a window, with the workspace it speaks of. Time passes when the test says so. */
struct Offer
{
    FormBench bench;
    QWidget window;
    QLineEdit elsewhere{&window};
    Toast toast{&window};
    UndoOffer offer{bench.workspace, toast};

    Offer()
    {
        window.resize(600, 400);
        window.show();
    }
    QPushButton *button() { return toast.findChild<QPushButton *>(u"toastUndo"_s); }
    void save(const QString &key, const QString &value)
    {
        bench.book().edit(u"1"_s, key, value);
        bench.workspace.save(bench.session(), Collection::Contacts, u"1"_s);
    }
    QString stored(const QString &key) { return bench.service().people.value(u"1"_s).text(key); }
    void remove(const QStringList &ids)
    {
        bench.clock.setJumping(false);
        for (const QString &id : ids)
            bench.workspace.removeContact(bench.session(), id);
    }
};

} // namespace

/** What can be taken back in a moment, and until when. */
class ToastTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not)"_s)); }

    void aSaveCanBePutBack()
    {
        Offer o;
        o.save(u"company"_s, u"New"_s);
        QTRY_VERIFY(o.toast.isVisible());
        QVERIFY(o.toast.text().contains(u"Company"_s) && o.toast.text().contains(u"Sørensen"_s));
        QCOMPARE(o.stored(u"company"_s), u"New"_s);
        o.button()->click();
        QTRY_COMPARE(o.stored(u"company"_s), u"Kestrel Energy"_s);
        QVERIFY(!o.bench.book().isDirty(u"1"_s));
        // Putting back is not offered to be put back: that would be a switch and no way out.
        QVERIFY(!o.toast.isVisible());
        QCOMPARE(o.bench.writes().size(), 2);
    }

    void aLaterSaveEndsTheOffer()
    {
        Offer o;
        o.save(u"company"_s, u"New"_s);
        QTRY_VERIFY(o.toast.isVisible());
        o.save(u"company"_s, u"Newer"_s);
        QTRY_COMPARE(o.stored(u"company"_s), u"Newer"_s);
        QTRY_VERIFY(o.toast.isVisible());
        o.button()->click();
        QTRY_COMPARE(o.stored(u"company"_s), u"New"_s);
    }

    void aSomebodyElsesChangeIsNotPutBack()
    {
        Offer o;
        o.save(u"company"_s, u"New"_s);
        QTRY_VERIFY(o.toast.isVisible());
        o.bench.service().change(u"1"_s, u"company"_s, u"Theirs"_s);
        o.button()->click();
        QTRY_VERIFY(
            o.bench.workspace.dispatcher().openFor({u"acc"_s, Collection::Contacts, u"1"_s}));
        QCOMPARE(o.stored(u"company"_s), u"Theirs"_s);
    }

    void aFullDiskIsTold()
    {
        Offer o;
        o.save(u"company"_s, u"New"_s);
        QTRY_VERIFY(o.toast.isVisible());
        QSignalSpy told(&o.offer, &UndoOffer::notKept);
        o.bench.outbox.refuse = true;
        o.button()->click();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(o.stored(u"company"_s), u"New"_s);
    }

    void aDeletionIsHeldBackAndKept()
    {
        Offer o;
        o.remove({u"1"_s});
        QTRY_VERIFY(o.toast.isVisible());
        QVERIFY(o.toast.text().contains(u"will be deleted"_s));
        o.button()->click();
        QTRY_COMPARE(o.bench.workspace.dispatcher().unfinishedCount(), 0);
        o.bench.clock.advance(std::chrono::minutes(1));
        QVERIFY(o.bench.writes().isEmpty());
    }

    void theOfferEndsWhenTheDeletionIsSent()
    {
        Offer o;
        o.remove({u"1"_s});
        QTRY_VERIFY(o.toast.isVisible());
        o.bench.clock.advance(Workspace::deletionHold);
        QTRY_COMPARE(o.bench.writes(), QStringList{u"DELETE 1 "_s});
        QTRY_VERIFY(!o.toast.isVisible());
    }

    void deletionsOfOneCommandAreOneOffer()
    {
        Offer o;
        o.remove({u"1"_s, u"2"_s});
        QTRY_COMPARE(o.toast.text(), u"2 contact(s) will be deleted."_s);
        o.button()->click();
        QTRY_COMPARE(o.bench.workspace.dispatcher().unfinishedCount(), 0);
        QVERIFY(o.bench.writes().isEmpty());
    }

    void aLaterDeletionIsAnOfferOfItsOwn()
    {
        Offer o;
        o.remove({u"1"_s});
        QTRY_VERIFY(o.toast.isVisible());
        o.bench.clock.advance(std::chrono::seconds(3));
        o.remove({u"2"_s});
        QTRY_VERIFY(o.toast.text().contains(u"Bob"_s));
        o.button()->click();
        QTRY_COMPARE(o.bench.workspace.dispatcher().unfinishedCount(), 1);
        o.bench.clock.advance(Workspace::deletionHold);
        QTRY_COMPARE(o.bench.writes(), QStringList{u"DELETE 1 "_s});
    }

    void theKeyboardReachesIt()
    {
        Offer o;
        o.save(u"company"_s, u"New"_s);
        QTRY_VERIFY(o.toast.isVisible());
        QVERIFY(o.button()->focusPolicy() & Qt::TabFocus);
        const auto *close = o.toast.findChild<QToolButton *>(u"toastClose"_s);
        QVERIFY(close->focusPolicy() & Qt::TabFocus);
        QVERIFY(!close->accessibleName().isEmpty());
        o.window.setFocusProxy(&o.elsewhere);
        o.button()->setFocus();
        QTest::keyClick(o.button(), Qt::Key_Escape);
        QVERIFY(!o.toast.isVisible());
        // The keys go on in the window and not into nothing.
        QTRY_COMPARE(o.window.focusWidget(), &o.elsewhere);
    }

    void itStandsAtTheStartOfTheLowerEdge()
    {
        Offer o;
        o.save(u"company"_s, u"New"_s);
        QTRY_VERIFY(o.toast.isVisible());
        QVERIFY(o.window.rect().contains(o.toast.geometry()));
        QVERIFY(o.toast.geometry().center().x() < o.window.width() / 2);
        o.window.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(o.toast.geometry().center().x() > o.window.width() / 2);
        o.window.resize(260, 300);
        QTRY_VERIFY(o.window.rect().contains(o.toast.geometry()));
    }

    void aHostileNameIsOnlyText()
    {
        Offer o;
        o.bench.put(u"9"_s, {{u"first_name"_s, u"<img src=x>\u202eevil"_s}});
        o.remove({u"9"_s});
        QTRY_VERIFY(o.toast.isVisible());
        QVERIFY(o.toast.text().contains(u"<img"_s));
        QVERIFY(!o.toast.text().contains(QChar(0x202e)));
        for (const QLabel *label : o.toast.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(ToastTest)
#include "tst_toast.moc"
