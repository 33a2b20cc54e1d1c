// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formbanner.h"
#include "ui/form/saveflow.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace patchbook {

class AccountSession;
class AddressBook;
class CardDeck;
class CardPreview;
class FieldGrid;
class FormFooter;
class PictureLoader;
class PlainLabel;
class RequestPreview;
class Settings;
class Workspace;

/**
 * Edits the card of one line and shows what its recipients see. Only edited fields are sent; a line
 * without a card gets one set up. Keeps no truth of its own: drafts are in the deck's book.
 */
class CardEditor final : public QWidget
{
    Q_OBJECT

public:
    CardEditor(Workspace &workspace, PictureLoader &pictures, Settings &settings,
               QWidget *parent = nullptr);
    ~CardEditor() override;

    /** Shows a line's card; what was edited in the one before stays a draft. */
    void showCard(AccountSession *session, const QString &phone);
    /** Shows nothing. */
    void clear();

    QString phone() const { return m_record.id; }
    bool canSave() const;
    bool isDirty() const;
    void save();
    void revert();
    void undo();
    void redo();

Q_SIGNALS:
    void stateChanged();
    void statusMessage(const QString &text);

private:
    void build();
    void buildGrid();
    void takeBook(AddressBook *book);
    void refresh();
    void refreshHeader(const Contact &draft);
    void refreshBanner();
    void refreshFooter();
    void refreshRequest();
    void showResult(const Op &op);
    void openConflict(const Op &op);
    void takeDecision(const Op &op, const ChangeSet &choice);
    void editField(const QString &key, const QJsonValue &value);
    void revertField(const QString &key);
    CardDeck *deck() const;
    bool isSetUp() const;
    QString region() const;
    FormBanner::Action refreshAction();

    Workspace &m_workspace;
    Settings &m_settings;
    SaveFlow *m_flow;
    QPointer<AccountSession> m_session;
    QPointer<AddressBook> m_book;
    RecordRef m_record;
    bool m_hasProblem = false;

    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_content = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_state = nullptr;
    FormBanner *m_banner = nullptr;
    CardPreview *m_preview = nullptr;
    FieldGrid *m_grid = nullptr;
    RequestPreview *m_request = nullptr;
    FormFooter *m_footer = nullptr;
};

} // namespace patchbook
