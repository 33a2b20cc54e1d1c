// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace patchbook {

/**
 * Takes a pasted, typed or dropped list. One that is too long to be shown line by line is kept
 * beside the field, which would need seconds for it, and the field says so in its place.
 */
class PasteField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /** Longer texts are kept aside: about ten thousand addresses. */
    static constexpr qsizetype longestShown = 250'000;

    explicit PasteField(QWidget *parent = nullptr);

    /** The whole list, shown or not. */
    QString list() const { return isAside() ? m_aside : toPlainText(); }
    /** In the place of what was there. */
    void setList(const QString &text);
    /** Whether the list is too long to be shown: then the field takes no typing. */
    bool isAside() const { return !m_aside.isEmpty(); }

Q_SIGNALS:
    void listChanged();
    /** A file of this computer was dropped or pasted. */
    void fileGiven(const QString &path);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    QString m_aside;
};

} // namespace patchbook
