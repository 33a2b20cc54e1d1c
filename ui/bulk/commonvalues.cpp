// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/commonvalues.h"

#include "models/book/addressbook.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The same text for the same value alone. */
QString valueMark(const QJsonValue &value)
{
    if (value.isString())
        return u's' + value.toString();
    return u'j' +
           QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

} // namespace

CommonValues::CommonValues(QObject *parent)
    : QObject(parent)
    , m_walk([this](qsizetype place) { visit(place); })
{
    connect(&m_walk, &SlicedWalk::finished, this, [this] {
        m_isReady = true;
        Q_EMIT ready();
    });
}

void CommonValues::start(const AddressBook &book, const BookContacts &contacts)
{
    m_book = &book;
    m_contacts = contacts;
    m_isReady = false;
    m_tallies.clear();
    m_places.clear();
    for (const Field &field : book.schema().fields()) {
        if (!field.isEditable())
            continue;
        m_places.insert(field.key, m_tallies.size());
        m_tallies << Tally{field.key, {}, {}};
    }
    m_walk.start(m_contacts.size());
}

CommonValue CommonValues::of(const QString &key) const
{
    const auto place = m_places.constFind(key);
    return place == m_places.cend() ? CommonValue{} : m_tallies.at(*place).common;
}

void CommonValues::visit(qsizetype place)
{
    const int slot = m_contacts.slotAt(place, *m_book);
    if (slot < 0)
        return;
    const Contact contact = m_book->baselineAt(slot);
    for (Tally &tally : m_tallies) {
        CommonValue &common = tally.common;
        ++common.contacts;
        const QJsonValue value = contact.value(tally.key);
        if (isEmptyValue(value))
            continue;
        ++common.filled;
        if (common.different == 0)
            common.one = value;
        else if (common.different >= mostCounted ||
                 (common.different == 1 && identicalValue(common.one, value)))
            continue; // most fields of most selections end here
        if (tally.seen.isEmpty())
            tally.seen.insert(valueMark(common.one));
        tally.seen.insert(valueMark(value));
        common.different = int(tally.seen.size());
    }
}

} // namespace patchbook
