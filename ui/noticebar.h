// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QToolButton;

namespace patchbook {

class PlainLabel;

/** A line above the list that says what needs the user, until it is dealt with or closed. */
class NoticeBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Information, Warning, Error };

    explicit NoticeBar(QWidget *parent = nullptr);

    /** `foreign` are words of a contact or a service, shown beneath; "" for none. */
    void show(Tone tone, const QString &text, const QString &foreign = {},
              const QString &action = {}, std::function<void()> act = {});
    QString text() const;

private:
    PlainLabel *m_icon;
    PlainLabel *m_text;
    PlainLabel *m_foreign;
    QPushButton *m_action;
    QToolButton *m_close;
    std::function<void()> m_act;
};

} // namespace patchbook
