// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/ownerload.h"

#include <QSet>

#include <algorithm>
#include <chrono>

namespace patchbook {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds restBeforeCounting = 500ms; // a list that loads changes often

} // namespace

QString ownerKey(const QString &owner)
{
    return owner.contains(u'@') ? owner.trimmed().toLower() : owner;
}

QHash<QString, int> ownerGains(const Schema &schema, const QList<Contact> &contacts,
                               const QHash<QString, QString> &owners)
{
    QHash<QString, int> gains;
    const Field *field = schema.field(FieldRole::Owner);
    if (!field)
        return gains;
    for (const Contact &contact : contacts) {
        const auto owner = owners.constFind(contact.id);
        if (owner == owners.cend() || schema.isArchived(contact))
            continue;
        const QString from = ownerKey(contact.text(field->key));
        const QString to = ownerKey(*owner);
        if (from == to)
            continue;
        --gains[from];
        ++gains[to];
    }
    return gains;
}

OwnerLoads::OwnerLoads(const AddressBook &book, QObject *parent)
    : QObject(parent)
    , m_book(book)
{
    m_again.setSingleShot(true);
    m_again.setInterval(restBeforeCounting);
    connect(&m_again, &QTimer::timeout, this, &OwnerLoads::count);
    const auto again = [this] {
        if (!m_again.isActive())
            m_again.start();
    };
    connect(&m_book, &ContactSource::added, this, again);
    connect(&m_book, &ContactSource::changed, this, again);
    connect(&m_book, &ContactSource::removed, this, again);
    connect(&m_book, &ContactSource::schemaChanged, this, again);
    count();
}

int OwnerLoads::of(const QString &owner) const
{
    return m_counts.value(ownerKey(owner)).contacts;
}

QList<OwnerLoad> OwnerLoads::all() const
{
    QList<OwnerLoad> loads;
    for (const Count &count : m_counts)
        loads.append({count.owner, count.contacts, count.contacts});
    std::ranges::sort(loads, [](const OwnerLoad &a, const OwnerLoad &b) {
        return a.before != b.before ? a.before > b.before : a.owner < b.owner;
    });
    return loads;
}

QList<OwnerLoad> OwnerLoads::after(const QHash<QString, int> &gains, const QStringList &first) const
{
    QList<OwnerLoad> loads;
    QSet<QString> named;
    const auto add = [&](const QString &key, const QString &owner) {
        named.insert(key);
        const int before = m_counts.value(key).contacts;
        // The counts may be a moment older than the contacts that are given away.
        loads.append({owner, before, qMax(0, before + gains.value(key))});
    };
    for (const QString &owner : first) {
        if (const QString key = ownerKey(owner); !named.contains(key))
            add(key, owner);
    }
    const qsizetype chosen = loads.size();
    for (auto gain = gains.cbegin(); gain != gains.cend(); ++gain) {
        if (gain.value() != 0 && !named.contains(gain.key()))
            add(gain.key(), m_counts.value(gain.key(), {gain.key(), 0}).owner);
    }
    std::sort(loads.begin() + chosen, loads.end(), [](const OwnerLoad &a, const OwnerLoad &b) {
        const int gainOfA = a.after - a.before;
        const int gainOfB = b.after - b.before;
        return gainOfA != gainOfB ? gainOfA < gainOfB : a.owner < b.owner;
    });
    return loads;
}

void OwnerLoads::count()
{
    const Field *field = m_book.schema().field(FieldRole::Owner);
    QList<Facet> facets = field ? m_book.facets().values(field->key) : QList<Facet>();
    // Of two spellings of an owner that is told which more contacts have.
    std::ranges::sort(facets, [](const Facet &a, const Facet &b) {
        return a.present != b.present ? a.present > b.present : a.value > b.value;
    });
    m_counts.clear();
    for (const Facet &facet : std::as_const(facets)) {
        if (facet.present == 0)
            continue;
        Count &count = m_counts[ownerKey(facet.value)];
        if (count.contacts == 0)
            count.owner = facet.value;
        count.contacts += facet.present;
    }
    Q_EMIT counted();
}

} // namespace patchbook
