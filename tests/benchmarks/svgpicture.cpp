// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/svgpicture.h"

#include <cmath>

namespace patchbook::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

// The colours of the two kinds of page differ in lightness alone.
const QString colours = uR"(
text { font: 11px sans-serif; fill: #1f2328 }
text.bold { font-weight: bold }
.ground { fill: #ffffff }
.ours { fill: #0b62c4; stroke: #0b62c4 }
.limit { fill: #9a5b00; stroke: #9a5b00 }
.grid { stroke: #d5d9de }
.over { fill: #c4281c }
text.ours, text.limit { stroke: none }
text.quiet { fill: #59636e }
polyline.ours, polyline.limit { fill: none; stroke-width: 2; stroke-linejoin: round }
polyline.limit { stroke-dasharray: 5 3 }
@media (prefers-color-scheme: dark) {
text { fill: #f0f3f6 }
.ground { fill: #151b23 }
.ours { fill: #6cb0ff; stroke: #6cb0ff }
.limit { fill: #f0b35a; stroke: #f0b35a }
.grid { stroke: #3b434d }
.over { fill: #ff7b72 }
text.quiet { fill: #a8b1bb }
}
)"_s;

QString numberText(double value)
{
    return QString::number(std::isfinite(value) ? value : 0, 'f', 1);
}

} // namespace

SvgPicture::SvgPicture(QSizeF size, const QString &title)
    : m_xml(&m_bytes)
{
    m_xml.setAutoFormatting(true);
    m_xml.setAutoFormattingIndent(1);
    m_xml.writeStartElement(u"svg"_s);
    m_xml.writeAttribute(u"xmlns"_s, u"http://www.w3.org/2000/svg"_s);
    attribute("width", size.width());
    attribute("height", size.height());
    m_xml.writeAttribute(u"viewBox"_s,
                         u"0 0 %1 %2"_s.arg(numberText(size.width()), numberText(size.height())));
    m_xml.writeAttribute(u"role"_s, u"img"_s);
    m_xml.writeComment(u" SPDX-FileCopyrightText: 2026 Patchbook contributors "_s);
    m_xml.writeComment(u" SPDX-License-Identifier: GPL-3.0-or-later "_s);
    m_xml.writeTextElement(u"title"_s, title);
    m_xml.writeTextElement(u"style"_s, colours);
    box(QRectF(QPointF(), size), u"ground"_s, 8);
}

void SvgPicture::attribute(const char *name, double value)
{
    m_xml.writeAttribute(QLatin1StringView(name), numberText(value));
}

void SvgPicture::box(const QRectF &place, const QString &colour, double radius)
{
    m_xml.writeEmptyElement(u"rect"_s);
    m_xml.writeAttribute(u"class"_s, colour);
    attribute("x", place.x());
    attribute("y", place.y());
    attribute("width", std::max(0.0, place.width()));
    attribute("height", std::max(0.0, place.height()));
    if (radius > 0)
        attribute("rx", radius);
}

void SvgPicture::line(QPointF from, QPointF to, const QString &colour)
{
    m_xml.writeEmptyElement(u"line"_s);
    m_xml.writeAttribute(u"class"_s, colour);
    attribute("x1", from.x());
    attribute("y1", from.y());
    attribute("x2", to.x());
    attribute("y2", to.y());
}

void SvgPicture::curve(const std::vector<QPointF> &points, const QString &colour)
{
    QStringList places;
    for (const QPointF point : points) {
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            places.append(QString(numberText(point.x()) + u',' + numberText(point.y())));
    }
    if (places.isEmpty())
        return;
    m_xml.writeEmptyElement(u"polyline"_s);
    m_xml.writeAttribute(u"class"_s, colour);
    m_xml.writeAttribute(u"points"_s, places.join(u' '));
    for (const QString &place : std::as_const(places)) {
        m_xml.writeEmptyElement(u"circle"_s);
        m_xml.writeAttribute(u"class"_s, colour);
        m_xml.writeAttribute(u"cx"_s, place.section(u',', 0, 0));
        m_xml.writeAttribute(u"cy"_s, place.section(u',', 1, 1));
        m_xml.writeAttribute(u"r"_s, u"2.5"_s);
    }
}

void SvgPicture::words(QPointF at, const QString &text, Anchor anchor, const QString &colour,
                       bool bold)
{
    m_xml.writeStartElement(u"text"_s);
    attribute("x", at.x());
    attribute("y", at.y());
    if (anchor != Anchor::Start)
        m_xml.writeAttribute(u"text-anchor"_s, anchor == Anchor::Middle ? u"middle"_s : u"end"_s);
    QStringList classes;
    if (bold)
        classes << u"bold"_s;
    if (!colour.isEmpty())
        classes << colour;
    if (!classes.isEmpty())
        m_xml.writeAttribute(u"class"_s, classes.join(u' '));
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

QByteArray SvgPicture::bytes()
{
    if (!m_ended)
        m_xml.writeEndDocument();
    m_ended = true;
    return m_bytes;
}

} // namespace patchbook::bench
