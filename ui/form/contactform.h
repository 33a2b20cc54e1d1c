// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/recordeditor.h"

class QStackedLayout;

namespace patchbook {

class EmptyForm;
class FormHeader;
class Prompts;

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
    void gridBuilt() override;
    void bookTaken(AddressBook *book) override;
    void showStepped(const QString &id) override;

private:
    void showLeaving(const Op &removal);
    void showSearch(const SaveFlow::Search &search);
    void showFound(const QList<Contact> &found, const FormBanner::Action &anyway);

    Prompts &m_prompts;
    QStringList m_owners;
    qsizetype m_ownersOf = -1; // how many contacts m_owners was gathered from
    QStackedLayout *m_pages;
    EmptyForm *m_empty;
    FormHeader *m_header;
};

} // namespace patchbook
