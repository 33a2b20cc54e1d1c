// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/handoverpage.h"

#include "ui/bulk/contactgathering.h"
#include "ui/bulk/groupspanel.h"
#include "ui/bulk/ownerpicker.h"
#include "ui/bulk/ownerspanel.h"
#include "ui/bulk/sidebyside.h"
#include "ui/form/inputs/stillbox.h"
#include "ui/form/problemline.h"
#include "ui/text/plainlabel.h"

#include <QDate>
#include <QFormLayout>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype handedAtOnce = 2000; // quicker done than a thread is begun
constexpr qsizetype lookedAtForLeaver = 200;
constexpr int topColumns = 80; // average characters

/** The owner whom all of the first contacts have. */
std::optional<QString> commonOwner(const AddressBook &book, const BookContacts &contacts)
{
    const Field *field = book.schema().field(FieldRole::Owner);
    std::optional<QString> common;
    for (qsizetype place = 0; place < qMin(contacts.size(), lookedAtForLeaver); ++place) {
        const int slot = contacts.slotAt(place, book);
        const QString owner =
            field && slot >= 0 ? book.baselineAt(slot).text(field->key) : QString();
        if (owner.isEmpty() || (common && ownerKey(*common) != ownerKey(owner)))
            return std::nullopt;
        common = owner;
    }
    return common;
}

} // namespace

HandOverPage::HandOverPage(QWidget *parent)
    : BulkPage(parent)
    , m_gathering(new ContactGathering(this))
    , m_grouping([this](const QList<ContactGroup> &groups) { takeGroups(groups); })
    , m_working([this](const Handed &handed) { take(handed); })
    , m_who(new OwnerPicker(tr("Who leaves")))
    , m_by(new StillBox(this))
    , m_groups(new GroupsPanel)
    , m_owners(new OwnersPanel)
    , m_summary(new PlainLabel(this))
    , m_note(new ProblemLine(this))
{
    m_who->setObjectName(u"handoverLeaver"_s);
    m_by->setObjectName(u"handoverGroupBy"_s);
    m_summary->setObjectName(u"handoverSummary"_s);
    m_note->setObjectName(u"handoverNote"_s);
    build();
    connectParts();
    setFocusProxy(m_who);
}

HandOverPage::~HandOverPage() = default;

void HandOverPage::build()
{
    m_owners->setTakesGroups(true);
    m_summary->setWordWrap(true);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->setSpacing(10);
    page->addWidget(buildTop());
    page->addWidget(new SideBySide(m_groups, m_owners), 1);
    page->addWidget(m_note);
    page->addWidget(m_summary);
}

QWidget *HandOverPage::buildTop()
{
    auto *top = new QWidget;
    auto *form = new QFormLayout(top);
    form->setContentsMargins({});
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    top->setMaximumWidth(fontMetrics().averageCharWidth() * topColumns);
    auto *who = new PlainLabel(tr("&Who leaves:"), top);
    who->setBuddy(m_who->line());
    form->addRow(who, m_who);
    auto *by = new PlainLabel(tr("Group &by:"), top);
    by->setBuddy(m_by);
    form->addRow(by, m_by);
    return top;
}

void HandOverPage::connectParts()
{
    connect(m_who, &OwnerPicker::settled, this, [this] {
        const std::optional<QString> owner = m_who->owner();
        if (owner && (!m_leaver || ownerKey(*owner) != ownerKey(*m_leaver)))
            setLeaver(*owner);
    });
    connect(m_by, &QComboBox::currentIndexChanged, this, &HandOverPage::regroup);
    connect(m_groups, &GroupsPanel::given, this, &HandOverPage::give);
    connect(m_groups, &GroupsPanel::ownerWanted, this,
            [this] { m_owners->picker()->line()->setFocus(); });
    connect(m_owners, &OwnersPanel::chosenChanged, this, &HandOverPage::takeChosen);
    connect(m_owners, &OwnersPanel::groupsDropped, this,
            [this](const QString &owner, const QStringList &groups) {
                give(m_groups->named(groups), owner);
            });
    connect(m_gathering, &ContactGathering::gathered, this, &HandOverPage::regroup);
    connect(m_gathering, &ContactGathering::namesChanged, this, &HandOverPage::takeNames);
    connect(m_gathering, &ContactGathering::loadsChanged, this, [this] {
        offerLeavers();
        showLoads();
    });
}

QString HandOverPage::heading() const
{
    return tr("Hand over a leaving colleague’s contacts");
}

void HandOverPage::setContacts(AccountSession &session, const BookContacts &contacts)
{
    const bool hadAnother = m_gathering->session();
    if (m_gathering->setSession(session)) {
        if (hadAnother)
            m_leaver.reset();
        m_gifts.clear();
        const QStringList chosen = m_owners->chosen();
        for (const QString &owner : chosen)
            m_owners->remove(owner);
        m_who->clear();
        takeNames();
    }
    if (!m_leaver)
        m_leaver = commonOwner(session.book(), contacts);
    if (m_leaver && m_who->isEmpty())
        m_who->setOwner(*m_leaver);
    gatherAll();
}

