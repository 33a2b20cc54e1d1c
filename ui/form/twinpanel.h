// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/twins.h"
#include "models/domain/changeset.h"
#include "ui/form/twincard.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace patchbook {

class AccountSession;
class PlainLabel;
class Workspace;

/**
 * Below the fields of a contact: the same person elsewhere, and what differs there. It edits
 * nothing itself, but asks for ordinary edits of one or the other record.
 */
class TwinPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TwinPanel(Workspace &workspace, QWidget *parent = nullptr);

    /** Shows the twins of this record from now on; of none where its id is "". */
    void follow(const RecordRef &record);
    /** Says how things stand now: a draft was saved, an account was set to read-only. */
    void refresh();
    const QList<Twin> &shown() const { return m_twins; }
    /** What takes the focus, in the order of the screen. */
    QList<QWidget *> stops() const;

Q_SIGNALS:
    /** A twin is to be shown. */
    void showRequested(const patchbook::RecordRef &record);
    /** An ordinary edit of this record is wanted. */
    void editRequested(const patchbook::RecordRef &record, const QString &key,
                       const QJsonValue &value);
    void stopsChanged();

private:
    /** A value that was copied in this panel: its row stays while the edit is not saved. */
    struct Copied
    {
        RecordRef twin;
        TwinDifference difference; ///< as it was
        bool here = false;         ///< into the record shown
    };

    void watch(AccountSession *session);
    void build();
    TwinCardText textOf(const Twin &twin) const;
    QString titleOf(const Twin &twin, int differing) const;
    QStringList notesOn(const Twin &twin) const;
    TwinCardText::Row rowOf(const Twin &twin, const TwinDifference &difference) const;
    QList<Copied> copiedOf(const Twin &twin) const;
    void copy(const RecordRef &twin, const QString &key, bool here);
    void takeBack(const RecordRef &twin, const QString &key);
    bool mayEdit(const RecordRef &record, const QString &key, const QJsonValue &value) const;
    std::optional<FieldChange> editOf(const Copied &copied) const;

    Workspace &m_workspace;
    Twins m_index;
    RecordRef m_record;
    QList<Twin> m_twins;
    QList<Copied> m_copied;
    QHash<RecordRef, bool> m_folds; // what the user folded in or out
    PlainLabel *m_heading;
    PlainLabel *m_more;
    QVBoxLayout *m_column;
    QList<TwinCard *> m_cards;
};

} // namespace patchbook
