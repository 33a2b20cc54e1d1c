// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocale>
#include <QStringView>

#include <memory>

struct UCollator;

namespace patchbook {

/** The user's locale, or English where that is "C", which knows byte values only. */
QLocale sortLocale();

/**
 * An alphabet, which makes of every text a key: keys compare byte by byte as the texts do in it.
 * Numbers count by value, and case is no difference. Makes the same order as a QCollator, whose
 * keys cost a piece of memory each. For one thread.
 */
class Collation
{
public:
    explicit Collation(const QLocale &locale = sortLocale());
    ~Collation();
    Collation(const Collation &) = delete;
    Collation &operator=(const Collation &) = delete;

    /**
     * Writes the key of a text, which has no zero but the one that ends it. Returns its size with
     * that; when this is more than `capacity`, what was written is of no use.
     */
    std::size_t writeKey(QStringView text, char *key, std::size_t capacity) const;

private:
    struct Close
    {
        void operator()(UCollator *collator) const;
    };
    using Collator = std::unique_ptr<UCollator, Close>;
    static Collator opened(const QByteArray &name, bool normalises);

    Collator m_collator;
    Collator m_quick; // for texts whose marks are in order, for having none of their own
};

} // namespace patchbook
