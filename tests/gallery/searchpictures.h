// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace patchbook::test {

class Stage;

/** Makes a picture of a window under a name, with what stands over it. */
using Shoot = std::function<void(QWidget *window, const QString &name)>;

/** Searches: what is marked, what is offered, nothing found. The list is as before afterwards. */
void shootSearch(Stage &stage, const Shoot &shoot);
/** A long list while it comes. */
void shootLoading(const Shoot &shoot);

} // namespace patchbook::test
