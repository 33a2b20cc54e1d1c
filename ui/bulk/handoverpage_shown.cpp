// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/plaintext.h"
#include "ui/bulk/contactgathering.h"
#include "ui/bulk/groupspanel.h"
#include "ui/bulk/handoverpage.h"
#include "ui/bulk/ownerpicker.h"
#include "ui/bulk/ownerspanel.h"
#include "ui/form/problemline.h"
#include "ui/text/plainlabel.h"

#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>

namespace patchbook {

void HandOverPage::takeNames()
{
    const OwnerNames &names = m_gathering->names();
    m_who->setNames(names);
    m_owners->setNames(names);
    m_groups->setOwners(names, m_owners->chosen());
    for (QWidget *control : {static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_by),
                             static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_owners)})
        control->setEnabled(names.canChange());
    if (!names.canChange())
        m_note->setProblem(ProblemLine::Tone::Error,
                           tr("The owner of these contacts cannot be changed from here: the "
                              "service tells of no users to choose from."),
                           {});
    offerLeavers();
    fillGroupings();
}

void HandOverPage::offerLeavers()
{
    if (!m_gathering->loads())
        return;
    QList<Option> leavers;
    const QList<OwnerLoad> loads = m_gathering->loads()->all();
    for (const OwnerLoad &load : loads) {
        const QString title = m_gathering->names().title(load.owner);
        leavers.append({load.owner, title, tr("%Ln contact(s)", nullptr, load.before),
                        displayTextAlone(load.owner)});
    }
    m_who->setOnly(leavers);
    if (m_leaver && m_who->isEmpty())
        m_who->setOwner(*m_leaver);
}

void HandOverPage::fillGroupings()
{
    const QString before = m_by->currentData().toString();
    {
        const QSignalBlocker quiet(m_by);
        m_by->clear();
        const QList<Grouping> groupings = groupingsOf(m_gathering->schema());
        for (const Grouping &grouping : groupings) {
            const Field *field = m_gathering->schema().field(grouping.field);
            m_by->addItem(displayTextAlone(field->title()), grouping.field);
        }
        m_by->setCurrentIndex(qMax(0, m_by->findData(before)));
    }
    regroup();
}

QString HandOverPage::withoutWords() const
{
    const Field *field = m_gathering->schema().field(m_by->currentData().toString());
    if (!field)
        return {};
    if (field->kind == FieldKind::Tags)
        return tr("Without a tag");
    if (field->role == FieldRole::Company)
        return tr("Without a company");
    if (field->role == FieldRole::Place)
        return tr("Without a place");
    return field->kind == FieldKind::Country ? tr("Without a country") : tr("Without a value");
}

void HandOverPage::showLoads()
{
    if (!m_gathering->loads())
        return;
    QStringList first = m_owners->chosen();
    if (m_leaver)
        first << *m_leaver;
    m_owners->setLoads(m_gathering->loads()->after(m_dealt.gains, first));
}

void HandOverPage::showSummary()
{
    if (!m_leaver) {
        m_summary->setText(tr("Choose who leaves: then all of that owner’s contacts are shown."));
        return;
    }
    const QString name = displayText(m_gathering->names().title(*m_leaver));
    const auto all = int(m_gathering->contacts().size());
    const auto given = int(m_dealt.ids.size());
    if (all == 0)
        m_summary->setText(tr("%1 has no contacts here.").arg(name));
    else if (given == 0)
        m_summary->setText(tr("All %Ln contact(s) stay with %1 so far.", nullptr, all).arg(name));
    else if (given == all)
        m_summary->setText(tr("All %Ln contact(s) of %1 go to somebody.", nullptr, all).arg(name));
    else
        //: %1 is "12 contacts go to somebody", %2 is "3 stay with" and a name.
        m_summary->setText(
            tr("%1; %2.").arg(tr("%Ln contact(s) go to somebody", nullptr, given),
                              tr("%Ln stay(s) with %1", nullptr, all - given).arg(name)));
}

} // namespace patchbook
