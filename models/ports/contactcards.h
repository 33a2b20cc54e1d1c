// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/recordservice.h"

#include <QList>

namespace patchbook {

/** One of the user's own phone lines, and the card its recipients see. */
struct CardLine
{
    QString phone;               ///< E.164; also the card's record id
    std::optional<Contact> card; ///< none: not set up

    friend bool operator==(const CardLine &, const CardLine &) = default;
};

/**
 * The name-and-photo cards of one account's own lines. A card is a record whose id is its line;
 * reading one that is not set up gives NotFound.
 */
class ContactCards : public RecordService
{
public:
    virtual QFuture<ServiceResult<QList<CardLine>>> lines() = 0;
};

/** Keys which every card schema has. */
namespace cardfield {
inline constexpr char firstName[] = "first_name";
inline constexpr char lastName[] = "last_name";
inline constexpr char imageUrl[] = "image_url";
inline constexpr char isActive[] = "is_active"; ///< false: saved, not yet applied to the device
} // namespace cardfield

} // namespace patchbook
