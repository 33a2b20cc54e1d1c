// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/changewords.h"

#include "models/domain/plaintext.h"
#include "ui/dialogs/conflictrow.h"
#include "ui/form/fieldtext.h"

#include <QCoreApplication>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ChangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)
};

constexpr qsizetype valueWidth = 120; // characters shown of a value

} // namespace

QString changeWords(const Schema &schema, const ChangeSet &changes, bool isOne)
{
    QStringList said;
    for (auto it = changes.fields.cbegin(); it != changes.fields.cend(); ++it) {
        const QString before = displayText(conflictText(schema, it.key(), it->before), valueWidth);
        const QString after = displayText(conflictText(schema, it.key(), it->after), valueWidth);
        //: A value before and after a change.
        const QString step = ChangeTexts::tr("%1 → %2").arg(before, after);
        const Field *field = schema.field(it.key());
        const QString title = displayText(field ? field->title() : it.key());
        //: %1 is a field's label, %2 its value before and after.
        said << (isOne ? step : ChangeTexts::tr("%1: %2").arg(title, step));
    }
    return said.join(u"; "_s);
}

QString commonWords(const Field &field, const CommonValue &common)
{
    if (common.isEmpty())
        //: What contacts have in a field: none of them has anything.
        return ChangeTexts::tr("empty");
    const QString value = displayText(formText(field, common.one), valueWidth);
    if (common.isCommon())
        return value;
    if (common.different == 1)
        //: Some contacts have the value %1 in a field, the others have nothing.
        return ChangeTexts::tr("mixed: %1 or empty").arg(value);
    if (common.different >= CommonValues::mostCounted)
        return ChangeTexts::tr("mixed: %Ln different values or more", "",
                               CommonValues::mostCounted);
    return ChangeTexts::tr("mixed: %Ln different values", "", common.different);
}

QString ruleWords(FieldRule::Kind kind)
{
    switch (kind) {
    case FieldRule::Kind::Set:
        return ChangeTexts::tr("Set to");
    case FieldRule::Kind::Clear:
        return ChangeTexts::tr("Clear");
    case FieldRule::Kind::Replace:
        return ChangeTexts::tr("Find and replace");
    case FieldRule::Kind::UpperCase:
        //: Written as it does.
        return ChangeTexts::tr("UPPER CASE");
    case FieldRule::Kind::LowerCase:
        //: Written as it does.
        return ChangeTexts::tr("lower case");
    case FieldRule::Kind::TitleCase:
        //: Written as it does.
        return ChangeTexts::tr("Title Case");
    case FieldRule::Kind::FormatPhone:
        return ChangeTexts::tr("Format internationally");
    case FieldRule::Kind::AddTags:
    case FieldRule::Kind::RemoveTags:
        return ChangeTexts::tr("Add or remove tags");
    }
    return {};
}

} // namespace patchbook
