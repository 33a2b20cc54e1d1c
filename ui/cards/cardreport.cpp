// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardreport.h"

#include "models/book/carddeck.h"
#include "models/domain/phonenumber.h"
#include "models/domain/plaintext.h"
#include "models/domain/removal.h"
#include "ui/form/opreport.h"

#include <QCoreApplication>

namespace patchbook {

namespace {

/** Translations of this file have a context of their own. */
class CardReport
{
    Q_DECLARE_TR_FUNCTIONS(CardReport)
};

} // namespace

BannerText notYetApplied()
{
    return {BannerText::Tone::Warning,
            CardReport::tr("Saved, not yet applied to the phone."),
            CardReport::tr("The service keeps this card and still has to bring it to the line’s "
                           "phone. Refresh in a while to see whether it did."),
            {}};
}

BannerText cardReportOf(const Op &op, const Schema &schema, bool isActive)
{
    BannerText report = reportOf(op, schema);
    const bool allWell =
        op.state == OpState::Confirmed && op.unconfirmed.isEmpty() && op.sideEffects.isEmpty();
    if (!allWell)
        return report;
    if (!isActive)
        return notYetApplied();
    report.headline =
        op.edit.kind == EditKind::Create
            ? CardReport::tr("The card is set up. Recipients of this line see it from now on.")
            : CardReport::tr("Saved. Recipients of this line see it from now on.");
    return report;
}

QString cardProgressOf(const Op &op)
{
    const bool isOut = op.state == OpState::Pending || op.state == OpState::Sending;
    return isOut && op.edit.kind == EditKind::Create ? CardReport::tr("Setting up the card…")
                                                     : progressOf(op, Removal::Deletes);
}

QString lineTitle(const QString &phone)
{
    const std::optional<PhoneNumber> number = parsePhoneNumber(phone, QString());
    // Isolated left to right: a number falls apart in an Arabic or Hebrew window.
    return QChar(0x2066) + displayTextAlone(number ? number->formatted : phone) + QChar(0x2069);
}

QString cardName(const Contact &card)
{
    const QStringList parts{card.text(QLatin1StringView(cardfield::firstName)).trimmed(),
                            card.text(QLatin1StringView(cardfield::lastName)).trimmed()};
    return parts.join(u' ').trimmed();
}

QString cardState(const CardDeck &deck, const QString &phone)
{
    if (!deck.isSetUp(phone))
        return CardReport::tr("Not set up");
    return deck.isActive(phone) ? QString() : CardReport::tr("Saved, not yet applied");
}

} // namespace patchbook
