// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/profilelock.h"
#include "app/storage/profile.h"

#include <QString>

namespace patchbook {

/** Why the program does not start, for the user: the profile cannot be used. */
QString sentence(const ProfileError &error);
/** …: another process has the profile and does not show its window. */
QString sentenceOfSilence(const ProfileLock::Holder &holder);
/** …: a picture was asked for, and another process has the profile. */
QString sentenceOfPictureTaker();

} // namespace patchbook
