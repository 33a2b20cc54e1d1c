// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every column and back. Beside it what sorting cannot do without: ICU's keys of the same texts,
// made here, and one std::sort of them.
#include "tests/benchmarks/barekeys.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/figures.h"
#include "tests/benchmarks/listbenchmarks.h"

#include <QDateTime>

#include <algorithm>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A moment in the one form in which its order is that of its letters. */
QString momentText(const ContactTableModel &list, int row, FieldRole role)
{
    const Field *field = list.schemaAt(row).field(role);
    const QString kept = field ? list.contactAt(row).value(field->key).toString() : QString();
    const QDateTime moment = QDateTime::fromString(kept, Qt::ISODateWithMs);
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : kept;
}

/** What a column is sorted by, in the order of the rows. */
QStringList textsOf(const ContactTableModel &list, int column)
{
    const Field *field = list.schema().field(list.fieldKey(column));
    const bool isTime = field && field->kind == FieldKind::Timestamp;
    QStringList texts;
    texts.reserve(list.rowCount());
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex cell = list.index(row, column);
        texts.append(isTime ? momentText(list, row, field->role)
                            : cell.data(ContactTableModel::ExactTextRole).toString().trimmed());
    }
    return texts;
}

/** Whether a column's cell is what it is sorted by; names and days have an order of their own. */
bool isPlain(const ContactTableModel &list, int column)
{
    const Field *field = list.schema().field(list.fieldKey(column));
    return field && (field->kind == FieldKind::Text || field->kind == FieldKind::Email);
}

bool isInOrder(const QStringList &texts)
{
    const BareKeys keys(texts);
    const auto isEmpty = [](const QString &text) {
        return text.isEmpty();
    };
    const qsizetype last = std::ranges::find_if(texts, isEmpty) - texts.cbegin();
    for (qsizetype i = 1; i < last; ++i) {
        if (keys.comesBefore(int(i), int(i) - 1))
            return false;
    }
    // What has no text is last.
    return std::all_of(texts.cbegin() + last, texts.cend(), isEmpty);
}

} // namespace

bool measureSort(ListHouse &house, Sheet &sheet)
{
    constexpr int mostForAgain = 100'000; // contacts up to which an order once made comes at once
    constexpr double againMs = 5;
    if (house.list().rowCount() != house.contacts())
        return complain(u"%1 rows are shown"_s.arg(house.list().rowCount()));
    const int columns = house.list().columnCount();
    std::vector<Measured> first;
    std::vector<Measured> again;
    std::vector<QStringList> texts;
    for (int column = 0; column < columns; ++column) {
        const QString title =
            house.list().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        texts.push_back(textsOf(house.list(), column));
        first.push_back({.name = u"sort"_s,
                         .unit = u"ms"_s,
                         .goal = {.ratio = 1.3},
                         .limit = u"ICU keys of the same texts and std::sort, one thread"_s,
                         .note = u"worst of %1 columns: %2; the list is idle before"_s.arg(
                             QString::number(columns), title)});
        again.push_back(
            {.name = u"sort/again"_s,
             .unit = u"ms"_s,
             .goal = {.most = sheet.size() <= mostForAgain ? std::optional(againMs) : std::nullopt},
             .note = u"the same column, in reverse; the worst: %1"_s.arg(title)});
    }
    for (int round = 0; round < sheet.rounds(); ++round) {
        if (!house.beginAnew())
            return false;
        for (int column = 0; column < columns; ++column) {
            bool isSorted = true;
            const double ours = millisecondsOf(
                [&] { isSorted = house.sort(column, Qt::AscendingOrder) && isSorted; });
            if (isSorted && isPlain(house.list(), column) && round == 0)
                isSorted = isInOrder(textsOf(house.list(), column));
            const double back = millisecondsOf(
                [&] { isSorted = house.sort(column, Qt::DescendingOrder) && isSorted; });
            if (!isSorted)
                return complain(u"column %1 is not in order"_s.arg(column));
            const double limit = millisecondsOf([&] { BareKeys(texts[size_t(column)]).sorted(); });
            first[size_t(column)].rounds.push_back({ours, limit});
            again[size_t(column)].rounds.push_back({back, 0});
        }
    }
    house.list().clearSort();
    sheet.add(*std::ranges::max_element(first, {}, &Measured::ratio));
    sheet.add(*std::ranges::max_element(again, {}, &Measured::ours));
    return true;
}

} // namespace patchbook::bench
