// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/contactservice.h"

namespace patchbook {

QFuture<ServiceResult<QJsonObject>> ContactService::describe()
{
    return QtFuture::makeReadyFuture(ServiceResult<QJsonObject>(QJsonObject()));
}

} // namespace patchbook
