// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QStringList>

class QGridLayout;
class QPushButton;
class QToolButton;

namespace patchbook {

class PlainLabel;

/** What a card says of one twin. Texts are ours, but the values. */
struct TwinCardText
{
    /** A field in two columns. */
    struct Row
    {
        enum class State {
            Differs,
            TakenHere,   ///< the twin's value is an unsaved edit of the contact shown
            CopiedThere, ///< the other way round
        };
        QString key; ///< names the row among its card's
        QString label;
        QString here;  ///< foreign
        QString there; ///< foreign
        State state = State::Differs;
        bool mayUse = false;  ///< the twin's value can be taken over here
        bool mayCopy = false; ///< and the other way round

        bool hasSameWidgets(const Row &other) const;
    };

    QString title;
    QStringList notes;
    QString where; ///< the other column's heading
    QString copy;  ///< what is on the buttons that copy a value there
    QList<Row> rows = {};
};

/** One twin of the contact shown: its differing fields side by side, and the ways to level them. */
class TwinCard final : public QFrame
{
    Q_OBJECT

public:
    explicit TwinCard(QWidget *parent = nullptr);

    void setText(const TwinCardText &text);
    /** Folds the fields in or out. */
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    /** What takes the focus, in the order of the screen. */
    QList<QWidget *> stops() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toggled(bool open);
    void showRequested();
    void useRequested(const QString &key);
    void copyRequested(const QString &key);
    void backRequested(const QString &key);
    /** stops() are others. */
    void rebuilt();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /** One of the two columns of a row. */
    struct Side
    {
        PlainLabel *value;
        QPushButton *button; ///< nullptr where nothing can be done
    };
    struct Line
    {
        PlainLabel *label;
        Side here;
        Side there;
    };

    void buildLines();
    void clearLines();
    Line makeLine(const TwinCardText::Row &row);
    QPushButton *makeButton(const QString &name, const QString &label, const QString &spoken);
    void fillLines();
    void arrange();
    void placeSide(const Side &side, int row, int column);
    void showFold();
    void colour();
    int widthForColumns() const;

    TwinCardText m_text;
    QToolButton *m_fold;
    PlainLabel *m_title;
    PlainLabel *m_notes;
    QPushButton *m_show;
    QWidget *m_body;
    QGridLayout *m_grid;
    PlainLabel *m_headHere;
    PlainLabel *m_headThere;
    QList<Line> m_lines;
    bool m_stacked = false;
    bool m_open = false;
};

} // namespace patchbook
