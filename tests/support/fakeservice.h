// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/contactservice.h"

#include <QJsonDocument>
#include <QMap>

#include <functional>
#include <utility>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

/** A schema of the usual kinds of fields. */
inline Schema personSchema()
{
    return Schema(
        {{u"first_name"_s, FieldKind::Text, "First name", "Name",
          FieldFlag::Identity | FieldFlag::Column},
         {u"last_name"_s, FieldKind::Text, "Last name", "Name",
          FieldFlag::Identity | FieldFlag::Column},
         {u"full_name"_s, FieldKind::Text, "Full name", "Name",
          FieldFlag::ReadOnly | FieldFlag::Bookkeeping},
         {u"email"_s, FieldKind::Email, "E-mail", "Reach", FieldFlag::Identity | FieldFlag::Column},
         {u"phone_number"_s, FieldKind::Phone, "Phone", "Reach",
          FieldFlag::Identity | FieldFlag::Column},
         {u"company"_s, FieldKind::Text, "Company", "Work", FieldFlag::Column},
         {u"owner"_s, FieldKind::Owner, "Owner", "Work",
          FieldFlag::NotClearable | FieldFlag::Column},
         {u"updated_at"_s, FieldKind::Timestamp, "Changed", "Record",
          FieldFlag::ReadOnly | FieldFlag::Bookkeeping}},
        {u"first_name"_s, u"last_name"_s}, {u"email"_s, u"phone_number"_s, u"company"_s});
}

/** The same with further fields. */
inline Schema personSchemaWith(const QList<Field> &more)
{
    return Schema(personSchema().fields() + more, {u"first_name"_s, u"last_name"_s},
                  {u"email"_s, u"phone_number"_s, u"company"_s});
}

/** Tells an archived record. */
inline Field archivedMark()
{
    return {u"archived"_s, FieldKind::Flag, "Archived", "Record",
            FieldFlag::ReadOnly | FieldFlag::ArchivedMark};
}

inline Contact person(const QString &id, const QJsonObject &fields)
{
    return Contact{id, fields, u"r1"_s, {}};
}

/**
 * A service in memory: what a unit test of the book stands on where no server is needed.
 * Answers come at once, or one by one through answerNext() when `held` is set.
 */
class FakeContacts final : public ContactService
{
public:
    /** What happens to the next write. */
    struct Fate
    {
        bool apply = true;
        std::optional<ServiceError> error;     ///< none: a whole answer
        std::optional<ServiceError> rest = {}; ///< why a later request of the plan was refused
        QStringList notTaken = {};             ///< the fields of that later request
        bool withoutEcho = false;
    };

    QMap<QString, Contact> people;
    QStringList log;                       ///< "read 7", "PATCH 7 {…}", …
    QList<Fate> fates;                     ///< of the next writes; then all go well
    QList<ServiceError> readErrors;        ///< of the next reads; then all go well
    std::function<void(Contact &)> meddle; ///< alters what a write stores, as a service may
    std::function<void()> beforeSend;      ///< runs when a write arrives
    QStringList hidden;                    ///< in no page of the list, but there to be read
    QStringList anchors;                   ///< what plan() says goes along unchanged
    QMap<QString, Contact> archive;        ///< in the list of archived records
    bool archives = false;                 ///< a deletion moves the contact there
    QStringList listedKeys;                ///< the only fields in a list's records; empty: all
    std::chrono::milliseconds lag{};       ///< as listLag() tells it
    QJsonObject description;               ///< labels of further fields, by their keys
    QList<ServiceError> describeErrors;    ///< of the next describe(); then all go well
    QJsonObject recalled;                  ///< by recallDescription()
    /// Alters a page of a service whose pages are not asked for by number.
    std::function<void(const PageCursor &, ContactPage &)> meddleWithPage;
    QMap<QString, ServiceError> unplannable; ///< why plan() refuses a contact, by id
    int pageSize = 3;
    bool held = false;
    Capabilities abilities = Capability::PagesByNumber | Capability::FindByEmail |
                             Capability::FindByPhone | Capability::Remove |
                             Capability::RemoveIsFinal;

