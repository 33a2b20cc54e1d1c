// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One page of each service into the list: read, merged, shown, and its search text made, which a
// worker does beside the rest. Beside it the walk over the values of the same bytes by the fastest
// parser at hand. And where the time goes.
#include "models/book/addressbook.h"
#include "models/tables/booktext.h"
#include "models/tables/contacttablemodel.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/jsonwalk.h"
#include "tests/benchmarks/threeservices.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The pages of one account as they come, with their places in the list. */
struct SentPages
{
    explicit SentPages(const ServedContacts &served)
        : contacts(served)
    {
        std::optional<PageCursor> next = PageCursor();
        const QList<QByteArray> sent = served.bodies();
        for (const QByteArray &body : sent) {
            cursors.append(*next);
            bodies.append(withRoomBehind(body));
            const ServiceResult<ContactPage> page = served.parsed(body, *next);
            count += int(page->contacts.size());
            next = page->next;
        }
    }

    double perPage(double ms) const { return ms * 1e3 / double(bodies.size()); }

    const ServedContacts &contacts;
    QList<QByteArray> bodies;
    QList<PageCursor> cursors;
    int count = 0;
};

/** Microseconds of a page, by what was done with it. */
struct PageCosts
{
    double parse = 0;
    double merge = 0;
    double show = 0;
    double index = 0; ///< after the rest
};

/** Until every contact can be found. */
void waitForText(BookText &text)
{
    QEventLoop loop;
    QObject::connect(&text, &BookText::grown, &loop, [&loop, &text] {
        if (text.isWhole())
            loop.quit();
    });
    if (!text.isWhole())
        loop.exec();
}

QList<PackedContacts> parsedPages(const SentPages &pages)
{
    QList<PackedContacts> parsed;
    parsed.reserve(pages.bodies.size());
    for (qsizetype i = 0; i < pages.bodies.size(); ++i)
        parsed.append(pages.contacts.parsed(pages.bodies.at(i), pages.cursors.at(i))->contacts);
    return parsed;
}

PageCosts costsOf(const SentPages &pages)
{
    PageCosts costs;
    QList<PackedContacts> parsed;
    costs.parse = pages.perPage(millisecondsOf([&] { parsed = parsedPages(pages); }));
    const auto adopt = [&parsed](AddressBook &book) {
        for (const PackedContacts &page : std::as_const(parsed))
            book.adoptAsOf(page, AddressBook::Moment::clock::now());
    };
    AddressBook alone(pages.contacts.schema());
    costs.merge = pages.perPage(millisecondsOf([&] { adopt(alone); }));
    AddressBook shown(pages.contacts.schema());
    BookTexts texts;
    const ContactTableModel list(shown, texts);
    costs.show = pages.perPage(millisecondsOf([&] { adopt(shown); })) - costs.merge;
    costs.index = pages.perPage(millisecondsOf([&] { waitForText(texts.of(shown)); }));
    return costs;
}

/** All pages into an empty list. */
std::optional<double> intoTheList(const SentPages &pages, BookTexts &texts)
{
    AddressBook book(pages.contacts.schema());
    const ContactTableModel list(book, texts);
    const double ms = millisecondsOf([&] {
        for (qsizetype i = 0; i < pages.bodies.size(); ++i) {
            const ServiceResult<ContactPage> page =
                pages.contacts.parsed(pages.bodies.at(i), pages.cursors.at(i));
            book.adoptAsOf(page->contacts, AddressBook::Moment::clock::now());
        }
        waitForText(texts.of(book));
    });
    return list.rowCount() == pages.count ? std::optional(pages.perPage(ms)) : std::nullopt;
}

std::optional<double> walked(const SentPages &pages)
{
    qsizetype bytes = 0;
    const double ms = millisecondsOf([&] {
        for (const QByteArray &body : pages.bodies)
            bytes += walkOfAllValues(body);
    });
    return bytes > 0 ? std::optional(pages.perPage(ms)) : std::nullopt;
}

double parsedByQt(const SentPages &pages)
{
    qsizetype read = 0;
    const double ms = millisecondsOf([&] {
        for (const QByteArray &body : pages.bodies)
            read += QJsonDocument::fromJson(body).isObject() ? 1 : 0;
    });
    return read == pages.bodies.size() ? pages.perPage(ms) : 0;
}

QString noteOn(const SentPages &pages)
{
    const PageCosts costs = costsOf(pages);
    const auto text = [](double us) {
        return QString::number(us, 'f', 0);
    };
    return u"%1 contacts a page; parse %2, merge %3, show %4, index after that %5; Qt's parser alone %6"_s
        .arg(QString::number(pages.count / qMax(1, int(pages.bodies.size()))), text(costs.parse),
             text(costs.merge), text(costs.show), text(costs.index), text(parsedByQt(pages)));
}

} // namespace

bool benchPage(Sheet &sheet)
{
    ThreeServices services(sheet.size());
    BookTexts texts;
    bool right = true;
    const QList<Account> accounts = services.load();
    for (const Account &account : accounts) {
        const ServiceConnection connection = services.connect(account, {});
        const SentPages pages(*services.contactsOf(account.id));
        right = sheet.takeTurns(
                    {.name = u"page/"_s + account.service,
                     .unit = u"us"_s,
                     .goal = {.ratio = 2},
                     .limit = u"a walk over all values by simdjson"_s,
                     .note = noteOn(pages)},
                    [&pages, &texts] { return intoTheList(pages, texts); },
                    [&pages] { return walked(pages); }) &&
                right;
    }
    return right;
}

} // namespace patchbook::bench
