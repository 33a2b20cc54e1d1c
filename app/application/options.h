// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace patchbook {

/** What the command line asks for. */
struct Options
{
    bool demo = false;
    int demoContacts = 10'000; ///< 1 to 1,000,000
    QString profile;           ///< a folder for everything that is kept; "" = the user's own
    QString appearance;        ///< "light", "dark" or "" for the stored setting
    QString screenshot;        ///< a picture to write once the list is loaded; "" = run normally
    QByteArray activation;     ///< what the desktop gave this start for its window, "" = nothing
};

/** Options, or a text to print and the code to exit with. */
struct CommandLine
{
    std::optional<Options> options;
    QString message;
    int exitCode = 0;
};

/** Reads the arguments, the program's own name first. Needs a QCoreApplication for the help text.
 */
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace patchbook
