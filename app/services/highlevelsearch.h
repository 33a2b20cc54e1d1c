// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpmessage.h"
#include "models/domain/request.h"
#include "models/ports/contactservice.h"

#include <QString>

namespace patchbook {

class HighLevelReading;

// The list of a location's contacts is a search for nothing in particular. It walks by marks: the
// token of a cursor is the mark of the last contact before it.

ServiceResult<Request> highLevelSearch(const QString &location, const PageCursor &cursor, int size);

/** The answer to the search for this page. */
ServiceResult<ContactPage> highLevelPage(const HighLevelReading &reading, const HttpReply &reply,
                                         const PageCursor &cursor, int size);

} // namespace patchbook
