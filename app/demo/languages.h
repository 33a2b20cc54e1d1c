// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace patchbook::demo {

/** Ranges of phone numbers which the countries' regulators keep free for fiction. */
enum class PhoneRange { America, Britain, France, Germany, Australia, Sweden };

/**
 * What people of one language are called, and where and as what they work. The names are common
 * ones, combined at random; the companies are invented.
 */
struct Language
{
    int weight; ///< slots of it among Language::slotCount
    PhoneRange phones;
    QStringList given;
    QStringList family;
    QStringList mail; ///< family names in Latin letters, {} where they can be made from `family`
    QStringList cities;
    QStringList companies;
    QStringList titles;

    static constexpr int slotCount = 32;
};

/** All languages; their weights add up to Language::slotCount. Built once. */
const std::vector<Language> &languages();

} // namespace patchbook::demo
