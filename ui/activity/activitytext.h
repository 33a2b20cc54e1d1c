// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/outbox.h"
#include "ui/form/formbanner.h"

#include <QList>
#include <QString>

namespace patchbook {

class Schema;

/** One field of an operation, its values as text, not made safe for display. */
struct OpField
{
    QString title;
    QString before; ///< what the user was looking at
    QString mine;   ///< what was to be saved
    QString theirs; ///< what the service has now; told for conflicts alone
};

/** The fields which an operation changes; of a deletion those of the record as last read. */
QList<OpField> fieldsOf(const Op &op, const Schema *schema);

/** The id which the record has at the service by now, else its local one. */
QString recordIdOf(const Op &op);

/** How the operation stands, in whole sentences, with the service's own words. */
BannerText standingOf(const Op &op, const Schema *schema);

/** One step of an operation as a sentence. */
QString stepSentence(const Op &op, const OpEvent &step);
/** All of them, each on a line with its local time; the first is that it was kept. */
QStringList stepLines(const Op &op, const QList<OpEvent> &steps);

/** Everything about an operation as plain text for the clipboard: values are exact. */
QString plainText(const Op &op, const Schema *schema, const QString &account,
                  const QList<OpEvent> &steps);

} // namespace patchbook
