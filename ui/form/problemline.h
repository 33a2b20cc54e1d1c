// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace patchbook {

class PlainLabel;

/** The sentence beneath a field: an icon, the words, and a better spelling to take over. */
class ProblemLine final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Note, Hint, Error };

    explicit ProblemLine(QWidget *parent = nullptr);

    /** `suggestion` "" offers nothing. */
    void setProblem(Tone tone, const QString &sentence, const QString &suggestion);
    void clear();
    QString sentence() const;
    /** Takes the suggestion. */
    QPushButton *takeButton() const { return m_take; }

Q_SIGNALS:
    void suggestionTaken(const QString &suggestion);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Tone m_tone = Tone::Note;
    QString m_suggestion;
    PlainLabel *m_icon;
    PlainLabel *m_words;
    QPushButton *m_take;
};

} // namespace patchbook
