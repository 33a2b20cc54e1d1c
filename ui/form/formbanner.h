// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include <functional>

class QHBoxLayout;
class QToolButton;

namespace patchbook {

class PlainLabel;

/** What a banner says. All texts are ours but `foreign`, which may be a service's own words. */
struct BannerText
{
    enum class Tone { Note, Good, Warning, Error };
    Tone tone = Tone::Note;
    QString headline;
    QString text;    ///< further sentences, line by line; may be ""
    QString foreign; ///< shown apart, as plain text; may be ""

    bool isEmpty() const { return headline.isEmpty(); }
    friend bool operator==(const BannerText &, const BannerText &) = default;
};

/** Tells in the form itself what became of the last save, and offers what can be done. */
class FormBanner final : public QFrame
{
    Q_OBJECT

public:
    struct Action
    {
        QString name; ///< object name of the button
        QString label;
        std::function<void()> run;
    };

    explicit FormBanner(QWidget *parent = nullptr);

    void setMessage(const BannerText &text, const QList<Action> &actions);
    void clear();
    const BannerText &message() const { return m_text; }
    /** A banner which tells how things stand, until they change, cannot be closed. */
    void setClosable(bool closable);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildButtons();
    void colour();
    QColor accent() const;

    BannerText m_text;
    QList<Action> m_actions;
    PlainLabel *m_icon;
    PlainLabel *m_headline;
    PlainLabel *m_words;
    PlainLabel *m_foreign;
    QToolButton *m_close;
    QWidget *m_buttons;
    QHBoxLayout *m_buttonRow;
};

} // namespace patchbook
