// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"
#include "app/demo/organisation.h"

namespace patchbook::demo {

/** The contacts of the Linq Partner API v2, under /api/partner/v2/contacts. Thread-safe. */
class LinqContacts
{
public:
    /** `organisation` outlives this. Pictures are shown as addresses under `origin`. */
    LinqContacts(Organisation &organisation, const QString &origin);

    /** The answer to somebody who may ask. */
    Answer answer(const Request &request, const Quirks &quirks) const;
    /** What somebody without the right token is told. */
    static Answer unauthorized();

    /** The contact as the service shows it. */
    QJsonObject shown(const Person &person) const;

private:
    Answer list(const Request &request, const Quirks &quirks) const;
    Answer find(const Request &request) const;
    Answer get(qint64 id) const;
    Answer create(const Request &request, const Quirks &quirks) const;
    Answer update(qint64 id, const Request &request, const Quirks &quirks) const;
    Answer remove(qint64 id) const;
    Answer wrapped(int status, const Person &person) const;

    Organisation &m_organisation;
    const QString m_origin;
};

} // namespace patchbook::demo