    void add(const Contact &contact) { people.insert(contact.id, contact); }
    void change(const QString &id, const QString &key, const QJsonValue &value)
    {
        people[id].fields.insert(key, value);
        people[id].revision = u"r%1"_s.arg(++m_revision);
    }
    int count(const QString &prefix) const
    {
        return int(std::ranges::count_if(
            log, [&prefix](const QString &line) { return line.startsWith(prefix); }));
    }
    /** Lets one held answer go; false when there is none. */
    bool answerNext()
    {
        if (m_waiting.isEmpty())
            return false;
        m_waiting.takeFirst()();
        return true;
    }
    qsizetype waiting() const { return m_waiting.size(); }

    const Schema &schema() const override { return m_schema; }
    Capabilities capabilities() const override { return abilities; }
    std::chrono::milliseconds listLag() const override { return lag; }
    void setSchema(const Schema &schema) { m_schema = schema; }

    QFuture<ServiceResult<QJsonObject>> describe() override
    {
        ++described; // at once, also when other answers are held
        if (!describeErrors.isEmpty())
            return QtFuture::makeReadyFuture(
                ServiceResult<QJsonObject>(fail(describeErrors.takeFirst())));
        learnFields(description);
        return QtFuture::makeReadyFuture(ServiceResult<QJsonObject>(description));
    }
    void recallDescription(const QJsonObject &told) override
    {
        recalled = told;
        learnFields(told);
    }
    int described = 0; ///< how often describe() was asked

    QFuture<ServiceResult<Contact>> read(const QString &id) override
    {
        log << u"read "_s + id;
        return answer<Contact>([this, id]() -> ServiceResult<Contact> {
            if (!readErrors.isEmpty())
                return fail(readErrors.takeFirst());
            if (archive.contains(id))
                return archive.value(id);
            if (!people.contains(id))
                return fail(
                    ServiceError{.kind = ErrorKind::NotFound, .delivery = Delivery::Refused});
            return people.value(id);
        });
    }

    QFuture<ServiceResult<ContactPage>> page(const PageCursor &cursor) override
    {
        if (!abilities.testFlag(Capability::PagesByNumber))
            return pageAfter(cursor);
        log << (cursor.archived ? u"archived page %1"_s : u"page %1"_s).arg(cursor.number);
        return answer<ContactPage>([this, cursor]() -> ServiceResult<ContactPage> {
            if (!readErrors.isEmpty())
                return fail(readErrors.takeFirst());
            ContactPage page;
            page.requested = pageSize;
            page.number = cursor.number;
            QList<Contact> listed = (cursor.archived ? archive : people).values();
            listed.removeIf([this](const Contact &one) { return hidden.contains(one.id); });
            page.totalCount = int(listed.size());
            page.totalPages = (page.totalCount + pageSize - 1) / pageSize;
            page.contacts = asListed(listed.mid((cursor.number - 1) * pageSize, pageSize));
            return page;
        });
    }

    QFuture<ServiceResult<std::optional<Contact>>> find(const QString &key,
                                                        const QString &value) override
    {
        log << u"find %1=%2"_s.arg(key, value);
        return answer<std::optional<Contact>>(
            [this, key, value]() -> ServiceResult<std::optional<Contact>> {
                if (!readErrors.isEmpty())
                    return fail(readErrors.takeFirst());
                for (const Contact &contact : std::as_const(people)) {
                    if (m_schema.sameValue(key, contact.value(key), value))
                        return std::optional<Contact>(contact);
                }
                return std::optional<Contact>();
            });
    }

    ServiceResult<PlannedWrite> plan(const Edit &edit,
                                     const std::optional<Contact> &) const override
    {
        if (unplannable.contains(edit.id))
            return fail(unplannable.value(edit.id));
        QJsonObject fields;
        for (auto it = edit.changes.fields.cbegin(); it != edit.changes.fields.cend(); ++it)
            fields.insert(it.key(), it->after);
        const QByteArray target = "/people/" + edit.id.toUtf8();
        const QByteArray body = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        switch (edit.kind) {
        case EditKind::Change:
            return PlannedWrite{{{"PATCH", target, body}}, anchors};
        case EditKind::Create:
            return PlannedWrite{{{"POST", target, body}}, {}};
        case EditKind::Remove:
            return PlannedWrite{{{"DELETE", target, {}}}, {}};
        }
        return PlannedWrite{};
    }

