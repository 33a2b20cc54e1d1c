// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordref.h"
#include "models/ports/outbox.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QToolButton;

namespace patchbook {

class SearchField;
class Workspace;

/** Which operations are shown: by state, account, name, and of one contact alone. */
class ActivityFilter final : public QWidget
{
    Q_OBJECT

public:
    enum Kind { All, Waiting, NeedsYou, Saved, Cancelled };

    explicit ActivityFilter(Workspace &workspace, QWidget *parent = nullptr);

    OpQuery query() const;
    Kind kind() const;
    void setKind(Kind kind);
    void setCounts(const OpCounts &counts);
    /** Shows the history of one record; everything else in the filter is taken back. */
    void setRecord(const RecordRef &record, const QString &name);
    const std::optional<RecordRef> &record() const { return m_record; }
    /** Whether anything is left out. */
    bool isNarrow() const;
    QString search() const;
    SearchField &searchField() { return *m_search; }

public Q_SLOTS:
    /** Shows everything. */
    void reset();

Q_SIGNALS:
    void changed();
    /** Down or Enter in the search. */
    void leaveRequested();

private:
    void build();
    void fillAccounts();
    void clearRecord();
    void widen();

    Workspace &m_workspace;
    QComboBox *m_kind;
    QComboBox *m_account;
    SearchField *m_search;
    QToolButton *m_only;
    QTimer m_soon;
    std::optional<RecordRef> m_record;
};

} // namespace patchbook
