// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole list again, of which the company of one contact in a hundred is another. Beside it the
// comparing alone. What the user had chosen, edited and in view has to stay.
#include "models/book/allcontacts.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/listbenchmarks.h"

#include <QCoreApplication>
#include <QHash>
#include <QScrollBar>

#include <algorithm>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

using Pages = QHash<QString, QList<ContactPage>>; // by account

Pages allPages(ListHouse &house)
{
    Pages pages;
    for (const auto &session : house.workspace().sessions()) {
        const QString account = session->account().id;
        pages.insert(account, house.services().contactsOf(account)->wholeList());
    }
    return pages;
}

/** Rows that differ from those of before. */
int differences(const Pages &before, const Pages &after)
{
    int found = 0;
    for (auto account = before.cbegin(); account != before.cend(); ++account) {
        const QList<ContactPage> &others = *after.constFind(account.key());
        for (qsizetype page = 0; page < std::min(account->size(), others.size()); ++page) {
            const RowPage &old = account->at(page).contacts.rows();
            const RowPage &fresh = others.at(page).contacts.rows();
            for (int row = 0; row < std::min(old.size(), fresh.size()); ++row)
                found += old.at(row) == fresh.at(row) ? 0 : 1;
        }
    }
    return found;
}

/** What the user has at hand. */
struct AtHand
{
    QStringList selected;
    QString current;
    QString top;
    QString draft;
    int scrolled = 0;

    friend bool operator==(const AtHand &, const AtHand &) = default;
};

AtHand atHand(ListHouse &house, const QString &edited)
{
    ContactListView &view = house.view();
    QStringList selected = view.selectedIds();
    selected.sort();
    return {selected, view.currentId(), house.list().idAt(view.rowAt(0)),
            house.list()
                .index(house.list().rowOf(edited),
                       house.list().columnOf(QLatin1StringView(allfield::company)))
                .data()
                .toString(),
            view.verticalScrollBar()->value()};
}

} // namespace

bool measureRefresh(ListHouse &house, Sheet &sheet)
{
    constexpr int nth = 100;
    constexpr int chosen = 50;
    ContactTableModel &list = house.list();
    QStringList ids;
    for (int row = list.rowCount() / 2; row < list.rowCount() && ids.size() < chosen; ++row)
        ids.append(list.idAt(row));
    house.view().setCurrentId(ids.constFirst());
    house.view().choose(ids);
    AccountSession &session = *house.workspace().sessions().front();
    const QString edited = session.book().ids().constLast();
    session.book().edit(edited, session.book().schema().field(FieldRole::Company)->key,
                        u"Typed and not saved"_s);
    const QString editedHere = AllContacts::idOf(session.account().id, edited);
    house.paint();
    const AtHand before = atHand(house, editedHere);

    Pages last = allPages(house);
    int turn = 0;
    Measured figure{.name = u"refresh"_s,
                    .unit = u"ms"_s,
                    .limit = u"comparing the rows alone"_s,
                    .note = u"1 in 100 changed; selection, place and draft stay"_s};
    for (int round = 0; round < sheet.rounds(); ++round) {
        const QString company = u"Changed %1 times"_s.arg(++turn);
        house.services().changeEvery(nth, company);
        const Pages now = allPages(house);
        const double ours = millisecondsOf([&] {
            for (const auto &one : house.workspace().sessions()) {
                for (const ContactPage &page : *now.constFind(one->account().id))
                    one->book().adoptAsOf(page.contacts, AddressBook::Moment::max());
            }
            QCoreApplication::sendPostedEvents();
            house.paint();
        });
        int different = 0;
        const double limit = millisecondsOf([&] { different = differences(last, now); });
        figure.rounds.push_back({ours, limit});
        last = now;
        if (!(atHand(house, editedHere) == before))
            return complain(u"the refresh took something out of the user's hand"_s);
        if (different < house.contacts() / nth * 9 / 10)
            return complain(u"%1 contacts changed"_s.arg(different));
    }
    sheet.add(figure);
    session.book().revert(edited);
    return true;
}

} // namespace patchbook::bench
