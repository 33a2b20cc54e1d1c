// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/contactgroups.h"

#include "models/bulk/ownerload.h"
#include "models/domain/tags.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What two spellings of a company or a town have in common. */
QString groupKeyOf(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

/** Values out of a list are the service's own: two that differ in case are two. */
QString valueKeyOf(const Field &field, const QString &value)
{
    if (field.kind == FieldKind::Owner)
        return ownerKey(value);
    return field.kind == FieldKind::Choice ? value : groupKeyOf(value);
}

ChangePeriod periodOf(const QJsonValue &value, const QDate &today)
{
    const QDate day =
        QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toLocalTime().date();
    if (!day.isValid())
        return ChangePeriod::Unknown;
    if (day.year() < today.year() - 1)
        return ChangePeriod::Earlier;
    if (day.year() < today.year())
        return ChangePeriod::LastYear;
    // A service whose clock is ahead of ours changed it just now.
    return day.year() > today.year() || day.month() >= today.month() ? ChangePeriod::ThisMonth
                                                                     : ChangePeriod::ThisYear;
}

/** Groups as they are found, each by its key. */
class GroupsBeingMade
{
public:
    explicit GroupsBeingMade(QString prefix)
        : m_prefix(std::move(prefix))
    {
    }

    ContactGroup &at(const QString &key)
    {
        const auto known = m_places.constFind(key);
        if (known != m_places.cend())
            return m_groups[*known];
        m_places.insert(key, m_groups.size());
        m_groups.append({.key = m_prefix + key, .title = {}, .ids = {}});
        return m_groups.last();
    }
    QList<ContactGroup> take() { return std::move(m_groups); }

private:
    QString m_prefix;
    QHash<QString, qsizetype> m_places;
    QList<ContactGroup> m_groups;
};

void noteSpelling(ContactGroup &group, const QString &value)
{
    if (!value.isEmpty() && !group.values.contains(value))
        group.values.append(value);
}

void sortBySize(QList<ContactGroup> &groups)
{
    std::ranges::stable_sort(groups, [](const ContactGroup &a, const ContactGroup &b) {
        if (a.title.isEmpty() != b.title.isEmpty())
            return b.title.isEmpty();
        if (a.ids.size() != b.ids.size())
            return a.ids.size() > b.ids.size();
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
}

QList<ContactGroup> groupedByValue(const Field &field, const QList<Contact> &contacts)
{
    GroupsBeingMade groups(QString(field.key + u'='));
    for (const Contact &contact : contacts) {
        const QString value = valueText(contact.value(field.key)).trimmed();
        ContactGroup &group = groups.at(valueKeyOf(field, value));
        if (group.ids.isEmpty())
            group.title = field.valueText(contact.value(field.key)).simplified();
        noteSpelling(group, value);
        group.ids.append(contact.id);
    }
    QList<ContactGroup> made = groups.take();
    sortBySize(made);
    return made;
}

QList<ContactGroup> groupedByTag(const Field &field, const QList<Contact> &contacts)
{
    GroupsBeingMade groups(QString(field.key + u'#'));
    for (const Contact &contact : contacts) {
        QSet<QString> seen;
        const QStringList tags = tagsOf(contact.value(field.key));
        for (const QString &tag : tags) {
            const QString key = groupKeyOf(tag);
            if (key.isEmpty() || seen.contains(key))
                continue;
            seen.insert(key);
            ContactGroup &group = groups.at(key);
            if (group.ids.isEmpty())
                group.title = field.valueText(tag).simplified();
            noteSpelling(group, tag);
            group.ids.append(contact.id);
        }
        if (seen.isEmpty())
            groups.at({}).ids.append(contact.id);
    }
    QList<ContactGroup> made = groups.take();
    sortBySize(made);
    return made;
}

QList<ContactGroup> groupedByPeriod(const Field &field, const QList<Contact> &contacts,
                                    const QDate &today)
{
    GroupsBeingMade groups(QString(field.key + u'@'));
    for (const Contact &contact : contacts) {
        const ChangePeriod period = periodOf(contact.value(field.key), today);
        ContactGroup &group = groups.at(QString::number(int(period)));
        group.period = period;
        group.ids.append(contact.id);
    }
    QList<ContactGroup> made = groups.take();
    std::ranges::sort(made, {}, &ContactGroup::period);
    return made;
}

} // namespace

QList<Grouping> groupingsOf(const Schema &schema)
{
    QList<Grouping> groupings;
    if (const Field *company = schema.field(FieldRole::Company))
        groupings.append({company->key, Grouping::Way::Value});
    for (const Field &field : schema.fields()) {
        if (field.kind == FieldKind::Tags)
            groupings.append({field.key, Grouping::Way::Tags});
    }
    if (const Field *place = schema.field(FieldRole::Place))
        groupings.append({place->key, Grouping::Way::Value});
    for (const Field &field : schema.fields()) {
        if (field.kind == FieldKind::Country)
            groupings.append({field.key, Grouping::Way::Value});
    }
    if (const Field *changed = schema.field(FieldRole::Changed))
        groupings.append({changed->key, Grouping::Way::Period});
    return groupings;
}

QList<ContactGroup> grouped(const Schema &schema, const QList<Contact> &contacts,
                            const Grouping &grouping, const QDate &today)
{
    const Field *field = schema.field(grouping.field);
    if (!field)
        return {};
    switch (grouping.way) {
    case Grouping::Way::Value:
        return groupedByValue(*field, contacts);
    case Grouping::Way::Tags:
        return groupedByTag(*field, contacts);
    case Grouping::Way::Period:
        return groupedByPeriod(*field, contacts, today);
    }
    return {};
}

} // namespace patchbook
