// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"

#include "app/application/demomodule.h"
#include "app/application/endsignals.h"
#include "app/application/firstpaint.h"
#include "app/application/fontsahead.h"
#include "app/application/paintthreads.h"
#include "app/application/picturetaker.h"
#include "app/application/singleinstance.h"
#include "app/application/startwords.h"
#include "app/net/pictureclient.h"
#include "app/services/catalog.h"
#include "app/storage/accountfile.h"
#include "app/storage/keychaincredentials.h"
#include "app/storage/memorycredentials.h"
#include "app/storage/profile.h"
#include "app/storage/settingsfile.h"
#include "app/storage/sqlitecontactcache.h"
#include "app/storage/sqliteoutbox.h"
#include "app/storage/systemclock.h"
#include "models/book/workspace.h"
#include "models/bulk/bulkruns.h"
#include "ui/mainwindow.h"
#include "ui/prompts.h"
#include "ui/theme.h"
#include "ui/widgetprompts.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTemporaryDir>
#include <QTranslator>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

/** Everything the program consists of; destroyed from the last to the first. */
struct Application::Parts
{
    QTranslator qtTranslator;
    QTranslator translator;
    std::optional<Profile> profile;
    // Given back last, when everything that is kept is on the disk.
    std::unique_ptr<SingleInstance> instance;
    std::unique_ptr<QTemporaryDir> demoFolder;
    std::unique_ptr<DemoHouse> demo;
    std::unique_ptr<SettingsFile> settings;
    std::unique_ptr<AccountStore> accounts;
    std::unique_ptr<CredentialStore> credentials;
    // Their ends wait until everything is on the disk.
    std::unique_ptr<SqliteContactCache> cache;
    std::unique_ptr<SqliteOutbox> outbox;
    SystemClock clock;
    std::unique_ptr<ServiceCatalog> catalog;
    std::unique_ptr<PictureClient> pictures;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<BulkRuns> runs;
    WidgetPrompts prompts;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<FirstPaint> firstPaint;
    std::unique_ptr<PictureTaker> picture;
    std::unique_ptr<EndSignals> endSignals;
};

Application::Application(QApplication &qt, Options options, FontsAhead *fonts)
    : m_qt(qt)
    , m_options(std::move(options))
    , m_fonts(fonts)
    , m_parts(std::make_unique<Parts>())
{
}

Application::~Application() = default;

QString Application::start()
{
    installTranslations();
    if (QString trouble = openProfile(); !trouble.isEmpty())
        return trouble;
    if (QString trouble = claimProfile(); !trouble.isEmpty() || m_isSecond)
        return trouble;
    if (QString trouble = makePorts(); !trouble.isEmpty())
        return trouble;
    openWindow();
    return {};
}

