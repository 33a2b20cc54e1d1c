// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkchange.h"
#include "models/bulk/chosencontacts.h"
#include "models/bulk/slicedwalk.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace patchbook {

class AccountSession;
class PlainLabel;

/** Shows what a bulk change would make of the first few contacts that it would change. */
class ChangeExamples final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int most = 3;

    explicit ChangeExamples(QWidget *parent = nullptr);

    /** Soon: many keys in a row are one question. Without a change it shows nothing. */
    void ask(AccountSession &session, const BookContacts &contacts,
             std::optional<BulkChange> change);

private:
    void begin();
    void visit(qsizetype place);
    void end();

    AccountSession *m_session = nullptr;
    BookContacts m_contacts;
    std::optional<BulkChange> m_change;
    QTimer m_soon;
    SlicedWalk m_walk;
    int m_found = 0;
    QList<PlainLabel *> m_lines;
    PlainLabel *m_heading;
};

} // namespace patchbook
