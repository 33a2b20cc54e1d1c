// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/profile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto settingsName = "settings.ini"_L1;
constexpr auto accountsName = "accounts.json"_L1;
constexpr auto outboxName = "outbox.db"_L1;
constexpr auto cacheName = "cache.db"_L1;
// Made first, so that a folder which was left before the first setting is known again.
constexpr auto markName = "patchbook-profile"_L1;

ProfileError profileError(ProfileError::Kind kind, const QString &folder)
{
    return {kind, folder, QString::fromLocal8Bit(std::strerror(errno))};
}

/** A folder that cannot be exchanged for another one while it is looked at. */
class OpenFolder final
{
public:
    explicit OpenFolder(const QString &path)
        : m_handle(::open(QFile::encodeName(path).constData(),
                          O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    {
    }
    ~OpenFolder()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(OpenFolder)

    bool isOpen() const { return m_handle >= 0; }
    bool isOurs() const
    {
        struct stat found = {};
        return ::fstat(m_handle, &found) == 0 && found.st_uid == ::geteuid();
    }
    bool makePrivate() const { return ::fchmod(m_handle, S_IRWXU) == 0; }

private:
    int m_handle;
};

// A person's folder full of other things must not lose its modes because of a mistyped --profile.
bool isUsedByOthers(const QDir &folder)
{
    const bool known =
        folder.exists(markName) || folder.exists(settingsName) || folder.exists(accountsName);
    return !known &&
           !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

bool repairContent(const QString &folder)
{
    bool repaired = true;
    QDirIterator entries(folder,
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QByteArray path = QFile::encodeName(entries.next());
        struct stat found = {};
        if (::lstat(path.constData(), &found) != 0)
            continue;
        const bool isFolder = S_ISDIR(found.st_mode);
        if (!isFolder && !S_ISREG(found.st_mode))
            continue;
        const mode_t wanted = isFolder ? S_IRWXU : found.st_mode & (S_IRUSR | S_IWUSR);
        if ((found.st_mode & 07777) == wanted)
            continue;
        repaired = ::chmod(path.constData(), wanted) == 0 && repaired;
    }
    return repaired;
}

std::optional<ProfileError> prepareFolder(const QString &path, bool chosenByUser)
{
    using Kind = ProfileError::Kind;
    const QFileInfo info(path);
    if (info.isSymLink())
        return ProfileError{Kind::Link, path, {}};
    if (info.exists() && !info.isDir())
        return ProfileError{Kind::NotFolder, path, {}};
    if (!info.exists() && !QDir().mkpath(path))
        return profileError(Kind::Failed, path);

    const OpenFolder folder(path);
    if (!folder.isOpen())
        return profileError(Kind::Failed, path);
    if (!folder.isOurs())
        return ProfileError{Kind::OtherUser, path, {}};
    if (chosenByUser && isUsedByOthers(QDir(path)))
        return ProfileError{Kind::OtherUse, path, {}};
    if (!folder.makePrivate() || !repairContent(path))
        return profileError(Kind::Failed, path);
    QFile mark(path + u'/' + markName);
    if (!mark.exists() && !(mark.open(QIODevice::WriteOnly) &&
                            mark.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)))
        return ProfileError{Kind::Failed, path, mark.errorString()};
    return std::nullopt;
}

} // namespace

void keepNewFilesPrivate()
{
    ::umask(S_IRWXG | S_IRWXO);
}

Profile::Profile(QString config, QString data)
    : m_config(std::move(config))
    , m_data(std::move(data))
{
}

Result<Profile, ProfileError> Profile::open(const QString &folder)
{
    const bool chosen = !folder.isEmpty();
    // Cleaned, because a "/" at the end would hide that the last part is a symbolic link.
    const auto place = [&](QStandardPaths::StandardLocation own) {
        return QDir::cleanPath(
            QDir(chosen ? folder : QStandardPaths::writableLocation(own)).absolutePath());
    };
    const Profile profile(place(QStandardPaths::AppConfigLocation),
                          place(QStandardPaths::AppDataLocation));
    if (const auto error = prepareFolder(profile.m_config, chosen))
        return fail(*error);
    if (profile.m_data != profile.m_config) {
        if (const auto error = prepareFolder(profile.m_data, chosen))
            return fail(*error);
    }
    return profile;
}

QString Profile::settingsFile() const
{
    return m_config + u'/' + settingsName;
}

QString Profile::accountsFile() const
{
    return m_config + u'/' + accountsName;
}

QString Profile::outboxFile() const
{
    return m_data + u'/' + outboxName;
}

QString Profile::cacheFile() const
{
    return m_data + u'/' + cacheName;
}

} // namespace patchbook
