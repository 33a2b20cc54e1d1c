// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/dialogs/readingdialog.h"
#include "ui/text/plainlabel.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A command's name as it reads outside a menu. */
QString plainName(const QAction &action)
{
    if (const QString command = action.property("command").toString(); !command.isEmpty())
        return command;
    QString name = action.text();
    // A doubled "&" stands for one, a single one marks the access key.
    name.replace(u"&&"_s, QString(QChar::Null)).remove(u'&').replace(QChar::Null, u'&');
    if (name.endsWith(u'…'))
        name.chop(1);
    return name;
}

class KeyTable
{
public:
    explicit KeyTable(QGridLayout *grid)
        : m_grid(grid)
    {
    }

    void addTitle(const QString &title)
    {
        auto *label = new PlainLabel(title);
        QFont font = label->font();
        font.setWeight(QFont::DemiBold);
        label->setFont(font);
        if (m_row > 0)
            m_grid->setRowMinimumHeight(m_row++, 10);
        m_grid->addWidget(label, m_row++, 0, 1, 2);
    }
    void addKeys(const QString &what, const QStringList &keys)
    {
        auto *name = new PlainLabel(what);
        auto *shown = new PlainLabel(keys.join(u",  "_s));
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(name, m_row, 0);
        m_grid->addWidget(shown, m_row++, 1);
    }

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

QString keyText(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setHorizontalSpacing(32);
    grid->setColumnStretch(0, 1);
    KeyTable table(grid);
    const QList<QAction *> actions =
        parent ? parent->window()->findChildren<QAction *>() : QList<QAction *>();
    if (!actions.isEmpty())
        table.addTitle(tr("Commands"));
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty() && !action->text().isEmpty())
            table.addKeys(plainName(*action), keys);
    }
    table.addTitle(tr("Everywhere"));
    table.addKeys(tr("Go to the next or previous field"),
                  {keyText(Qt::Key_Tab),
                   QKeySequence(Qt::SHIFT | Qt::Key_Tab).toString(QKeySequence::NativeText)});
    table.addKeys(tr("Close a window without a change"), {keyText(Qt::Key_Escape)});
    table.addKeys(tr("Press the highlighted button"), {keyText(Qt::Key_Return)});
    grid->setRowStretch(grid->rowCount(), 1);
    fillReadingDialog(this, body);
}

} // namespace patchbook
