// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a ContactForm shows of the address book and of the saves under way.
#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/explanation.h"
#include "ui/form/conflictdecision.h"
#include "ui/form/contactform.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldgrid.h"
#include "ui/form/formbanner.h"
#include "ui/form/formchecks.h"
#include "ui/form/formfooter.h"
#include "ui/form/formheader.h"
#include "ui/form/opreport.h"
#include "ui/form/requestpreview.h"

#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

BannerText bannerFor(const Explanation &words, BannerText::Tone tone)
{
    QStringList lines{words.effect, words.nextStep};
    lines.removeAll(QString());
    return {tone, words.headline, lines.join(u'\n'), words.serviceWords};
}

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

bool ContactForm::canSave() const
{
    if (!m_book || m_hasProblem || m_flow->isKeeping(m_record))
        return false;
    const ChangeSet changes = m_book->changes(m_record.id);
    const SaveFlow::Search *search = m_flow->search(m_record);
    if (changes.isEmpty() || (search && search->state == SaveFlow::Search::State::Running))
        return false;
    const std::optional<Op> op = m_flow->unfinished(m_record);
    if (!op)
        return true;
    // A later edit takes the place of one that waits. One that is out must come back first, and a
    // creation under way must not become two.
    const bool waits = op->state == OpState::Blocked ||
                       (op->state == OpState::Pending && op->edit.kind != EditKind::Create);
    return waits && op->edit.changes != changes;
}

void ContactForm::bookChanged(const QStringList &ids)
{
    if (m_stepping)
        m_touched << ids;
    if (!m_grid || !ids.contains(m_record.id))
        return;
    if (m_stepping)
        m_flow->noteEdit(m_record); // "Saved." would stand above fields that are not
    // A field that changed otherwise than by typing into it gets shown; the focus stays.
    const ChangeSet changes = m_book->changes(m_record.id);
    const Contact draft = m_book->draft(m_record.id);
    const FieldEditor *moved = nullptr;
    for (const FieldEditor *editor : m_grid->editors()) {
        const QString &key = editor->field().key;
        const bool differs = changes.fields.value(key) != m_lastChanges.fields.value(key);
        if (differs && !editor->isReadOnly() && editor->shownText() != draft.text(key)) {
            moved = editor;
            break;
        }
    }
    m_lastChanges = changes;
    refresh();
    if (moved)
        m_scroll->ensureWidgetVisible(moved->input());
}

void ContactForm::refresh()
{
    if (!m_book || !m_grid || !m_book->contains(m_record.id))
        return;
    const Schema &schema = m_book->schema();
    const Contact draft = m_book->draft(m_record.id);
    const ChangeSet changes = m_book->changes(m_record.id);
    m_header->showRecord(schema, draft, creates());
    m_grid->showRecord(draft, changes, !draft.unreadable.isEmpty());
    const QMap<QString, FieldProblem> problems =
        problemsOf(schema, draft, changes, creates(), region());
    m_grid->setProblems(problems);
    m_hasProblem = blocksSaving(problems);
    refreshBanner();
    refreshFooter();
    refreshPreview();
}

void ContactForm::refreshFooter()
{
    if (!m_book)
        return;
    const auto count = int(m_book->changes(m_record.id).size());
    QString verb = tr("Save");
    if (creates())
        verb = tr("Create contact");
    else if (count > 0)
        verb = tr("Save %n field(s)", "", count);
    m_footer->saveButton()->setText(verb);
    m_footer->saveButton()->setEnabled(canSave());

    const std::optional<Op> op = m_flow->unfinished(m_record);
    const bool out = op && (op->state == OpState::Sending || op->state == OpState::Ambiguous ||
                            (op->state == OpState::Pending && op->edit.kind == EditKind::Create));
    m_footer->revertButton()->setEnabled(m_book->isDirty(m_record.id) && !out &&
                                         !m_flow->isKeeping(m_record));
    QString status;
    if (op && op->state == OpState::Pending && m_workspace.dispatcher().isPaused(m_record.account))
        status = tr("The edit is kept and waits until the account works again.");
    else if (op)
        status = progressOf(*op);
    else if (m_flow->isKeeping(m_record))
        status = tr("Saving %n field(s)…", "", count);
    m_footer->setStatus(status);
    Q_EMIT stateChanged();
}

void ContactForm::refreshPreview()
{
    if (!m_preview->isVisibleTo(m_page) || !m_book || !m_session)
        return;
    const RecordService *service = m_session->recordService(m_record.collection);
    const ChangeSet changes = m_book->changes(m_record.id);
    if (!service || changes.isEmpty()) {
        m_preview->showNothing();
        return;
    }
    const bool create = creates();
    const bool named = !create || m_record.collection == Collection::Cards;
    m_preview->showPlan(
        *service,
        {create ? EditKind::Create : EditKind::Change, named ? m_record.id : QString(), changes},
        create ? std::nullopt : std::optional<Contact>(m_book->baseline(m_record.id)));
}

