// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/bulkpage.h"
#include "ui/bulk/commonvalues.h"

class QScrollArea;
class QVBoxLayout;

namespace patchbook {

class BulkFieldRow;
class ChangeExamples;
class ProblemLine;

/**
 * A form over many contacts: what they have in each field, and what shall be done to it. Only what
 * is touched changes.
 */
class BulkEditPage final : public BulkPage
{
    Q_OBJECT

public:
    /** `region`: two letters, of phone numbers without "+"; "" for none. */
    explicit BulkEditPage(QString region, QWidget *parent = nullptr);

    QString heading() const override;
    void setContacts(AccountSession &session, const BookContacts &contacts) override;
    std::optional<BulkChange> change(bool tell) override;
    BookContacts contacts() const override { return m_contacts; }

    /** nullptr for a field that cannot be edited. */
    BulkFieldRow *row(const QString &key) const;

private:
    void build();
    BulkFieldRow *rowFor(const Field &field);
    void addGroup(const QString &title);
    void fitLabels();
    void showCommon();
    void takeChange();

    const QString m_region;
    AccountSession *m_session = nullptr;
    BookContacts m_contacts;
    QList<Field> m_fields; // as the rows were made for them
    CommonValues m_values;
    QScrollArea *m_area;
    QWidget *m_form = nullptr;
    QList<BulkFieldRow *> m_rows;
    QList<BulkFieldRow *> m_kept; // while the form is built anew
    ProblemLine *m_problem;
    ChangeExamples *m_examples;
};

} // namespace patchbook
