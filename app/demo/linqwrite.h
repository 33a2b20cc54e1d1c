// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"
#include "app/demo/organisation.h"

#include <optional>

namespace patchbook::demo {

/** What a body of POST, PUT or PATCH asks for. Fields which it leaves out stay as they are. */
struct ContactWrite
{
    std::array<std::optional<QString>, fieldCount> fields;
    std::optional<int> owner;
};

/** Why a body was refused, in the words of the service's error object. */
struct WriteProblem
{
    int status = 422;
    QString code;
    QString message;
    QStringList errors;
};

struct ParsedWrite
{
    ContactWrite write;
    std::optional<WriteProblem> problem;
};

/** A new contact needs text in at least one of names, e-mail and phone number. */
ParsedWrite parseNewContact(const Request &request, const Organisation &organisation);

/** An update has to carry at least one of those four keys, whether changed or not. */
ParsedWrite parseUpdate(const Request &request, const Organisation &organisation,
                        const Quirks &quirks);

void applyWrite(Person &person, const ContactWrite &write, const Quirks &quirks);

/** What another person did: any of the writable keys, null included, without any rule. */
void overwrite(Person &person, const QJsonObject &fields, std::optional<int> owner);

/** The owner of `user_email`, -1 where that is null; nullopt when nobody is named or known. */
std::optional<int> namedOwner(const QJsonObject &fields, const Organisation &organisation);

bool looksLikeEmail(const QString &text);

} // namespace patchbook::demo
