// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/ownersplit.h"

#include "models/domain/field.h"
#include "models/domain/tags.h"

#include <QSet>

#include <algorithm>
#include <numeric>
#include <vector>

namespace patchbook {

namespace {

/** Somebody's part of the whole, and how much of it was dealt out. */
struct Portion
{
    QString owner;
    qint64 due = 0;
    qint64 dealt = 0;
};

std::vector<qint64> weightsOf(const QList<OwnerShare> &shares, SplitRule::Way way)
{
    std::vector<qint64> weights;
    for (const OwnerShare &share : shares)
        weights.push_back(way == SplitRule::Way::Evenly ? 1 : std::max(share.weight, 0));
    return weights;
}

/** By the largest remainder: the parts add up to the whole, none is off by one or more. */
std::vector<Portion> portionsOf(qint64 whole, const QList<OwnerShare> &shares, SplitRule::Way way)
{
    const std::vector<qint64> weights = weightsOf(shares, way);
    const qint64 sum = std::accumulate(weights.cbegin(), weights.cend(), qint64(0));
    std::vector<Portion> portions;
    if (sum == 0)
        return portions;
    std::vector<std::pair<qint64, std::size_t>> remainders; // those with the largest come first
    qint64 left = whole;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] == 0)
            continue;
        const qint64 due = whole * weights[i] / sum;
        remainders.emplace_back(-(whole * weights[i] % sum), portions.size());
        portions.push_back({shares.at(qsizetype(i)).owner, due, 0});
        left -= due;
    }
    std::ranges::sort(remainders);
    for (std::size_t i = 0; qint64(i) < left; ++i)
        ++portions[remainders[i].second].due;
    return portions;
}

using Group = QList<qsizetype>; // places in the list of contacts

QString togetherKey(const Contact &contact, const QString &key)
{
    return contact.text(key).normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

std::vector<Group> groupsOf(const QList<Contact> &contacts, const SplitRule &rule)
{
    std::vector<Group> groups;
    QHash<QString, std::size_t> known;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        const QString key =
            rule.keepTogether ? togetherKey(contacts.at(i), rule.together) : QString();
        if (key.isEmpty()) {
            groups.push_back({i});
            continue;
        }
        const auto found = known.constFind(key);
        if (found == known.cend()) {
            known.insert(key, groups.size());
            groups.push_back({i});
        } else {
            groups[*found] << i;
        }
    }
    std::ranges::stable_sort(groups, std::ranges::greater{}, &Group::size);
    return groups;
}

/** The one furthest below what is due; of equals the first. */
Portion &neediest(std::vector<Portion> &portions)
{
    return *std::ranges::max_element(
        portions, {}, [](const Portion &portion) { return portion.due - portion.dealt; });
}

QHash<QString, QString> dealtByNumber(const QList<Contact> &contacts,
                                      const QList<OwnerShare> &shares, const SplitRule &rule)
{
    QHash<QString, QString> owners;
    std::vector<Portion> portions = portionsOf(contacts.size(), shares, rule.way);
    if (portions.empty())
        return owners;
    owners.reserve(contacts.size());
    const std::vector<Group> groups = groupsOf(contacts, rule);
    for (const Group &group : groups) {
        Portion &portion = neediest(portions);
        portion.dealt += group.size();
        for (const qsizetype place : group)
            owners.insert(contacts.at(place).id, portion.owner);
    }
    return owners;
}

/** Of a list the whole counts first, then the first of its parts that somebody gets. */
QString ownerByValue(const QJsonValue &value, const SplitRule &rule)
{
    const QString text = valueText(value);
    const auto whole = rule.owners.constFind(text);
    if (whole != rule.owners.cend())
        return *whole;
    const QStringList parts = value.isArray() ? tagsOf(value) : QStringList{text.trimmed()};
    for (const QString &part : parts) {
        const auto found = rule.owners.constFind(part);
        if (found != rule.owners.cend())
            return *found;
    }
    return rule.otherwise;
}

QHash<QString, QString> dealtByValue(const QList<Contact> &contacts, const SplitRule &rule)
{
    QHash<QString, QString> owners;
    for (const Contact &contact : contacts) {
        const QString owner = ownerByValue(contact.value(rule.field), rule);
        if (!owner.isEmpty())
            owners.insert(contact.id, owner);
    }
    return owners;
}

QList<Contact> eachOnce(const QList<Contact> &contacts)
{
    QList<Contact> once;
    QSet<QString> seen;
    for (const Contact &contact : contacts) {
        if (!seen.contains(contact.id))
            once << contact;
        seen.insert(contact.id);
    }
    return once;
}

} // namespace

QHash<QString, QString> dealtOut(const QList<Contact> &contacts, const QList<OwnerShare> &shares,
                                 const SplitRule &rule)
{
    const QList<Contact> once = eachOnce(contacts);
    return rule.way == SplitRule::Way::ByValue ? dealtByValue(once, rule)
                                               : dealtByNumber(once, shares, rule);
}

} // namespace patchbook
