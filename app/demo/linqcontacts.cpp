// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/linqcontacts.h"

#include "app/demo/linqwrite.h"
#include "app/demo/phones.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook::demo {

namespace {

Answer contactsAnswer(int status, const QJsonObject &body)
{
    return {.status = status, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Answer standardError(int status, const QString &code, const QString &message,
                     const QStringList &errors)
{
    return contactsAnswer(status, {{u"status"_s, u"error"_s},
                                   {u"error_code"_s, code},
                                   {u"message"_s, message},
                                   {u"errors"_s, QJsonArray::fromStringList(errors)}});
}

Answer noSuchContact()
{
    return standardError(404, u"CONTACT_NOT_FOUND"_s, u"Contact not found"_s,
                         {u"There is no contact with this id in your organization"_s});
}

Answer invalid(const WriteProblem &problem)
{
    return standardError(problem.status, problem.code, problem.message, problem.errors);
}

/** Where the service counts in its own time zone, and says so. */
QString timeText(qint64 ms)
{
    constexpr int offsetSeconds = -5 * 3600;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, offsetSeconds)
        .toString(Qt::ISODateWithMs);
}

QJsonValue ownerObject(const std::vector<Owner> &owners, int index)
{
    if (index < 0)
        return QJsonValue::Null;
    const Owner &owner = owners[static_cast<std::size_t>(index)];
    return QJsonObject{{u"id"_s, owner.id},
                       {u"email"_s, owner.email},
                       {u"first_name"_s, owner.firstName},
                       {u"last_name"_s, owner.lastName},
                       {u"name"_s, QString(owner.firstName + u" "_s + owner.lastName)}};
}

qint64 positiveOr(qint64 fallback, const QString &text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number > 0 ? number : fallback;
}

} // namespace

LinqContacts::LinqContacts(Organisation &organisation, const QString &origin)
    : m_organisation(organisation)
    , m_origin(origin)
{
}

Answer LinqContacts::answer(const Request &request, const Quirks &quirks) const
{
    const QByteArray collection = "/api/partner/v2/contacts";
    const QByteArray path = request.path();
    if (path == collection) {
        if (request.method == "GET")
            return list(request, quirks);
        if (request.method == "POST")
            return create(request, quirks);
    } else if (path == collection + "/find" && request.method == "GET") {
        return find(request);
    } else if (path.startsWith(QByteArray(collection + "/"))) {
        bool ok = false;
        const qint64 id = path.sliced(collection.size() + 1).toLongLong(&ok);
        if (!ok)
            return noSuchContact();
        if (request.method == "GET")
            return get(id);
        if (request.method == "PATCH" || request.method == "PUT")
            return update(id, request, quirks);
        if (request.method == "DELETE")
            return remove(id);
    }
    return standardError(404, u"NOT_FOUND"_s, u"Not found"_s,
                         {u"There is nothing at this address"_s});
}

Answer LinqContacts::unauthorized()
{
    const QJsonObject error{{u"status"_s, u"401"_s},
                            {u"code"_s, u"unauthorized"_s},
                            {u"title"_s, u"Unauthorized"_s},
                            {u"detail"_s, u"The integration token is missing or invalid"_s}};
    return contactsAnswer(401, {{u"errors"_s, QJsonArray{error}}});
}

QJsonObject LinqContacts::shown(const Person &person) const
{
    QJsonObject object;
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (!person.fields[i].isUndefined())
            object.insert(fieldKeys().at(static_cast<qsizetype>(i)), person.fields[i]);
    }
    const QString name = person.text(Field::FirstName) + u" "_s + person.text(Field::LastName);
    object.insert(u"id"_s, person.id);
    object.insert(u"full_name"_s, name.trimmed());
    object.insert(u"image_url"_s, person.picture
                                      ? QJsonValue(m_origin + u"/pictures/"_s +
                                                   QString::number(person.id) + u".png"_s)
                                      : QJsonValue(QJsonValue::Null));
    object.insert(u"created_at"_s, timeText(person.createdMs));
    object.insert(u"updated_at"_s, timeText(person.updatedMs));
    object.insert(u"contact_owner"_s, ownerObject(m_organisation.owners(), person.owner));
    return object;
}

