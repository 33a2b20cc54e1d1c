// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <QStringList>
#include <QWidget>

class QCompleter;
class QStringListModel;

namespace patchbook {

class FlowLayout;
class TagChip;
class TagLine;

/**
 * Tags as chips, with a line behind them for the next one. What stands in the line counts as a tag
 * already, so that nothing typed is lost to a save in between.
 */
class TagField final : public QWidget
{
    Q_OBJECT

public:
    /** The field's options are what is offered while typing. */
    explicit TagField(const Field &field, QWidget *parent = nullptr);
    ~TagField() override;

    TagLine *line() const { return m_line; }
    QList<TagChip *> chips() const { return m_chips; }
    /** The chips' and the one which is being typed. */
    QStringList tags() const;
    /** Shows tags without anybody having entered them. */
    void setTags(const QStringList &tags);
    /** Whether a tag is there, in whatever case. */
    bool has(const QString &tag) const;

Q_SIGNALS:
    /** A key of several. */
    void typed(const QStringList &tags);
    /** At one stroke. */
    void changed(const QStringList &tags);
    /** The keyboard went elsewhere, or a tag is complete. */
    void ended();
    void undoRequested();
    void redoRequested();
    void hinted(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void connectLine();
    void addChip(const QString &tag);
    void removeChip(TagChip *chip);
    void clearChips();
    void focusChip(qsizetype place);
    void endTag();
    void leave();
    void takeTyped(const QString &text);
    void takeSeveral(const QStringList &tags);
    void offer(const QString &text);
    QString tagNamed(const QString &text) const;
    QString titleOf(const QString &tag) const;

    Field m_field;
    FlowLayout *m_flow;
    TagLine *m_line;
    QCompleter *m_offers;
    QStringListModel *m_offered;
    QList<TagChip *> m_chips;
};

} // namespace patchbook
