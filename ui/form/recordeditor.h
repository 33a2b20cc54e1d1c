// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/field.h"
#include "ui/form/formbanner.h"
#include "ui/form/recordlock.h"
#include "ui/form/saveflow.h"

#include <QPointer>
#include <QWidget>

class QFrame;
class QScrollArea;
class QUndoStack;
class QVBoxLayout;

namespace patchbook {

class AccountSession;
class AddressBook;
class FieldGrid;
class FormFooter;
class RequestPreview;
class Settings;
class Workspace;

/**
 * What every editor of a record has: the fields, the banner that tells of the save, the footer with
 * Save and Revert, and the way from a key stroke to the service. It keeps no truth of its own: it
 * reads the address book, follows its signals, and tells what becomes of each save.
 */
class RecordEditor : public QWidget
{
    Q_OBJECT

public:
    RecordEditor(Workspace &workspace, Settings &settings, QWidget *parent = nullptr);
    ~RecordEditor() override;

    AccountSession *session() const { return m_session; }
    /** Its id is "" when nothing is shown. */
    const RecordRef &record() const { return m_record; }

    void save();
    /** Drops the edits of this record. */
    virtual void revert();
    void undo();
    void redo();
    /** Whether something keeps the record from being saved. */
    bool hasProblem() const { return m_hasProblem; }
    /** Whether Save would do something now. */
    bool canSave() const;
    bool isDirty() const;
    /** Why nothing of this record can be edited. */
    RecordLock lock() const;

Q_SIGNALS:
    void saveStarted();
    void statusMessage(const QString &text);
    /** canSave() or isDirty() may have changed. */
    void stateChanged();

protected:
    /** Shows a record; what was edited in the one before stays a draft. False: it is not there. */
    bool open(AccountSession *session, const RecordRef &record);
    void close();
    /** The record has this id from now on. */
    void rename(const QString &id);
    void refresh();
    void endTyping();
    /** The one way to edit the record that is shown. */
    void editField(const QString &key, const QJsonValue &value);
    /** Puts what takes the focus in the order of the screen. */
    void orderStops();

    AddressBook *book() const { return m_book; }
    SaveFlow &flow() { return *m_flow; }
    Workspace &workspace() { return m_workspace; }
    FieldGrid *grid() const { return m_grid; }
    FormBanner &banner() { return *m_banner; }
    /** Everything that is shown of a record, to be placed by whoever inherits. */
    QWidget *page() const { return m_page; }
    /** The column in which the banner and, below it, the fields are. */
    QVBoxLayout *content() const { return m_content; }

    /** The fields which are shown; those of the book, if not said otherwise. */
    virtual Schema shownSchema() const;
    /** Whether saving makes the record at the service. */
    virtual bool creates() const = 0;
    /** What Save does, on its button. */
    virtual QString saveVerb(int fields) const = 0;
    virtual void showHead(const Contact &draft) = 0;
    virtual BannerText reportOn(const Op &op) const;
    virtual QString progressOn(const Op &op) const;
    /** What can be done about the end of a save. */
    virtual QList<FormBanner::Action> actionsOn(const Op &op);
    /** Whether the report of a save can be closed. */
    virtual bool mayClose(const Op &op) const;
    /** For what comes before the reports of saves: true when the banner was set. */
    virtual bool showBefore() { return false; }
    /** The same for what is told when there is nothing else to tell. */
    virtual bool showAfter() { return false; }
    /** Why a record that was read in part is locked. */
    virtual BannerText lockedText() const = 0;
    /** The same for an archived one. */
    virtual BannerText archivedText() const { return {}; }
    /** What the footer says while nothing is saved. */
    virtual QString idleStatus() const { return {}; }
    /** What takes the focus between the fields and the footer. */
    virtual QList<QWidget *> stopsBelow() const { return {}; }
    /** The fields were made anew. */
    virtual void gridBuilt() {}
    /** The fields show the record. */
    virtual void fieldsShown() {}
    /** The book is another one now: its other signals can be connected. */
    virtual void bookTaken(AddressBook *) {}
    /** An undo step was one of this record, which is not the one shown. */
    virtual void showStepped(const QString &) {}

private:
    void buildPage();
    void takeBook(AddressBook *book);
    void buildGrid();
    void rebuildGrid();
    BannerText lockText() const;
    void step(void (QUndoStack::*way)());
    void bookChanged(const QList<int> &slots);
    void refreshFooter();
    void refreshBanner();
    bool showRestored();
    void closeBanner();
    void refreshPreview();
    void openConflict(const Op &op);
    void takeDecision(const Op &op, const ChangeSet &choice, const ChangeSet &later);
    void takeEnd(const RecordRef &record, const Op &op);
    void revertField(const QString &key);
    QString region() const;

    Workspace &m_workspace;
    Settings &m_settings;
    SaveFlow *m_flow;
    QPointer<AccountSession> m_session;
    QPointer<AddressBook> m_book;
    RecordRef m_record;
    ChangeSet m_lastChanges;
    bool m_hasProblem = false;
    bool m_stepping = false; // inside undo or redo
    QStringList m_touched;   // by the step under way

    QWidget *m_page;
    QScrollArea *m_scroll;
    QVBoxLayout *m_content = nullptr;
    FormBanner *m_banner;
    FieldGrid *m_grid = nullptr;
    RequestPreview *m_preview;
    QFrame *m_line; // above the footer
    FormFooter *m_footer;
};

} // namespace patchbook
