// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace patchbook {

// Tags are a set: without order, without case, without blanks around them. Services store them in
// lower case, trimmed; what the user typed is kept until one does.

/** The tags of a field's value: a list of texts, or one text; others hold none. */
QStringList tagsOf(const QJsonValue &value);

QJsonValue tagsValue(const QStringList &tags);

bool sameTags(const QStringList &a, const QStringList &b);

/** Those of `tags` which are not in `others`, each once. */
QStringList tagsWithout(const QStringList &tags, const QStringList &others);

/** What is there now, with the additions and removals that lead from `base` to `mine`. */
QStringList mergedTags(const QStringList &base, const QStringList &mine, const QStringList &now);

} // namespace patchbook
