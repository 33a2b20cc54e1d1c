// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace patchbook {

/** A list of check boxes as high as its entries, up to some; after that it scrolls. */
class CheckList final : public QListWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    /** `title` must be safe to show. */
    void addChoice(const QString &title, const QString &value);
    /** Takes the choices after these away. */
    void cutTo(int rows);
    void setChecked(const QStringList &values);
    QStringList checkedValues() const;
    QStringList checkedTitles() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leftField();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace patchbook
