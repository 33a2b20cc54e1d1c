// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "ui/form/saveflow.h"

#include <QWidget>

class QScrollArea;
class QStackedLayout;
class QUndoStack;
class QVBoxLayout;

namespace patchbook {

class AccountSession;
class AddressBook;
class EmptyForm;
class FieldGrid;
class FormBanner;
class FormFooter;
class FormHeader;
class Prompts;
class RequestPreview;
class Settings;
class Workspace;
struct BannerText;

/**
 * Shows one record and edits its draft. It keeps no truth of its own: it reads the address book,
 * follows its signals, and tells what becomes of each save.
 */
class ContactForm final : public QWidget
{
    Q_OBJECT

public:
    ContactForm(Workspace &workspace, Settings &settings, Prompts &prompts,
                QWidget *parent = nullptr);
    ~ContactForm() override;

    using QWidget::show;
    /** Shows a record; what was edited in the one shown before stays a draft. */
    void show(AccountSession *session, Collection collection, const QString &id);
    /** Shows nothing; `reason` says why, "" for the usual invitation. */
    void clear(const QString &reason = {});

    AccountSession *session() const { return m_session; }
    /** "" when nothing is shown. */
    QString id() const { return m_record.id; }

    void save();
    /** Drops the edits of this record; asks only when that cannot be undone. */
    void revert();
    void undo();
    void redo();
    void focusFirstField();
    /** Whether something keeps the record from being saved. */
    bool hasProblem() const { return m_hasProblem; }
    /** Whether Save would do something now. */
    bool canSave() const;

Q_SIGNALS:
    void saveStarted();
    void statusMessage(const QString &text);
    /** The form went to another record by itself; the list may follow. */
    void recordShown(patchbook::AccountSession *session, const QString &id);
    /** canSave() may have changed. */
    void stateChanged();

private:
    void build();
    void leave();
    void takeBook(AddressBook *book);
    void buildGrid();
    void step(void (QUndoStack::*way)());

    void bookChanged(const QStringList &ids);
    void refresh();
    void refreshFooter();
    void refreshBanner();
    void refreshPreview();
    void showSearch(const SaveFlow::Search &search);
    void showResult(const Op &op);
    void openConflict(const Op &op);
    void takeDecision(const Op &op, const ChangeSet &choice);
    void takeEnd(const RecordRef &record, const Op &op);
    void editField(const QString &key, const QJsonValue &value);
    void revertField(const QString &key);
    bool creates() const;
    QString region() const;

    Workspace &m_workspace;
    Settings &m_settings;
    Prompts &m_prompts;
    SaveFlow *m_flow;
    AccountSession *m_session = nullptr; // cleared before it goes
    AddressBook *m_book = nullptr;
    RecordRef m_record;
    ChangeSet m_lastChanges;
    bool m_hasProblem = false;
    bool m_stepping = false; // inside undo or redo
    QStringList m_touched;   // by the step under way
    QStringList m_owners;
    qsizetype m_ownersOf = -1; // how many contacts m_owners was gathered from

    QStackedLayout *m_pages;
    EmptyForm *m_empty;
    QWidget *m_page;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content;
    FormHeader *m_header;
    FormBanner *m_banner;
    FieldGrid *m_grid = nullptr;
    RequestPreview *m_preview;
    FormFooter *m_footer;
};

} // namespace patchbook