void ContactForm::refreshBanner()
{
    m_banner->setClosable(false);
    const Contact shown = m_book->baseline(m_record.id);
    const std::optional<Op> waiting = m_flow->unfinished(m_record);
    if (const SaveFlow::Search *search = m_flow->search(m_record)) {
        showSearch(*search);
    } else if (const std::optional<OutboxError> error = m_flow->notKept(m_record)) {
        m_banner->setMessage(bannerFor(explain(*error), BannerText::Tone::Error),
                             {{u"bannerRetry"_s, tr("Try again"), [this] {
                                   save();
                               }}});
        m_banner->setClosable(true);
    } else if (waiting) {
        QList<FormBanner::Action> actions;
        if (waiting->state == OpState::Blocked) {
            actions << FormBanner::Action{u"bannerCancel"_s, tr("Do not send it"),
                                          [this, op = waiting->id] {
                                              m_workspace.dispatcher().cancel(op);
                                          }};
        }
        m_banner->setMessage(reportOf(*waiting, m_book->schema()), actions);
    } else if (const std::optional<Op> result = m_flow->result(m_record)) {
        showResult(*result);
    } else if (!shown.unreadable.isEmpty()) {
        m_banner->setMessage(
            {BannerText::Tone::Warning,
             tr("This contact could not be read completely, so it can only be shown."),
             tr("Nothing of it is changed. Its other data may be incomplete here."),
             {}},
            {});
    } else {
        m_banner->clear();
    }
}

void ContactForm::showSearch(const SaveFlow::Search &search)
{
    const FormBanner::Action anyway{u"bannerCreateAnyway"_s, tr("Create anyway"), [this] {
                                        if (m_session)
                                            m_flow->saveAnyway(*m_session, m_record);
                                    }};
    const FormBanner::Action stop{u"bannerCancelSearch"_s, tr("Cancel"), [this] {
                                      m_flow->cancelSearch(m_record);
                                  }};
    switch (search.state) {
    case SaveFlow::Search::State::Running:
        m_banner->setMessage({BannerText::Tone::Note,
                              tr("Looking for the same e-mail or phone…"),
                              tr("Nothing has been created yet."),
                              {}},
                             {stop});
        return;
    case SaveFlow::Search::State::Failed: {
        const Explanation words = explain(search.error, Doing::Finding);
        m_banner->setMessage(bannerFor(words, BannerText::Tone::Warning),
                             {{u"bannerRetry"_s, tr("Look again"),
                               [this] {
                                   save();
                               }},
                              anyway,
                              stop});
        return;
    }
    case SaveFlow::Search::State::Found:
        break;
    }
    QStringList hits;
    QList<FormBanner::Action> actions;
    for (const Contact &hit : search.found) {
        hits << hitLine(m_book->schema(), hit);
        const bool only = search.found.size() == 1;
        const QString name = displayText(m_book->schema().displayName(hit), 30);
        //: %1 is a contact's name.
        const QString label = only ? tr("Open the existing contact") : tr("Open %1").arg(name);
        actions << FormBanner::Action{u"bannerOpen_"_s + hit.id, label, [this, hit] {
                                          m_book->adopt({hit});
                                          show(m_session, Collection::Contacts, hit.id);
                                          Q_EMIT recordShown(m_session, hit.id);
                                      }};
    }
    actions << anyway;
    m_banner->setMessage({BannerText::Tone::Warning,
                          tr("The service has a contact with the same e-mail or phone already."),
                          tr("Nothing has been created yet. What you entered stays here."),
                          hits.join(u'\n')},
                         actions);
}

void ContactForm::showResult(const Op &op)
{
    QList<FormBanner::Action> actions;
    if (op.state == OpState::Conflicted && op.edit.kind == EditKind::Remove) {
        if (op.look) {
            actions << FormBanner::Action{u"bannerShowNow"_s, tr("Show what is there now"),
                                          [this, op] {
                                              m_flow->dismiss(m_record);
                                              m_book->adopt({*op.look});
                                          }};
        }
    } else if (op.state == OpState::Conflicted) {
        actions << FormBanner::Action{u"bannerCompare"_s, tr("Compare…"), [this, op] {
                                          openConflict(op);
                                      }};
    } else if (op.state == OpState::Failed && op.edit.kind == EditKind::Remove) {
        actions << FormBanner::Action{u"bannerRetry"_s, tr("Try again"), [this, op] {
                                          m_workspace.dispatcher().retry(op);
                                      }};
    } else if (op.state == OpState::Failed && !m_book->changes(m_record.id).isEmpty()) {
        actions << FormBanner::Action{u"bannerRetry"_s, tr("Try again"), [this] {
                                          save();
                                      }};
    }
    m_banner->setMessage(reportOf(op, m_book->schema()), actions);
    // A conflict waits for a decision; it must not be waved away by accident.
    m_banner->setClosable(op.state != OpState::Conflicted || op.edit.kind == EditKind::Remove ||
                          m_book->changes(m_record.id).isEmpty());
}

void ContactForm::openConflict(const Op &op)
{
    const ConflictQuestion question = conflictQuestion(op, m_book->changes(m_record.id));
    auto *dialog =
        new ConflictDialog(m_book->schema(), op.title, question.conflicts, question.others, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::decided, this,
            [this, op, record = m_record](const ChangeSet &choice) {
                if (record == m_record)
                    takeDecision(op, choice);
            });
    dialog->open();
}

void ContactForm::takeDecision(const Op &op, const ChangeSet &choice)
{
    if (!m_book)
        return;
    patchbook::takeDecision(*m_book, op, choice);
    m_flow->dismiss(m_record);
    m_workspace.dispatcher().resolve(op, choice);
}

} // namespace patchbook
