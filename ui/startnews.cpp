// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/startnews.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "models/domain/removal.h"
#include "ui/explanation.h"
#include "ui/noticebar.h"
#include "ui/opnotice.h"

#include <algorithm>

namespace patchbook {

StartNews::StartNews(Workspace &workspace, NoticeBar &notice, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_notice(notice)
{
    connect(&workspace, &Workspace::outboxOpened, this, &StartNews::takeOpening);
    connect(&workspace.dispatcher(), &Dispatcher::opChanged, this, &StartNews::takeOp);
    connect(&workspace.drafts(), &DraftKeeper::restoredDrafts, this, [this](int count) {
        m_restored = count;
        tell();
    });
    connect(&workspace.drafts(), &DraftKeeper::notKept, this, [this](const OutboxError &error) {
        m_draftsKept = false;
        m_draftTrouble = explain(error).headline + u' ' +
                         tr("What you type is here only as long as Patchbook is open.");
        m_notice.show(NoticeBar::Tone::Warning, m_draftTrouble);
    });
    connect(&workspace.drafts(), &DraftKeeper::keptAgain, this, [this] {
        m_draftsKept = true;
        if (m_notice.text() == m_draftTrouble)
            m_notice.hide();
    });
}

void StartNews::takeOpening(const OutboxResult<OutboxOpening> &opened)
{
    m_isOpen = opened.ok();
    if (opened.ok()) {
        m_opening = *opened;
        tell();
        return;
    }
    m_notice.show(NoticeBar::Tone::Error,
                  explain(opened.error()).headline + u' ' +
                      tr("Nothing can be saved until that is put right and Patchbook "
                         "is started again."));
}

void StartNews::takeOp(const Op &op)
{
    if (op.edit.kind != EditKind::Remove)
        return;
    if (!isFinal(op.state)) {
        m_held.insert(op.id);
    } else if (op.state == OpState::Cancelled && op.heldUntilMs != 0 && !m_held.contains(op.id)) {
        m_unsent << op.title;
        if (removalAt(m_workspace, op.account) == Removal::Archives)
            m_unsentArchives = true;
        tell();
    }
}

void StartNews::tell()
{
    const bool salvaged = m_opening.kind != OutboxOpening::Kind::Sound;
    QStringList lines;
    if (salvaged)
        lines << salvageText();
    if (!m_unsent.isEmpty())
        lines << unsentText();
    if (m_restored > 0)
        lines << tr("%n contact(s) or card(s) have changes that are not saved.", "", m_restored);
    if (lines.isEmpty())
        return;
    const QString text = lines.join(u'\n');
    if (salvaged) {
        m_notice.show(NoticeBar::Tone::Warning, text, {}, tr("Show in Activity"),
                      [this] { Q_EMIT activityRequested(); });
    } else if (m_restored > 0) {
        m_notice.show(NoticeBar::Tone::Information, text, {}, tr("Show"), [this] {
            const DraftKeeper &drafts = m_workspace.drafts();
            const QList<RecordRef> records = drafts.restored();
            const auto latest =
                std::ranges::max_element(records, {}, [&drafts](const RecordRef &record) {
                    return drafts.restoredAt(record).toMSecsSinceEpoch();
                });
            if (latest != records.cend())
                Q_EMIT recordRequested(*latest);
        });
    } else {
        m_notice.show(NoticeBar::Tone::Information, text);
    }
}

QString StartNews::salvageText() const
{
    //: %1 is the path of a file.
    const QString why =
        m_opening.kind == OutboxOpening::Kind::Newer
            ? tr("The file of your changes was written by a newer Patchbook. It was moved to %1.")
            : tr("The file of your changes was damaged. It was moved to %1.");
    return why.arg(displayText(m_opening.movedTo)) + u' ' +
           tr("%n change(s) could be read; none is sent before you have looked at it.", "",
              m_opening.salvaged);
}

QString StartNews::unsentText() const
{
    if (m_unsentArchives && m_unsent.size() > 1)
        return tr("The removal of %n contact(s) was not sent: Patchbook was closed before.", "",
                  int(m_unsent.size()));
    if (m_unsentArchives && m_unsent.constFirst().isEmpty())
        return tr("The archiving of a contact without a name was not sent: Patchbook was closed "
                  "before.");
    if (m_unsentArchives)
        //: %1 is a contact's name.
        return tr("The archiving of %1 was not sent: Patchbook was closed before.")
            .arg(displayText(m_unsent.constFirst(), 80));
    if (m_unsent.size() > 1)
        return tr("The deletion of %n contact(s) was not sent: Patchbook was closed before.", "",
                  int(m_unsent.size()));
    if (m_unsent.constFirst().isEmpty())
        return tr("The deletion of a contact without a name was not sent: Patchbook was closed "
                  "before.");
    //: %1 is a contact's name.
    return tr("The deletion of %1 was not sent: Patchbook was closed before.")
        .arg(displayText(m_unsent.constFirst(), 80));
}

} // namespace patchbook
