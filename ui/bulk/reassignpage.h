// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/dealt.h"
#include "models/bulk/latestanswer.h"
#include "ui/bulk/bulkpage.h"

class QRadioButton;

namespace patchbook {

class ContactGathering;
class OwnerPicker;
class OwnersPanel;
class ProblemLine;
class SplitOptions;

/** Gives contacts to one owner, or splits them over several, and shows what each will have. */
class ReassignPage final : public BulkPage
{
    Q_OBJECT

public:
    explicit ReassignPage(QWidget *parent = nullptr);
    ~ReassignPage() override;

    QString heading() const override;
    void setContacts(AccountSession &session, const BookContacts &contacts) override;
    std::optional<BulkChange> change(bool tell) override;
    BookContacts contacts() const override;

    /** Who gets whom is being worked out: change() tells nothing until changeChanged(). */
    bool isBusy() const;

private:
    QWidget *buildChoices();
    void takeNames();
    void showMode();
    void recompute();
    void take(const Dealt &dealt);
    void showLoads();
    void say(const QString &sentence, bool isError);
    bool isOneOwner() const;
    bool isComplete() const;
    void tellMissing();

    ContactGathering *m_gathering;
    LatestAnswer<Dealt> m_working;
    Dealt m_dealt;
    bool m_isDealt = false;
    QRadioButton *m_one;
    QRadioButton *m_several;
    OwnerPicker *m_picker;
    SplitOptions *m_split;
    OwnersPanel *m_owners;
    ProblemLine *m_note;
};

} // namespace patchbook
