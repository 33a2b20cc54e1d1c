// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/ownersplit.h"
#include "ui/bulk/ownernames.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace patchbook {

class ElidedLabel;
class OwnerPicker;
class OwnerRow;
class PlainLabel;

/**
 * The owners whom a change touches, with their loads before and after: those whom the user named,
 * with their shares, and those who give. Groups of contacts may be dropped on the former.
 */
class OwnersPanel final : public QWidget
{
    Q_OBJECT

public:
    /** A drag of groups: their keys, a line each, in UTF-8. */
    static QString groupsMimeType();

    explicit OwnersPanel(QWidget *parent = nullptr);

    void setNames(const OwnerNames &names);
    /** Whether the user names owners here; otherwise the panel only shows loads. */
    void setChoosing(bool choosing);
    void setWeighted(bool weighted);
    /** Groups go to these owners: rows have numbers and take drops. */
    void setTakesGroups(bool takes);

    /** Whom the user named, in this order. */
    const QStringList &chosen() const { return m_chosen; }
    QList<OwnerShare> shares() const;
    void choose(const QString &owner);
    void remove(const QString &owner);
    /** Takes in what was typed but not added. */
    bool takeTyped();
    /** Says that somebody has to be named, and takes the focus there. */
    void tellNobody();
    OwnerPicker *picker() const { return m_picker; }

    /** Rows: whom the user named first, and then the rest. */
    void setLoads(const QList<OwnerLoad> &loads);

Q_SIGNALS:
    void chosenChanged();
    void weightsChanged();
    void groupsDropped(const QString &owner, const QStringList &groups);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *built();
    QWidget *legend();
    OwnerRow *makeRow(const QString &owner, bool chosen);
    QList<OwnerLoad> wantedRows() const;
    OwnerRow *rowAt(qsizetype place, const QString &owner, bool chosen);
    void showRows();
    void dropRows(qsizetype from);
    void showPercents();
    void showHint();
    void colour();
    bool takeDrag(OwnerRow *row, QEvent *event);
    void addTyped();

    OwnerNames m_names;
    QStringList m_chosen;
    QList<OwnerLoad> m_loads;
    QList<OwnerRow *> m_rows;
    bool m_choosing = true;
    bool m_weighted = false;
    bool m_takesGroups = false;
    QWidget *m_adding;
    OwnerPicker *m_picker;
    QPushButton *m_add;
    PlainLabel *m_hint;
    PlainLabel *m_more;
    PlainLabel *m_nowMark;
    PlainLabel *m_laterMark;
    QVBoxLayout *m_list;
};

} // namespace patchbook