Answer LinqContacts::list(const Request &request, const Quirks &quirks) const
{
    const qint64 perPage = std::min<qint64>(100, positiveOr(25, request.query("per_page")));
    const qint64 number = std::min<qint64>(1'000'000'000, positiveOr(1, request.query("page")));
    const Organisation::Page page =
        m_organisation.page((number - 1) * perPage, perPage, quirks.newestFirst);
    QJsonArray contacts;
    for (const Person &person : page.people)
        contacts.append(shown(person));
    const QJsonObject pagination{{u"current_page"_s, number},
                                 {u"per_page"_s, perPage},
                                 {u"total_pages"_s, (page.total + perPage - 1) / perPage},
                                 {u"total_count"_s, page.total}};
    return contactsAnswer(200, {{u"contacts"_s, contacts}, {u"pagination"_s, pagination}});
}

Answer LinqContacts::find(const Request &request) const
{
    const QString email = request.query("email");
    const QString phone = request.query("phone_number");
    if (email.isEmpty() && phone.isEmpty()) {
        return standardError(400, u"MISSING_PARAMETERS"_s, u"Missing search parameters"_s,
                             {u"Give email or phone_number"_s});
    }
    if (!email.isEmpty() && !looksLikeEmail(email)) {
        return standardError(422, u"VALIDATION_ERROR"_s, u"Validation failed"_s,
                             {u"Email is invalid"_s});
    }
    const std::optional<quint64> digits = normalizedNumber(phone);
    if (!phone.isEmpty() && !digits) {
        return standardError(422, u"VALIDATION_ERROR"_s, u"Validation failed"_s,
                             {u"Phone number is invalid"_s});
    }
    std::optional<Person> found;
    if (!email.isEmpty())
        found = m_organisation.personWithEmail(email);
    if (!found && digits)
        found = m_organisation.personWithNumber(*digits);
    if (!found)
        return contactsAnswer(200, {{u"contact"_s, QJsonValue::Null}});
    return contactsAnswer(200, shown(*found));
}

Answer LinqContacts::get(qint64 id) const
{
    const std::optional<Person> person = m_organisation.person(id);
    return person ? wrapped(200, *person) : noSuchContact();
}

Answer LinqContacts::create(const Request &request, const Quirks &quirks) const
{
    const ParsedWrite parsed = parseNewContact(request, m_organisation);
    if (parsed.problem)
        return invalid(*parsed.problem);
    Person newcomer;
    newcomer.fields.fill(QJsonValue::Null);
    newcomer.owner = 0; // the first admin
    applyWrite(newcomer, parsed.write, quirks);
    return wrapped(201, m_organisation.add(newcomer));
}

Answer LinqContacts::update(qint64 id, const Request &request, const Quirks &quirks) const
{
    if (!m_organisation.person(id))
        return noSuchContact();
    const ParsedWrite parsed = parseUpdate(request, m_organisation, quirks);
    if (parsed.problem)
        return invalid(*parsed.problem);
    const auto person = m_organisation.change(id, [&](Person &changed) {
        if (quirks.ownerMovesOnUpdate)
            changed.owner = 0;
        applyWrite(changed, parsed.write, quirks);
    });
    return person ? wrapped(200, *person) : noSuchContact();
}

Answer LinqContacts::remove(qint64 id) const
{
    return m_organisation.remove(id) ? Answer{.status = 204} : noSuchContact();
}

Answer LinqContacts::wrapped(int status, const Person &person) const
{
    return contactsAnswer(status, {{u"data"_s, shown(person)}});
}

} // namespace patchbook::demo
