// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/recordeditor.h"

class QLineEdit;
class QStackedLayout;

namespace patchbook {

class EmptyForm;
class WholeReading;
class FormHeader;
class Prompts;
class TwinPanel;

/** Shows one contact and edits its draft; looks for duplicates before it creates one. */
class ContactForm final : public RecordEditor
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

    /** "" when nothing is shown. */
    QString id() const { return record().id; }

    /** Asks only when the edits cannot be brought back by undo. */
    void revert() override;
    void focusFirstField();

Q_SIGNALS:
    /** The form went to another record by itself; the list may follow. */
    void recordShown(patchbook::AccountSession *session, const QString &id);

protected:
    bool creates() const override;
    QString saveVerb(int fields) const override;
    void showHead(const Contact &draft) override;
    QList<FormBanner::Action> actionsOn(const Op &op) override;
    bool showBefore() override;
    BannerText lockedText() const override;
    BannerText archivedText() const override;
    QList<QWidget *> stopsBelow() const override;
    QString idleStatus() const override;
    void fieldsShown() override;
    void gridBuilt() override;
    void bookTaken(AddressBook *book) override;
    void showStepped(const QString &id) override;

private:
    void showLeaving(const Op &removal);
    void showSearch(const SaveFlow::Search &search);
    void showFound(const QList<Contact> &found, const FormBanner::Action &anyway);
    void showOther(AccountSession *session, const QString &id);
    void openExisting(const QString &id);
    void takeTwinEdit(const RecordRef &record, const QString &key, const QJsonValue &value);

    Prompts &m_prompts;
    QHash<QLineEdit *, QString> m_placeholders; // their own, of fields that are not read yet
    QStringList m_owners;
    qsizetype m_ownersOf = -1; // how many contacts m_owners was gathered from
    QStackedLayout *m_pages;
    EmptyForm *m_empty;
    FormHeader *m_header;
    TwinPanel *m_twins;
    WholeReading *m_reading;
};

} // namespace patchbook
