// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/reassignpage.h"

#include "ui/bulk/contactgathering.h"
#include "ui/bulk/groupspanel.h"
#include "ui/bulk/ownerpicker.h"
#include "ui/bulk/ownerspanel.h"
#include "ui/bulk/sidebyside.h"
#include "ui/bulk/splitoptions.h"
#include "ui/form/problemline.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype dealtAtOnce = 2000; // quicker done than a thread is begun

QHash<QString, QString> allTo(const QString &owner, const QList<Contact> &contacts)
{
    QHash<QString, QString> owners;
    owners.reserve(contacts.size());
    for (const Contact &contact : contacts)
        owners.insert(contact.id, owner);
    return owners;
}

QWidget *indented(QWidget *content)
{
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(24, 0, 0, 0);
    column->addWidget(content);
    return frame;
}

} // namespace

ReassignPage::ReassignPage(QWidget *parent)
    : BulkPage(parent)
    , m_gathering(new ContactGathering(this))
    , m_working([this](const Dealt &dealt) { take(dealt); })
    , m_one(new QRadioButton(tr("&One owner for all")))
    , m_several(new QRadioButton(tr("&Split over several owners")))
    , m_picker(new OwnerPicker(tr("New owner of all contacts")))
    , m_split(new SplitOptions)
    , m_owners(new OwnersPanel)
    , m_note(new ProblemLine)
{
    m_one->setObjectName(u"reassignOne"_s);
    m_several->setObjectName(u"reassignSeveral"_s);
    m_picker->setObjectName(u"reassignOwner"_s);
    m_note->setObjectName(u"reassignNote"_s);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(new SideBySide(buildChoices(), m_owners), 1);
    m_one->setChecked(true);
    setFocusProxy(m_picker);

    connect(m_one, &QRadioButton::toggled, this, [this] {
        showMode();
        recompute();
    });
    connect(m_picker, &OwnerPicker::changed, this, &ReassignPage::recompute);
    connect(m_owners, &OwnersPanel::chosenChanged, this, [this] {
        m_split->setOwners(m_gathering->names(), m_owners->chosen());
        recompute();
    });
    connect(m_owners, &OwnersPanel::weightsChanged, this, &ReassignPage::recompute);
    connect(m_owners, &OwnersPanel::groupsDropped, this,
            [this](const QString &owner, const QStringList &groups) {
                m_split->giveValues(groups, owner);
            });
    connect(m_split, &SplitOptions::changed, this, [this] {
        showMode();
        recompute();
    });
    connect(m_split, &SplitOptions::ownerWanted, this,
            [this] { m_owners->picker()->line()->setFocus(); });
    connect(m_gathering, &ContactGathering::gathered, this, [this] {
        m_split->setContacts(m_gathering->contacts());
        recompute();
    });
    connect(m_gathering, &ContactGathering::namesChanged, this, &ReassignPage::takeNames);
    connect(m_gathering, &ContactGathering::loadsChanged, this, &ReassignPage::showLoads);
    showMode();
}

ReassignPage::~ReassignPage() = default;

QWidget *ReassignPage::buildChoices()
{
    auto *choices = new QWidget;
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins({});
    column->addWidget(m_one);
    column->addWidget(indented(m_picker));
    column->addSpacing(6);
    column->addWidget(m_several);
    column->addWidget(indented(m_split), 1);
    column->addWidget(m_note);
    column->addStretch();
    return choices;
}

QString ReassignPage::heading() const
{
    return tr("Give contacts to another owner");
}

void ReassignPage::setContacts(AccountSession &session, const BookContacts &contacts)
{
    if (m_gathering->setSession(session)) {
        m_picker->clear();
        const QStringList chosen = m_owners->chosen();
        for (const QString &owner : chosen)
            m_owners->remove(owner);
        m_split->setSchema(m_gathering->schema());
        takeNames();
    }
    m_gathering->gather(contacts);
}

void ReassignPage::takeNames()
{
    const OwnerNames &names = m_gathering->names();
    m_picker->setNames(names);
    m_owners->setNames(names);
    m_split->setSchema(m_gathering->schema());
    m_split->setOwners(names, m_owners->chosen());
    for (QWidget *control : {static_cast<QWidget *>(m_picker), static_cast<QWidget *>(m_split),
                             static_cast<QWidget *>(m_owners), static_cast<QWidget *>(m_one),
                             static_cast<QWidget *>(m_several)})
        control->setEnabled(names.canChange());
    recompute();
}

