// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a ContactForm says that other editors do not: its heads and buttons, and the search for
// duplicates.
#include "models/book/sendingrules.h"
#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/domain/removal.h"
#include "models/domain/timestamptext.h"
#include "ui/explanation.h"
#include "ui/form/contactform.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formheader.h"
#include "ui/form/opreport.h"
#include "ui/form/removaldecision.h"
#include "ui/form/twinpanel.h"
#include "ui/form/wholereading.h"

#include <QLineEdit>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** One hit of a search in a line: its name, e-mail and phone. */
QString hitLine(const Schema &schema, const Contact &hit)
{
    QStringList parts{schema.displayName(hit)};
    for (const Field &field : schema.fields()) {
        const bool telling = field.kind == FieldKind::Email || field.kind == FieldKind::Phone;
        if (telling && !hit.text(field.key).isEmpty() && !parts.contains(hit.text(field.key)))
            parts << hit.text(field.key);
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QString ContactForm::saveVerb(int fields) const
{
    if (creates())
        return tr("Create contact");
    return fields > 0 ? tr("Save %n field(s)", "", fields) : tr("Save");
}

void ContactForm::showHead(const Contact &draft)
{
    m_header->showRecord(book()->schema(), draft, creates());
}

BannerText ContactForm::lockedText() const
{
    return {BannerText::Tone::Warning,
            tr("This contact could not be read completely, so it can only be shown."),
            tr("Nothing of it is changed. Its other data may be incomplete here."),
            {}};
}

BannerText ContactForm::archivedText() const
{
    const Contact told = book()->baseline(id());
    QString when;
    QString who;
    for (const Field &field : book()->schema().fields()) {
        const QString text = told.text(field.key);
        if (field.flags.testFlag(FieldFlag::ArchivedMark) && !text.isEmpty())
            when = timestampText(text);
        if (field.role == FieldRole::ArchivedBy && !text.isEmpty())
            who = displayText(text, 80);
    }
    QString headline = tr("This contact is archived.");
    if (!when.isEmpty() && !who.isEmpty())
        //: %1 is a date with a time of day, %2 names a colleague.
        headline = tr("This contact was archived on %1 by %2.").arg(when, who);
    else if (!when.isEmpty())
        //: %1 is a date with a time of day.
        headline = tr("This contact was archived on %1.").arg(when);
    else if (!who.isEmpty())
        //: %1 names a colleague.
        headline = tr("This contact was archived by %1.").arg(who);
    QString text = tr("The service changes it no more and gives programs no way to bring it back, "
                      "so it can only be looked at.");
    if (isDirty())
        text += u'\n' + tr("Your edits from before are still here: copy what you need, then take "
                           "them back.");
    return {BannerText::Tone::Note, headline, text, {}};
}

QList<QWidget *> ContactForm::stopsBelow() const
{
    return m_twins->stops();
}

QString ContactForm::idleStatus() const
{
    if (m_reading->isUnderWay())
        return tr("Reading the rest of this contact…");
    if (const std::optional<ServiceError> &error = m_reading->error())
        //: Follows another sentence, which tells why.
        return explain(*error, Doing::Reading).headline + u' ' +
               tr("Some fields of this contact may be missing here.");
    return {};
}

void ContactForm::fieldsShown()
{
    const Contact told = book()->baseline(id());
    for (const FieldEditor *editor : grid()->editors()) {
        auto *line = qobject_cast<QLineEdit *>(editor->input());
        if (!line)
            continue;
        const bool waits = m_reading->isUnderWay() && told.value(editor->field().key).isUndefined();
        const auto own = m_placeholders.constFind(line);
        if (waits && own == m_placeholders.cend()) {
            m_placeholders.insert(line, line->placeholderText());
            //: In an empty field, while it is not known whether it is empty.
            line->setPlaceholderText(tr("reading…"));
        } else if (!waits && own != m_placeholders.cend()) {
            line->setPlaceholderText(*own);
            m_placeholders.erase(own);
        }
    }
}

bool ContactForm::showBefore()
{
    const SaveFlow::Search *search = flow().search(record());
    const std::optional<Op> leaving = flow().leaving(record());
    if (search)
        showSearch(*search);
    else if (leaving)
        showLeaving(*leaving);
    return search || leaving;
}

void ContactForm::showLeaving(const Op &removal)
{
    const bool archives = removalOf(book()->schema()) == Removal::Archives;
    QString when =
        archives ? tr("It will be archived in a moment.") : tr("It will be deleted in a moment.");
    if (removal.state == OpState::Blocked || workspace().dispatcher().isPaused(removal.account))
        when = archives ? tr("It will be archived as soon as the account works again.")
                        : tr("It will be deleted as soon as the account works again.");
    else if (removal.error)
        when = archives ? tr("It will be archived as soon as the service can be reached.")
                        : tr("It will be deleted as soon as the service can be reached.");
    banner().setMessage(
        {BannerText::Tone::Warning,
         archives ? tr("You are archiving this contact.") : tr("You are deleting this contact."),
         when + u' ' + tr("Nothing was sent so far."),
         {}},
        {{u"bannerKeep"_s, tr("Keep it"), [this, op = removal.id] {
              workspace().dispatcher().cancel(op);
          }}});
}

void ContactForm::showSearch(const SaveFlow::Search &search)
{
    const FormBanner::Action anyway{u"bannerCreateAnyway"_s, tr("Create anyway"), [this] {
                                        if (session())
                                            flow().saveAnyway(*session(), record());
                                    }};
    const FormBanner::Action stop{u"bannerCancelSearch"_s, tr("Cancel"), [this] {
                                      flow().cancelSearch(record());
                                  }};
    switch (search.state) {
    case SaveFlow::Search::State::Running:
        banner().setMessage({BannerText::Tone::Note,
                             tr("Looking for the same e-mail or phone…"),
                             tr("Nothing has been created yet."),
                             {}},
                            {stop});
        return;
    case SaveFlow::Search::State::Failed: {
        const Explanation words = explain(search.error, Doing::Finding);
        banner().setMessage(bannerFor(words, BannerText::Tone::Warning),
                            {{u"bannerRetry"_s, tr("Look again"),
                              [this] {
                                  save();
                              }},
                             anyway,
                             stop});
        return;
    }
    case SaveFlow::Search::State::Found:
        showFound(search.found, anyway);
        return;
    }
}

void ContactForm::showFound(const QList<Contact> &found, const FormBanner::Action &anyway)
{
    QStringList hits;
    QList<FormBanner::Action> actions;
    for (const Contact &hit : found) {
        hits << hitLine(book()->schema(), hit);
        const QString name = displayText(book()->schema().displayName(hit), 30);
        //: %1 is a contact's name.
        const QString label =
            found.size() == 1 ? tr("Open the existing contact") : tr("Open %1").arg(name);
        actions << FormBanner::Action{u"bannerOpen_"_s + hit.id, label, [this, hit] {
                                          book()->adopt({hit});
                                          showOther(session(), hit.id);
                                      }};
    }
    actions << anyway;
    banner().setMessage({BannerText::Tone::Warning,
                         tr("The service has a contact with the same e-mail or phone already."),
                         tr("Nothing has been created yet. What you entered stays here."),
                         hits.join(u'\n')},
                        actions);
}

void ContactForm::openExisting(const QString &id)
{
    if (book()->contains(id)) {
        showOther(session(), id);
        return;
    }
    Q_EMIT statusMessage(tr("Reading the existing contact…"));
    onAnswer(this, session()->contacts().read(id),
             [this, asked = record()](const ServiceResult<Contact> &answer) {
                 if (asked != record() || !session()) // the user went on meanwhile
                     return;
                 if (!answer.ok()) {
                     Q_EMIT statusMessage(explain(answer.error(), Doing::Reading).headline);
                     return;
                 }
                 book()->adopt({*answer});
                 showOther(session(), answer->id);
             });
}

QList<FormBanner::Action> ContactForm::actionsOn(const Op &op)
{
    if (op.edit.kind != EditKind::Remove) {
        QList<FormBanner::Action> actions = RecordEditor::actionsOn(op);
        const bool inTheWay = op.error && op.error->kind == ErrorKind::Duplicate;
        if (inTheWay && !op.error->existing.isEmpty() && op.error->existing != id())
            actions.prepend({u"bannerExisting"_s, tr("Open the existing contact"),
                             [this, existing = op.error->existing] {
                                 openExisting(existing);
                             }});
        return actions;
    }
    if (op.state == OpState::Conflicted && !op.closed)
        return {{u"bannerDecide"_s, tr("Decide…"), [this, op] {
                     askAboutRemoval(
                         this, m_prompts, workspace(), op,
                         [this, at = record()](RemovalChoice, QFuture<OutboxResult<Op>> kept) {
                             flow().dismiss(at);
                             flow().follow(at, kept);
                         });
                 }}};
    if (op.state == OpState::Failed)
        return {{u"bannerRetry"_s, tr("Try again"), [this, op] {
                     flow().follow(record(), workspace().dispatcher().retry(op));
                 }}};
    return {};
}

} // namespace patchbook
