// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phonenumber.h"
#include "tests/support/scriptedprompts.h"
#include "tests/ui/accessibletexts.h"
#include "tests/ui/dialogbench.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/regions.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/text/messagedialog.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"
#include "ui/widgetprompts.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString regionKey = QString::fromLatin1(setting::region);
const QString appearanceKey = QString::fromLatin1(setting::appearance);

void typeRegion(const SettingsDialog &dialog, const QString &text)
{
    QLineEdit *line = part<QComboBox>(dialog, "settingsRegion")->lineEdit();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

QString allText(const QWidget &window)
{
    QStringList texts;
    for (const auto *label : window.findChildren<PlainLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(unexpectedWarning()); }

    void everyPhoneRegionHasAName()
    {
        const QList<Region> regions = namedRegions();
        QCOMPARE(regions.size(), phoneRegions().size());
        QSet<QString> names;
        for (const Region &region : regions) {
            QVERIFY(region.name.contains(region.code));
            names.insert(region.name);
        }
        QCOMPARE(names.size(), regions.size());
        QVERIFY(names.contains(u"Germany – Deutschland (DE)"_s));
    }

    void aRegionIsFoundByAPartOfItsName()
    {
        OpenSettings settings;
        SettingsDialog dialog(settings);
        typeRegion(dialog, u"utschland"_s);
        part<QPushButton>(dialog, "settingsSave")->click();
        QCOMPARE(settings.texts.value(regionKey), u"DE"_s);
    }

    void aRegionIsFoundByItsCode()
    {
        OpenSettings settings;
        SettingsDialog dialog(settings);
        typeRegion(dialog, u"nz"_s);
        part<QPushButton>(dialog, "settingsSave")->click();
        QCOMPARE(settings.texts.value(regionKey), u"NZ"_s);
    }

    void aWrongRegionIsRefusedInPlace()
    {
        OpenSettings settings;
        SettingsDialog dialog(settings);
        dialog.open();
        typeRegion(dialog, u"Atlantis"_s);
        part<QPushButton>(dialog, "settingsSave")->click();
        QVERIFY(dialog.isVisible());
        QVERIFY(part<PlainLabel>(dialog, "settingsRegionProblem")->isVisible());
        QVERIFY(settings.texts.isEmpty());
    }

    void theStoredRegionIsShown()
    {
        OpenSettings settings;
        settings.setText(regionKey, u"SE"_s);
        SettingsDialog dialog(settings);
        QCOMPARE(part<QComboBox>(dialog, "settingsRegion")->currentData(), QVariant(u"SE"_s));
    }

    void darkColoursAreAppliedAtOnce()
    {
        OpenSettings settings;
        SettingsDialog dialog(settings);
        auto *colours = part<QComboBox>(dialog, "settingsAppearance");
        colours->setCurrentIndex(colours->findData(u"dark"_s));
        part<QPushButton>(dialog, "settingsSave")->click();
        QCOMPARE(settings.texts.value(appearanceKey), u"dark"_s);
        QVERIFY(isDark(QApplication::palette()));
        applyTheme(*qApp, Appearance::Light);
    }

    void theShortcutListShowsEveryCommandWithAKey()
    {
        QWidget window;
        QAction save(u"&Save && go…"_s, &window);
        save.setShortcut(Qt::CTRL | Qt::Key_S);
        QAction silent(u"Silent"_s, &window);
        ShortcutsDialog dialog(&window);
        const QString text = allText(dialog);
        QVERIFY(text.contains(u"Save & go\n"_s));
        QVERIFY(text.contains(u"Ctrl+S"_s));
        QVERIFY(!text.contains(u"Silent"_s));
    }

    void helpSaysWhereTokensAreAndWhatIsNotThereYet()
    {
        HelpDialog dialog;
        const QString text = allText(dialog);
        QVERIFY(text.contains(u"keychain"_s));
        QVERIFY(text.contains(u"What is not there yet"_s));
    }

    void aboutNamesTheLicence()
    {
        AboutDialog dialog;
        QVERIFY(allText(dialog).contains(u"General Public License, version 3"_s));
    }

    void aQuestionNeverHasADestructiveDefault()
    {
        Question question;
        question.title = u"Delete?"_s;
        question.choices = {{u"Delete"_s, true}, {u"Keep"_s, false}};
        for (const int preferred : {-1, 0, 1, 7}) {
            question.preferred = preferred;
            QCOMPARE(withSafeDefault(question).preferred, 1);
        }
        QWidget window;
        window.show();
        WidgetPrompts prompts;
        int answer = -1;
        question.preferred = 0;
        prompts.ask(&window, question, [&answer](int choice) { answer = choice; });
        auto *dialog = window.findChild<MessageDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowModality(), Qt::WindowModal);
        for (const auto *button : dialog->findChildren<QPushButton *>())
            QVERIFY(!button->isDefault() || button->text() == u"Keep"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(answer, 1);
    }

    void nobodyIsCalledWhenTheAskerIsGone()
    {
        auto window = std::make_unique<QWidget>();
        WidgetPrompts prompts;
        bool called = false;
        Question question;
        question.title = u"Well?"_s;
        question.choices = {{u"Yes"_s, false}, {u"No"_s, false}};
        prompts.ask(window.get(), question, [&called](int) { called = true; });
        window.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!called);
    }

    void everyControlHasAName()
    {
        OpenSettings settings;
        SettingsDialog dialog(settings);
        QCOMPARE(namelessControls(&dialog), QStringList());
        HelpDialog help;
        QCOMPARE(namelessControls(&help), QStringList());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
