// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plaintext.h"
#include "tests/ui/hostiletext.h"
#include "ui/text/elidedlabel.h"
#include "ui/text/messagedialog.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plaintip.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

using namespace patchbook;
using test::HostileText;
using test::takesAboutAsLong;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype tenMegabytes = 10'000'000;

Question questionWith(const QString &text)
{
    Question question;
    question.title = u"Delete %1?"_s.arg(displayText(text));
    question.text = u"It belongs to %1."_s.arg(displayText(text));
    question.foreignText = text;
    question.choices = {{u"Delete"_s, true}, {u"Keep"_s, false}};
    question.preferred = 1;
    return question;
}

void showOnce(QWidget &widget)
{
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    widget.grab();
}

} // namespace

/** Contact text is only ever text: nothing is styled, loaded, or slow because of what a name holds.
 */
class PlainLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    }

    void thePictureIsOpenedWhereTextIsTakenForMarkup()
    {
        // The negative control: without it, the other tests would prove nothing.
        HostileText hostile;
        QTextDocument document;
        document.setHtml(hostile.picture());
        QVERIFY(document.size().isValid());
        QVERIFY(hostile.wasOpened());
        QVERIFY(!hostile.wasOpened());
    }

    void aLabelShowsMarkupAsText()
    {
        HostileText hostile;
        PlainLabel label;
        label.setForeignText(hostile.name());
        showOnce(label);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), displayTextAlone(hostile.name()));
        QVERIFY(!hostile.wasOpened());
        QVERIFY(takesAboutAsLong(hostile.name(), hostile.harmless(), [](const QString &text) {
            PlainLabel other;
            other.setWordWrap(true);
            other.setForeignText(text);
            other.grab();
        }));
    }

    void anAmpersandIsALetter()
    {
        PlainLabel both;
        both.setForeignText(u"A&B"_s);
        PlainLabel without;
        without.setForeignText(u"AB"_s);
        QVERIFY(both.sizeHint().width() > without.sizeHint().width());
        QCOMPARE(both.text(), u"A&B"_s);
    }

    void tenMegabytesAreCut()
    {
        PlainLabel label;
        label.setForeignText(QString(tenMegabytes, u'x'));
        QVERIFY(label.text().size() <= displayLimit + 1);
        label.setForeignLines(QString(QString(2000, u'y') + u'\n').repeated(5000));
        QVERIFY(label.text().size() <= 41 * (displayLimit + 2));
        showOnce(label);
    }

    void bidiControlsAndLoneSurrogatesAreMadeVisible()
    {
        PlainLabel label;
        label.setForeignText(u"a\u202Eb"_s + QChar(0xD800) + QChar(u'\0'));
        for (const QChar bad : {QChar(0x202E), QChar(0xD800), QChar(u'\0')})
            QVERIFY(!label.text().contains(bad));
        showOnce(label);
    }

    void aToolTipShowsMarkupAsText()
    {
        HostileText hostile;
        QTextDocument shown;
        shown.setHtml(plainTip(hostile.name()));
        QCOMPARE(shown.toPlainText(), displayTextAlone(hostile.name()));
        QWidget window;
        window.resize(200, 100);
        showOnce(window);
        QToolTip::showText(window.mapToGlobal(QPoint(5, 5)), plainTip(hostile.name()), &window);
        QTRY_VERIFY(QToolTip::isVisible());
        QToolTip::hideText();
        QVERIFY(!hostile.wasOpened());
        QVERIFY(takesAboutAsLong(plainTip(hostile.name()), plainTip(hostile.harmless()),
                                 [](const QString &tip) {
                                     QTextDocument document;
                                     document.setHtml(tip);
                                     document.setTextWidth(300);
                                     document.size();
                                 }));
    }

    void aLongToolTipHasSeveralLines()
    {
        QTextDocument shown;
        shown.setHtml(plainTip(u"some words "_s.repeated(40)));
        shown.setTextWidth(200);
        QVERIFY(shown.size().height() > 5 * QFontMetrics(shown.defaultFont()).height());
        QCOMPARE(plainTip({}), QString());
    }

    void anElidedLabelMayBecomeNarrow()
    {
        ElidedLabel label;
        label.setForeignText(u"a name that is much longer than its place"_s);
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        label.resize(60, 20);
        QVERIFY(label.isElided());
        QVERIFY(label.minimumSizeHint().width() < 60);
        showOnce(label);
    }

    void aDialogShowsMarkupAsText()
    {
        HostileText hostile;
        MessageDialog dialog(questionWith(hostile.name()), MessageDialog::Tone::Question, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        showOnce(dialog);
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(labels.size() >= 4);
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->openExternalLinks());
        }
        QVERIFY(!hostile.wasOpened());
        QVERIFY(takesAboutAsLong(hostile.name(), hostile.harmless(), [](const QString &text) {
            MessageDialog other(questionWith(text), MessageDialog::Tone::Question, nullptr);
            other.grab();
        }));
    }

    void aDialogStaysSmallWhateverItShows()
    {
        MessageDialog dialog(questionWith(QString(tenMegabytes, u'x')), MessageDialog::Tone::Notice,
                             nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        showOnce(dialog);
        QVERIFY(dialog.width() < 1000);
        QVERIFY(dialog.height() < 800);
        QVERIFY(dialog.findChild<QScrollArea *>() != nullptr);
    }

    void aDestructiveChoiceIsNeverTheDefault()
    {
        Question question = questionWith(u"Anna"_s);
        question.preferred = 0;
        MessageDialog dialog(question, MessageDialog::Tone::Question, nullptr);
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QVERIFY(!button->isDefault() || button->text() == u"Keep"_s);
    }

    void everyWayOutAnswersOnce()
    {
        for (const int way : {0, 1, 2, 3}) {
            MessageDialog dialog(questionWith(u"Anna"_s), MessageDialog::Tone::Question, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            QSignalSpy answers(&dialog, &MessageDialog::chosen);
            showOnce(dialog);
            const auto buttons = dialog.findChildren<QPushButton *>();
            switch (way) {
            case 0:
                QTest::keyClick(&dialog, Qt::Key_Escape);
                break;
            case 1:
                dialog.close();
                break;
            default:
                for (QPushButton *button : buttons) {
                    if (button->text() == (way == 2 ? u"Delete"_s : u"Keep"_s))
                        QTest::mouseClick(button, Qt::LeftButton);
                }
            }
            QCOMPARE(answers.size(), 1);
            QCOMPARE(answers.constFirst().constFirst().toInt(), way == 2 ? 0 : 1);
        }
    }
};

QTEST_MAIN(PlainLabelTest)
#include "tst_plainlabel.moc"
