// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/splitoptions.h"

#include "models/domain/plaintext.h"
#include "ui/bulk/groupspanel.h"
#include "ui/form/inputs/stillbox.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QTreeView>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype fewContacts = 2000; // quicker grouped than a thread is begun

/** Whether contacts may be told apart by it: neither by their names nor by what is one's own. */
bool canSplitBy(const Field &field)
{
    if (field.flags.testFlag(FieldFlag::Identity) || field.flags.testFlag(FieldFlag::Bookkeeping) ||
        field.flags.testFlag(FieldFlag::ArchivedMark))
        return false;
    const QList<FieldKind> kinds{FieldKind::Text,     FieldKind::Choice, FieldKind::Country,
                                 FieldKind::TimeZone, FieldKind::Flag,   FieldKind::Owner};
    return kinds.contains(field.kind);
}

QComboBox *namedBox(const QString &objectName, QWidget *parent)
{
    auto *box = new StillBox(parent);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

SplitOptions::SplitOptions(QWidget *parent)
    : QWidget(parent)
    , m_grouping([this](const QList<ContactGroup> &groups) { takeGroups(groups); })
    , m_form(new QFormLayout(this))
    , m_way(namedBox(u"splitWay"_s, this))
    , m_together(new QCheckBox(tr("&Keep contacts of one company together"), this))
    , m_field(namedBox(u"splitField"_s, this))
    , m_groups(new GroupsPanel(this))
    , m_others(namedBox(u"splitOthers"_s, this))
    , m_hint(new PlainLabel(this))
{
    m_together->setObjectName(u"splitTogether"_s);
    build();
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        showWay();
        regroup();
        Q_EMIT changed();
    });
    connect(m_together, &QCheckBox::toggled, this, &SplitOptions::changed);
    connect(m_others, &QComboBox::currentIndexChanged, this, &SplitOptions::changed);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        m_gifts.clear();
        regroup();
        Q_EMIT changed();
    });
    connect(m_groups, &GroupsPanel::given, this, &SplitOptions::give);
    connect(m_groups, &GroupsPanel::ownerWanted, this, &SplitOptions::ownerWanted);
}

void SplitOptions::build()
{
    using enum SplitRule::Way;
    m_way->addItem(tr("Evenly"), int(Evenly));
    m_way->addItem(tr("By shares"), int(ByWeight));
    m_way->addItem(tr("By the value of a field"), int(ByValue));
    m_form->setContentsMargins({});
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this](const QString &words, QWidget *box) {
        auto *label = new PlainLabel(words, this);
        label->setBuddy(box);
        m_form->addRow(label, box);
    };
    //: How contacts are split over several owners: evenly, by shares …
    add(tr("&How:"), m_way);
    m_form->addRow(m_together);
    add(tr("&Field:"), m_field);
    m_form->addRow(m_groups);
    add(tr("A&ll others:"), m_others);
    m_form->addRow(m_hint);
    m_hint->setWordWrap(true);
    m_hint->hide();
    fillOthers();
    showWay();
}

void SplitOptions::setSchema(const Schema &schema)
{
    if (schema == m_schema)
        return;
    m_schema = schema;
    m_gifts.clear();
    fillFields();
    m_together->setVisible(m_schema.field(FieldRole::Company) && way() != SplitRule::Way::ByValue);
}

void SplitOptions::setContacts(const QList<Contact> &contacts)
{
    m_contacts = contacts;
    regroup();
}

void SplitOptions::setOwners(const OwnerNames &names, const QStringList &owners)
{
    m_names = names;
    m_owners = owners;
    const auto isGone = [&owners](const Gift &gift) {
        return !owners.contains(gift.owner);
    };
    m_gifts.removeIf(isGone);
    m_groups->setOwners(names, owners);
    fillOthers();
    showFates();
}

SplitRule::Way SplitOptions::way() const
{
    return SplitRule::Way(m_way->currentData().toInt());
}

