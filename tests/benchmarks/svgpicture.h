// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QXmlStreamWriter>

#include <vector>

namespace patchbook::bench {

/**
 * A picture of lines, boxes and words. It brings its own ground and colours for light and dark, so
 * that it can be read on any page; colours are named by classes: "ours", "limit", "quiet", "grid".
 */
class SvgPicture
{
public:
    enum class Anchor { Start, Middle, End };

    /** `title` is what a screen reader says of it. */
    SvgPicture(QSizeF size, const QString &title);

    void box(const QRectF &place, const QString &colour, double radius = 0);
    void line(QPointF from, QPointF to, const QString &colour);
    /** Lines from point to point, and a dot on each. Points that are no numbers are left out. */
    void curve(const std::vector<QPointF> &points, const QString &colour);
    void words(QPointF at, const QString &text, Anchor anchor = Anchor::Start,
               const QString &colour = {}, bool bold = false);

    /** Ends the picture: nothing can be added afterwards. */
    QByteArray bytes();

private:
    void attribute(const char *name, double value);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    bool m_ended = false;
};

} // namespace patchbook::bench
