// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/cardspage.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"
#include "ui/cards/cardeditor.h"
#include "ui/cards/cardlinedelegate.h"
#include "ui/cards/cardreport.h"
#include "ui/explanation.h"
#include "ui/form/formbanner.h"
#include "ui/text/icon.h"
#include "ui/text/plainlabel.h"

#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using Role = CardLineDelegate::Role;

CardsPage::CardsPage(Workspace &workspace, PictureLoader &pictures, Settings &settings,
                     QWidget *parent)
    : QWidget(parent)
    , m_lines(new QListWidget)
    , m_refresh(new QPushButton(themedIcon(u"refresh"_s), tr("Refresh")))
    , m_trouble(new FormBanner)
    , m_empty(new PlainLabel)
    , m_editor(new CardEditor(workspace, pictures, settings))
    , m_right(new QStackedLayout)
{
    setObjectName(u"cardsPage"_s);
    setAccessibleName(tr("My cards"));
    build();
    connect(m_lines, &QListWidget::currentRowChanged, this, &CardsPage::showChosen);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        if (CardDeck *shown = deck())
            shown->refresh();
    });
    connect(m_editor, &CardEditor::stateChanged, this, &CardsPage::stateChanged);
    connect(m_editor, &CardEditor::statusMessage, this, &CardsPage::statusMessage);
}

void CardsPage::build()
{
    auto *about = new PlainLabel(
        tr("A card is the name and picture that people see when one of your own lines writes to "
           "them. It is not a contact."));
    about->setObjectName(u"cardsAbout"_s);
    about->setWordWrap(true);
    m_lines->setObjectName(u"cardLines"_s);
    m_lines->setAccessibleName(tr("Your lines"));
    m_lines->setItemDelegate(new CardLineDelegate(m_lines));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setUniformItemSizes(true);
    m_refresh->setObjectName(u"cardsRefresh"_s);
    m_refresh->setAutoDefault(false);
    m_trouble->setObjectName(u"cardsTrouble"_s);
    m_trouble->setClosable(false);
    m_empty->setObjectName(u"cardsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);

    auto *head = new QHBoxLayout;
    head->addWidget(about, 1);
    head->addSpacing(12);
    head->addWidget(m_refresh, 0, Qt::AlignTop);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 8);
    top->addLayout(head);
    top->addWidget(m_trouble);
    auto *right = new QWidget;
    right->setLayout(m_right);
    m_right->addWidget(m_empty);
    m_right->addWidget(m_editor);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_lines);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(splitter, 1);
}

CardDeck *CardsPage::deck() const
{
    return m_session ? m_session->cards() : nullptr;
}

void CardsPage::setSession(AccountSession *session)
{
    if (session == m_session)
        return;
    if (CardDeck *before = deck()) {
        disconnect(before, nullptr, this, nullptr);
        disconnect(&before->book(), nullptr, this, nullptr);
    }
    m_session = session;
    m_editor->clear();
    if (CardDeck *shown = deck()) {
        connect(shown, &CardDeck::linesChanged, this, &CardsPage::fill);
        connect(shown, &CardDeck::stateChanged, this, &CardsPage::updateState);
        AddressBook &book = shown->book();
        connect(&book, &AddressBook::changed, this, [this, &book](const QList<int> &slots) {
            for (const int slot : slots)
                updateLine(book.idAt(slot));
        });
    }
    fill();
}

void CardsPage::forget(AccountSession *session)
{
    if (session == m_session)
        setSession(nullptr);
}

void CardsPage::fill()
{
    const QString before = phone();
    // The editor keeps what it shows; only a choice by the user changes that.
    const QSignalBlocker quiet(m_lines);
    m_lines->clear();
    if (CardDeck *shown = deck()) {
        QStringList phones = shown->phones();
        for (const QString &id : shown->book().ids()) {
            // A line that is gone, but has edits of the user.
            if (!phones.contains(id))
                phones << id;
        }
        for (const QString &line : phones) {
            auto *item = new QListWidgetItem(m_lines);
            item->setData(Role::PhoneRole, line);
            updateLine(line);
        }
    }
    setPhone(before);
    if (!m_lines->currentItem() && m_lines->count() > 0)
        m_lines->setCurrentRow(0);
    showChosen();
    updateState();
}

void CardsPage::updateLine(const QString &phone)
{
    CardDeck *shown = deck();
    if (!shown)
        return;
    for (int row = 0; row < m_lines->count(); ++row) {
        QListWidgetItem *item = m_lines->item(row);
        if (item->data(Role::PhoneRole).toString() != phone)
            continue;
        const AddressBook &book = shown->book();
        const Contact draft = book.draft(phone);
        const QString name = displayTextAlone(cardName(draft));
        const QString state = cardState(*shown, phone);
        const QString edited = book.isDirty(phone) ? tr("Edited") : QString();
        item->setData(Role::NumberRole, lineTitle(phone));
        item->setData(Role::NameRole, name);
        item->setData(Role::StateRole, state);
        item->setData(Role::EditedRole, book.isDirty(phone));
        QStringList spoken{lineTitle(phone), name, state, edited};
        spoken.removeAll(QString());
        item->setData(Qt::AccessibleTextRole, spoken.join(u", "_s));
    }
}

void CardsPage::updateState()
{
    const CardDeck *shown = deck();
    const bool isLoading = shown && shown->state() == CardDeck::State::Loading;
    m_refresh->setEnabled(shown && !isLoading);
    m_refresh->setText(isLoading ? tr("Reading…") : tr("Refresh"));
    if (shown && shown->state() == CardDeck::State::Failed) {
        const Explanation words = explain(shown->error(), Doing::LoadingCards);
        m_trouble->setMessage({BannerText::Tone::Error, words.headline,
                               QStringList{words.effect, words.nextStep}.join(u' '),
                               words.serviceWords},
                              {});
    } else {
        m_trouble->clear();
    }
    if (!shown)
        m_empty->setText(tr("This account has no cards."));
    else if (isLoading || shown->state() == CardDeck::State::Idle)
        m_empty->setText(tr("Reading your lines and their cards…"));
    else if (shown->state() == CardDeck::State::Failed)
        m_empty->setText(tr("The lines of this account are not known yet."));
    else
        m_empty->setText(tr("This account has no phone line of its own, so there is no card to set "
                            "up. Lines are added at the service."));
}

void CardsPage::showChosen()
{
    const QString chosen = phone();
    if (chosen.isEmpty())
        m_editor->clear();
    else
        m_editor->showCard(m_session, chosen);
    m_right->setCurrentWidget(chosen.isEmpty() ? static_cast<QWidget *>(m_empty) : m_editor);
    Q_EMIT stateChanged();
}

QString CardsPage::phone() const
{
    const QListWidgetItem *item = m_lines->currentItem();
    return item ? item->data(Role::PhoneRole).toString() : QString();
}

void CardsPage::setPhone(const QString &phone)
{
    for (int row = 0; row < m_lines->count(); ++row) {
        if (m_lines->item(row)->data(Role::PhoneRole).toString() == phone)
            m_lines->setCurrentRow(row);
    }
}

bool CardsPage::canSave() const
{
    return m_editor->canSave();
}

bool CardsPage::isDirty() const
{
    return m_editor->isDirty();
}

void CardsPage::save()
{
    m_editor->save();
}

void CardsPage::revert()
{
    m_editor->revert();
}

void CardsPage::undo()
{
    m_editor->undo();
}

void CardsPage::redo()
{
    m_editor->redo();
}

} // namespace patchbook
