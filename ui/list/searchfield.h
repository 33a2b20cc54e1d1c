// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/searchoffers.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QModelIndex;
class QStandardItemModel;

namespace patchbook {

/**
 * Where the user types what to find. Esc clears it, and when it is clear leads to the list. Offers
 * names of fields and values for them below itself, which wait until Down or Tab asks for one.
 */
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /** What could be meant by the word before the cursor. */
    using Offering = std::function<SearchOffers(const QString &text, qsizetype cursor)>;

    explicit SearchField(QWidget *parent = nullptr);

    /**
     * Values are offered while they are typed, names of fields when Ctrl+Space asks for them.
     * Without one nothing is offered. Also tells how to search in the tool tip.
     */
    void setOffering(Offering offering);

Q_SIGNALS:
    /** The user is done here: Down, Enter, or Esc in the empty field. */
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Asked { NoNames, Names };
    void offer(Asked asked);
    void take(const QModelIndex &index);
    bool isOffering() const;
    bool isChosen() const;

    Offering m_offering;
    SearchOffers m_offers;
    QStandardItemModel *m_shown = nullptr;
    QCompleter *m_completer = nullptr;
};

} // namespace patchbook
