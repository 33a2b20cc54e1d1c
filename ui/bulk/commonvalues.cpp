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
    , m_walk([this](const QString &id) { visit(id); })
{
    connect(&m_walk, &SlicedWalk::finished, this, [this] {
        m_isReady = true;
        Q_EMIT ready();
    });
}

void CommonValues::start(const AddressBook &book, const QStringList &ids)
{
    m_book = &book;
    m_isReady = false;
    m_tallies.clear();
    m_places.clear();
    for (const Field &field : book.schema().fields()) {
        if (!field.isEditable())
            continue;
        m_places.insert(field.key, m_tallies.size());
        m_tallies << Tally{field.key, {}, {}};
    }
    m_walk.start(ids);
}

CommonValue CommonValues::of(const QString &key) const
{
    const auto place = m_places.constFind(key);
    return place == m_places.cend() ? CommonValue{} : m_tallies.at(*place).common;
}

void CommonValues::visit(const QString &id)
{
    if (!m_book->contains(id))
        return;
    const Contact contact = m_book->baseline(id);
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
