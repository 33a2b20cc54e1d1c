// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a ContactForm says that other editors do not: its heads and buttons, and the search for
// duplicates.
#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/explanation.h"
#include "ui/form/contactform.h"
#include "ui/form/formheader.h"
#include "ui/form/opreport.h"
#include "ui/form/removaldecision.h"

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
    QString when = tr("It will be deleted in a moment.");
    if (removal.state == OpState::Blocked || workspace().dispatcher().isPaused(removal.account))
        when = tr("It will be deleted as soon as the account works again.");
    else if (removal.error)
        when = tr("It will be deleted as soon as the service can be reached.");
    banner().setMessage({BannerText::Tone::Warning,
                         tr("You are deleting this contact."),
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
                                          show(session(), Collection::Contacts, hit.id);
                                          Q_EMIT recordShown(session(), hit.id);
                                      }};
    }
    actions << anyway;
    banner().setMessage({BannerText::Tone::Warning,
                         tr("The service has a contact with the same e-mail or phone already."),
                         tr("Nothing has been created yet. What you entered stays here."),
                         hits.join(u'\n')},
                        actions);
}

QList<FormBanner::Action> ContactForm::actionsOn(const Op &op)
{
    if (op.edit.kind != EditKind::Remove)
        return RecordEditor::actionsOn(op);
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
