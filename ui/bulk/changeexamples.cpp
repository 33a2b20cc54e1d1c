// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/changeexamples.h"

#include "models/book/accountsession.h"
#include "models/domain/plaintext.h"
#include "ui/bulk/changewords.h"
#include "ui/text/plainlabel.h"

#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds untilExamples = 150ms; // after the last key

} // namespace

ChangeExamples::ChangeExamples(QWidget *parent)
    : QWidget(parent)
    , m_walk([this](qsizetype place) { visit(place); })
    , m_heading(new PlainLabel(tr("For example"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QFont bold = m_heading->font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    column->addWidget(m_heading);
    for (int i = 0; i < most; ++i) {
        auto *line = new PlainLabel(this);
        line->setObjectName(u"bulkExample%1"_s.arg(i));
        line->setWordWrap(true);
        line->setMinimumWidth(1);
        column->addWidget(line);
        m_lines << line;
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(untilExamples);
    connect(&m_soon, &QTimer::timeout, this, &ChangeExamples::begin);
    connect(&m_walk, &SlicedWalk::finished, this, &ChangeExamples::end);
    hide();
}

void ChangeExamples::ask(AccountSession &session, const BookContacts &contacts,
                         std::optional<BulkChange> change)
{
    m_walk.stop();
    m_session = &session;
    m_contacts = contacts;
    m_change = std::move(change);
    setVisible(m_change.has_value());
    if (m_change)
        m_soon.start();
    else
        m_soon.stop();
}

void ChangeExamples::begin()
{
    m_found = 0;
    m_walk.start(m_contacts.size());
}

void ChangeExamples::visit(qsizetype place)
{
    const AddressBook &book = m_session->book();
    const int slot = m_found == most ? -1 : m_contacts.slotAt(place, book);
    if (slot < 0)
        return;
    const Contact contact = book.baselineAt(slot);
    const Proposal proposal = m_change->propose(contact);
    if (proposal.leftOut || proposal.changes.isEmpty())
        return;
    const Schema &schema = book.schema();
    const QString name = schema.displayName(contact);
    PlainLabel *line = m_lines.at(m_found++);
    //: %1 is a contact's name, %2 what changes of it.
    line->setText(
        tr("%1: %2").arg(name.isEmpty() ? tr("A contact without a name") : displayText(name),
                         changeWords(schema, proposal.changes, m_change->fields.size() == 1)));
    line->show();
}

void ChangeExamples::end()
{
    for (qsizetype i = m_found; i < m_lines.size(); ++i)
        m_lines.at(i)->hide();
    if (m_found > 0)
        return;
    m_lines.first()->setText(tr("None of these contacts would change."));
    m_lines.first()->show();
}

} // namespace patchbook
