// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/ownerspanel.h"

#include "ui/bulk/loadbars.h"
#include "ui/bulk/ownerpicker.h"
#include "ui/bulk/ownerrow.h"
#include "ui/text/plainlabel.h"
#include "ui/theme.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostOwnerRows = 60;
constexpr int mostShortcuts = 9; // Alt+1 to Alt+9
constexpr int legendMark = 10;

} // namespace

QString OwnersPanel::groupsMimeType()
{
    return u"application/x-patchbook-groups"_s;
}

OwnersPanel::OwnersPanel(QWidget *parent)
    : QWidget(parent)
    , m_adding(new QWidget(this))
    , m_picker(new OwnerPicker(tr("New owner"), m_adding))
    , m_add(new QPushButton(tr("&Add"), m_adding))
    , m_hint(new PlainLabel(this))
    , m_more(new PlainLabel(this))
    , m_nowMark(new PlainLabel(this))
    , m_laterMark(new PlainLabel(this))
{
    m_picker->setObjectName(u"ownersPicker"_s);
    m_add->setObjectName(u"ownersAdd"_s);
    m_add->setAutoDefault(false);
    m_add->setAccessibleName(tr("Add the new owner"));
    auto *label = new PlainLabel(tr("&New owner:"), m_adding);
    label->setBuddy(m_picker->line());
    auto *adding = new QHBoxLayout(m_adding);
    adding->setContentsMargins({});
    adding->addWidget(label, 0, Qt::AlignTop);
    adding->addWidget(m_picker, 1);
    adding->addWidget(m_add, 0, Qt::AlignTop);
    const int line = m_picker->sizeHint().height();
    label->setMinimumHeight(line);

    m_hint->setWordWrap(true);
    m_hint->setIndent(6);
    m_more->setWordWrap(true);
    m_more->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_adding);
    column->addWidget(legend());
    column->addWidget(m_hint);
    column->addWidget(built(), 1);
    connect(m_picker, &OwnerPicker::entered, this, &OwnersPanel::addTyped);
    connect(m_add, &QPushButton::clicked, this, &OwnersPanel::addTyped);
    colour();
}

QWidget *OwnersPanel::legend()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(6, 0, 6, 0);
    const auto add = [row, line](PlainLabel *mark, const QString &words) {
        line->addWidget(mark);
        line->addWidget(new PlainLabel(words, row));
    };
    //: Legend of a pair of bars: how many contacts somebody has.
    add(m_nowMark, tr("Contacts now"));
    line->addSpacing(legendMark);
    //: Legend of a pair of bars: how many contacts somebody will have.
    add(m_laterMark, tr("Afterwards"));
    line->addStretch(1);
    return row;
}

QWidget *OwnersPanel::built()
{
    auto *content = new QWidget;
    content->setObjectName(u"ownersList"_s);
    content->setAccessibleName(tr("Owners and how many contacts they have"));
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins({});
    m_list->setSpacing(2);
    m_list->addWidget(m_more);
    m_list->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(fontMetrics().lineSpacing() * 9);
    return scroll;
}

void OwnersPanel::setNames(const OwnerNames &names)
{
    m_names = names;
    m_picker->setNames(names);
    dropRows(0); // their names may be others
    showRows();
}

void OwnersPanel::setChoosing(bool choosing)
{
    m_choosing = choosing;
    m_adding->setVisible(choosing);
    showRows();
}

void OwnersPanel::setWeighted(bool weighted)
{
    m_weighted = weighted;
    showRows();
}

void OwnersPanel::setTakesGroups(bool takes)
{
    m_takesGroups = takes;
    showRows();
}

QList<OwnerShare> OwnersPanel::shares() const
{
    QList<OwnerShare> shares;
    for (const QString &owner : m_chosen) {
        const auto row = std::ranges::find_if(m_rows, [&owner](const OwnerRow *candidate) {
            return candidate->isChosen() && candidate->owner() == owner;
        });
        shares.append({owner, row == m_rows.cend() ? 1 : (*row)->weight()});
    }
    return shares;
}

void OwnersPanel::choose(const QString &owner)
{
    const QString key = ownerKey(owner);
    const bool known = std::ranges::any_of(
        m_chosen, [&key](const QString &other) { return ownerKey(other) == key; });
    if (known || owner.isEmpty())
        return;
    m_chosen << owner;
    showRows();
    Q_EMIT chosenChanged();
}

void OwnersPanel::remove(const QString &owner)
{
    if (m_chosen.removeAll(owner) == 0)
        return;
    showRows();
    Q_EMIT chosenChanged();
}

bool OwnersPanel::takeTyped()
{
    const std::optional<QString> owner = m_picker->owner();
    if (!owner)
        return false;
    m_picker->clear();
    choose(*owner);
    return true;
}

void OwnersPanel::addTyped()
{
    if (!takeTyped())
        m_picker->tell();
    m_picker->line()->setFocus();
}

void OwnersPanel::tellNobody()
{
    m_picker->tell();
}

void OwnersPanel::setLoads(const QList<OwnerLoad> &loads)
{
    m_loads = loads;
    showRows();
}

