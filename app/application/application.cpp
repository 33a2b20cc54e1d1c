// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"

#include "app/demo/demoserver.h"
#include "app/net/pictureclient.h"
#include "app/services/catalog.h"
#include "app/storage/accountfile.h"
#include "app/storage/keychaincredentials.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/memoryoutbox.h"
#include "app/storage/profile.h"
#include "app/storage/settingsfile.h"
#include "app/storage/systemclock.h"
#include "models/book/workspace.h"
#include "ui/mainwindow.h"
#include "ui/prompts.h"
#include "ui/theme.h"
#include "ui/widgetprompts.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

// The demo's list is complete in a few seconds even at a million contacts; this is for a fault.
constexpr std::chrono::minutes pictureLimit{5};

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

} // namespace

/** Everything the program consists of; destroyed from the last to the first. */
struct Application::Parts
{
    QTranslator qtTranslator;
    QTranslator translator;
    std::unique_ptr<QTemporaryDir> demoFolder;
    std::unique_ptr<DemoServer> demoServer;
    std::unique_ptr<SettingsFile> settings;
    std::unique_ptr<AccountStore> accounts;
    std::unique_ptr<CredentialStore> credentials;
    MemoryOutbox outbox;
    SystemClock clock;
    std::unique_ptr<ServiceCatalog> catalog;
    std::unique_ptr<PictureClient> pictures;
    std::unique_ptr<Workspace> workspace;
    WidgetPrompts prompts;
    std::unique_ptr<MainWindow> window;
    QTimer pictureDeadline;
};

Application::Application(QApplication &qt, Options options)
    : m_qt(qt)
    , m_options(std::move(options))
    , m_parts(std::make_unique<Parts>())
{
}

Application::~Application() = default;

QString Application::start()
{
    installTranslations();
    if (QString trouble = makePorts(); !trouble.isEmpty())
        return trouble;
    openWindow();
    return {};
}

void Application::installTranslations()
{
    const QLocale locale;
    // English has a translation too: it holds the plurals.
    if (m_parts->translator.load(locale, u"patchbook"_s, u"_"_s, u":/i18n"_s) ||
        m_parts->translator.load(u":/i18n/patchbook_en.qm"_s))
        QCoreApplication::installTranslator(&m_parts->translator);
    if (m_parts->qtTranslator.load(locale, u"qtbase"_s, u"_"_s,
                                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_parts->qtTranslator);
}

QString Application::makePorts()
{
    Parts &parts = *m_parts;
    QString folder = m_options.profile;
    if (m_options.demo) {
        parts.demoFolder = std::make_unique<QTemporaryDir>();
        if (folder.isEmpty())
            folder = parts.demoFolder->path();
    }
    const Result<Profile, ProfileError> profile = Profile::open(folder);
    if (!profile.ok())
        return sentence(profile.error());
    parts.settings = std::make_unique<SettingsFile>(profile->settingsFile());
    // The demo's account is another one at each start: it never enters a profile that is kept.
    parts.accounts = std::make_unique<AccountFile>(
        m_options.demo ? parts.demoFolder->filePath(u"accounts.json"_s) : profile->accountsFile());

    QUrl demoOrigin;
    if (m_options.demo) {
        demo::Options options;
        options.contacts = m_options.demoContacts;
        options.keepRequests = false;
        parts.demoServer = std::make_unique<DemoServer>(options);
        if (!parts.demoServer->start())
            return tr("The demo could not open a port on this computer. Please try again.");
        demoOrigin = QUrl(parts.demoServer->origin());
        parts.credentials = std::make_unique<MemoryCredentials>();
    } else {
        parts.credentials = std::make_unique<KeychainCredentials>();
    }
    parts.catalog = std::make_unique<Catalog>(*parts.credentials, parts.clock);
    parts.pictures = std::make_unique<PictureClient>(demoOrigin);
    parts.workspace = std::make_unique<Workspace>(WorkspacePorts{*parts.catalog, *parts.accounts,
                                                                 *parts.credentials, parts.outbox,
                                                                 parts.outbox, parts.clock});
    return {};
}

void Application::openWindow()
{
    Parts &parts = *m_parts;
    const QString stored = parts.settings->text(QLatin1StringView(setting::appearance));
    applyTheme(m_qt, appearanceOf(m_options.appearance.isEmpty() ? stored : m_options.appearance));
    parts.window = std::make_unique<MainWindow>(*parts.workspace, *parts.settings, parts.prompts,
                                                *parts.pictures);
    parts.window->show();
    if (!m_options.screenshot.isEmpty())
        pictureWhenLoaded();
    // The window is on the screen before the network, the keychain or the account list is asked.
    QTimer::singleShot(0, this, [this] {
        m_parts->workspace->start();
        if (m_options.demo && m_parts->workspace->sessions().empty()) {
            const Account account{u"demo"_s, u"linq"_s,
                                  //: The name of the made-up account of the demo.
                                  tr("Demo organisation"), QUrl(m_parts->demoServer->origin())};
            m_parts->workspace->addAccount(account, Secret(m_parts->demoServer->token()));
        }
    });
}

void Application::pictureWhenLoaded()
{
    connect(m_parts->workspace.get(), &Workspace::sessionAdded, this,
            [this](AccountSession *session) {
                connect(session, &AccountSession::listChanged, this, [this, session] {
                    const ListLoader &loader = session->loader();
                    if (loader.state() == ListLoader::State::Complete) {
                        std::printf("loaded %d contacts in %d pages\n", loader.report().contacts,
                                    loader.report().pages);
                        std::fflush(stdout);
                        m_parts->window->chooseFirstContact();
                        // Some turns of the event loop, so that the window has drawn what just
                        // came.
                        QTimer::singleShot(500, this, &Application::takePicture);
                    } else if (loader.state() == ListLoader::State::Failed) {
                        std::fputs("The list could not be loaded.\n", stderr);
                        QCoreApplication::exit(1);
                    }
                });
            });
    m_parts->pictureDeadline.setSingleShot(true);
    connect(&m_parts->pictureDeadline, &QTimer::timeout, this, [] {
        std::fputs("The list was not loaded in time.\n", stderr);
        QCoreApplication::exit(1);
    });
    m_parts->pictureDeadline.start(pictureLimit);
}

void Application::takePicture()
{
    const bool written = m_parts->window->grab().save(m_options.screenshot, "PNG");
    if (written)
        std::printf("%s\n", qPrintable(m_options.screenshot));
    else
        std::fprintf(stderr, "The picture %s could not be written.\n",
                     qPrintable(m_options.screenshot));
    std::fflush(stdout);
    QCoreApplication::exit(written ? 0 : 1);
}

void hardenProcess()
{
    keepNewFilesPrivate();
    // A core file would hold the token.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef PATCHBOOK_SANITIZED // the leak check has to look into its own process
    prctl(PR_SET_DUMPABLE, 0);
#endif
    // Unencrypted HTTP/2 by environment would bypass our request recipe.
    qunsetenv("QT_NETWORK_H2C_ALLOWED");
}

} // namespace patchbook
