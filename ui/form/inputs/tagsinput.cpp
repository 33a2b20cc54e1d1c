// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/tagsinput.h"

#include "models/domain/tags.h"
#include "ui/form/fieldtext.h"
#include "ui/form/inputs/tagfield.h"
#include "ui/form/inputs/tagline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

TagsInput::TagsInput(const Field &field, QWidget *parent)
    : FieldInput(field, parent)
    , m_box(new TagField(field, parent))
{
    m_box->setObjectName("field_"_L1 % field.key % "_tags"_L1);
    connect(m_box, &TagField::typed, this, [this](const QStringList &tags) {
        m_meant = valueOf(tags);
        Q_EMIT typed(m_meant);
    });
    connect(m_box, &TagField::changed, this, [this](const QStringList &tags) {
        m_meant = valueOf(tags);
        Q_EMIT chosen(m_meant);
    });
    connect(m_box, &TagField::ended, this, &FieldInput::left);
    connect(m_box, &TagField::undoRequested, this, &FieldInput::undoRequested);
    connect(m_box, &TagField::redoRequested, this, &FieldInput::redoRequested);
    connect(m_box, &TagField::hinted, this, &FieldInput::hinted);
}

QWidget *TagsInput::box() const
{
    return m_box;
}

QWidget *TagsInput::focusBox() const
{
    return m_box->line();
}

QString TagsInput::whyNot(const QJsonValue &value, bool edited) const
{
    // Any text does: a chip is removed or kept, and never edited.
    const QString reason = whyNotAList(value);
    return reason.isEmpty() && !edited ? whyTooMany(value) : reason;
}

void TagsInput::show(const QJsonValue &value)
{
    if (identicalValue(value, m_meant))
        return;
    m_origin = value;
    m_meant = value;
    m_box->setTags(tagsOf(value));
}

QString TagsInput::shownText() const
{
    QStringList titles;
    const QStringList tags = m_box->tags();
    for (const QString &tag : tags)
        titles << field().valueText(tag);
    return titles.join(", "_L1);
}

void TagsInput::fillMenu(QMenu *menu)
{
    menu->addAction(tr("Paste"), m_box,
                    [this] { m_box->line()->pasteText(QGuiApplication::clipboard()->text()); });
}

QJsonValue TagsInput::valueOf(const QStringList &tags) const
{
    // Removed and added again is no change, wherever the tag stands in the list now.
    if (sameTags(tags, tagsOf(m_origin)))
        return m_origin;
    return tags.isEmpty() ? QJsonValue(QJsonValue::Null) : tagsValue(tags);
}

} // namespace patchbook
