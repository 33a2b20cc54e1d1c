// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/field.h"
#include "models/domain/validation.h"

#include <QMap>
#include <QWidget>

class QGridLayout;

namespace patchbook {

class FieldEditor;
class PlainLabel;

/**
 * The editors of a schema's fields, in groups, with their labels in one column. Where the window is
 * too narrow for two columns, each label stands above its field.
 */
class FieldGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(const Schema &schema, QWidget *parent = nullptr);

    /** Shows a record as edited; `changes` tell which fields differ from the service. */
    void showRecord(const Contact &draft, const ChangeSet &changes, bool locked);
    void setProblems(const QMap<QString, FieldProblem> &problems);

    const QList<FieldEditor *> &editors() const { return m_editors; }
    /** nullptr for an unknown key. */
    FieldEditor *editor(const QString &key) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString &key, const QJsonValue &value);
    void revertRequested(const QString &key);
    void typingEnded();
    void undoRequested();
    void redoRequested();
    void statusMessage(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group
    {
        PlainLabel *title;
        QList<FieldEditor *> editors;
    };

    FieldEditor *makeEditor(const Field &field);
    void arrange(bool stacked);
    int labelWidth() const;
    int widthForColumns() const;

    QGridLayout *m_grid;
    QList<Group> m_groups;
    QList<FieldEditor *> m_editors;
    bool m_stacked = false;
};

} // namespace patchbook