    QFuture<ServiceResult<WriteAnswer>> send(const PlannedWrite &write) override
    {
        const Request request = write.requests.constFirst();
        log << QString::fromUtf8(request.method + ' ' + request.target.mid(8) + ' ' + request.body);
        if (beforeSend)
            beforeSend();
        return answer<WriteAnswer>([this, request] { return perform(request); });
    }

private:
    QList<Contact> asListed(QList<Contact> contacts) const
    {
        for (Contact &contact : contacts) {
            for (const QString &key : contact.fields.keys()) {
                if (!listedKeys.isEmpty() && !listedKeys.contains(key))
                    contact.fields.remove(key);
            }
        }
        return contacts;
    }

    // The mark is the last id of the page before.
    QFuture<ServiceResult<ContactPage>> pageAfter(const PageCursor &cursor)
    {
        log << (cursor.archived ? u"archived after %1"_s : u"after %1"_s).arg(cursor.token);
        return answer<ContactPage>([this, cursor]() -> ServiceResult<ContactPage> {
            if (!readErrors.isEmpty())
                return fail(readErrors.takeFirst());
            QList<Contact> listed = (cursor.archived ? archive : people).values();
            listed.removeIf([&](const Contact &one) { return hidden.contains(one.id); });
            ContactPage page;
            page.requested = pageSize;
            page.totalCount = int(listed.size());
            listed.removeIf([&](const Contact &one) { return one.id <= cursor.token; });
            page.contacts = asListed(listed.mid(0, pageSize));
            if (listed.size() > pageSize)
                page.next = PageCursor{.token = page.contacts.last().id};
            if (meddleWithPage)
                meddleWithPage(cursor, page);
            return page;
        });
    }

    void learnFields(const QJsonObject &labels)
    {
        QList<Field> fields;
        for (auto it = labels.begin(); it != labels.end(); ++it) {
            Field field{it.key(), FieldKind::Text, "", "Own"};
            field.ownName = it.value().toString();
            fields << field;
        }
        if (!labels.isEmpty())
            m_schema = personSchemaWith(fields);
    }

    ServiceResult<WriteAnswer> perform(const Request &request)
    {
        const Fate fate = fates.isEmpty() ? Fate{} : fates.takeFirst();
        QString id = QString::fromUtf8(request.target.mid(8));
        WriteAnswer answer;
        answer.status = 200;
        if (fate.apply && request.method == "DELETE") {
            const Contact gone = people.take(id);
            if (archives) {
                archive.insert(id, gone);
                archive[id].fields.insert(u"archived"_s, true);
                archive[id].revision = u"r%1"_s.arg(++m_revision);
                answer.echo = archive.value(id);
            }
        } else if (fate.apply) {
            if (id.isEmpty())
                id = u"created%1"_s.arg(++m_created);
            Contact &stored = people[id];
            stored.id = id;
            const QJsonObject fields = QJsonDocument::fromJson(request.body).object();
            for (auto it = fields.begin(); it != fields.end(); ++it) {
                if (!fate.notTaken.contains(it.key()))
                    stored.fields.insert(it.key(), it.value());
            }
            stored.revision = u"r%1"_s.arg(++m_revision);
            if (meddle)
                meddle(stored);
            answer.echo = stored;
        }
        answer.rest = fate.rest;
        if (fate.withoutEcho)
            answer.echo.reset();
        if (fate.error)
            return fail(*fate.error);
        return answer;
    }

    template <class T>
    QFuture<ServiceResult<T>> answer(std::function<ServiceResult<T>()> make)
    {
        auto promise = std::make_shared<QPromise<ServiceResult<T>>>();
        promise->start();
        const auto finish = [promise, make] {
            promise->addResult(make());
            promise->finish();
        };
        if (held)
            m_waiting.append(finish);
        else
            finish();
        return promise->future();
    }

    Schema m_schema = personSchema();
    QList<std::function<void()>> m_waiting;
    int m_revision = 1;
    int m_created = 0;
};

} // namespace patchbook::test
