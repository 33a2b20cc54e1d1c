// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/fieldsview.h"

#include "ui/form/fieldgrid.h"
#include "ui/form/formchecks.h"

#include <QJsonArray>
#include <QScrollArea>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<FieldOption> users()
{
    return {{u"Xk2bD0vQ9wZy"_s, "", u"Olga Berg"_s},
            {u"p0Lq7RtYuI31"_s, "", u"Pete Ash"_s},
            {u"aa81JjKk0001"_s, "", u"Ann Lee"_s},
            {u"aa81JjKk0002"_s, "", u"Ann Lee"_s}};
}

QList<FieldOption> sizes()
{
    return {{u"s"_s, "", u"Small"_s}, {u"m"_s, "", u"Medium"_s}, {u"l"_s, "", u"Large"_s}};
}

Field own(const QString &key, FieldKind kind, const QString &name,
          const QList<FieldOption> &options = {})
{
    Field field{key, kind, "", "Own fields"};
    field.ownName = name;
    field.options = options;
    return field;
}

Schema schema()
{
    Field owner{u"owner"_s, FieldKind::Owner, "Owner", "Record"};
    owner.options = users();
    return Schema(
        {{u"name"_s, FieldKind::Text, "First name", "Person"},
         {u"email"_s, FieldKind::Email, "E-mail", "Person"},
         {u"phone"_s, FieldKind::Phone, "Phone", "Person"},
         {u"born"_s, FieldKind::Date, "Date of birth", "Person"},
         {u"country"_s, FieldKind::Country, "Country", "Address"},
         {u"zone"_s, FieldKind::TimeZone, "Time zone", "Address"},
         {u"web"_s, FieldKind::Url, "Website", "Address"},
         owner,
         {u"tags"_s, FieldKind::Tags, "Tags", "Record"},
         {u"dnd"_s, FieldKind::Flag, "Do not disturb", "Record"},
         own(u"c1"_s, FieldKind::Number, u"Budget R&D"_s),
         own(u"c2"_s, FieldKind::Choice, u"Size"_s, sizes()),
         own(u"c3"_s, FieldKind::Choices, u"Sizes in stock, as told by the warehouse"_s, sizes()),
         own(u"c4"_s, FieldKind::LongText, u"Notes"_s),
         own(u"c5"_s, FieldKind::Flag, u"Newsletter"_s),
         {u"changed"_s, FieldKind::Timestamp, "Changed", "Record", FieldFlag::ReadOnly}},
        {u"name"_s}, {});
}

Contact filled()
{
    return {u"1"_s,
            {{u"name"_s, u"Zoë"_s},
             {u"email"_s, u"zoe@example.org"_s},
             {u"phone"_s, u"+12025550143"_s},
             {u"born"_s, u"1987-04-03"_s},
             {u"country"_s, u"CH"_s},
             {u"zone"_s, u"Europe/Zurich"_s},
             {u"web"_s, u"https://example.org"_s},
             {u"owner"_s, u"aa81JjKk0002"_s},
             {u"tags"_s, QJsonArray{u"vip"_s, u"trade fair 2025"_s, u"newsletter"_s, u"garden"_s,
                                    u"كبار العملاء"_s,
                                    u"a rather long tag which somebody wrote as a sentence"_s}},
             {u"dnd"_s, false},
             {u"c1"_s, 12500.5},
             {u"c2"_s, u"m"_s},
             {u"c3"_s, QJsonArray{u"s"_s, u"l"_s}},
             {u"c4"_s, u"Called on Monday.\nWants the catalogue, and an offer for eleven trees."_s},
             {u"changed"_s, u"2025-07-30T10:00:00.000Z"_s}},
            {},
            {}};
}

Contact edited()
{
    Contact contact = filled();
    contact.fields.insert(u"born"_s, u"31.2.1987"_s);
    contact.fields.insert(u"country"_s, u"Atlantis"_s);
    contact.fields.insert(u"zone"_s, u"Asia/Tokyo"_s);
    contact.fields.insert(u"owner"_s, u"p0Lq7RtYuI31"_s);
    contact.fields.insert(u"tags"_s, QJsonArray{u"vip"_s, QString(10'000, u'w')});
    contact.fields.insert(u"dnd"_s, true);
    contact.fields.insert(u"c1"_s, u"a lot"_s);
    contact.fields.insert(u"c2"_s, QJsonValue::Null);
    contact.fields.insert(u"c3"_s, QJsonArray{u"s"_s});
    contact.fields.insert(u"c4"_s, u"One line\n"_s.repeated(14));
    return contact;
}

Contact odd()
{
    Contact contact = filled();
    contact.fields.insert(u"born"_s, u"some day in May"_s);
    contact.fields.insert(u"country"_s, u"Yugoslavia"_s);
    contact.fields.insert(u"owner"_s, u"Zz00GoneSince2019"_s);
    contact.fields.insert(u"tags"_s, QJsonArray{u"<b>bold</b>"_s, u"a\u202Eb"_s, u"vip"_s});
    contact.fields.insert(u"dnd"_s, u"true"_s);
    contact.fields.insert(u"c1"_s, u"12"_s);
    contact.fields.insert(u"c2"_s, u"xxl"_s);
    contact.fields.insert(u"c3"_s, QJsonArray{u"s"_s, u"xxl"_s});
    contact.fields.insert(u"c4"_s, u"bell\u0007 rings"_s);
    return contact;
}

Contact contactOf(FieldsView::State state)
{
    switch (state) {
    case FieldsView::State::Filled:
    case FieldsView::State::Locked:
        break;
    case FieldsView::State::Edited:
        return edited();
    case FieldsView::State::Odd:
        return odd();
    }
    return filled();
}

} // namespace

FieldsView::FieldsView(State state, QWidget *parent)
    : QWidget(parent)
{
    const Schema all = schema();
    m_grid = new FieldGrid(all);
    auto *page = new QWidget;
    auto *stack = new QVBoxLayout(page);
    stack->addWidget(m_grid);
    stack->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll);

    const Contact base = state == State::Edited ? filled() : contactOf(state);
    const Contact draft = contactOf(state);
    ChangeSet changes;
    for (const Field &field : all.fields()) {
        const FieldChange change{base.value(field.key), draft.value(field.key)};
        if (!identicalValue(change.before, change.after))
            changes.fields.insert(field.key, change);
    }
    m_grid->showRecord(draft, changes, state == State::Locked);
    m_grid->setProblems(problemsOf(all, draft, changes, false, u"US"_s));
}

} // namespace patchbook
