// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/demomodule.h"

#include <QCoreApplication>
#include <QLibrary>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Where it is built, and where it is installed. */
QStringList demoPlaces()
{
    const QString folder = QCoreApplication::applicationDirPath() + u'/';
    return {folder + u"patchbook-demo.so"_s,
            folder + QStringLiteral(PATCHBOOK_MODULES_FROM_PROGRAM) + u"/patchbook-demo.so"_s};
}

} // namespace

Result<std::unique_ptr<DemoHouse>, QString> loadDemo(int contacts)
{
    QString why;
    const QStringList places = demoPlaces();
    for (const QString &place : places) {
        // Not unloaded with this object: what it made is used until the end.
        QLibrary module(place);
        if (auto *make = reinterpret_cast<MakeDemoHouse *>(module.resolve("makeDemoHouse")))
            return std::unique_ptr<DemoHouse>(make(contacts));
        why = module.errorString();
    }
    return fail(why);
}

} // namespace patchbook
