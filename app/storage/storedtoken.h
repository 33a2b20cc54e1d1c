// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/credentialstore.h"

namespace patchbook {

/** A token as the keychain holds it: a small JSON text which also names the origin it is for. */
QString storedToken(const QString &origin, const Secret &secret);

/** The token of such a text; OtherOrigin when it is for another one, Unusable when it is none. */
CredentialResult<Secret> tokenFrom(const QString &stored, const QString &origin);

} // namespace patchbook
