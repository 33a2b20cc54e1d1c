// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/contactcells.h"

#include "models/domain/contact.h"
#include "models/domain/field.h"
#include "models/domain/timestamptext.h"

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

QString cellText(const Field &field, const Contact &contact)
{
    const QString text = valueText(contact.value(field.key));
    return field.kind == FieldKind::Timestamp ? timestampText(text) : text;
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