bool Application::isRunning() const
{
    return m_parts->window != nullptr;
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

QString Application::openProfile()
{
    QString folder = m_options.profile;
    if (m_options.demo) {
        m_parts->demoFolder = std::make_unique<QTemporaryDir>();
        if (folder.isEmpty())
            folder = m_parts->demoFolder->path();
    }
    const Result<Profile, ProfileError> profile = Profile::open(folder);
    if (!profile.ok())
        return sentence(profile.error());
    m_parts->profile = profile.value();
    return {};
}

QString Application::claimProfile()
{
    if (m_options.demo && m_options.profile.isEmpty())
        return {}; // its folder is new and its own
    m_parts->instance = std::make_unique<SingleInstance>(m_parts->profile->dataFolder());
    SingleInstance &instance = *m_parts->instance;
    // Who wants a picture has no use for the window of another process.
    const bool wantsPicture = !m_options.screenshot.isEmpty();
    switch (wantsPicture ? instance.claimSilently() : instance.claim(m_options.activation)) {
    case SingleInstance::Role::First:
        connect(&instance, &SingleInstance::raiseAsked, this, &Application::raiseWindow);
        return {};
    case SingleInstance::Role::Second:
        m_isSecond = true;
        return {};
    case SingleInstance::Role::Shut:
        return wantsPicture ? sentenceOfPictureTaker() : sentenceOfSilence(instance.holder());
    }
    return {};
}

QString Application::makePorts()
{
    Parts &parts = *m_parts;
    const Profile &profile = *parts.profile;
    parts.settings = std::make_unique<SettingsFile>(profile.settingsFile());
    // The demo's organisation is another one at each start: nothing of it enters a kept profile.
    const auto place = [this](const QString &file) {
        return m_options.demo ? m_parts->demoFolder->filePath(QFileInfo(file).fileName()) : file;
    };
    parts.accounts = std::make_unique<AccountFile>(place(profile.accountsFile()));
    parts.outbox = std::make_unique<SqliteOutbox>(place(profile.outboxFile()));
    parts.cache = std::make_unique<SqliteContactCache>(place(profile.cacheFile()));

    QUrl demoOrigin;
    if (m_options.demo) {
        Result<std::unique_ptr<DemoHouse>, QString> demo = loadDemo(m_options.demoContacts);
        if (!demo.ok()) {
            //: %1 is the system's reason, such as "cannot open shared object file".
            return tr("The demo is a file of its own beside the program, and cannot be loaded. "
                      "Please install Patchbook again. The system says: %1")
                .arg(demo.error());
        }
        parts.demo = std::move(demo.value());
        if (!parts.demo->start())
            return tr("The demo could not open a port on this computer. Please try again.");
        demoOrigin = QUrl(parts.demo->pictures());
        parts.credentials = std::make_unique<MemoryCredentials>();
    } else {
        parts.credentials = std::make_unique<KeychainCredentials>();
    }
    parts.catalog = std::make_unique<Catalog>(*parts.credentials, parts.clock);
    parts.pictures = std::make_unique<PictureClient>(demoOrigin);
    parts.workspace = std::make_unique<Workspace>(
        WorkspacePorts{*parts.catalog, *parts.accounts, *parts.credentials, *parts.outbox,
                       *parts.outbox, parts.clock, parts.cache.get()});
    parts.runs = std::make_unique<BulkRuns>(*parts.workspace, *parts.outbox, parts.clock);
    return {};
}

void Application::openWindow()
{
    Parts &parts = *m_parts;
    leaveThreadsToPainting();
    const QString stored = parts.settings->text(QLatin1StringView(setting::appearance));
    applyTheme(m_qt, appearanceOf(m_options.appearance.isEmpty() ? stored : m_options.appearance));
    if (m_fonts)
        m_fonts->wait();
    parts.window = std::make_unique<MainWindow>(*parts.workspace, *parts.runs, *parts.settings,
                                                parts.prompts, *parts.pictures);
    // The window is on the screen before the network, the keychain or the account list is asked.
    parts.firstPaint = std::make_unique<FirstPaint>(*parts.window);
    connect(parts.firstPaint.get(), &FirstPaint::painted, this, &Application::openAccounts);
    parts.window->show();
    parts.endSignals = std::make_unique<EndSignals>();
    connect(parts.endSignals.get(), &EndSignals::endAsked, this, [this] {
        keepEverything();
        QCoreApplication::exit(0);
    });
    // The session may end us right after; it must not be held up by a question.
    connect(&m_qt, &QGuiApplication::commitDataRequest, this, &Application::keepEverything,
            Qt::DirectConnection);
    if (!m_options.screenshot.isEmpty()) {
        parts.picture =
            std::make_unique<PictureTaker>(*parts.workspace, *parts.window, m_options.screenshot);
    }
}

void Application::openAccounts()
{
    Workspace &workspace = *m_parts->workspace;
    workspace.start();
    auto lists = static_cast<int>(workspace.sessions().size());
    if (m_options.demo && lists == 0) {
        const QList<DemoAccount> accounts = m_parts->demo->accounts();
        for (const DemoAccount &demo : accounts) {
            Account account{demo.id, demo.service, QCoreApplication::translate("Demo", demo.label),
                            QUrl(demo.origin)};
            account.settings = demo.settings;
            workspace.addAccount(account, Secret(demo.secret));
        }
        lists = static_cast<int>(accounts.size());
    }
    if (m_parts->picture)
        m_parts->picture->expect(lists);
}

void Application::raiseWindow(const QByteArray &activation)
{
    QWidget *front = QApplication::activeModalWidget();
    if (!front)
        front = m_parts->window.get();
    // Where the platform gives the focus by such a token it is looked for here, once.
    if (!activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activation);
    m_parts->window->setWindowState(m_parts->window->windowState() & ~Qt::WindowMinimized);
    m_parts->window->show();
    front->raise();
    front->activateWindow();
}

void Application::keepEverything()
{
    m_parts->window->rememberState();
    m_parts->workspace->drafts().flush();
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
