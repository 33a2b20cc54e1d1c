// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/highlevelcontacts.h"
#include "app/services/linqcards.h"
#include "app/services/linqcontacts.h"
#include "app/services/routeracontacts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

// plannedrequests DESCRIPTION: prints what the dialects would send for every kind of edit and
// question, as JSON: [{"service","address","about","method","target","headers","body"}].
// DESCRIPTION is what a location at HighLevel tells of its fields.
namespace patchbook {

namespace {

QJsonValue sampleOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
        return u"Ada"_s;
    case FieldKind::Email:
        return u"ada@example.com"_s;
    case FieldKind::Phone:
        return u"+15551234567"_s;
    case FieldKind::Url:
    case FieldKind::Picture:
        return u"https://example.com/a"_s;
    case FieldKind::Owner:
        return field.options.isEmpty() ? u"jane@example.com"_s : field.options.first().value;
    case FieldKind::Timestamp:
        return u"2025-11-02T09:30:00Z"_s;
    case FieldKind::Date:
        return u"1990-05-17"_s;
    case FieldKind::Flag:
        return true;
    case FieldKind::Number:
        return 7;
    case FieldKind::Country:
        return u"DE"_s;
    case FieldKind::TimeZone:
        return u"Europe/Berlin"_s;
    case FieldKind::Choice:
        return field.options.isEmpty() ? u"a"_s : field.options.first().value;
    case FieldKind::Choices:
        return QJsonArray{field.options.isEmpty() ? u"a"_s : field.options.first().value};
    case FieldKind::Tags:
        return QJsonArray{u"vip"_s, u"new"_s};
    }
    return {};
}

/** Collects what one dialect sends. */
class Requests
{
public:
    Requests(QString service, QString address, const RecordDialect &dialect, QString id)
        : m_service(std::move(service))
        , m_address(std::move(address))
        , m_dialect(dialect)
        , m_id(std::move(id))
    {
    }

    void add(const QString &about, const ServiceResult<Request> &request)
    {
        if (request.ok())
            append(about, *request);
    }

    void addEdits()
    {
        ChangeSet all;
        for (const Field &field : m_dialect.schema().fields()) {
            if (!field.isEditable())
                continue;
            const FieldChange change{QJsonValue::Null, sampleOf(field)};
            all.fields.insert(field.key, change);
            addEdit(u"set "_s, EditKind::Change, {{{field.key, change}}}, filled(false));
            const FieldChange clearing{sampleOf(field), QJsonValue::Null};
            if (!field.flags.testFlag(FieldFlag::NotClearable))
                addEdit(u"clear "_s, EditKind::Change, {{{field.key, clearing}}}, filled(true));
        }
        addEdit(u"set all of "_s, EditKind::Change, all, filled(false));
        addEdit(u"create with "_s, EditKind::Create, all, {});
        addEdit(u"remove"_s, EditKind::Remove, {}, filled(true));
        add(u"read"_s, m_dialect.readRequest(m_id));
    }

    void addQuestions(const ContactDialect &dialect, const QJsonObject &description)
    {
        add(u"first page"_s, dialect.pageRequest({}, dialect.pageSize()));
        add(u"find e-mail"_s, dialect.findRequest(u"email"_s, u"ada+1@example.com"_s));
        for (const Field &field : dialect.schema().fields()) {
            if (field.kind == FieldKind::Phone)
                add(u"find phone"_s, dialect.findRequest(field.key, u"+15551234567"_s));
        }
        // What was asked is taken away piece by piece, so that each question comes up.
        const QJsonObject asked = description.value("asked"_L1).toObject();
        const QStringList keys = asked.isEmpty() ? description.keys() : asked.keys();
        for (const QString &key : keys) {
            QJsonObject soFar = description;
            QJsonObject rest = asked;
            rest.remove(key);
            if (asked.isEmpty())
                soFar.remove(key);
            else
                soFar.insert(u"asked"_s, rest);
            if (const std::optional<Request> question = dialect.nextQuestion(soFar))
                append(QString(u"question about "_s + key), *question);
        }
        const QList<TrialCall> calls = dialect.trialCalls();
        for (const TrialCall &call : calls)
            append(QString(u"trial: "_s + QString::fromLatin1(call.call)), call.request);
    }

