// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelsearch.h"

#include "app/services/highlevelreading.h"
#include "app/services/jsonreading.h"
#include "app/services/writeplanning.h"
#include "models/domain/exactbytes.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

Request searchRequest(const QString &location, int size, const QJsonValue &after)
{
    QJsonObject body{{u"locationId"_s, location}, {u"pageLimit"_s, size}};
    if (!after.isUndefined())
        body.insert(u"searchAfter"_s, after);
    return {"POST", "/contacts/search", compactJson(body)};
}

// Where the next page begins stands in each contact; the last one's counts.
QByteArray cursorIn(JsonView contacts)
{
    const JsonView mark = contacts.last().member("searchAfter");
    return mark.isList() && !mark.isEmpty() ? exactJson(jsonOf(mark).toArray()) : QByteArray();
}

} // namespace

ServiceResult<Request> highLevelSearch(const QString &location, const PageCursor &cursor, int size)
{
    if (cursor.archived)
        return fail(nothingToSend(u"a list of archived contacts"));
    // Pages by number would end at 10,000 contacts.
    if (cursor.token.isEmpty()) {
        if (cursor.number != 1)
            return fail(nothingToSend(u"a page without its mark"));
        return searchRequest(location, size, QJsonValue::Undefined);
    }
    const QJsonDocument mark = QJsonDocument::fromJson(cursor.token.toUtf8());
    if (!mark.isArray())
        return fail(nothingToSend(u"a mark that is none"));
    return searchRequest(location, size, mark.array());
}

ServiceResult<ContactPage> highLevelPage(const HighLevelReading &reading, const HttpReply &reply,
                                         const PageCursor &cursor, int size)
{
    const ServiceResult<ListBody> body = readListBody(reply, "contacts");
    if (!body.ok())
        return fail(body.error());
    if (body->list.isUndefined())
        return fail(malformed(reply, u"no list of contacts"));
    const auto items = qsizetype(body->list.size());
    ContactPage page;
    page.requested = size;
    page.totalCount = plausibleCount(body->beside.value("total"_L1));
    page.contacts = reading.contacts(body->list, body->repaired, page.withoutId);
    const bool isFirst = cursor.token.isEmpty();
    if (isFirst && page.totalCount >= 0 && items >= page.totalCount)
        return page;
    const QString mark = QString::fromUtf8(cursorIn(body->list));
    // Taken for the end, a list that merely cannot be gone on with would make contacts vanish.
    const bool isCut = isFirst ? page.totalCount > 0 || items >= size : items > 0 && items >= size;
    if (mark.isEmpty() && isCut)
        return fail(malformed(reply, u"no mark of the next page"));
    // A short page may be one the service made short: only an empty one is the end. And a mark that
    // comes again would never end.
    if (items > 0 && !mark.isEmpty() && mark != cursor.token)
        page.next = PageCursor{cursor.number + 1, mark};
    return page;
}

} // namespace patchbook
