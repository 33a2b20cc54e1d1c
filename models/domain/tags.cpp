// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tags.h"

#include <QJsonArray>
#include <QSet>

namespace patchbook {

namespace {

QString tagKey(const QString &tag)
{
    return tag.normalized(QString::NormalizationForm_C).trimmed().toCaseFolded();
}

QSet<QString> tagKeys(const QStringList &tags)
{
    QSet<QString> keys;
    for (const QString &tag : tags)
        keys.insert(tagKey(tag));
    keys.remove({});
    return keys;
}

} // namespace

QStringList tagsOf(const QJsonValue &value)
{
    if (value.isString() && !value.toString().isEmpty())
        return {value.toString()};
    QStringList tags;
    const QJsonArray list = value.toArray();
    for (const QJsonValue tag : list) {
        if (tag.isString())
            tags << tag.toString();
    }
    return tags;
}

QJsonValue tagsValue(const QStringList &tags)
{
    return QJsonArray::fromStringList(tags);
}

bool sameTags(const QStringList &a, const QStringList &b)
{
    return tagKeys(a) == tagKeys(b);
}

QStringList tagsWithout(const QStringList &tags, const QStringList &others)
{
    QSet<QString> passed = tagKeys(others);
    passed.insert({});
    QStringList left;
    for (const QString &tag : tags) {
        const QString key = tagKey(tag);
        if (!passed.contains(key))
            left << tag;
        passed.insert(key);
    }
    return left;
}

QStringList mergedTags(const QStringList &base, const QStringList &mine, const QStringList &now)
{
    const QStringList removed = tagsWithout(base, mine);
    const QStringList added = tagsWithout(mine, base);
    const QStringList kept = tagsWithout(now, removed);
    return kept + tagsWithout(added, kept);
}

} // namespace patchbook
