// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/fieldinput.h"

#include "ui/form/inputs/choiceinput.h"
#include "ui/form/inputs/choicesinput.h"
#include "ui/form/inputs/dateinput.h"
#include "ui/form/inputs/flaginput.h"
#include "ui/form/inputs/lineinput.h"
#include "ui/form/inputs/longtextinput.h"
#include "ui/form/inputs/numberinput.h"
#include "ui/form/inputs/ownerinput.h"
#include "ui/form/inputs/searchinput.h"
#include "ui/form/inputs/tagsinput.h"

namespace patchbook {

namespace {

constexpr qsizetype longestPlainList = 20; // options beyond which a list is searched, not scrolled

FieldInput *makeChoice(const Field &field, QWidget *parent)
{
    if (field.mayBeOther || field.options.size() > longestPlainList)
        return new SearchInput(field, optionsOf(field), parent);
    return new ChoiceInput(field, parent);
}

} // namespace

FieldInput::FieldInput(Field field, QObject *parent)
    : QObject(parent)
    , m_field(std::move(field))
{
}

FieldInput *makeFieldInput(const Field &field, QWidget *parent)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Email:
    case FieldKind::Phone:
    case FieldKind::Url:
    case FieldKind::Picture:
        return new LineInput(field, parent);
    case FieldKind::LongText:
        return new LongTextInput(field, parent);
    case FieldKind::Owner:
        if (!field.options.isEmpty())
            return new SearchInput(field, ownersOf(field), parent);
        return new OwnerInput(field, parent);
    case FieldKind::Country:
        return new SearchInput(field, countryOptions(), parent);
    case FieldKind::TimeZone:
        return new SearchInput(field, timeZoneOptions(), parent);
    case FieldKind::Date:
        return new DateInput(field, parent);
    case FieldKind::Number:
        return new NumberInput(field, parent);
    case FieldKind::Flag:
        return new FlagInput(field, parent);
    case FieldKind::Choice:
        return makeChoice(field, parent);
    case FieldKind::Choices:
        if (field.mayBeOther || field.options.isEmpty())
            return new TagsInput(field, parent);
        return new ChoicesInput(field, parent);
    case FieldKind::Tags:
        return new TagsInput(field, parent);
    case FieldKind::Timestamp:
        break;
    }
    return nullptr;
}

} // namespace patchbook
