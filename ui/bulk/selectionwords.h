// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/bulkselection.h"

#include <QString>

namespace patchbook {

class Workspace;

/** How a selection was made: "2,503 contacts that match “acme”". Safe to show. */
QString selectionSentence(const BulkSelection &selection);

/** The name of the service of an account, or "the service" for one without a name. */
QString serviceNameOf(Workspace &workspace, const QString &account);

/** Why no contact of an account can be changed now. */
struct AccountObstacle
{
    QString word;     ///< for a list of accounts: "read-only"; "" when nothing is in the way
    QString sentence; ///< what it is and what can be done
};
AccountObstacle obstacleOf(Workspace &workspace, const QString &account);

} // namespace patchbook
