// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk/ownernames.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace patchbook {

class ProblemLine;
class SearchBox;

/** One owner, searched by typing or named by an address, with a sentence beneath when it is odd. */
class OwnerPicker final : public QWidget
{
    Q_OBJECT

public:
    /** `name`: what a screen reader calls it. */
    explicit OwnerPicker(const QString &name, QWidget *parent = nullptr);

    void setNames(const OwnerNames &names);
    /** Offers these instead of all whom the service named; only they are taken. */
    void setOnly(const QList<Option> &options);

    QLineEdit *line() const;
    /** nullopt while nobody is named properly. */
    std::optional<QString> owner() const;
    void setOwner(const QString &owner);
    bool isEmpty() const;
    void clear();
    /** Says what is wrong, if something is, and takes the focus. */
    void tell();
    /** "" when nothing is said. */
    QString sentence() const;

Q_SIGNALS:
    /** owner() may be another. */
    void changed();
    /** Chosen from the list, or the line was left or Enter was pressed. */
    void settled();
    /** Enter, with an owner. */
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look(bool complain);
    QString problem() const;

    OwnerNames m_names;
    QList<Option> m_only;
    bool m_isLimited = false;
    SearchBox *m_box;
    ProblemLine *m_problem;
};

} // namespace patchbook
