// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/textmarks.h"

#include <QCache>
#include <QFont>
#include <QRectF>
#include <QStaticText>
#include <QString>

#include <functional>

namespace patchbook {

/** A text as it is painted, and where its marked parts stand. */
struct LaidOutText
{
    QStaticText text;
    QList<QRectF> marks = {}; ///< from the text's top left
};

/**
 * Texts of a table's cells, each laid out once for its width: that makes scrolling four times as
 * fast. For few fonts at a time.
 */
class LaidOutTexts
{
public:
    /** What to mark in the whole text, asked for when it is laid out. */
    using Marks = std::function<QList<TextRange>()>;

    LaidOutTexts();

    /**
     * One line of plain text, cut at its end with an ellipsis. `place` tells texts apart that are
     * marked in other ways: one number, not 0, for each; 0 for texts without marks.
     */
    LaidOutText of(const QString &text, int width, const QFont &font, int place,
                   const Marks &marks);
    /** What was marked is not any more. */
    void forgetMarks() { m_marks.clear(); }

private:
    struct Key
    {
        QString text;
        int width = 0;
        int place = 0;
        int font = 0; // place in m_fonts

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept
        {
            return qHashMulti(seed, key.text, key.width, key.place, key.font);
        }
    };

    struct Laid
    {
        QStaticText text;
        QString shown; ///< cut
    };

    int numberOf(const QFont &font);
    const Laid &laid(const Key &key, const QFont &font);

    QCache<Key, Laid> m_texts; // at place 0: they outlive what is marked in them
    QCache<Key, QList<QRectF>> m_marks;
    QList<QFont> m_fonts;
};

} // namespace patchbook
