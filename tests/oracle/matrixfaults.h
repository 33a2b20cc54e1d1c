// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/chance.h"
#include "tests/support/faultproxy.h"

#include <QStringList>

namespace patchbook::test {

/** What the user does in a cell. */
enum class Deed { ChangeContact, ChangeOwner, CreateContact, DeleteContact, ChangeCard, SetUpCard };

inline constexpr Deed allDeeds[] = {Deed::ChangeContact, Deed::ChangeOwner, Deed::CreateContact,
                                    Deed::DeleteContact, Deed::ChangeCard,  Deed::SetUpCard};
QString name(Deed deed);
bool isAboutCard(Deed deed);

/** Which request of an operation something happens to. */
enum class Phase { Look, Write, Settle };

/** A row of the matrix: one kind of fault. */
struct FaultRow
{
    /** What it does besides to the requests it strikes. */
    enum class Kind {
        Request, ///< nothing
        Door,    ///< it strikes before there is a request: `make` tells how the door stands
        Reused,  ///< it strikes requests on a line that was used before
        Gone,    ///< somebody removes the record just before; the answer is the service's own
        None,    ///< nothing goes wrong
    };

    const char *name = "";
    Fault (*make)(Chance &chance, Deed deed) = nullptr;
    Kind kind = Kind::Request;
    bool untilDeadline = false; ///< the client's patience has to end: it shall be short
};

const QList<FaultRow> &faultRows();

/** What an answer says that the service itself may give, in its own way of saying it. */
Fault statusFault(int status, bool applied, Deed deed);

/** Where a 301 leads. Filled in by who knows the other server's address. */
inline constexpr char elsewhere[] = "Location: elsewhere";

} // namespace patchbook::test
