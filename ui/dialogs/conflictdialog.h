// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"
#include "ui/form/conflictdecision.h"

#include <QDialog>
#include <QList>

class QGridLayout;
class QPushButton;

namespace patchbook {

class ConflictRow;

/**
 * Shows fields that were changed both here and at the service, and takes a choice for each: theirs,
 * mine, or another value. Nothing is chosen beforehand. Open it with open().
 */
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    /** `region` as for checkValue(). */
    ConflictDialog(const Schema &schema, const QString &recordName,
                   const ConflictQuestion &question, const QString &region,
                   QWidget *parent = nullptr);

    /** What would be saved: the fields chosen so, and those that clash with nothing. */
    ChangeSet choice() const;
    /** Every field is decided, and nothing typed here is wrong. */
    bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    /**
     * The user decided: `choice` is to be saved, and is empty when nothing of mine is left. `later`
     * are clashing edits that stay undecided in the form.
     */
    void decided(const patchbook::ChangeSet &choice, const patchbook::ChangeSet &later);

private:
    void addTable();
    void addOthers(QGridLayout *grid);
    void addButtons();
    void check();
    void keepTheirs();
    void saveOthers();

    const Schema m_schema;
    const ConflictQuestion m_question;
    const QString m_region;
    QList<ConflictRow *> m_rows;
    QPushButton *m_save = nullptr;
    bool m_isComplete = false;
};

} // namespace patchbook
