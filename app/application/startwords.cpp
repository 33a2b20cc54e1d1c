// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/startwords.h"

#include <QCoreApplication>

namespace patchbook {

QString sentence(const ProfileError &error)
{
    const auto words = [&error](const char *text) {
        return QCoreApplication::translate("Application", text).arg(error.folder);
    };
    switch (error.kind) {
    case ProfileError::Kind::Link:
        return words(QT_TRANSLATE_NOOP("Application",
                                       "The profile folder %1 is a link. Please name the folder it "
                                       "leads to."));
    case ProfileError::Kind::NotFolder:
        return words(QT_TRANSLATE_NOOP("Application",
                                       "The profile %1 is not a folder. Please name a folder."));
    case ProfileError::Kind::OtherUser:
        return words(QT_TRANSLATE_NOOP(
            "Application", "The profile folder %1 belongs to another user, who could read "
                           "your contacts. Please name a folder of your own."));
    case ProfileError::Kind::OtherUse:
        return words(QT_TRANSLATE_NOOP(
            "Application", "The folder %1 holds files of another program. Please name an "
                           "empty folder or a new one."));
    case ProfileError::Kind::Failed:
        return words(QT_TRANSLATE_NOOP(
            "Application", "The profile folder %1 cannot be made or opened. Please check "
                           "its permissions and the free space."));
    }
    return {};
}

QString sentenceOfSilence(const ProfileLock::Holder &holder)
{
    if (holder.process == 0)
        return QCoreApplication::translate(
            "Application", "Patchbook is already running with this profile, but it does not "
                           "answer. Please close it and start again.");
    return QCoreApplication::translate(
               "Application", "Patchbook is already running with this profile (process %1 on %2), "
                              "but it does not answer. Please close it, or end that process, and "
                              "start again.")
        .arg(QString::number(holder.process), holder.computer);
}

QString sentenceOfPictureTaker()
{
    return QCoreApplication::translate(
        "Application", "Patchbook is already running with this profile. Please close it before you "
                       "take a picture, or name another folder with --profile.");
}

} // namespace patchbook
