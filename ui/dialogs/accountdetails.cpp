// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountdetails.h"

#include "ui/dialogs/hintlabel.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestSetting = 500;

QString inWords(const char *text)
{
    return QCoreApplication::translate("Services", text);
}

void colour(PlainLabel *label, const QColor &text)
{
    QPalette palette = QGuiApplication::palette();
    palette.setColor(QPalette::WindowText, text);
    label->setPalette(palette);
}

/** The first of the names that a service could never know. */
QString oddName(const QString &names)
{
    static const QRegularExpression gap(uR"([\s,;]+)"_s);
    static const QRegularExpression shape(uR"(\A[A-Za-z][A-Za-z0-9_]{0,63}\z)"_s);
    const QStringList all = names.split(gap, Qt::SkipEmptyParts);
    const auto odd = std::ranges::find_if(
        all, [](const QString &name) { return !shape.match(name).hasMatch(); });
    return odd == all.cend() ? QString() : *odd;
}

} // namespace

AccountDetails::AccountDetails(QFormLayout *form, PlainLabel *below, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_below(below)
{
}

void AccountDetails::show(const ServiceInfo &service, const QMap<QString, QString> &settings,
                          bool isNew)
{
    m_service = service;
    m_settings = settings;
    m_isNew = isNew;
    build();
}

void AccountDetails::build()
{
    clear();
    const QString way = m_settings.value(signInKey);
    m_signIn = m_service.signIns.constFirst();
    for (const SignIn &one : std::as_const(m_service.signIns)) {
        if (one.key == way)
            m_signIn = one;
    }
    if (m_service.signIns.size() > 1)
        addWays();
    for (const AccountField &field : std::as_const(m_signIn.fields))
        add(field);
    for (const AccountField &field : std::as_const(m_service.fields))
        add(field);
    applyColours();
    check(false);
}

void AccountDetails::clear()
{
    for (PlainLabel *label : m_labels)
        m_form->removeRow(label);
    m_labels.clear();
    m_rows.clear();
    m_ways = nullptr;
}

void AccountDetails::place(PlainLabel *label, QLayout *input)
{
    int row = 0;
    m_form->getWidgetPosition(m_below, &row, nullptr);
    m_form->insertRow(row, label, input);
    m_labels.push_back(label);
}

void AccountDetails::addWays()
{
    m_ways = new QComboBox;
    m_ways->setObjectName(u"accountSignIn"_s);
    m_ways->setAccessibleName(tr("Sign in with"));
    for (const SignIn &way : std::as_const(m_service.signIns))
        m_ways->addItem(inWords(way.label), way.key);
    m_ways->setCurrentIndex(m_ways->findData(m_signIn.key));
    auto *label = new PlainLabel(tr("Sign in with"));
    label->setBuddy(m_ways);
    auto *column = new QVBoxLayout;
    column->addWidget(m_ways);
    place(label, column);
    connect(m_ways, &QComboBox::activated, this, [this] {
        m_settings = settings();
        m_settings.insert(signInKey, m_ways->currentData().toString());
        // The combo box is still in its own signal, and the rows are made anew.
        QMetaObject::invokeMethod(
            this,
            [this] {
                build();
                m_ways->show(); // the layout would show it later, and what is hidden takes no focus
                m_ways->setFocus();
                Q_EMIT signInChanged();
            },
            Qt::QueuedConnection);
    });
}

void AccountDetails::add(const AccountField &field)
{
    Row row{field, new QLineEdit, new HintLabel(u"accountProblem_"_s + field.key),
            new HintLabel(u"accountHint_"_s + field.key), field.fixed && !m_isNew};
    const QString title = inWords(field.label);
    row.input->setObjectName(u"accountSetting_"_s + field.key);
    row.input->setAccessibleName(title);
    row.input->setMaxLength(longestSetting);
    row.input->setText(m_settings.value(field.key));
    row.input->setLayoutDirection(Qt::LeftToRight); // identifiers
    row.input->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    row.input->setEnabled(!row.locked);
    row.hint->setText(*field.hint ? inWords(field.hint) : QString());
    row.hint->setVisible(*field.hint);
    row.problem->hide();
    auto *label = new PlainLabel(title);
    label->setBuddy(row.input);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(row.input);
    column->addWidget(row.problem);
    column->addWidget(row.hint);
    place(label, column);
    connect(row.input, &QLineEdit::textChanged, this, &AccountDetails::changed);
    m_rows.push_back(row);
}

QMap<QString, QString> AccountDetails::settings() const
{
    QMap<QString, QString> settings = m_settings;
    if (m_service.signIns.size() > 1)
        settings.insert(signInKey, m_signIn.key);
    for (const Row &row : m_rows) {
        const QString value = row.input->text().trimmed();
        if (value.isEmpty())
            settings.remove(row.field.key);
        else
            settings.insert(row.field.key, value);
    }
    return settings;
}

QString AccountDetails::problemOf(const Row &row, bool asked) const
{
    const QString value = row.input->text().trimmed();
    if (value.isEmpty()) {
        //: %1 is the name of a field of the form, such as "Location id".
        return row.field.required && asked
                   ? tr("“%1” is missing; the service needs it.").arg(inWords(row.field.label))
                   : QString();
    }
    if (row.field.kind == AccountField::Kind::Names) {
        const QString odd = oddName(value);
        //: %1 is a word which the user typed.
        return odd.isEmpty() ? QString()
                             : tr("“%1” cannot be the internal name of a property: these have "
                                  "letters, digits and underscores only.")
                                   .arg(odd);
    }
    const bool plain = std::ranges::all_of(
        value, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    return plain ? QString()
                 : tr("This has blanks or other characters that no such value has. Please paste "
                      "it once more.");
}

void AccountDetails::check(bool asked)
{
    for (const Row &row : m_rows) {
        const QString problem = problemOf(row, asked);
        row.problem->setText(problem);
        row.problem->setVisible(!problem.isEmpty());
        row.input->setAccessibleDescription(problem.isEmpty() ? row.hint->text() : problem);
    }
}

QLineEdit *AccountDetails::firstProblem() const
{
    const auto wrong = std::ranges::find_if(
        m_rows, [this](const Row &row) { return !problemOf(row, true).isEmpty(); });
    return wrong == m_rows.cend() ? nullptr : wrong->input;
}

void AccountDetails::setEnabled(bool enabled)
{
    if (m_ways)
        m_ways->setEnabled(enabled);
    for (const Row &row : m_rows)
        row.input->setEnabled(enabled && !row.locked);
}

void AccountDetails::orderStops(QWidget *before, QWidget *after) const
{
    QWidget *last = before;
    const auto follow = [&last](QWidget *next) {
        QWidget::setTabOrder(last, next);
        last = next;
    };
    if (m_ways)
        follow(m_ways);
    for (const Row &row : m_rows)
        follow(row.input);
    follow(after);
}

void AccountDetails::applyColours()
{
    const QPalette palette = QGuiApplication::palette();
    for (const Row &row : m_rows) {
        colour(row.hint, quietColor(palette));
        colour(row.problem, errorColor(palette));
    }
}

} // namespace patchbook
