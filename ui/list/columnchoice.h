// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

class QMenu;

namespace patchbook {

class ContactListView;
class Settings;

/**
 * Which columns a list shows, in what order, how wide, and what it is sorted by. Remembered by the
 * fields' keys, so that a schema may grow. Columns share the list's width until the user drags one.
 */
class ColumnChoice final : public QObject
{
    Q_OBJECT

public:
    /** `settings` may be nullptr: then nothing is remembered. Both must outlive this. */
    ColumnChoice(ContactListView &view, Settings *settings, QObject *parent = nullptr);
    ~ColumnChoice() override;

    /** In which order a list is that nobody has sorted. */
    enum class Unsorted {
        AsItCame, ///< from the service
        ByName,   ///< it came from several, one after the other
    };

    /** After the view got another list: arranges it as it was under this name. */
    void restore(const QString &name, Unsorted unsorted = Unsorted::AsItCame);
    /** What the schema proposes. */
    void restoreDefaults();
    void fillMenu(QMenu &menu);
    /** Remembers at once what is still to be: the view is about to have other columns. */
    void keep();

Q_SIGNALS:
    void columnsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrangeDefaults();
    bool arrangeRemembered();
    void setShown(int column, bool shown);
    void setFitting(bool fitting);
    /** Gives the columns their share of the list's width. */
    void fit();
    int defaultWidthOf(int column) const;
    void changed();
    void save();

    ContactListView &m_view;
    Settings *m_settings;
    QString m_key;
    QTimer m_saveSoon;          // a drag of a column's edge is many changes
    bool m_isArranging = false; // changes are ours, not the user's
    bool m_isFitting = true;
    Unsorted m_unsorted = Unsorted::AsItCame;
};

} // namespace patchbook