void HandOverPage::setLeaver(const QString &owner)
{
    if (m_leaver && ownerKey(*m_leaver) != ownerKey(owner))
        m_gifts.clear();
    m_leaver = owner;
    m_who->setOwner(owner);
    takeChosen();
    gatherAll();
}

void HandOverPage::gatherAll()
{
    if (!m_gathering->session())
        return;
    const Field *field = m_gathering->schema().field(FieldRole::Owner);
    if (!m_leaver || !field) {
        m_gathering->gather(BookContacts());
        return;
    }
    m_gathering->gatherAll([schema = m_gathering->schema(), key = field->key,
                            leaver = ownerKey(*m_leaver)](const Contact &contact) {
        return ownerKey(contact.text(key)) == leaver && !schema.isArchived(contact);
    });
}

void HandOverPage::regroup()
{
    if (!m_gathering->isGathered())
        return;
    Grouping wanted;
    const QList<Grouping> groupings = groupingsOf(m_gathering->schema());
    for (const Grouping &grouping : groupings) {
        if (grouping.field == m_by->currentData().toString())
            wanted = grouping;
    }
    const auto work = [schema = m_gathering->schema(), contacts = m_gathering->contacts(), wanted,
                       today = QDate::currentDate()] {
        return grouped(schema, contacts, wanted, today);
    };
    if (m_gathering->contacts().size() <= handedAtOnce)
        m_grouping.tell(work());
    else
        m_grouping.ask(work);
}

void HandOverPage::takeGroups(const QList<ContactGroup> &groups)
{
    const Field *field = m_gathering->schema().field(m_by->currentData().toString());
    m_groups->setGroups(groups, withoutWords(), field && field->kind == FieldKind::Timestamp);
    for (Gift &gift : m_gifts) {
        // More of the list may have been loaded since it was given.
        const QList<ContactGroup> now = m_groups->named({gift.group});
        if (!now.isEmpty())
            gift.ids = now.first().ids;
    }
    recompute();
}

void HandOverPage::give(const QList<ContactGroup> &groups, const QString &owner)
{
    patchbook::give(m_gifts, groups, owner);
    m_note->clear();
    recompute();
}

void HandOverPage::takeChosen()
{
    const QStringList chosen = m_owners->chosen();
    for (const QString &owner : chosen) {
        if (!m_leaver || ownerKey(owner) != ownerKey(*m_leaver))
            continue;
        m_note->setProblem(ProblemLine::Tone::Hint,
                           tr("%1 is the one who leaves. What is given to nobody stays there.")
                               .arg(m_gathering->names().title(owner)),
                           {});
        m_owners->remove(owner); // tells us again
        return;
    }
    m_gifts.removeIf([&chosen](const Gift &gift) { return !chosen.contains(gift.owner); });
    m_groups->setOwners(m_gathering->names(), chosen);
    recompute();
}

void HandOverPage::recompute()
{
    if (!m_gathering->isGathered())
        return;
    const auto work = [schema = m_gathering->schema(), contacts = m_gathering->contacts(),
                       gifts = m_gifts, groups = m_groups->groups()] {
        Handed handed{handedOver(gifts, groups), {}};
        handed.dealt = dealtTo(schema, contacts, handed.over.owners);
        return handed;
    };
    if (m_gathering->contacts().size() <= handedAtOnce)
        m_working.tell(work());
    else
        m_working.ask(work);
}

void HandOverPage::take(const Handed &handed)
{
    m_dealt = handed.dealt;
    m_groups->setFates(handed.over.groups);
    showLoads();
    showSummary();
    Q_EMIT changeChanged();
}

bool HandOverPage::isBusy() const
{
    return !m_gathering->isGathered() || m_grouping.isAsking() || m_working.isAsking();
}

std::optional<BulkChange> HandOverPage::change(bool tell)
{
    const std::optional<QString> who = m_who->owner();
    if (!who || !m_leaver || ownerKey(*who) != ownerKey(*m_leaver)) {
        if (tell)
            m_who->tell();
        return std::nullopt;
    }
    if (m_gifts.isEmpty() || isBusy() || m_dealt.ids.isEmpty()) {
        if (tell && m_owners->chosen().isEmpty()) {
            m_owners->tellNobody();
        } else if (tell) {
            m_note->setProblem(ProblemLine::Tone::Error,
                               isBusy() ? tr("One moment, who gets whom is still being worked out.")
                                        : tr("Give at least one group to somebody first."),
                               {});
            m_groups->view()->setFocus();
        }
        return std::nullopt;
    }
    return m_dealt.change;
}

BookContacts HandOverPage::contacts() const
{
    return m_dealt.ids;
}

} // namespace patchbook
