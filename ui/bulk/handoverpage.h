// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/dealt.h"
#include "models/bulk/handover.h"
#include "models/bulk/latestanswer.h"
#include "ui/bulk/bulkpage.h"

class QComboBox;

namespace patchbook {

class ContactGathering;
class GroupsPanel;
class OwnerPicker;
class OwnersPanel;
class PlainLabel;
class ProblemLine;

/**
 * What somebody who leaves has, in groups, which are given to others. Each contact goes once: one
 * that stands in several groups goes with the group that was given first. What is given to nobody
 * stays where it is.
 */
class HandOverPage final : public BulkPage
{
    Q_OBJECT

public:
    explicit HandOverPage(QWidget *parent = nullptr);
    ~HandOverPage() override;

    QString heading() const override;
    /**
     * It is about all that one owner has, in the selection or not. At first that is the owner of
     * the contacts, if they have the same.
     */
    void setContacts(AccountSession &session, const BookContacts &contacts) override;
    std::optional<BulkChange> change(bool tell) override;
    /** Those that go to somebody. */
    BookContacts contacts() const override;

    /** Who leaves; "" = the contacts of nobody. */
    void setLeaver(const QString &owner);
    const std::optional<QString> &leaver() const { return m_leaver; }
    /** Groups or gifts are being worked out: change() tells nothing until changeChanged(). */
    bool isBusy() const;

private:
    /** Gifts, what became of the groups shown, and the loads. */
    struct Handed
    {
        HandedOver over;
        Dealt dealt;
    };

    void build();
    QWidget *buildTop();
    void connectParts();
    void takeNames();
    void offerLeavers();
    void gatherAll();
    void fillGroupings();
    void regroup();
    void takeGroups(const QList<ContactGroup> &groups);
    void give(const QList<ContactGroup> &groups, const QString &owner);
    void takeChosen();
    void recompute();
    void take(const Handed &handed);
    void showLoads();
    void showSummary();
    QString withoutWords() const;

    ContactGathering *m_gathering;
    LatestAnswer<QList<ContactGroup>> m_grouping;
    LatestAnswer<Handed> m_working;
    std::optional<QString> m_leaver;
    QList<Gift> m_gifts;
    Dealt m_dealt;
    OwnerPicker *m_who;
    QComboBox *m_by;
    GroupsPanel *m_groups;
    OwnersPanel *m_owners;
    PlainLabel *m_summary;
    ProblemLine *m_note;
};

} // namespace patchbook
