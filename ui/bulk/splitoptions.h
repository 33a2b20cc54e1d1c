// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/handover.h"
#include "models/bulk/latestanswer.h"
#include "models/bulk/ownersplit.h"
#include "ui/bulk/ownernames.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace patchbook {

class GroupsPanel;
class PlainLabel;

/** How contacts are split over several owners: evenly, by shares, or by the values of a field. */
class SplitOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit SplitOptions(QWidget *parent = nullptr);

    /** Fields of this account from now on; what was chosen among them stays where it can. */
    void setSchema(const Schema &schema);
    void setContacts(const QList<Contact> &contacts);
    /** Between whom it is split. */
    void setOwners(const OwnerNames &names, const QStringList &owners);

    SplitRule::Way way() const;
    SplitRule rule() const;
    /** Whether it says for anybody where he goes; by value only when at least one value is given.
     */
    bool isComplete() const;
    /** Takes the focus to what is missing, and says it. */
    void tell();
    /** Gives values, as a drag does. */
    void giveValues(const QStringList &groups, const QString &owner);
    GroupsPanel *groups() const { return m_groups; }

Q_SIGNALS:
    void changed();
    void ownerWanted();

private:
    void build();
    void fillFields();
    void showWay();
    void regroup();
    void takeGroups(const QList<ContactGroup> &groups);
    void give(const QList<ContactGroup> &groups, const QString &owner);
    void fillOthers();
    void showFates();

    Schema m_schema;
    QList<Contact> m_contacts;
    OwnerNames m_names;
    QStringList m_owners;
    QList<Gift> m_gifts;
    LatestAnswer<QList<ContactGroup>> m_grouping;
    QFormLayout *m_form;
    QComboBox *m_way;
    QCheckBox *m_together;
    QComboBox *m_field;
    GroupsPanel *m_groups;
    QComboBox *m_others;
    PlainLabel *m_hint;
};

} // namespace patchbook
