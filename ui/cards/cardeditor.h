// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/recordeditor.h"

namespace patchbook {

class CardDeck;
class CardPreview;
class PictureLoader;
class PlainLabel;

/**
 * Edits the card of one line and shows what its recipients see. Only edited fields are sent; a line
 * without a card gets one set up.
 */
class CardEditor final : public RecordEditor
{
    Q_OBJECT

public:
    CardEditor(Workspace &workspace, PictureLoader &pictures, Settings &settings,
               QWidget *parent = nullptr);
    ~CardEditor() override;

    /** Shows a line's card; what was edited in the one before stays a draft. */
    void showCard(AccountSession *session, const QString &phone);
    /** Shows nothing. */
    void clear() { close(); }

    QString phone() const { return record().id; }

protected:
    Schema shownSchema() const override;
    bool creates() const override;
    QString saveVerb(int fields) const override;
    void showHead(const Contact &draft) override;
    BannerText reportOn(const Op &op) const override;
    QString progressOn(const Op &op) const override;
    QList<FormBanner::Action> actionsOn(const Op &op) override;
    bool mayClose(const Op &op) const override;
    bool showAfter() override;
    BannerText lockedText() const override;
    void bookTaken(AddressBook *book) override;

private:
    void buildHead();
    CardDeck *deck() const;
    bool isActive() const;
    FormBanner::Action refreshAction();

    PlainLabel *m_title;
    PlainLabel *m_state;
    CardPreview *m_preview;
};

} // namespace patchbook
