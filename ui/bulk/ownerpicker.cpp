// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/ownerpicker.h"

#include "models/domain/validation.h"
#include "ui/form/fieldlineedit.h"
#include "ui/form/inputs/searchbox.h"
#include "ui/form/problemline.h"

#include <QKeyEvent>
#include <QMetaMethod>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

OwnerPicker::OwnerPicker(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_box(new SearchBox([] { return QList<Option>(); }, this))
    , m_problem(new ProblemLine(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_box);
    column->addWidget(m_problem);
    m_box->setAccessibleName(name);
    m_box->line()->setAccessibleName(name);
    m_box->installEventFilter(this); // the box has the keyboard, and hands the keys to its line
    setFocusProxy(m_box->line());
    connect(m_box->line(), &QLineEdit::textChanged, this, [this] {
        look(false);
        Q_EMIT changed();
    });
    connect(m_box->line(), &FieldLineEdit::leftField, this, [this] {
        look(!isEmpty());
        Q_EMIT settled();
    });
    connect(m_box, &SearchBox::chosen, this, &OwnerPicker::settled);
}

void OwnerPicker::setNames(const OwnerNames &names)
{
    m_names = names;
    if (m_isLimited)
        return;
    m_box->setOptions([names] { return names.offered(); });
    m_box->line()->setPlaceholderText(names.takesAddresses() ? tr("Name or e-mail address")
                                                             : tr("Name"));
    look(false);
}

void OwnerPicker::setOnly(const QList<Option> &options)
{
    m_isLimited = true;
    m_only = options;
    m_box->setOptions([options] { return options; });
    m_box->line()->setPlaceholderText(tr("Name or e-mail address"));
    look(false);
}

QLineEdit *OwnerPicker::line() const
{
    return m_box->line();
}

std::optional<QString> OwnerPicker::owner() const
{
    const QString typed = m_box->line()->text().trimmed();
    if (typed.isEmpty())
        return std::nullopt;
    if (m_isLimited) {
        const auto named = std::ranges::find_if(m_only, [&typed](const Option &option) {
            return option.title.compare(typed, Qt::CaseInsensitive) == 0 ||
                   ownerKey(option.value) == ownerKey(typed);
        });
        return named == m_only.cend() ? std::nullopt : std::optional<QString>(named->value);
    }
    if (const std::optional<QString> known = m_names.named(typed))
        return known;
    if (m_names.takesAddresses() && looksLikeEmail(typed))
        return typed;
    return std::nullopt;
}

void OwnerPicker::setOwner(const QString &owner)
{
    const auto listed = std::ranges::find_if(std::as_const(m_only), [&owner](const Option &option) {
        return ownerKey(option.value) == ownerKey(owner);
    });
    m_box->line()->showText(listed == m_only.cend() ? m_names.title(owner) : listed->title);
    m_box->line()->setCursorPosition(0);
    m_box->setCurrentValue(owner);
}

bool OwnerPicker::isEmpty() const
{
    return m_box->line()->text().trimmed().isEmpty();
}

void OwnerPicker::clear()
{
    m_box->line()->showText({});
    m_box->setCurrentValue({});
}

void OwnerPicker::tell()
{
    look(true);
    if (!owner())
        m_box->line()->setFocus();
}

QString OwnerPicker::sentence() const
{
    return m_problem->sentence();
}

bool OwnerPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        // Enter finishes the name first; where nobody waits for that it is the dialog's then.
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !isEmpty()) {
            look(true);
            Q_EMIT settled();
            if (owner())
                Q_EMIT entered();
            const bool isTaken = isSignalConnected(QMetaMethod::fromSignal(&OwnerPicker::entered));
            return isTaken || !owner();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OwnerPicker::look(bool complain)
{
    const std::optional<QString> named = owner();
    if (named && !m_isLimited && !m_names.isKnown(*named)) {
        m_problem->setProblem(ProblemLine::Tone::Note,
                              tr("Nobody here has this address yet. It is tried on one contact "
                                 "first; if the service refuses it, nothing else is changed."),
                              {});
    } else if (named || !(complain || (!isEmpty() && !m_box->finds(m_box->line()->text()) &&
                                       !m_names.takesAddresses()))) {
        m_problem->clear();
    } else {
        m_problem->setProblem(ProblemLine::Tone::Error, problem(), {});
    }
    m_box->line()->setAccessibleDescription(m_problem->sentence());
}

QString OwnerPicker::problem() const
{
    if (isEmpty())
        return tr("Choose somebody first.");
    if (m_isLimited)
        return tr("Nobody who has contacts here is called so.");
    return m_names.takesAddresses() ? tr("Nobody here is called so, and it is no e-mail address.")
                                    : tr("Nobody here is called so. Choose somebody on the list.");
}

} // namespace patchbook
