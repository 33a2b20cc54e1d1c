// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/searchpictures.h"

#include "tests/app/application/stage.h"
#include "ui/list/searchfield.h"

#include <QLabel>

#include <tuple>

namespace patchbook::test {

namespace {

void type(SearchField &field, const QString &text)
{
    field.clear();
    field.setFocus();
    QTest::keyClicks(&field, text);
}

/** A word of a field that has no column. */
QString jobIn(const AddressBook &book)
{
    for (int slot = 0; slot < book.slotCount(); ++slot) {
        const QString job = book.draftAt(slot).text(u"title"_s);
        if (job.size() > 3)
            return job.section(u' ', 0, 0);
    }
    return {};
}

} // namespace

void shootSearch(Stage &stage, const Shoot &shoot)
{
    QWidget *window = stage.window.get();
    window->activateWindow(); // nothing is offered elsewhere
    std::ignore = QTest::qWaitForWindowActive(window);
    SearchField &field = stage.list()->searchField();
    const auto close = [] {
        if (QWidget *offers = QApplication::activePopupWidget())
            offers->hide();
    };
    type(field, u"an 202"_s);
    close();
    shoot(window, u"50-found-in-columns"_s);
    type(field, u"title:"_s + jobIn(stage.session()->book()));
    close();
    shoot(window, u"51-found-in-another-field"_s);
    stage.list()->view().selectAll();
    shoot(window, u"52-found-and-selected"_s);
    field.clear();
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_Space, Qt::ControlModifier);
    shoot(window, u"53-fields-offered"_s);
    close();
    type(field, u"owner:"_s);
    shoot(window, u"54-values-offered"_s);
    close();
    for (const auto &[search, name] : {std::pair(u"zebra"_s, u"55-no-hit-one-word"_s),
                                       std::pair(u"zebra lion"_s, u"56-no-hit-words"_s),
                                       std::pair(u"email:zebra -an"_s, u"57-no-hit-narrowed"_s)}) {
        type(field, search);
        close();
        shoot(window, name);
    }
    stage.list()->clearSearch();
}

void shootLoading(const Shoot &shoot)
{
    constexpr qint64 many = 60'000;
    Stage stage(many);
    stage.window->resize(1280, 800);
    stage.workspace->addAccount(stage.account(), Secret("a-token-of-the-stage"));
    const auto says = [&stage](const QString &part) {
        const auto *line = stage.list()->findChild<QLabel *>(u"listStatusText"_s);
        return line && line->text().contains(part);
    };
    // However "· about 2 minutes left" is said in other languages.
    std::ignore = QTest::qWaitFor([&says] { return says(u" · "_s); }, Stage::patience);
    shoot(stage.window.get(), u"58-loading"_s);
    stage.list()->searchField().setText(u"an"_s);
    shoot(stage.window.get(), u"59-loading-and-searching"_s);
}

} // namespace patchbook::test
