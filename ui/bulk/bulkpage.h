// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/book/accountsession.h"
#include "models/bulk/bulkchange.h"
#include "models/bulk/chosencontacts.h"

#include <QWidget>

#include <optional>

namespace patchbook {

/**
 * The first step of a bulk change: the user says what is wanted. The dialog around it chooses the
 * account, waits for the list, rehearses and begins.
 */
class BulkPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /** The dialog's title and heading: a whole sentence or the name of the command. */
    virtual QString heading() const = 0;

    /** The contacts it is about, all of one account. Called again when more of them are loaded. */
    virtual void setContacts(AccountSession &session, const BookContacts &contacts) = 0;

    /**
     * What is wanted; nullopt while something is missing or wrong. With `tell` it is said beside
     * the field in question, which gets the focus.
     */
    virtual std::optional<BulkChange> change(bool tell) = 0;

    /** The contacts that it is about after all: a page may narrow them, as groups that go nowhere.
     */
    virtual BookContacts contacts() const = 0;

Q_SIGNALS:
    void changeChanged();
};

} // namespace patchbook
