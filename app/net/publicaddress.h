// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QHostAddress;

namespace patchbook {

/**
 * Whether this is an address of the public internet, by the registries of special-purpose
 * addresses (RFC 6890 and its successors). Everything that leads, or may be translated, to this
 * computer, its neighbours or a cloud's metadata is not.
 * QHostAddress::isGlobal() cannot be asked: it says yes to private networks.
 */
bool isPublicAddress(const QHostAddress &address);

} // namespace patchbook
