// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/ruleinput.h"

#include "models/domain/plaintext.h"
#include "models/domain/tags.h"
#include "models/domain/validation.h"
#include "ui/dialogs/regions.h"
#include "ui/form/fieldeditor.h"
#include "ui/form/fieldlineedit.h"
#include "ui/form/inputs/stillbox.h"
#include "ui/form/problemline.h"
#include "ui/text/plainlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int regionWidth = 24; // characters

/** The value that all contacts get. */
class SetInput final : public RuleInput
{
public:
    SetInput(const Field &field, const RuleContext &context, QWidget *parent)
        : RuleInput(parent)
        , m_field(field)
        , m_region(context.region)
        , m_value(context.start)
        , m_editor(new FieldEditor(field, this))
        , m_missing(new ProblemLine(this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_editor);
        column->addWidget(m_missing);
        m_editor->label()->hide();
        m_editor->setSuggestions(context.owners);
        m_editor->setValue(m_value);
        if (m_editor->isReadOnly()) // a value that cannot be edited is none to begin with
            take(QJsonValue::Null);
        m_editor->input()->setObjectName("bulk_"_L1 % field.key % "_value"_L1);
        m_missing->setObjectName("bulk_"_L1 % field.key % "_missing"_L1);
        connect(m_editor, &FieldEditor::edited, this, [this](const QString &, const QJsonValue &v) {
            take(v);
            Q_EMIT changed();
        });
    }

    QList<FieldRule> rules() const override
    {
        const std::optional<FieldProblem> problem = checkValue(m_field, m_value, m_region);
        if (isEmptyValue(m_value) ||
            (problem && problem->severity == FieldProblem::Severity::Error))
            return {};
        return {{.key = m_field.key, .value = m_value, .region = m_region}};
    }
    void tell() override
    {
        if (isEmptyValue(m_value))
            m_missing->setProblem(ProblemLine::Tone::Error,
                                  RuleInput::tr("Enter the value for all of them."), {});
        m_editor->setProblem(checkValue(m_field, m_value, m_region));
    }
    QWidget *focusBox() const override { return m_editor->input(); }

private:
    void take(const QJsonValue &value)
    {
        m_value = value;
        m_editor->setValue(value);
        m_missing->clear();
        m_editor->setProblem(isEmptyValue(value) ? std::nullopt
                                                 : checkValue(m_field, value, m_region));
    }

    const Field m_field;
    const QString m_region;
    QJsonValue m_value;
    FieldEditor *m_editor;
    ProblemLine *m_missing;
};

/** Words to find in a text, and what comes in their place. */
class ReplaceInput final : public RuleInput
{
public:
    ReplaceInput(const Field &field, QWidget *parent)
        : RuleInput(parent)
        , m_key(field.key)
        , m_find(new FieldLineEdit(this))
        , m_with(new FieldLineEdit(this))
        , m_case(new QCheckBox(RuleInput::tr("Upper and lower case count"), this))
        , m_missing(new ProblemLine(this))
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setColumnStretch(1, 1);
        auto *find = new PlainLabel(RuleInput::tr("Find:"), this);
        auto *with = new PlainLabel(RuleInput::tr("Replace by:"), this);
        grid->addWidget(find, 0, 0);
        grid->addWidget(m_find, 0, 1);
        grid->addWidget(m_missing, 1, 1);
        grid->addWidget(with, 2, 0);
        grid->addWidget(m_with, 2, 1);
        grid->addWidget(m_case, 3, 1);
        find->setBuddy(m_find);
        with->setBuddy(m_with);
        //: For screen readers; %1 is a field's label.
        m_find->setAccessibleName(RuleInput::tr("%1: text to find").arg(field.title()));
        //: For screen readers; %1 is a field's label.
        m_with->setAccessibleName(RuleInput::tr("%1: what comes in its place").arg(field.title()));
        m_with->setPlaceholderText(RuleInput::tr("nothing: what is found is taken out"));
        m_find->setObjectName("bulk_"_L1 % m_key % "_find"_L1);
        m_with->setObjectName("bulk_"_L1 % m_key % "_with"_L1);
        m_case->setObjectName("bulk_"_L1 % m_key % "_case"_L1);
        connect(m_find, &QLineEdit::textChanged, m_missing, &ProblemLine::clear);
        connect(m_find, &QLineEdit::textChanged, this, &RuleInput::changed);
        connect(m_with, &QLineEdit::textChanged, this, &RuleInput::changed);
        connect(m_case, &QCheckBox::toggled, this, &RuleInput::changed);
    }

    QList<FieldRule> rules() const override
    {
        if (m_find->text().isEmpty())
            return {};
        return {{.key = m_key,
                 .kind = FieldRule::Kind::Replace,
                 .find = m_find->text(),
                 .with = m_with->text(),
                 .matchCase = m_case->isChecked()}};
    }
    void tell() override
    {
        if (m_find->text().isEmpty())
            m_missing->setProblem(ProblemLine::Tone::Error,
                                  RuleInput::tr("Enter the text to find."), {});
    }
    QWidget *focusBox() const override { return m_find; }

private:
    const QString m_key;
    FieldLineEdit *m_find;
    FieldLineEdit *m_with;
    QCheckBox *m_case;
    ProblemLine *m_missing;
};

