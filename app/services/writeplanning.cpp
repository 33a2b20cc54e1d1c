// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/writeplanning.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

ServiceError nothingToSend(QStringView why)
{
    return ServiceError{
        .kind = ErrorKind::NothingToSend, .delivery = Delivery::NotSent, .detail = why.toString()};
}

ServiceResult<QJsonObject> textsToSend(const Schema &schema, const ChangeSet &changes)
{
    if (changes.isEmpty())
        return fail(nothingToSend(u"no change"));
    QJsonObject texts;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        const Field *field = schema.field(it.key());
        if (!field || !field->isEditable())
            return fail(nothingToSend(u"a field that is not sent"));
        const bool cleared = isEmptyValue(it->after);
        if (cleared && field->flags.testFlag(FieldFlag::NotClearable))
            return fail(nothingToSend(u"a field that cannot be cleared"));
        if (!cleared && !it->after.isString())
            return fail(nothingToSend(u"a value that is no text"));
        texts.insert(it.key(), cleared ? QJsonValue(QString(u""_s)) : it->after);
    }
    return texts;
}

ChangeSet withoutCleared(const ChangeSet &changes)
{
    ChangeSet filled;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        if (!isEmptyValue(it->after))
            filled.fields.insert(it.key(), *it);
    }
    return filled;
}

QString firstFilled(const Contact &contact, const QStringList &keys)
{
    const auto filled = std::ranges::find_if(
        keys, [&contact](const QString &key) { return !contact.text(key).trimmed().isEmpty(); });
    return filled == keys.cend() ? QString() : *filled;
}

bool anyFilled(const Contact &contact, const QStringList &keys)
{
    return !firstFilled(contact, keys).isEmpty();
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace patchbook
