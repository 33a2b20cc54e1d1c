// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/field.h"

#include <QDialog>
#include <QList>

class QButtonGroup;
class QGridLayout;
class QPushButton;

namespace patchbook {

/**
 * Shows fields that were changed both here and at the service, and takes a choice for each. Nothing
 * is chosen beforehand. Open it with open().
 */
class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    /** `others` are edits of the same save that clash with nothing and go along with any choice. */
    ConflictDialog(const Schema &schema, const QString &recordName,
                   const QList<FieldConflict> &conflicts, const ChangeSet &others,
                   QWidget *parent = nullptr);

    /** What would be saved: my side of the fields chosen so, and the others. */
    ChangeSet choice() const;
    bool isComplete() const;

Q_SIGNALS:
    /** The user decided; `choice` is empty when nothing of mine is left to save. */
    void decided(const patchbook::ChangeSet &choice);

private:
    struct Row
    {
        FieldConflict conflict;
        QButtonGroup *sides; ///< ids: Side
    };
    enum Side { Theirs, Mine };

    void addRow(QGridLayout *grid, const FieldConflict &conflict);
    void addOthers(QGridLayout *grid);
    void addButtons();
    void keepTheirs();
    QString shown(const QString &key, const QJsonValue &value) const;
    QString titleOf(const QString &key) const;

    Schema m_schema;
    QList<Row> m_rows;
    ChangeSet m_others;
    QPushButton *m_save = nullptr;
};

} // namespace patchbook
