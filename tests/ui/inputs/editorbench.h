// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/validation.h"
#include "ui/form/fieldeditor.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

/** One field editor on the screen, between two buttons, whose edits are taken as a book does. */
class EditorBench
{
public:
    QWidget window;
    QPushButton *before = new QPushButton(u"before"_s, &window);
    FieldEditor *editor;
    QPushButton *after = new QPushButton(u"after"_s, &window);
    QList<QJsonValue> edits;
    int ends = 0;  // of typing
    int undos = 0; // asked for

    explicit EditorBench(const Field &field, const QJsonValue &stored = QJsonValue::Null)
        : editor(new FieldEditor(field, &window))
        , m_stored(stored)
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(before);
        column->addWidget(editor);
        column->addWidget(after);
        QWidget::setTabOrder(before, editor->input());
        QWidget::setTabOrder(editor->lastStop(), after);
        show(stored);
        QObject::connect(editor, &FieldEditor::edited, &window,
                         [this](const QString &, const QJsonValue &value) {
                             edits << value;
                             show(value);
                         });
        QObject::connect(editor, &FieldEditor::typingEnded, &window, [this] { ++ends; });
        QObject::connect(editor, &FieldEditor::undoRequested, &window, [this] { ++undos; });
        window.resize(420, 200);
        window.show();
        window.activateWindow();
        std::ignore = QTest::qWaitForWindowActive(&window);
        before->setFocus();
    }

    /** As the form does it after every change of the book. */
    void show(const QJsonValue &value)
    {
        const bool edited = !identicalValue(value, m_stored);
        editor->setEdited(edited ? std::optional<QJsonValue>(m_stored) : std::nullopt);
        editor->setValue(value);
        editor->setProblem(checkValue(editor->field(), value, u"US"_s));
    }
    void enter() { editor->input()->setFocus(Qt::TabFocusReason); }
    /** A list that is open goes away first, as it does for everybody. */
    void leave()
    {
        if (QWidget *list = QApplication::activePopupWidget())
            list->hide();
        after->setFocus(Qt::TabFocusReason);
    }
    /** Typed where the keyboard is. */
    void type(const QString &text)
    {
        for (const QChar c : text) {
            const int key = c.unicode() < 0x80 ? c.toUpper().unicode() : int(Qt::Key_unknown);
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(key), QString(c),
                                Qt::NoModifier);
        }
    }
    /** Instead of what is in the line. */
    void retype(const QString &text)
    {
        enter();
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Backspace);
        type(text);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /** The sentence beneath the field; "" when there is none. */
    QString told() const
    {
        auto *line =
            editor->findChild<QWidget *>("field_"_L1 % editor->field().key % "_problem"_L1);
        QString sentence;
        for (const QLabel *label : line->findChildren<QLabel *>())
            sentence += label->text();
        return line->isVisible() ? sentence : QString();
    }
    QJsonValue last() const { return edits.isEmpty() ? QJsonValue(u"(no edit)"_s) : edits.last(); }
    template <class T = QWidget>
    T *child(const QString &suffix) const
    {
        return editor->findChild<T *>(QString("field_"_L1 % editor->field().key % suffix));
    }
    static void turnWheelOver(QWidget *target)
    {
        const QPointF at = target->rect().center();
        QWheelEvent turn(at, target->mapToGlobal(at), {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &turn);
    }

private:
    QJsonValue m_stored;
};

/** Everything but a line from the platform is a failure. */
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

} // namespace patchbook::test
