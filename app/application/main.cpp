// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"
#include "app/application/fontsahead.h"
#include "app/application/heap.h"
#include "app/application/options.h"
#include "app/application/singleinstance.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("patchbook"));
    QCoreApplication::setOrganizationName(QStringLiteral("patchbook"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PATCHBOOK_VERSION));
}

/** What is asked for. Help and version must work where there is no display. */
patchbook::CommandLine commandLineOf(int argc, char *argv[])
{
    const QCoreApplication console(argc, argv);
    nameProgram();
    QTranslator words;
    if (words.load(QLocale(), QStringLiteral("patchbook"), QStringLiteral("_"),
                   QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&words);
    return patchbook::parseCommandLine(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace patchbook;
    shareHeaps();
    hardenProcess();
    CommandLine line = commandLineOf(argc, argv);
    if (!line.options) {
        std::fputs(line.message.toLocal8Bit().constData(), line.exitCode == 0 ? stdout : stderr);
        return line.exitCode;
    }
    FontsAhead fonts;
    line.options->activation = activationOfThisStart();
    QApplication qt(argc, argv);
    nameProgram();
    QApplication::setApplicationDisplayName(QStringLiteral("Patchbook"));
    QApplication::setDesktopFileName(QStringLiteral("org.patchbook.Patchbook"));
    Application application(qt, *line.options, &fonts);
    if (const QString trouble = application.start(); !trouble.isEmpty()) {
        std::fputs((trouble + u'\n').toLocal8Bit().constData(), stderr);
        return 1;
    }
    return application.isRunning() ? QApplication::exec() : 0;
}
