// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/inputs/tagfield.h"

#include "models/domain/plaintext.h"
#include "models/domain/tags.h"
#include "ui/form/inputs/flowlayout.h"
#include "ui/form/inputs/tagchip.h"
#include "ui/form/inputs/tagline.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QMouseEvent>
#include <QStringListModel>
#include <QStyleOptionFrame>
#include <QStylePainter>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostTagOffers = 8;
constexpr int shortestTagLine = 14; // characters, below which the line goes to a row of its own

} // namespace

TagField::TagField(const Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_flow(new FlowLayout(this))
    , m_line(new TagLine(this))
    , m_offers(new QCompleter(this))
    , m_offered(new QStringListModel(this))
{
    m_flow->setContentsMargins(4, 3, 4, 3);
    m_flow->setSpacing(4);
    m_flow->addWidget(m_line);
    m_line->setMinimumWidth(fontMetrics().averageCharWidth() * shortestTagLine);
    //: In an empty line behind the tags of a contact.
    m_line->setPlaceholderText(tr("Add a tag"));
    QPalette clear = m_line->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(clear);
    setCursor(Qt::IBeamCursor);
    setFocusProxy(m_line);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    m_offers->setModel(m_offered);
    m_offers->setCaseSensitivity(Qt::CaseInsensitive);
    m_offers->setFilterMode(Qt::MatchContains);
    m_offers->setMaxVisibleItems(mostTagOffers);
    m_line->setOffers(m_offers);
    connectLine();
}

TagField::~TagField()
{
    // A line that goes while it has the keyboard still tells that it was left, by then to something
    // that is no TagField any more.
    m_line->disconnect(this);
    for (TagChip *chip : std::as_const(m_chips))
        chip->disconnect(this);
}

void TagField::connectLine()
{
    connect(m_line, &FieldLineEdit::typed, this, &TagField::takeTyped);
    connect(m_line, &TagLine::ended, this, &TagField::endTag);
    connect(m_line, &TagLine::severalPasted, this, [this](const QString &text) {
        m_line->showText({});
        takeSeveral(splitTags(text));
    });
    connect(m_line, &TagLine::chipsRequested, this, [this] { focusChip(m_chips.size() - 1); });
    connect(m_line, &FieldLineEdit::leftField, this, &TagField::leave);
    connect(m_line, &FieldLineEdit::undoRequested, this, &TagField::undoRequested);
    connect(m_line, &FieldLineEdit::redoRequested, this, &TagField::redoRequested);
    connect(m_offers, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &title) {
                m_line->showText({});
                takeSeveral({tagNamed(title)});
            });
}

QStringList TagField::tags() const
{
    QStringList tags;
    for (const TagChip *chip : m_chips)
        tags << chip->tag();
    const QString typing = tagNamed(m_line->text());
    if (!typing.isEmpty() && !has(typing))
        tags << typing;
    return tags;
}

void TagField::setTags(const QStringList &tags)
{
    if (tags == this->tags())
        return; // what is being typed keeps its cursor
    m_line->showText({});
    const bool wasInside = !m_line->hasFocus() && isAncestorOf(focusWidget());
    clearChips();
    for (const QString &tag : tags)
        addChip(tag);
    if (wasInside)
        m_line->setFocus(Qt::OtherFocusReason);
}

bool TagField::has(const QString &tag) const
{
    return std::ranges::any_of(
        m_chips, [&tag](const TagChip *chip) { return sameTags({chip->tag()}, {tag}); });
}

void TagField::addChip(const QString &tag)
{
    auto *chip = new TagChip(tag, titleOf(tag), this);
    m_flow->insertWidget(m_flow->count() - 1, chip);
    m_chips << chip;
    connect(chip, &TagChip::removeRequested, this, [this, chip] { removeChip(chip); });
    connect(chip, &TagChip::moveRequested, this,
            [this, chip](int places) { focusChip(m_chips.indexOf(chip) + places); });
    connect(chip, &TagChip::homeRequested, this, [this] { focusChip(0); });
    connect(chip, &TagChip::lineRequested, this, [this] { focusChip(m_chips.size()); });
    connect(chip, &TagChip::textTyped, this, [this](const QString &text) {
        m_line->setFocus(Qt::OtherFocusReason);
        m_line->end(false);
        m_line->pasteText(text);
    });
    connect(chip, &TagChip::undoRequested, this, &TagField::undoRequested);
    connect(chip, &TagChip::redoRequested, this, &TagField::redoRequested);
    connect(chip, &TagChip::lostFocus, this, qOverload<>(&QWidget::update));
    chip->show();
}