SplitRule SplitOptions::rule() const
{
    SplitRule rule;
    rule.way = way();
    const Field *company = m_schema.field(FieldRole::Company);
    if (rule.way != SplitRule::Way::ByValue) {
        rule.keepTogether = company && m_together->isChecked();
        rule.together = company ? company->key : QString();
        return rule;
    }
    rule.field = m_field->currentData().toString();
    rule.otherwise = m_others->currentData().toString();
    for (const Gift &gift : m_gifts) {
        const QList<ContactGroup> groups = m_groups->named({gift.group});
        for (const ContactGroup &group : groups) {
            const QStringList values = group.values.isEmpty() ? QStringList{{}} : group.values;
            for (const QString &value : values)
                rule.owners.insert(value, gift.owner);
        }
    }
    return rule;
}

bool SplitOptions::isComplete() const
{
    return way() != SplitRule::Way::ByValue || !m_gifts.isEmpty() ||
           !m_others->currentData().toString().isEmpty();
}

void SplitOptions::tell()
{
    if (isComplete())
        return;
    m_hint->setText(tr("Give at least one value to somebody: choose it, then “Give to”."));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, errorColor(palette()));
    m_hint->setPalette(warning);
    m_hint->show();
    m_groups->view()->setFocus();
}

void SplitOptions::giveValues(const QStringList &groups, const QString &owner)
{
    if (way() == SplitRule::Way::ByValue)
        give(m_groups->named(groups), owner);
}

void SplitOptions::fillFields()
{
    const QString before = m_field->currentData().toString();
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    QList<const Field *> usual;
    QList<const Field *> rest;
    for (const Field &field : m_schema.fields()) {
        if (!canSplitBy(field))
            continue;
        const bool isUsual = field.role == FieldRole::Company || field.role == FieldRole::Place ||
                             field.kind == FieldKind::Country;
        (isUsual ? usual : rest).append(&field);
    }
    usual += rest;
    for (const Field *field : std::as_const(usual))
        m_field->addItem(displayTextAlone(field->title()), field->key);
    m_field->setCurrentIndex(qMax(0, m_field->findData(before)));
}

void SplitOptions::fillOthers()
{
    const QString before = m_others->currentData().toString();
    const QSignalBlocker quiet(m_others);
    m_others->clear();
    m_others->addItem(tr("They keep their owner"), QString());
    for (const QString &owner : std::as_const(m_owners))
        //: One of several choices; %1 is an owner's name.
        m_others->addItem(tr("They go to %1").arg(m_names.title(owner)), owner);
    m_others->setCurrentIndex(qMax(0, m_others->findData(before)));
}

void SplitOptions::showWay()
{
    const bool byValue = way() == SplitRule::Way::ByValue;
    m_together->setVisible(!byValue && m_schema.field(FieldRole::Company));
    for (QWidget *box : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_groups),
                         static_cast<QWidget *>(m_others)}) {
        box->setVisible(byValue);
        if (QWidget *label = m_form->labelForField(box))
            label->setVisible(byValue);
    }
    m_hint->hide();
}

void SplitOptions::regroup()
{
    if (way() != SplitRule::Way::ByValue)
        return;
    const auto work = [schema = m_schema, contacts = m_contacts,
                       key = m_field->currentData().toString()] {
        return grouped(schema, contacts, {key, Grouping::Way::Value}, {});
    };
    if (m_contacts.size() <= fewContacts)
        m_grouping.tell(work());
    else
        m_grouping.ask(work);
}

void SplitOptions::takeGroups(const QList<ContactGroup> &groups)
{
    m_groups->setGroups(groups, tr("Without a value"), false);
    for (Gift &gift : m_gifts) {
        const QList<ContactGroup> now = m_groups->named({gift.group});
        gift.ids = now.isEmpty() ? QStringList() : now.first().ids;
    }
    m_gifts.removeIf([](const Gift &gift) { return gift.ids.isEmpty(); });
    showFates();
    Q_EMIT changed();
}

void SplitOptions::give(const QList<ContactGroup> &groups, const QString &owner)
{
    patchbook::give(m_gifts, groups, owner);
    m_hint->hide();
    showFates();
    Q_EMIT changed();
}

void SplitOptions::showFates()
{
    m_groups->setFates(handedOver(m_gifts, m_groups->groups()).groups);
}

} // namespace patchbook
