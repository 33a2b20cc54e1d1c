// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace patchbook {

/** Lets no file of this process be readable by anybody else. The first thing in main(). */
void keepNewFilesPrivate();

/** Why a folder is not used as a profile. */
struct ProfileError
{
    enum class Kind {
        Link,      ///< a symbolic link: what it leads to may change under us
        NotFolder, ///< a file, a device, …
        OtherUser, ///< owned by somebody else, who could read what we put there
        OtherUse,  ///< holds files which are not ours, whose modes we would change
        Failed,    ///< cannot be made, opened or repaired
    };
    Kind kind = Kind::Failed;
    QString folder;
    QString detail; ///< for the log

    friend bool operator==(const ProfileError &, const ProfileError &) = default;
};

/** Where everything of one user lies: folders 0700, files 0600, repaired when it is opened. */
class Profile final
{
public:
    /**
     * The profile in `folder`, or the user's own one for "". Makes what is not there.
     * Afterwards nobody else can read or write anything in it.
     */
    static Result<Profile, ProfileError> open(const QString &folder = {});

    QString settingsFile() const;
    QString accountsFile() const;
    QString outboxFile() const;
    QString cacheFile() const;
    /** For what else the program makes. */
    QString dataFolder() const { return m_data; }

private:
    Profile(QString config, QString data);

    QString m_config;
    QString m_data; ///< the same as m_config where the user named a folder
};

} // namespace patchbook
