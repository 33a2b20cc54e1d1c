// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/twinpanel.h"

#include "models/book/workspace.h"
#include "ui/text/plainlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostCards = 5;

} // namespace

TwinPanel::TwinPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_heading(new PlainLabel(tr("The same person elsewhere"), this))
    , m_more(new PlainLabel(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"twinPanel"_s);
    setAccessibleName(m_heading->text());
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    m_heading->setWordWrap(true);
    m_more->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_more);
    hide();
    connect(&m_index, &Twins::changed, this, &TwinPanel::refresh);
    for (const auto &session : workspace.sessions())
        watch(session.get());
    connect(&workspace, &Workspace::sessionAdded, this, &TwinPanel::watch);
    connect(&workspace, &Workspace::sessionAboutToBeRemoved, this,
            [this](AccountSession *session) { m_index.unwatch(session->account().id); });
}

void TwinPanel::watch(AccountSession *session)
{
    m_index.watch(session->account().id, session->book(),
                  session->contacts().capabilities().testFlag(Capability::ListIsPartial));
    connect(session, &AccountSession::accountChanged, this, &TwinPanel::refresh);
}

void TwinPanel::follow(const RecordRef &record)
{
    if (record == m_record)
        return;
    m_record = record;
    m_copied.clear();
    m_folds.clear();
    m_index.follow(record);
    refresh();
}

void TwinPanel::refresh()
{
    const QList<Twin> twins = m_record.id.isEmpty() ? QList<Twin>() : m_index.of(m_record);
    const auto shown = twins.first(qMin(mostCards, twins.size()));
    const bool same = std::ranges::equal(
        shown, m_twins, [](const Twin &a, const Twin &b) { return a.record == b.record; });
    m_twins = shown;
    m_copied.removeIf([this](const Copied &copied) { return !editOf(copied); });
    if (!same)
        build();
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const TwinCardText text = textOf(m_twins.at(i));
        m_cards.at(i)->setText(text);
        m_cards.at(i)->setOpen(m_folds.value(m_twins.at(i).record, !text.rows.isEmpty()));
    }
    const auto more = int(twins.size() - shown.size());
    m_more->setText(tr("%n more contact(s) have the same e-mail or phone.", "", more));
    m_more->setVisible(more > 0);
    setVisible(!m_twins.isEmpty());
}

void TwinPanel::build()
{
    for (TwinCard *card : std::as_const(m_cards)) {
        card->hide();
        card->setObjectName({});
        card->deleteLater(); // it may be the one whose click brought us here
    }
    m_cards.clear();
    for (const Twin &twin : std::as_const(m_twins)) {
        auto *card = new TwinCard(this);
        const RecordRef record = twin.record;
        card->setObjectName(u"twin_"_s + record.id);
        m_column->insertWidget(m_column->indexOf(m_more), card);
        card->show();
        connect(card, &TwinCard::toggled, this,
                [this, record](bool open) { m_folds.insert(record, open); });
        connect(card, &TwinCard::showRequested, this,
                [this, record] { Q_EMIT showRequested(record); });
        connect(card, &TwinCard::useRequested, this,
                [this, record](const QString &key) { copy(record, key, true); });
        connect(card, &TwinCard::copyRequested, this,
                [this, record](const QString &key) { copy(record, key, false); });
        connect(card, &TwinCard::backRequested, this,
                [this, record](const QString &key) { takeBack(record, key); });
        connect(card, &TwinCard::rebuilt, this, &TwinPanel::stopsChanged);
        m_cards << card;
    }
    Q_EMIT stopsChanged();
}

QList<QWidget *> TwinPanel::stops() const
{
    QList<QWidget *> stops;
    for (const TwinCard *card : m_cards)
        stops << card->stops();
    return stops;
}

void TwinPanel::copy(const RecordRef &twin, const QString &key, bool here)
{
    const auto found = std::ranges::find(std::as_const(m_twins), twin, &Twin::record);
    if (found == m_twins.cend())
        return;
    const QList<TwinDifference> &differences = found->differences;
    const auto field = std::ranges::find(differences, key, &TwinDifference::key);
    if (field == differences.cend())
        return;
    const TwinDifference difference = *field; // the edit changes the list
    m_copied.removeIf(
        [&](const Copied &copied) { return copied.twin == twin && copied.difference.key == key; });
    m_copied << Copied{twin, difference, here};
    if (here)
        Q_EMIT editRequested(m_record, difference.key, difference.twinValue);
    else
        Q_EMIT editRequested(twin, difference.twinKey, difference.value);
    refresh();
}

void TwinPanel::takeBack(const RecordRef &twin, const QString &key)
{
    const auto isMeant = [&](const Copied &copied) {
        return copied.twin == twin && copied.difference.key == key;
    };
    const auto found = std::ranges::find_if(std::as_const(m_copied), isMeant);
    if (found == m_copied.cend())
        return;
    const Copied copied = *found;
    const std::optional<FieldChange> edit = editOf(copied);
    m_copied.removeIf(isMeant);
    if (edit && copied.here)
        Q_EMIT editRequested(m_record, copied.difference.key, edit->before);
    else if (edit)
        Q_EMIT editRequested(twin, copied.difference.twinKey, edit->before);
    refresh();
}

} // namespace patchbook