void TagField::removeChip(TagChip *chip)
{
    const qsizetype place = m_chips.indexOf(chip);
    if (place < 0)
        return;
    const bool byKeys = chip->hasFocus();
    m_chips.removeAt(place);
    m_flow->removeWidget(chip);
    if (byKeys)
        focusChip(place);
    chip->hide();
    chip->deleteLater(); // it is telling us about its key right now
    Q_EMIT hinted({});
    Q_EMIT changed(tags());
}

void TagField::clearChips()
{
    for (TagChip *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->disconnect(this);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
}

void TagField::focusChip(qsizetype place)
{
    if (place >= 0 && place < m_chips.size())
        m_chips.at(place)->setFocus(Qt::OtherFocusReason);
    else if (place >= m_chips.size())
        m_line->setFocus(Qt::OtherFocusReason);
    update();
}

void TagField::endTag()
{
    const QString tag = tagNamed(m_line->text());
    m_offers->popup()->hide();
    if (tag.isEmpty())
        return;
    m_line->showText({});
    if (has(tag)) {
        //: %1 is a tag.
        Q_EMIT hinted(tr("The tag %1 is there already.").arg(displayText(tag, 60)));
        return;
    }
    addChip(tag); // counted already while it was typed
    Q_EMIT ended();
}

void TagField::leave()
{
    // When the whole window loses the keyboard, perhaps because it closes, the text just stays.
    if (isActiveWindow())
        endTag();
    update();
    Q_EMIT ended();
}

void TagField::takeTyped(const QString &text)
{
    // An input method or dictation brings several at once, past the keys.
    if (const QStringList several = splitTags(text); several.size() > 1) {
        m_line->showText({});
        takeSeveral(several);
        return;
    }
    Q_EMIT typed(tags());
    offer(text);
}

void TagField::takeSeveral(const QStringList &tags)
{
    QStringList twice;
    for (const QString &text : tags) {
        const QString tag = tagNamed(text);
        if (tag.isEmpty())
            continue;
        if (has(tag))
            twice << displayText(tag, 60);
        else
            addChip(tag);
    }
    Q_EMIT changed(this->tags());
    if (!twice.isEmpty())
        Q_EMIT hinted(tr("The tag %1 is there already.").arg(twice.first()));
}

void TagField::offer(const QString &text)
{
    QStringList titles;
    for (const FieldOption &option : std::as_const(m_field.options)) {
        if (!has(option.value))
            titles << displayTextAlone(option.title(), 120);
    }
    if (text.trimmed().isEmpty() || titles.isEmpty()) {
        m_offers->popup()->hide();
        return;
    }
    m_offered->setStringList(titles);
    m_offers->setCompletionPrefix(text.trimmed());
    if (m_offers->completionCount() > 0)
        m_offers->complete();
    else
        m_offers->popup()->hide();
}

QString TagField::tagNamed(const QString &text) const
{
    const QString tag = text.trimmed();
    for (const FieldOption &option : m_field.options) {
        if (tag.compare(displayTextAlone(option.title(), 120), Qt::CaseInsensitive) == 0)
            return option.value;
    }
    return tag;
}

QString TagField::titleOf(const QString &tag) const
{
    const FieldOption *known = m_field.option(tag);
    return known ? known->title() : tag;
}

void TagField::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStyleOptionFrame frame;
    frame.initFrom(this);
    frame.rect = rect();
    frame.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &frame, this);
    frame.midLineWidth = 0;
    frame.state |= QStyle::State_Sunken;
    if (m_line->hasFocus() || isAncestorOf(focusWidget()))
        frame.state |= QStyle::State_HasFocus;
    QStylePainter(this).drawPrimitive(QStyle::PE_PanelLineEdit, frame);
}

void TagField::mousePressEvent(QMouseEvent *event)
{
    m_line->setFocus(Qt::MouseFocusReason);
    event->accept();
}

} // namespace patchbook
