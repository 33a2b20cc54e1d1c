// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bulk/ownerload.h"

#include <QWidget>

class QSpinBox;
class QToolButton;

namespace patchbook {

class ElidedLabel;
class LoadBars;
class PlainLabel;

/** Somebody who gets or gives contacts: name, load, and for one who was chosen, share and removal.
 */
class OwnerRow final : public QWidget
{
    Q_OBJECT

public:
    /** `title`: safe to show. `chosen`: the user named this owner, and may take the name back. */
    OwnerRow(const QString &owner, const QString &title, bool chosen, QWidget *parent = nullptr);

    const QString &owner() const { return m_owner; }
    bool isChosen() const { return m_chosen; }
    void setLoad(const OwnerLoad &load, int most);
    /** What Alt and a digit give to; 0 for none. */
    void setNumber(int number);
    void setWeighted(bool weighted);
    int weight() const;
    void setPercent(double percent);
    QSpinBox *weightBox() const { return m_weight; }
    QToolButton *removeButton() const { return m_remove; }
    /** Groups are dragged over it. */
    void setTarget(bool target);

Q_SIGNALS:
    void weightChanged();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_owner;
    QString m_title;
    bool m_chosen;
    bool m_target = false;
    PlainLabel *m_number;
    ElidedLabel *m_name;
    QSpinBox *m_weight;
    PlainLabel *m_percent;
    QToolButton *m_remove;
    LoadBars *m_bars;
};

} // namespace patchbook
