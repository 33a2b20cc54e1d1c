// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/requestpreview.h"

#include "models/domain/plaintext.h"
#include "models/ports/recordservice.h"
#include "ui/explanation.h"
#include "ui/text/plainlabel.h"

#include <QFontDatabase>
#include <QJsonDocument>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostLines = 14;
constexpr qsizetype shortBody = 72; // characters that one line of several requests takes

QString safeLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = displayTextAlone(line);
    return lines.join(u'\n');
}

QStringList labelsOf(const QStringList &keys, const Schema *schema)
{
    QStringList labels;
    for (const QString &key : keys) {
        const Field *field = schema ? schema->field(key) : nullptr;
        labels << (field ? field->title() : key);
    }
    return labels;
}

/** One of several: numbered, and its body on one line where it is short. */
QString readableStep(const Request &request, qsizetype number)
{
    const QString head = QString::number(number) % u". "_s;
    const QJsonDocument body = QJsonDocument::fromJson(request.body);
    const QByteArray compact = body.toJson(QJsonDocument::Compact);
    if (request.body.isEmpty() || body.isNull() || compact.size() > shortBody)
        return head % readableRequest(request).replace("\n\n"_L1, "\n"_L1);
    return head % QString::fromLatin1(request.method) % u' ' % QString::fromLatin1(request.target) %
           u'\n' % QString::fromUtf8(compact);
}

} // namespace

QString readableRequest(const Request &request)
{
    QString text = QString::fromLatin1(request.method) % u' ' % QString::fromLatin1(request.target);
    if (!request.body.isEmpty()) {
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        const QByteArray shown =
            body.isNull() ? request.body : body.toJson(QJsonDocument::Indented).trimmed();
        text += "\n\n"_L1 % QString::fromUtf8(shown);
    }
    return text;
}

RequestPreview::RequestPreview(QWidget *parent)
    : QWidget(parent)
    , m_request(new QPlainTextEdit(this))
    , m_note(new PlainLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_request);
    column->addWidget(m_note);
    m_request->setObjectName(u"requestPreview"_s);
    m_request->setReadOnly(true);
    m_request->setTabChangesFocus(true);
    m_request->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_request->setLayoutDirection(Qt::LeftToRight); // a request reads left to right everywhere
    m_request->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_request->setAccessibleName(tr("What will be sent"));
    m_note->setObjectName(u"requestNote"_s);
    m_note->setWordWrap(true);
}

void RequestPreview::showPlan(const RecordService &service, const Edit &edit,
                              const std::optional<Contact> &look)
{
    const ServiceResult<PlannedWrite> plan = service.plan(edit, look);
    if (!plan.ok()) {
        m_request->clear();
        m_note->setText(explain(plan.error(), Doing::Saving).sentence());
    } else {
        showRequests(*plan);
        const QStringList anchors = labelsOf(plan->anchors, &service.schema());
        QString note =
            anchors.isEmpty()
                ? tr("What the service has now is read again just before this is sent.")
                //: %1 is a list of field labels, such as Last name.
                : tr("The service wants a name or address with every change, so this goes along "
                     "unchanged: %1. It is read again just before sending.")
                      .arg(QLocale().createSeparatedList(anchors));
        if (edit.kind == EditKind::Create)
            note = tr("This makes a new record at the service.");
        if (const auto count = int(plan->requests.size()); count > 1)
            note = tr("These %n requests are sent one after the other. One that is refused ends "
                      "it, and Patchbook tells what was saved by then.",
                      "", count) +
                   u' ' + note;
        m_note->setText(note);
    }
    m_request->setVisible(plan.ok());
    fit();
}

void RequestPreview::showSent(const PlannedWrite &write, const Schema *schema, int attempts)
{
    showRequests(write);
    const QStringList anchors = labelsOf(write.anchors, schema);
    QString note = attempts == 0 ? tr("It was not sent yet.")
                                 : tr("It was sent %n time(s), word for word.", "", attempts);
    if (!anchors.isEmpty())
        //: %1 is a list of field labels, such as Last name. Follows another sentence.
        note += u' ' + tr("The service wants a name or address with every change, so this went "
                          "along unchanged: %1.")
                           .arg(QLocale().createSeparatedList(anchors));
    m_note->setText(note);
    m_request->setAccessibleName(tr("The exact request"));
    m_request->show();
    fit();
}

void RequestPreview::showRequests(const PlannedWrite &write)
{
    QStringList requests;
    const bool several = write.requests.size() > 1;
    for (const Request &request : write.requests)
        requests << (several ? readableStep(request, requests.size() + 1)
                             : readableRequest(request));
    const QString text = safeLines(requests.join(u"\n\n"_s));
    if (m_request->toPlainText() != text)
        m_request->setPlainText(text);
}

void RequestPreview::showNothing()
{
    m_request->clear();
    m_request->hide();
    m_note->setText(tr("Nothing differs from the service, so nothing would be sent."));
}

void RequestPreview::fit()
{
    const int lines = qBound(3, m_request->blockCount() + 1, mostLines);
    const int line = QFontMetrics(m_request->font()).lineSpacing();
    m_request->setFixedHeight(lines * line + 2 * m_request->frameWidth() + 8);
}

QString RequestPreview::requestText() const
{
    return m_request->toPlainText();
}

QString RequestPreview::note() const
{
    return m_note->text();
}

} // namespace patchbook
