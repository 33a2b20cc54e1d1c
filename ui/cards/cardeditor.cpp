// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardeditor.h"

#include "models/book/workspace.h"
#include "ui/cards/cardpreview.h"
#include "ui/cards/cardreport.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

CardEditor::CardEditor(Workspace &workspace, PictureLoader &pictures, Settings &settings,
                       QWidget *parent)
    : RecordEditor(workspace, settings, parent)
    , m_title(new PlainLabel)
    , m_state(new PlainLabel)
    , m_preview(new CardPreview(pictures))
{
    setObjectName(u"cardEditor"_s);
    setAccessibleName(tr("Card"));
    buildHead();
}

CardEditor::~CardEditor() = default;

void CardEditor::buildHead()
{
    m_title->setObjectName(u"cardTitle"_s);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_state->setObjectName(u"cardState"_s);
    m_state->setWordWrap(true);
    banner().setObjectName(u"cardBanner"_s);
    content()->setSpacing(14);
    content()->insertWidget(0, m_title);
    content()->insertWidget(1, m_state);
    // Below the fields, which come between: it follows what is typed above it.
    content()->insertWidget(content()->indexOf(&banner()) + 1, m_preview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page());
}

void CardEditor::showCard(AccountSession *session, const QString &phone)
{
    if (!session || !open(session, {session->account().id, Collection::Cards, phone}))
        clear();
}

void CardEditor::bookTaken(AddressBook *)
{
    connect(deck(), &CardDeck::linesChanged, this, &CardEditor::refresh, Qt::UniqueConnection);
}

/** What can be edited; number and state of a line stand in the editor's head. */
Schema CardEditor::shownSchema() const
{
    QList<Field> fields;
    for (const Field &field : book()->schema().fields()) {
        if (field.isEditable())
            fields << field;
    }
    return Schema(fields, {}, {});
}

void CardEditor::showHead(const Contact &draft)
{
    const QString title = lineTitle(phone());
    m_title->setText(title);
    // A number alone has no direction of its own, so it would stay on the left everywhere.
    m_title->setAlignment(Qt::AlignAbsolute | Qt::AlignVCenter |
                          (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    m_state->setText(creates() ? tr("No card is set up: recipients see only the number.")
                               : tr("The people whom this line writes to see this card."));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_state->setPalette(quiet);
    m_preview->showCard(phone(), title, cardName(draft),
                        draft.text(QLatin1StringView(cardfield::imageUrl)));
}

QString CardEditor::saveVerb(int fields) const
{
    if (creates())
        return tr("Set up card");
    return fields > 0 ? tr("Save %n field(s)", "", fields) : tr("Save");
}

bool CardEditor::creates() const
{
    return deck() && !deck()->isSetUp(phone());
}

BannerText CardEditor::lockedText() const
{
    return {BannerText::Tone::Warning,
            tr("This card could not be read completely, so it can only be shown."),
            tr("Nothing of it is changed."),
            {}};
}

BannerText CardEditor::reportOn(const Op &op) const
{
    return cardReportOf(op, book()->schema(), isActive());
}

QString CardEditor::progressOn(const Op &op) const
{
    return cardProgressOf(op);
}

FormBanner::Action CardEditor::refreshAction()
{
    return {u"cardRefresh"_s, tr("Refresh"), [this] {
                if (!deck())
                    return;
                flow().dismiss(record());
                deck()->refresh();
            }};
}

bool CardEditor::showAfter()
{
    const bool waits = !creates() && !isActive();
    if (waits)
        banner().setMessage(notYetApplied(), {refreshAction()});
    return waits;
}

QList<FormBanner::Action> CardEditor::actionsOn(const Op &op)
{
    if (op.state == OpState::Confirmed && !isActive())
        return {refreshAction()};
    return RecordEditor::actionsOn(op);
}

bool CardEditor::mayClose(const Op &op) const
{
    // Closing it would show the same again.
    const bool waits = op.state == OpState::Confirmed && !isActive();
    return !waits && RecordEditor::mayClose(op);
}

CardDeck *CardEditor::deck() const
{
    return session() ? session()->cards() : nullptr;
}

bool CardEditor::isActive() const
{
    return deck() && deck()->isActive(phone());
}

} // namespace patchbook
