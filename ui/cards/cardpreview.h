// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/cardbubble.h"

#include <QWidget>

class QPushButton;

namespace patchbook {

class PictureLoader;
class PlainLabel;

/**
 * Shows how recipients see a card while it is edited. The picture is loaded only when the user asks
 * for it, since its server would learn of it.
 */
class CardPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CardPreview(PictureLoader &pictures, QWidget *parent = nullptr);

    /** `phone` is the line's id, `line` its number for reading, `image` the picture's address. */
    void showCard(const QString &phone, const QString &line, const QString &name,
                  const QString &image);

private:
    void loadPicture();
    void showStatus(const QString &text);
    void updateButton();

    PictureLoader &m_pictures;
    QString m_phone;
    QString m_address;
    int m_question = 0; // answers to earlier ones are ignored
    bool m_loading = false;
    CardBubble *m_bubble;
    QPushButton *m_button;
    PlainLabel *m_status;
};

} // namespace patchbook
