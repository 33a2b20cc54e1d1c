// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace patchbook {

/** How many contacts somebody has and would have, as two bars with their numbers. */
class LoadBars final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadBars(QWidget *parent = nullptr);

    /** `most`: the number whose bar is as long as there is room. */
    void setLoad(int before, int after, int most);
    int before() const { return m_before; }
    int after() const { return m_after; }
    /** What the bars say, as a sentence. */
    static QString sentence(int before, int after);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int barHeight() const;
    int numberWidth() const;

    int m_before = 0;
    int m_after = 0;
    int m_most = 1;
};

/** The colours of the two bars, for a legend. */
QColor loadBeforeColour(const QPalette &palette);
QColor loadAfterColour(const QPalette &palette);

} // namespace patchbook