/** The country of phone numbers that are written without one. */
class PhoneInput final : public RuleInput
{
public:
    PhoneInput(const Field &field, const QString &region, QWidget *parent)
        : RuleInput(parent)
        , m_key(field.key)
        , m_region(new StillBox(this))
    {
        auto *row = new QGridLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setColumnStretch(1, 1);
        auto *label = new PlainLabel(RuleInput::tr("Country of numbers without “+”:"), this);
        label->setWordWrap(true);
        row->addWidget(label, 0, 0);
        row->addWidget(m_region, 0, 1);
        label->setBuddy(m_region);
        m_region->setObjectName("bulk_"_L1 % m_key % "_region"_L1);
        m_region->setAccessibleName(RuleInput::tr("Country of numbers without “+”"));
        m_region->setMinimumContentsLength(regionWidth);
        m_region->addItem(RuleInput::tr("None: they are left out"), QString());
        for (const Region &known : namedRegions())
            m_region->addItem(known.name, known.code);
        m_region->setCurrentIndex(qMax(0, m_region->findData(region)));
        connect(m_region, &QComboBox::currentIndexChanged, this, &RuleInput::changed);
    }

    QList<FieldRule> rules() const override
    {
        return {{.key = m_key,
                 .kind = FieldRule::Kind::FormatPhone,
                 .region = m_region->currentData().toString()}};
    }
    void tell() override {}
    QWidget *focusBox() const override { return m_region; }

private:
    const QString m_key;
    QComboBox *m_region;
};

/** Tags that all contacts get, and tags that none of them keeps. */
class TagsRuleInput final : public RuleInput
{
public:
    TagsRuleInput(const Field &field, QWidget *parent)
        : RuleInput(parent)
        , m_key(field.key)
        , m_grid(new QGridLayout(this))
        , m_missing(new ProblemLine(this))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setColumnStretch(1, 1);
        m_add = addEditor(field, RuleInput::tr("Tags to add"), &m_added, u"add"_s);
        m_remove = addEditor(field, RuleInput::tr("Tags to remove"), &m_removed, u"remove"_s);
        m_grid->addWidget(m_missing, m_grid->rowCount(), 1);
    }

    QList<FieldRule> rules() const override
    {
        QList<FieldRule> rules;
        if (!tagsIn(m_added).isEmpty())
            rules << FieldRule{
                .key = m_key, .kind = FieldRule::Kind::AddTags, .tags = tagsIn(m_added)};
        if (!tagsIn(m_removed).isEmpty())
            rules << FieldRule{
                .key = m_key, .kind = FieldRule::Kind::RemoveTags, .tags = tagsIn(m_removed)};
        return contradiction().isEmpty() ? rules : QList<FieldRule>();
    }
    void tell() override
    {
        const QString contrary = contradiction();
        if (!contrary.isEmpty())
            m_missing->setProblem(
                ProblemLine::Tone::Error,
                //: %1 is a tag.
                RuleInput::tr("“%1” cannot be both added and removed.").arg(displayText(contrary)),
                {});
        else if (rules().isEmpty())
            m_missing->setProblem(ProblemLine::Tone::Error,
                                  RuleInput::tr("Enter a tag to add or one to remove."), {});
    }
    QWidget *focusBox() const override { return m_add->input(); }

private:
    static QStringList tagsIn(const QJsonValue &value) { return tagsOf(value); }

    QString contradiction() const
    {
        const QStringList added = tagsIn(m_added);
        const QStringList kept = tagsWithout(added, tagsIn(m_removed));
        const QStringList both = tagsWithout(added, kept);
        return both.value(0);
    }
    FieldEditor *addEditor(Field field, const QString &title, QJsonValue *value,
                           const QString &name)
    {
        field.ownName = title; // what is heard and read beside it
        auto *editor = new FieldEditor(field, this);
        const int row = m_grid->rowCount();
        m_grid->addWidget(editor->label(), row, 0, Qt::AlignTop);
        m_grid->addWidget(editor, row, 1);
        editor->input()->setObjectName("bulk_"_L1 % m_key % u'_' % name);
        connect(editor, &FieldEditor::edited, this,
                [this, editor, value](const QString &, const QJsonValue &tags) {
                    *value = tags;
                    editor->setValue(tags);
                    m_missing->clear();
                    if (!contradiction().isEmpty())
                        tell();
                    Q_EMIT changed();
                });
        return editor;
    }

    const QString m_key;
    QJsonValue m_added;
    QJsonValue m_removed;
    QGridLayout *m_grid;
    FieldEditor *m_add = nullptr;
    FieldEditor *m_remove = nullptr;
    ProblemLine *m_missing;
};

} // namespace

RuleInput *makeRuleInput(const Field &field, FieldRule::Kind kind, const RuleContext &context,
                         QWidget *parent)
{
    switch (kind) {
    case FieldRule::Kind::Set:
        return new SetInput(field, context, parent);
    case FieldRule::Kind::Replace:
        return new ReplaceInput(field, parent);
    case FieldRule::Kind::FormatPhone:
        return new PhoneInput(field, context.region, parent);
    case FieldRule::Kind::AddTags:
    case FieldRule::Kind::RemoveTags:
        return new TagsRuleInput(field, parent);
    case FieldRule::Kind::Clear:
    case FieldRule::Kind::UpperCase:
    case FieldRule::Kind::LowerCase:
    case FieldRule::Kind::TitleCase:
        break;
    }
    return nullptr;
}

} // namespace patchbook
