// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/runreportpdf.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <array>
#include <cmath>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ReportBlock::Kind;

struct PdfWords
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

constexpr double marginMm = 16;
constexpr double titlePoints = 16;
constexpr double headingPoints = 11;
constexpr double textPoints = 9;
constexpr double tablePoints = 8;
constexpr double footPoints = 7.5;
constexpr int resolution = 600;
// Shares of the page's width, in the order of the columns: result, contact, change, why.
constexpr std::array<double, 4> columnWidths{0.13, 0.22, 0.33, 0.32};
constexpr double numberWidth = 0.12; // of a sum

/**
 * Lays a report out on pages from top to bottom: once without painting, to count the pages, and
 * once with. Nothing it is given is ever taken for markup.
 */
class ReportPages
{
public:
    ReportPages(QPdfWriter &writer, const RunReportRows &report)
        : m_writer(writer)
        , m_report(report)
        , m_width(writer.width())
        , m_bottom(writer.height() - 3 * points(footPoints))
        , m_isMirrored(QGuiApplication::isRightToLeft())
    {
    }

    bool paint()
    {
        layOut(); // counts
        m_pages = m_page;
        QPainter painter;
        if (!painter.begin(&m_writer))
            return false;
        m_painter = &painter;
        layOut();
        return painter.end();
    }

private:
    double points(double size) const { return size * m_writer.resolution() / 72; }

    void layOut()
    {
        m_page = 1;
        m_y = 0;
        m_isInTable = false;
        const QList<ReportBlock> opening = reportOpening(m_report);
        for (const ReportBlock &block : opening)
            add(block);
        m_isInTable = true;
        addTitles();
        for (const ReportRow &row : m_report.rows)
            add(reportTableRow(row, m_report.head));
        foot();
    }

    void add(const ReportBlock &block)
    {
        const double height = placed(block, false);
        // A row that is longer than a whole page is cut rather than put off for ever.
        if (m_y + height > m_bottom && m_y > 0)
            nextPage();
        if (m_painter)
            placed(block, true);
        m_y += height;
    }

    void addTitles() { add(reportTitles(m_report.head)); }

    void nextPage()
    {
        foot();
        if (m_painter)
            m_writer.newPage();
        ++m_page;
        m_y = 0;
        if (m_isInTable)
            addTitles();
    }

    void foot()
    {
        if (!m_painter)
            return;
        //: The foot of a printed page. %1 is the title of a report; %2 and %3 are numbers.
        const QString text =
            PdfWords::tr("%1 · page %2 of %3")
                .arg(m_report.head.title, QLocale().toString(m_page), QLocale().toString(m_pages));
        cell(text, font(footPoints), 0, m_writer.height() - 1.5 * points(footPoints), m_width,
             true);
    }

    /** Its height; painted only on demand. */
    double placed(const ReportBlock &block, bool paints) const
    {
        switch (block.kind) {
        case Kind::Title:
            return cell(block.cells.constFirst(), font(titlePoints, true), 0, m_y, m_width,
                        paints) +
                   points(8);
        case Kind::Heading:
            return points(12) +
                   cell(block.cells.constFirst(), font(headingPoints, true), 0, m_y + points(12),
                        m_width, paints) +
                   points(4);
        case Kind::Text:
            return cell(block.cells.constFirst(), font(textPoints), 0, m_y, m_width, paints) +
                   points(1);
        case Kind::Sum:
            return row(block.cells, {numberWidth, 1 - numberWidth}, font(textPoints), paints);
        case Kind::Total:
            if (paints)
                line(m_y);
            return row(block.cells, {numberWidth, 1 - numberWidth}, font(textPoints, true), paints);
        case Kind::Titles:
            return tableRow(block.cells, font(tablePoints, true), paints);
        case Kind::Row:
            return tableRow(block.cells, font(tablePoints), paints);
        }
        return 0;
    }

    double tableRow(const QStringList &cells, const QFont &letters, bool paints) const
    {
        const double height =
            row(cells, {columnWidths.cbegin(), columnWidths.cend()}, letters, paints);
        if (paints)
            line(m_y + height);
        return height;
    }

    double row(const QStringList &cells, const QList<double> &widths, const QFont &letters,
               bool paints) const
    {
        const double gap = points(4);
        double left = 0;
        double height = 0;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double width = widths.at(i) * m_width;
            height = qMax(height,
                          cell(cells.at(i), letters, left, m_y + points(2), width - gap, paints));
            left += width;
        }
        return height + points(4);
    }

    /** Plain text in lines of at most this width; `left` counts from where the page begins. */
    double cell(const QString &text, const QFont &letters, double left, double top, double width,
                bool paints) const
    {
        double height = 0;
        for (const QString &line : text.split(u'\n')) {
            QTextLayout layout(line, letters, &m_writer);
            QTextOption option;
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            option.setTextDirection(m_isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
            layout.setTextOption(option);
            layout.beginLayout();
            double y = 0;
            for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
                part.setLineWidth(width);
                part.setPosition({0, y});
                y += part.height();
            }
            layout.endLayout();
            if (paints) {
                const double x = m_isMirrored ? m_width - left - width : left;
                layout.draw(m_painter, {x, top + height});
            }
            height += y;
        }
        return height;
    }

    void line(double y) const
    {
        m_painter->setPen(QPen(Qt::lightGray, points(0.5)));
        m_painter->drawLine(QPointF(0, y), QPointF(m_width, y));
        m_painter->setPen(Qt::black);
    }

    static QFont font(double size, bool isBold = false)
    {
        QFont letters = QGuiApplication::font();
        letters.setPointSizeF(size);
        letters.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
        return letters;
    }

    QPdfWriter &m_writer;
    const RunReportRows &m_report;
    QPainter *m_painter = nullptr; // none while pages are counted
    double m_width;
    double m_bottom; // of what is written, above the foot
    double m_y = 0;
    int m_page = 1;
    int m_pages = 1;
    bool m_isInTable = false;
    bool m_isMirrored;
};

} // namespace

bool writeReportPdf(QIODevice &device, const RunReportRows &report)
{
    QPdfWriter writer(&device);
    const bool isUs = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(isUs ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins({marginMm, marginMm, marginMm, marginMm}, QPageLayout::Millimeter);
    writer.setResolution(resolution);
    writer.setTitle(report.head.title);
    writer.setCreator(u"Patchbook"_s);
    return ReportPages(writer, report).paint();
}

} // namespace patchbook