void ReassignPage::showMode()
{
    const bool one = isOneOwner();
    m_picker->parentWidget()->setVisible(one);
    m_split->parentWidget()->setVisible(!one);
    m_owners->setChoosing(!one);
    m_owners->setWeighted(!one && m_split->way() == SplitRule::Way::ByWeight);
    m_owners->setTakesGroups(!one && m_split->way() == SplitRule::Way::ByValue);
}

bool ReassignPage::isOneOwner() const
{
    return m_one->isChecked();
}

bool ReassignPage::isComplete() const
{
    if (isOneOwner())
        return m_picker->owner().has_value();
    if (m_owners->chosen().isEmpty() || !m_split->isComplete())
        return false;
    return m_split->way() != SplitRule::Way::ByWeight ||
           std::ranges::any_of(m_owners->shares(),
                               [](const OwnerShare &share) { return share.weight > 0; });
}

void ReassignPage::recompute()
{
    m_isDealt = false;
    if (!m_gathering->isGathered() || !isComplete()) {
        m_working.tell({});
        return;
    }
    const QList<Contact> contacts = m_gathering->contacts();
    const Schema schema = m_gathering->schema();
    LatestAnswer<Dealt>::Work work;
    if (isOneOwner()) {
        work = [schema, contacts, owner = *m_picker->owner()] {
            Dealt dealt = dealtTo(schema, contacts, allTo(owner, contacts));
            dealt.change = reassignment(schema, owner); // needs no look at each one's id
            return dealt;
        };
    } else {
        work = [schema, contacts, shares = m_owners->shares(), rule = m_split->rule()] {
            return dealtTo(schema, contacts, dealtOut(contacts, shares, rule));
        };
    }
    if (contacts.size() <= dealtAtOnce)
        m_working.tell(work());
    else
        m_working.ask(work);
}

void ReassignPage::take(const Dealt &dealt)
{
    m_dealt = dealt;
    m_isDealt = m_gathering->isGathered() && isComplete();
    showLoads();
    Q_EMIT changeChanged();
}

bool ReassignPage::isBusy() const
{
    return !m_gathering->isGathered() || m_working.isAsking();
}

void ReassignPage::showLoads()
{
    if (!m_gathering->loads())
        return;
    QStringList first = m_owners->chosen();
    if (isOneOwner()) {
        const std::optional<QString> owner = m_picker->owner();
        first = owner ? QStringList{*owner} : QStringList();
    }
    m_owners->setLoads(m_gathering->loads()->after(m_dealt.gains, first));
    if (!m_gathering->names().canChange())
        say(tr("The owner of these contacts cannot be changed from here: the service tells of no "
               "users to choose from."),
            true);
    else if (m_isDealt && m_gathering->contacts().isEmpty())
        say(tr("None of these contacts is in the list any more."), true);
    else if (m_isDealt && m_dealt.moves == 0 && isOneOwner())
        say(tr("All of them belong to %1 already: nothing would change.")
                .arg(m_gathering->names().title(*m_picker->owner())),
            false);
    else if (m_isDealt && m_dealt.moves == 0)
        say(tr("All of them have these owners already: nothing would change."), false);
    else
        m_note->clear();
}

void ReassignPage::say(const QString &sentence, bool isError)
{
    m_note->setProblem(isError ? ProblemLine::Tone::Error : ProblemLine::Tone::Hint, sentence, {});
}

void ReassignPage::tellMissing()
{
    if (!m_gathering->names().canChange())
        return; // it stands there already
    if (isOneOwner())
        m_picker->tell();
    else if (m_owners->chosen().isEmpty() || !m_owners->picker()->isEmpty())
        m_owners->tellNobody();
    else if (!m_split->isComplete())
        m_split->tell();
    else
        say(tr("Give at least one of them a share above 0."), true);
}

std::optional<BulkChange> ReassignPage::change(bool tell)
{
    // What stands in the line was meant to be added, as the button beside the dialog's is.
    if (tell && !isOneOwner())
        m_owners->takeTyped();
    const bool typedMore = !isOneOwner() && !m_owners->picker()->isEmpty();
    if (!m_gathering->names().canChange() || !isComplete() || typedMore) {
        if (tell)
            tellMissing();
        return std::nullopt;
    }
    if (isBusy() || !m_isDealt) {
        if (tell)
            say(tr("One moment, who gets whom is still being worked out."), false);
        return std::nullopt;
    }
    if (m_dealt.moves == 0) {
        if (tell)
            showLoads();
        return std::nullopt;
    }
    return m_dealt.change;
}

BookContacts ReassignPage::contacts() const
{
    return m_dealt.ids;
}

} // namespace patchbook
