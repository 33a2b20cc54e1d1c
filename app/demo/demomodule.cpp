// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one thing that the module of the demo shows to the program.
#include "app/demo/demoservices.h"

extern "C" Q_DECL_EXPORT patchbook::DemoHouse *makeDemoHouse(int contacts);

patchbook::DemoHouse *makeDemoHouse(int contacts)
{
    patchbook::demo::Options options;
    options.contacts = contacts;
    options.keepRequests = false;
    return new patchbook::DemoServices(options);
}