OwnerRow *OwnersPanel::makeRow(const QString &owner, bool chosen)
{
    auto *row = new OwnerRow(owner, m_names.title(owner), chosen);
    row->installEventFilter(this);
    connect(row, &OwnerRow::weightChanged, this, [this] {
        showPercents();
        Q_EMIT weightsChanged();
    });
    connect(row, &OwnerRow::removeWanted, this, [this, owner] {
        m_picker->line()->setFocus(); // the button goes with its row
        remove(owner);
    });
    return row;
}

QList<OwnerLoad> OwnersPanel::wantedRows() const
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < m_loads.size(); ++i)
        places.insert(ownerKey(m_loads.at(i).owner), i);
    QList<OwnerLoad> wanted;
    QSet<QString> named;
    const QStringList chosen = m_choosing ? m_chosen : QStringList();
    for (const QString &owner : chosen) {
        const QString key = ownerKey(owner);
        const OwnerLoad load = places.contains(key) ? m_loads.at(places.value(key)) : OwnerLoad{};
        named.insert(key);
        wanted.append({owner, load.before, load.after});
    }
    for (const OwnerLoad &load : m_loads) {
        if (!named.contains(ownerKey(load.owner)))
            wanted.append(load);
    }
    return wanted;
}

// Rows are kept while they stand for the same owner: a share that is being typed keeps its cursor.
OwnerRow *OwnersPanel::rowAt(qsizetype place, const QString &owner, bool chosen)
{
    qsizetype old = place;
    while (old < m_rows.size() &&
           (m_rows.at(old)->owner() != owner || m_rows.at(old)->isChosen() != chosen))
        ++old;
    OwnerRow *row = old < m_rows.size() ? m_rows.takeAt(old) : makeRow(owner, chosen);
    m_rows.insert(place, row);
    if (m_list->indexOf(row) != place)
        m_list->insertWidget(int(place), row);
    return row;
}

void OwnersPanel::showRows()
{
    QList<OwnerLoad> wanted = wantedRows();
    const qsizetype named = m_choosing ? m_chosen.size() : 0;
    const qsizetype shown = qMin(wanted.size(), qMax(mostOwnerRows, named));
    m_more->setVisible(shown < wanted.size());
    m_more->setText(tr("And %Ln more owner(s).", nullptr, int(wanted.size() - shown)));
    wanted.resize(shown);

    int most = 0;
    for (const OwnerLoad &load : std::as_const(wanted))
        most = qMax(most, qMax(load.before, load.after));
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool chosen = i < named;
        OwnerRow *row = rowAt(i, wanted.at(i).owner, chosen);
        row->setLoad(wanted.at(i), most);
        row->setWeighted(m_weighted);
        row->setNumber(m_takesGroups && chosen && i < mostShortcuts ? int(i) + 1 : 0);
        row->setAcceptDrops(m_takesGroups && chosen);
        row->show();
    }
    dropRows(wanted.size());
    showPercents();
    showHint();
}

void OwnersPanel::dropRows(qsizetype from)
{
    while (m_rows.size() > from) {
        OwnerRow *row = m_rows.takeLast();
        row->hide();
        row->deleteLater(); // it may be its own button that asks for it
    }
}

void OwnersPanel::showPercents()
{
    int sum = 0;
    for (const OwnerRow *row : std::as_const(m_rows))
        sum += row->isChosen() ? row->weight() : 0;
    for (OwnerRow *row : std::as_const(m_rows))
        row->setPercent(sum == 0 ? 0 : 100.0 * row->weight() / sum);
}

void OwnersPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void OwnersPanel::showHint()
{
    if (!m_choosing)
        m_hint->setText(tr("When you have chosen the owner, the loads before and after stand "
                           "here."));
    else if (m_chosen.isEmpty())
        m_hint->setText(tr("Add everybody who is to get contacts."));
    else
        m_hint->setText(tr("Drag groups to an owner, or choose them and press Alt and the number "
                           "of the owner."));
    m_hint->setVisible(m_choosing ? m_takesGroups || m_chosen.isEmpty() : m_rows.isEmpty());
}

void OwnersPanel::colour()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColor(palette()));
    m_hint->setPalette(quiet);
    m_more->setPalette(quiet);
    const auto mark = [this](PlainLabel *label, const QColor &colour) {
        QPixmap picture(QSize(legendMark, legendMark) * devicePixelRatioF());
        picture.setDevicePixelRatio(devicePixelRatioF());
        picture.fill(colour);
        label->setPixmap(picture);
    };
    mark(m_nowMark, loadBeforeColour(palette()));
    mark(m_laterMark, loadAfterColour(palette()));
}

bool OwnersPanel::eventFilter(QObject *watched, QEvent *event)
{
    auto *row = qobject_cast<OwnerRow *>(watched);
    return (row && takeDrag(row, event)) || QWidget::eventFilter(watched, event);
}

bool OwnersPanel::takeDrag(OwnerRow *row, QEvent *event)
{
    if (event->type() == QEvent::DragLeave) {
        row->setTarget(false);
        return true;
    }
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove &&
        event->type() != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    if (!drop->mimeData()->hasFormat(groupsMimeType())) {
        drop->ignore();
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    row->setTarget(event->type() != QEvent::Drop);
    if (event->type() == QEvent::Drop) {
        const QString keys = QString::fromUtf8(drop->mimeData()->data(groupsMimeType()));
        Q_EMIT groupsDropped(row->owner(), keys.split(u'\n', Qt::SkipEmptyParts));
    }
    return true;
}

} // namespace patchbook
