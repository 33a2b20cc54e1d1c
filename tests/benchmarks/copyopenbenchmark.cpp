// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From nothing to the first rows of a list, and to all of all lists, out of the local copy in its
// file; beside a bare scan of the same rows with the same library.
#include "app/storage/sqlitecontactcache.h"
#include "models/book/localcopy.h"
#include "models/tables/contacttablemodel.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/threeservices.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double nsInMs = 1e6;

/** The file, as an earlier run of the program left it. */
class KeptCopy
{
public:
    explicit KeptCopy(int contacts)
    {
        ThreeServices services(contacts);
        SqliteContactCache cache(path());
        for (const Account &account : services.load()) {
            const ServiceConnection connection = services.connect(account, {});
            m_lists.append({account.id, services.contactsOf(account.id)->schema()});
            for (const ContactPage &page : services.contactsOf(account.id)->wholeList()) {
                m_contacts += int(page.contacts.size());
                cache.put(account.id, Collection::Contacts, page.contacts);
            }
        }
    }

    struct List
    {
        QString account;
        Schema schema;
    };
    const QList<List> &lists() const { return m_lists; }
    int contacts() const { return m_contacts; }
    QString path() const { return m_folder.filePath(u"cache.db"_s); }

private:
    QTemporaryDir m_folder;
    QList<List> m_lists;
    int m_contacts = 0;
};

struct Opened
{
    double firstRowsMs = 0;
    double wholeMs = 0;
    int rows = 0;
};

/** One list of the window and what fills it. */
struct OpenedList
{
    OpenedList(const KeptCopy::List &list, ContactCache &cache)
        : book(list.schema)
        , rows(book)
        , copy(cache, list.account, Collection::Contacts, book)
    {
    }

    AddressBook book;
    ContactTableModel rows;
    LocalCopy copy;
};

Opened openedLists(const KeptCopy &kept)
{
    QElapsedTimer time;
    time.start();
    Opened opened;
    SqliteContactCache cache(kept.path());
    std::vector<std::unique_ptr<OpenedList>> lists;
    QEventLoop loop;
    qsizetype finished = 0;
    for (const KeptCopy::List &list : kept.lists()) {
        lists.push_back(std::make_unique<OpenedList>(list, cache));
        OpenedList &made = *lists.back();
        QObject::connect(&made.copy, &LocalCopy::progressed, &loop, [&] {
            if (opened.firstRowsMs == 0 && made.rows.rowCount() > 0)
                opened.firstRowsMs = double(time.nsecsElapsed()) / nsInMs;
        });
        QObject::connect(&made.copy, &LocalCopy::finished, &loop, [&] {
            if (++finished == kept.lists().size())
                loop.quit();
        });
        made.copy.load();
    }
    loop.exec();
    for (const auto &list : lists)
        opened.rows += list->rows.rowCount();
    opened.wholeMs = double(time.nsecsElapsed()) / nsInMs;
    return opened;
}

/** Reads all columns of all rows and keeps nothing; nothing when rows are missing. */
std::optional<double> bareScan(const KeptCopy &kept)
{
    QElapsedTimer time;
    time.start();
    const QString name = u"bare"_s;
    int rows = 0;
    qint64 bytes = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(kept.path());
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        database.open();
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.exec(u"SELECT place, list, id, packed FROM record"_s);
        for (; query.next(); ++rows) {
            bytes += query.value(0).toLongLong() + query.value(1).toLongLong();
            bytes += query.value(2).toByteArray().size() + query.value(3).toByteArray().size();
        }
    }
    QSqlDatabase::removeDatabase(name);
    const double ms = double(time.nsecsElapsed()) / nsInMs;
    return rows == kept.contacts() && bytes > 0 ? std::optional(ms) : std::nullopt;
}

} // namespace

bool benchCopyOpen(Sheet &sheet)
{
    const KeptCopy kept(sheet.size());
    Measured first{.name = u"copy-open/first-rows"_s,
                   .unit = u"ms"_s,
                   .goal = {.ratio = 0.3},
                   .limit = u"a bare SQL scan of the same rows"_s};
    Measured whole{.name = u"copy-open/whole-list"_s,
                   .unit = u"ms"_s,
                   .goal = {.ratio = 2},
                   .limit = first.limit};
    // The first turn, which fills caches, does not count.
    for (int turn = 0; turn < (sheet.isSmall() ? 1 : sheet.rounds() + 1); ++turn) {
        const Opened ours = openedLists(kept);
        const std::optional<double> scan = bareScan(kept);
        if (!scan || ours.rows != kept.contacts())
            return complain(u"not every contact came out of the copy"_s);
        if (turn == 0 && !sheet.isSmall())
            continue;
        first.rounds.push_back({ours.firstRowsMs, *scan});
        whole.rounds.push_back({ours.wholeMs, *scan});
    }
    sheet.add(std::move(first));
    sheet.add(std::move(whole));
    return true;
}

} // namespace patchbook::bench
