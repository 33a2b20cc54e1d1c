// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxDemoContacts = 1'000'000;

CommandLine refuse(const QString &reason)
{
    return {std::nullopt,
            reason + u'\n' +
                QCoreApplication::translate("Options", "Try “patchbook --help” for the options.") +
                u'\n',
            2};
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    const auto words = [](const char *text) {
        return QCoreApplication::translate("Options", text);
    };
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Options", "Browse, find and correct the contacts that live in your web services."));
    const QCommandLineOption help({u"h"_s, u"help"_s},
                                  words(QT_TRANSLATE_NOOP("Options", "Show this help.")));
    const QCommandLineOption version({u"v"_s, u"version"_s},
                                     words(QT_TRANSLATE_NOOP("Options", "Show the version.")));
    const QCommandLineOption demo(
        u"demo"_s,
        words(QT_TRANSLATE_NOOP("Options", "Open a made-up organisation that runs on this computer "
                                           "only. Nothing is kept and no keychain is used.")));
    const QCommandLineOption demoContacts(
        u"demo-contacts"_s,
        words(QT_TRANSLATE_NOOP("Options", "How many contacts the demo has, 1 to 1000000.")),
        //: A placeholder for a number in the command line's help.
        words(QT_TRANSLATE_NOOP("Options", "number")), u"10000"_s);
    const QCommandLineOption profile(
        u"profile"_s,
        words(QT_TRANSLATE_NOOP("Options",
                                "Keep settings and everything else in this folder instead.")),
        //: A placeholder for a folder in the command line's help.
        words(QT_TRANSLATE_NOOP("Options", "folder")));
    const QCommandLineOption appearance(
        u"appearance"_s, words(QT_TRANSLATE_NOOP("Options", "Show the window light or dark.")),
        u"light|dark"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s,
        words(QT_TRANSLATE_NOOP("Options",
                                "Wait until the list is loaded, write a picture of the window to "
                                "this file, and quit.")),
        //: A placeholder for a file in the command line's help.
        words(QT_TRANSLATE_NOOP("Options", "file")));
    parser.addOptions({help, version, demo, demoContacts, profile, appearance, screenshot});

    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(version))
        return {std::nullopt,
                QCoreApplication::applicationName() + u' ' +
                    QCoreApplication::applicationVersion() + u'\n',
                0};
    if (!parser.positionalArguments().isEmpty())
        return refuse(QCoreApplication::translate("Options", "“%1” is not an option.")
                          .arg(parser.positionalArguments().constFirst()));

    Options options;
    options.demo = parser.isSet(demo);
    options.profile = parser.value(profile);
    options.appearance = parser.value(appearance);
    options.screenshot = parser.value(screenshot);
    bool isNumber = false;
    options.demoContacts = parser.value(demoContacts).toInt(&isNumber);
    if (!isNumber || options.demoContacts < 1 || options.demoContacts > maxDemoContacts)
        return refuse(words(QT_TRANSLATE_NOOP(
            "Options", "--demo-contacts takes a whole number from 1 to 1000000.")));
    if (parser.isSet(profile) && options.profile.isEmpty())
        return refuse(words(QT_TRANSLATE_NOOP("Options", "--profile takes the name of a folder.")));
    if (parser.isSet(appearance) && options.appearance != "light"_L1 &&
        options.appearance != "dark"_L1)
        return refuse(
            words(QT_TRANSLATE_NOOP("Options", "--appearance takes either light or dark.")));
    return {options, {}, 0};
}

} // namespace patchbook
