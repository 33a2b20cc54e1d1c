// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/bulkeditpage.h"

#include "ui/bulk/bulkfieldrow.h"
#include "ui/bulk/changeexamples.h"
#include "ui/form/problemline.h"
#include "ui/text/plainlabel.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestFieldLabel = 22; // characters, beyond which a label wraps
constexpr int groupGap = 10;

} // namespace

BulkEditPage::BulkEditPage(QString region, QWidget *parent)
    : BulkPage(parent)
    , m_region(std::move(region))
    , m_area(new QScrollArea(this))
    , m_problem(new ProblemLine(this))
    , m_examples(new ChangeExamples(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area, 1);
    column->addWidget(m_problem);
    column->addWidget(m_examples);
    m_area->setObjectName(u"bulkFields"_s);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setObjectName(u"bulkEditProblem"_s);
    connect(&m_values, &CommonValues::ready, this, &BulkEditPage::showCommon);
}

QString BulkEditPage::heading() const
{
    return tr("Edit contacts together");
}

void BulkEditPage::setContacts(AccountSession &session, const BookContacts &contacts)
{
    const bool isOther = m_session != &session;
    if (m_session && isOther)
        m_session->book().disconnect(this);
    if (isOther)
        connect(&session.book(), &AddressBook::schemaChanged, this,
                [this] { setContacts(*m_session, BookContacts(m_contacts)); });
    m_session = &session;
    m_contacts = contacts;
    // What was entered stays when only the contacts are others.
    if (isOther) {
        qDeleteAll(std::exchange(m_rows, {})); // their owners are those of another account
        build();
    } else if (m_fields != session.book().schema().fields()) {
        build();
    }
    for (BulkFieldRow *row : std::as_const(m_rows))
        row->setCommon(nullptr);
    m_values.start(session.book(), m_contacts);
    takeChange();
}

void BulkEditPage::build()
{
    m_fields = m_session->book().schema().fields();
    m_kept = std::exchange(m_rows, {});
    m_form = new QWidget;
    auto *column = new QVBoxLayout(m_form);
    QStringList groups;
    for (const Field &field : std::as_const(m_fields)) {
        if (!rulesFor(field).isEmpty() && !groups.contains(field.groupTitle()))
            groups << field.groupTitle();
    }
    // A schema may come back to a group; on the screen a group stands once.
    for (const QString &group : std::as_const(groups)) {
        addGroup(group);
        for (const Field &field : std::as_const(m_fields)) {
            if (field.groupTitle() != group || rulesFor(field).isEmpty())
                continue;
            BulkFieldRow *row = rowFor(field);
            column->addWidget(row);
            m_rows << row;
        }
    }
    column->addStretch(1);
    fitLabels();
    m_area->setWidget(m_form); // deletes the one before, with the rows that were not kept
    m_kept.clear();
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first()->choice());
}

BulkFieldRow *BulkEditPage::rowFor(const Field &field)
{
    // What was entered stays, when the service tells of more fields meanwhile.
    const auto kept = std::ranges::find_if(
        std::as_const(m_kept), [&field](const BulkFieldRow *row) { return row->field() == field; });
    if (kept != m_kept.cend())
        return *kept;
    AccountSession *session = m_session;
    auto *row = new BulkFieldRow(field,
                                 {m_region,
                                  {},
                                  [session] {
                                      return session->owners();
                                  }},
                                 m_form);
    connect(row, &BulkFieldRow::changed, this, &BulkEditPage::takeChange);
    return row;
}

void BulkEditPage::addGroup(const QString &title)
{
    auto *column = static_cast<QVBoxLayout *>(m_form->layout());
    if (!m_rows.isEmpty())
        column->addSpacing(groupGap);
    if (title.isEmpty())
        return;
    auto *heading = new PlainLabel(title, m_form);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    heading->setWordWrap(true);
    column->addWidget(heading);
}

void BulkEditPage::fitLabels()
{
    int widest = 0;
    for (const BulkFieldRow *row : std::as_const(m_rows))
        widest = qMax(widest, fontMetrics().horizontalAdvance(row->field().title()));
    const int em = fontMetrics().averageCharWidth();
    for (BulkFieldRow *row : std::as_const(m_rows))
        row->setLabelWidth(qMin(widest + 3 * em, longestFieldLabel * em));
}

void BulkEditPage::showCommon()
{
    for (BulkFieldRow *row : std::as_const(m_rows)) {
        const CommonValue common = m_values.of(row->field().key);
        row->setCommon(&common);
    }
}

void BulkEditPage::takeChange()
{
    m_problem->clear();
    m_examples->ask(*m_session, m_contacts, change(false));
    Q_EMIT changeChanged();
}

std::optional<BulkChange> BulkEditPage::change(bool tell)
{
    QList<FieldRule> rules;
    bool complete = true;
    for (BulkFieldRow *row : std::as_const(m_rows)) {
        const QList<FieldRule> more = row->rules();
        rules += more;
        if (!row->isTouched() || !more.isEmpty())
            continue;
        if (tell && complete)
            row->tell();
        complete = false;
    }
    if (complete && !rules.isEmpty())
        return fieldEdit(m_session->book().schema(), rules);
    if (tell && complete) {
        m_problem->setProblem(
            ProblemLine::Tone::Error,
            tr("Nothing is to change yet. Choose for at least one field what is done to it."), {});
        setFocus();
    }
    return std::nullopt;
}

BulkFieldRow *BulkEditPage::row(const QString &key) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&key](const BulkFieldRow *row) { return row->field().key == key; });
    return found == m_rows.cend() ? nullptr : *found;
}

} // namespace patchbook