    QJsonArray list() const { return m_list; }

private:
    Contact filled(bool everywhere) const
    {
        Contact contact{m_id, {}, {}, {}};
        for (const Field &field : m_dialect.schema().fields()) {
            if (!field.flags.testFlag(FieldFlag::ArchivedMark) &&
                (everywhere || field.flags.testFlag(FieldFlag::Identity)))
                contact.fields.insert(field.key, sampleOf(field));
        }
        return contact;
    }

    void addEdit(const QString &verb, EditKind kind, const ChangeSet &changes, const Contact &look)
    {
        const bool isNew = kind == EditKind::Create;
        const Edit edit{kind, isNew && m_id.front() != u'+' ? QString() : m_id, changes};
        const QString about = verb + QStringList(changes.fields.keys()).join(u' ');
        const ServiceResult<PlannedWrite> plan =
            m_dialect.plan(edit, isNew ? std::optional<Contact>() : look);
        if (!plan.ok())
            return;
        for (const Request &request : plan->requests)
            append(about, request);
    }

    void append(const QString &about, const Request &request)
    {
        QJsonObject headers;
        for (const HttpHeader &header : m_dialect.headers(Secret("token")))
            headers.insert(QString::fromLatin1(header.name), QString::fromLatin1(header.value));
        QJsonObject object{{u"service"_s, m_service},
                           {u"address"_s, m_address},
                           {u"about"_s, about},
                           {u"method"_s, QString::fromLatin1(request.method)},
                           {u"target"_s, QString::fromLatin1(request.target)},
                           {u"headers"_s, headers}};
        if (!request.body.isEmpty())
            object.insert(u"body"_s, QJsonDocument::fromJson(request.body).object());
        m_list.append(object);
    }

    const QString m_service;
    const QString m_address;
    const RecordDialect &m_dialect;
    const QString m_id;
    QJsonArray m_list;
};

void addContacts(QJsonArray &all, const QString &service, const QString &address,
                 const ContactDialect &dialect, const QJsonObject &description)
{
    Requests requests(service, address, dialect, u"4711"_s);
    requests.addEdits();
    requests.addQuestions(dialect, description);
    const QJsonArray list = requests.list();
    for (const QJsonValue request : list)
        all.append(request);
}

void addCards(QJsonArray &all, const LinqCards &dialect)
{
    Requests requests(u"linq"_s, u"https://api.linqapp.com"_s, dialect, u"+15551234567"_s);
    requests.addEdits();
    requests.add(u"all cards"_s, dialect.cardsRequest());
    const QList<Request> questions = dialect.numberRequests();
    for (const Request &question : questions)
        requests.add(u"lines"_s, question);
    const QJsonArray list = requests.list();
    for (const QJsonValue request : list)
        all.append(request);
}

} // namespace

QJsonArray allRequests(const QJsonObject &location)
{
    QJsonArray all;
    addContacts(all, u"linq"_s, u"https://api.linqapp.com"_s, LinqContacts(), {});
    addCards(all, LinqCards());
    const QString highLevel = u"https://services.leadconnectorhq.com"_s;
    for (const QString &key : {u"field_value"_s, u"fieldValue"_s}) {
        const QMap<QString, QString> settings{{u"location"_s, u"loc1"_s},
                                              {u"customFieldKey"_s, key}};
        addContacts(all, u"highlevel"_s, highLevel, HighLevelContacts(settings, location),
                    location);
    }
    for (const QMap<QString, QString> &settings :
         {QMap<QString, QString>{{u"properties"_s, u"lead_score"_s}},
          QMap<QString, QString>{{u"clearWith"_s, u"emptyText"_s}}}) {
        addContacts(all, u"routera"_s, u"https://api.routera.io"_s, RouteraContacts(settings),
                    {{u"routers"_s, true}, {u"sample"_s, true}});
    }
    return all;
}

} // namespace patchbook

int main(int argc, char *argv[])
{
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QJsonObject location = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray requests = patchbook::allRequests(location);
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(requests).toJson());
    return requests.isEmpty() ? 1 : 0;
}
