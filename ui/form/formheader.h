// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <QWidget>

namespace patchbook {

class ElidedLabel;

/** Who is shown: initials in a circle, the name, and company and owner beneath. */
class FormHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit FormHeader(QWidget *parent = nullptr);

    void showRecord(const Schema &schema, const Contact &contact, bool isNew);
    QString name() const { return m_fullName; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void size();

    QString m_fullName;
    QString m_id;
    QString m_avatarName;
    QString m_second;
    ElidedLabel *m_name;
    ElidedLabel *m_beneath;
};

} // namespace patchbook
