// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "models/ports/settings.h"
#include "ui/dialogs/regions.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int comboWidth = 40; // characters

PlainLabel *settingHint(const QString &text, const QPalette &palette)
{
    auto *label = new PlainLabel(text);
    label->setWordWrap(true);
    QPalette quiet = palette;
    quiet.setColor(QPalette::WindowText, quietColor(palette));
    label->setPalette(quiet);
    return label;
}

QString languageName()
{
    // The locale of a bare system has no name for its language; our texts are English then.
    const QString name = QLocale().nativeLanguageName();
    return name.isEmpty() ? u"English"_s : name;
}

QVBoxLayout *under(QWidget *field, std::initializer_list<QWidget *> sentences)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(field);
    for (QWidget *sentence : sentences)
        column->addWidget(sentence);
    return column;
}

QComboBox *regionBox(const QString &chosen)
{
    auto *box = new QComboBox;
    box->setObjectName(u"settingsRegion"_s);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumWidth(comboWidth * box->fontMetrics().averageCharWidth());
    box->setMaxVisibleItems(16);
    for (const Region &region : namedRegions())
        box->addItem(region.name, region.code);
    box->insertItem(0, SettingsDialog::tr("None: numbers need a “+” and their country"), QString());
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
    box->lineEdit()->setCursorPosition(0); // a long name shows its beginning
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    box->setAccessibleName(SettingsDialog::tr("Country of phone numbers without “+”"));
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_region(regionBox(settings.text(QString::fromLatin1(setting::region), systemRegion())))
    , m_regionProblem(new PlainLabel(tr("Choose a country from the list.")))
    , m_appearance(new QComboBox)
{
    setWindowTitle(tr("Settings"));
    m_appearance->setObjectName(u"settingsAppearance"_s);
    m_appearance->setAccessibleName(tr("Colours"));
    m_appearance->addItem(tr("As the system"), QString());
    m_appearance->addItem(tr("Light"), u"light"_s);
    m_appearance->addItem(tr("Dark"), u"dark"_s);
    const QString shown = settings.text(QString::fromLatin1(setting::appearance));
    m_appearance->setCurrentIndex(qMax(0, m_appearance->findData(shown)));

    m_regionProblem->setObjectName(u"settingsRegionProblem"_s);
    QPalette error = palette();
    error.setColor(QPalette::WindowText, errorColor(palette()));
    m_regionProblem->setPalette(error);
    m_regionProblem->hide();

    auto *form = new QFormLayout;
    form->setVerticalSpacing(14);
    form->setHorizontalSpacing(14);
    form->setLabelAlignment(Qt::AlignTrailing);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(new PlainLabel(tr("Phone numbers")),
                 under(m_region, {m_regionProblem,
                                  settingHint(tr("The country of numbers that are written without "
                                                 "“+” and a country code."),
                                              palette())}));
    form->addRow(new PlainLabel(tr("Colours")), m_appearance);
    //: %1 is a language's own name, such as Deutsch.
    form->addRow(new PlainLabel(tr("Language")),
                 settingHint(tr("As the system: %1").arg(languageName()), palette()));

    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save settings"));
    save->setObjectName(u"settingsSave"_s);
    save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &SettingsDialog::accept);
    connect(m_region, &QComboBox::editTextChanged, m_regionProblem, &QWidget::hide);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(18);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addLayout(form);
    column->addLayout(buttons);
}

std::optional<QString> SettingsDialog::region() const
{
    const QString typed = m_region->currentText().trimmed();
    const int known = m_region->findText(typed, Qt::MatchFixedString);
    if (known >= 0)
        return m_region->itemData(known).toString();
    if (typed.isEmpty())
        return std::nullopt;
    // Two letters are enough for whoever knows them, and so is a part that only one name has.
    const int byCode = m_region->findData(typed.toUpper());
    if (byCode >= 0)
        return m_region->itemData(byCode).toString();
    const QAbstractItemModel *model = m_region->model();
    for (const auto flag : {Qt::MatchStartsWith, Qt::MatchContains}) {
        const QModelIndexList found =
            model->match(model->index(0, 0), Qt::DisplayRole, typed, 2, flag);
        if (found.size() == 1)
            return found.first().data(Qt::UserRole).toString();
    }
    return std::nullopt;
}

void SettingsDialog::accept()
{
    const std::optional<QString> chosen = region();
    if (!chosen) {
        m_regionProblem->show();
        m_region->lineEdit()->setFocus();
        m_region->lineEdit()->selectAll();
        return;
    }
    m_settings.setText(QString::fromLatin1(setting::region), *chosen);
    const QString before = m_settings.text(QString::fromLatin1(setting::appearance));
    const QString wanted = m_appearance->currentData().toString();
    if (wanted != before) {
        m_settings.setText(QString::fromLatin1(setting::appearance), wanted);
        // The system's colours come back only when ours are taken off first.
        QApplication::setPalette(QPalette());
        applyTheme(*qApp, appearanceOf(wanted));
    }
    QDialog::accept();
}

} // namespace patchbook
