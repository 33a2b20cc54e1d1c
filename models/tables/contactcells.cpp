// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/contactcells.h"

#include "models/domain/contact.h"
#include "models/domain/field.h"

#include <QDateTime>
#include <QLocale>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

QString cellText(const Field &field, const Contact &contact)
{
    const QString text = valueText(contact.value(field.key));
    if (field.kind != FieldKind::Timestamp)
        return text;
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : text;
}

QString secondLine(const Schema &schema, const Contact &contact)
{
    for (const FieldKind kind : {FieldKind::Email, FieldKind::Phone}) {
        for (const Field &field : schema.fields()) {
            const QString text = field.kind == kind ? contact.text(field.key) : QString();
            if (!text.isEmpty())
                return text;
        }
    }
    return contact.text(u"company"_s);
}

} // namespace patchbook
