// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/options.h"

#include <QObject>
#include <QString>

#include <memory>

class QApplication;

namespace patchbook {

class FontsAhead;

/**
 * The composition root: makes every adapter, gives them to the models and the models to the
 * window, and takes all of it down again in the right order.
 */
class Application final : public QObject
{
    Q_OBJECT

public:
    /** `fonts`, which must outlive it, are waited for before a text is measured. */
    Application(QApplication &qt, Options options, FontsAhead *fonts = nullptr);
    ~Application() override;

    /**
     * Opens the window. "" on success, otherwise a sentence for the user and then an end. There is
     * nothing left to do when another process has this profile and shows its window instead.
     */
    QString start();
    bool isRunning() const;

private:
    struct Parts;

    void installTranslations();
    QString openProfile();
    QString claimProfile();
    QString makePorts();
    void openWindow();
    void raiseWindow(const QByteArray &activation);
    void openAccounts();
    void keepEverything();

    QApplication &m_qt;
    Options m_options;
    FontsAhead *m_fonts;
    bool m_isSecond = false; // another process has this profile and has shown its window
    std::unique_ptr<Parts> m_parts;
};

/** Switches off what could write a token to the disk or send it elsewhere. First thing in main().
 */
void hardenProcess();

} // namespace patchbook
