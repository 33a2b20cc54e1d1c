// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"
#include "app/demo/demoserver.h"
#include "tests/app/application/sweep.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/accountsdialog.h"
#include "ui/list/contactlistview.h"
#include "ui/mainwindow.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <unistd.h>

using namespace patchbook;
using namespace patchbook::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** What was logged with every category on, and what was written to stdout and stderr. */
class Output
{
public:
    explicit Output(const QString &path)
        : m_file(path)
    {
        QLoggingCategory::setFilterRules(u"*=true\nqt.accessibility.*=true"_s);
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Truncate))
            qFatal("no file for the output");
        std::fflush(nullptr);
        m_out = dup(STDOUT_FILENO);
        m_err = dup(STDERR_FILENO);
        dup2(m_file.handle(), STDOUT_FILENO);
        dup2(m_file.handle(), STDERR_FILENO);
        s_log = this;
        s_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &context, const QString &text) {
                const QMutexLocker lock(&s_log->m_mutex);
                s_log->m_logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
            });
    }
    ~Output()
    {
        qInstallMessageHandler(s_before);
        std::fflush(nullptr);
        dup2(m_out, STDOUT_FILENO);
        dup2(m_err, STDERR_FILENO);
        close(m_out);
        close(m_err);
        QLoggingCategory::setFilterRules({});
    }
    Q_DISABLE_COPY_MOVE(Output)

    QByteArray everything()
    {
        std::fflush(nullptr);
        const QMutexLocker lock(&m_mutex);
        QFile copy(m_file.fileName());
        return m_logged + (copy.open(QIODevice::ReadOnly) ? copy.readAll() : QByteArray());
    }

private:
    static inline Output *s_log = nullptr;
    static inline QtMessageHandler s_before = nullptr;
    QMutex m_mutex;
    QFile m_file;
    QByteArray m_logged;
    int m_out = -1;
    int m_err = -1;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void collectAccessible(QAccessibleInterface *element, QStringList &texts, int depth = 0)
{
    if (!element || !element->isValid() || depth > 20)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts << element->text(kind);
    if (QAccessibleTextInterface *text = element->textInterface())
        texts << text->text(0, text->characterCount());
    // The rows of the list are not all there to be read; the first screen will do.
    for (int i = 0; i < qMin(element->childCount(), 600); ++i)
        collectAccessible(element->child(i), texts, depth + 1);
}

} // namespace

/**
 * A token is typed in, used, refused and used again by the whole program with a real keychain.
 * Afterwards it is nowhere but there.
 */
class tst_TokenSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("PATCHBOOK_KEYRING_HOME"), "run by with-keyring");
        QVERIFY(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                    .startsWith(QDir::homePath()));
        QVERIFY(m_server.start());
        m_start = QDateTime::currentDateTime().addSecs(-2);
    }

    void theSweepFindsAPlantedTokenInEveryShape_data()
    {
        QTest::addColumn<int>("shape");
        const QList<Sweep::Shape> shapes = m_sweep.shapes();
        for (int i = 0; i < shapes.size(); ++i)
            QTest::newRow(qPrintable(shapes.at(i).name)) << i;
    }
    void theSweepFindsAPlantedTokenInEveryShape()
    {
        QFETCH(int, shape);
        const QString path = QDir::home().filePath(u"planted"_s);
        QVERIFY(m_sweep.below(QDir::homePath()).isEmpty());
        QFile planted(path);
        QVERIFY(planted.open(QIODevice::WriteOnly));
        planted.write("before " + m_sweep.shapes().at(shape).bytes + " after");
        planted.close();
        const QStringList found = m_sweep.below(QDir::homePath());
        QVERIFY(planted.remove());
        QVERIFY(found.join(u'\n').contains(m_sweep.shapes().at(shape).name));
    }

    void theSweepFindsBase64WhereverTheTokenBegins()
    {
        for (int before = 0; before < 7; ++before) {
            const QByteArray text = QByteArray(before, 'k') + m_token + "and more";
            QVERIFY(!m_sweep.in(text.toBase64()).isEmpty());
            QVERIFY(!m_sweep.in(text.toBase64(QByteArray::Base64UrlEncoding)).isEmpty());
        }
    }

    void aTokenThatWasTypedIsNowhereButInTheKeychain()
    {
        QByteArray printed;
        {
            Output output(QDir::home().filePath(u"output.txt"_s));
            m_trouble = liveWithTheToken();
            printed = output.everything();
        }
        QVERIFY2(m_trouble.isEmpty(), qPrintable(m_trouble));
        QVERIFY2(!printed.isEmpty(), "the log was not caught");
        QVERIFY2(wasUsed(), "the service never got the token");
        // Before the sweep itself is printed anywhere.
        QCOMPARE(m_sweep.in(printed), QStringList());
        QVERIFY(m_shown.size() > 200);
        for (const QString &text : std::as_const(m_shown))
            QVERIFY2(m_sweep.in(text).isEmpty(), qPrintable(u"shown: "_s + text.left(200)));
        QCOMPARE(whatIsLeft(), QStringList());
        QCOMPARE(m_sweep.in(contentOf(u"/proc/self/cmdline"_s)), QStringList());
        QCOMPARE(m_sweep.in(contentOf(u"/proc/self/environ"_s)), QStringList());
    }

    void theProgramItselfFindsTheTokenAndLeavesNoTraceEvenWhenItCrashes()
    {
        QVERIFY(m_trouble.isEmpty());
        m_server.clearRequests();
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(QDir::homePath());
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(qEnvironmentVariable("PATCHBOOK_PROGRAM"), QStringList());
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(wasUsed(), 30'000);
        const QString process = u"/proc/%1/"_s.arg(program.processId());
        QCOMPARE(m_sweep.in(contentOf(process + u"cmdline"_s)), QStringList());
        QCOMPARE(m_sweep.in(contentOf(process + u"environ"_s)), QStringList());
        ::kill(pid_t(program.processId()), SIGABRT);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        const QByteArray printed = program.readAll();
        QVERIFY2(!printed.isEmpty(), "the log was not caught");
        QCOMPARE(m_sweep.in(printed), QStringList());
        QCOMPARE(whatIsLeft(), QStringList());
    }

private:
    /** The scenario. "" when it went as planned, else what did not. */
    QString liveWithTheToken()
    {
        Application application(*qobject_cast<QApplication *>(QCoreApplication::instance()), {});
        if (const QString trouble = application.start(); !trouble.isEmpty())
            return trouble;
        m_window = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                m_window = found;
        }
        if (!m_window)
            return u"no window"_s;
        look();
        if (!addAccount())
            return u"the account was not added: "_s + m_said;
        if (!QTest::qWaitFor([this] { return label(u"listStatusText"_s).startsWith(u"40 "_s); },
                             60'000))
            return u"the list was not loaded: "_s + label(u"listStatusText"_s);
        look();
        if (!saveAnEdit())
            return u"the edit was not saved"_s;
        if (!beRefused())
            return u"the refusal was not told"_s;
        if (!renameAccount())
            return u"the account was not renamed"_s;
        m_window->findChild<ContactListView *>()->selectAll();
        action(u"copy"_s)->trigger();
        look();
        m_window->close();
        return m_window->isVisible() ? u"the window did not close"_s : QString();
    }

    bool addAccount()
    {
        action(u"add_account"_s)->trigger();
        auto *dialog = m_window->findChild<AccountDialog *>();
        auto *token = dialog->findChild<QLineEdit *>(u"accountToken"_s);
        token->setFocus();
        for (const char c : m_token)
            QTest::keyClick(token, c);
        // What people try in order to see what they have typed.
        QTest::keySequence(token, QKeySequence::SelectAll);
        QTest::keySequence(token, QKeySequence::Copy);
        look();
        QTest::keySequence(token, QKeySequence::Cut);
        look();
        if (token->text().toLatin1() != m_token)
            token->setText(QString::fromLatin1(m_token));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"accountName"_s), u"Office"_s);
        dialog->findChild<QAbstractButton *>(u"accountAdvanced"_s)->click();
        auto *address = dialog->findChild<QLineEdit *>(u"accountAddress"_s);
        // A server that cannot prove who it is, an error of the connection, and then the right one.
        address->setText(QString(m_server.origin()).replace(u"http:"_s, u"https:"_s));
        auto *headline = dialog->findChild<QLabel *>(u"bannerHeadline"_s);
        dialog->findChild<QPushButton *>(u"accountTest"_s)->click();
        if (!QTest::qWaitFor([headline] { return headline->isVisible(); }, 30'000))
            return false;
        look();
        address->setText(m_server.origin());
        dialog->findChild<QPushButton *>(u"accountTest"_s)->click();
        if (!QTest::qWaitFor([headline] { return headline->isVisible(); }, 30'000))
            return false;
        look();
        const QPointer<AccountDialog> open = dialog;
        dialog->findChild<QPushButton *>(u"accountSave"_s)->click();
        const bool closed = QTest::qWaitFor([open] { return !open || !open->isVisible(); }, 40'000);
        m_said = closed ? QString() : headline->text();
        return closed;
    }

    bool saveAnEdit()
    {
        auto *view = m_window->findChild<ContactListView *>();
        view->setCurrentIndex(view->model()->index(0, 0));
        auto *email = m_window->findChild<QLineEdit *>(u"field_email"_s);
        if (!QTest::qWaitFor([email] { return email->isVisible(); }, 60'000))
            return false;
        email->setFocus();
        email->selectAll();
        QTest::keyClicks(email, u"new@example.org"_s);
        m_window->findChild<QAbstractButton *>(u"formPreviewToggle"_s)->click();
        look();
        action(u"save"_s)->trigger();
        const bool saved =
            QTest::qWaitFor([this] { return count("PATCH") == 1; }, 60'000) &&
            QTest::qWaitFor([this] { return !action(u"save"_s)->isEnabled(); }, 60'000);
        look();
        return saved;
    }

    bool beRefused()
    {
        // A service may well say the token back to us.
        m_server.setBeforeAnswer([this](const demo::Request &) {
            return demo::Answer{401, R"({"errors":[{"status":"401","title":"Unauthorized",)"
                                     R"("detail":"No such token"}]})"};
        });
        action(u"refresh"_s)->trigger();
        const bool told = QTest::qWaitFor(
            [this] { return label(u"listStatusText"_s).contains(u"refused the token"_s); }, 60'000);
        look();
        m_server.behave();
        action(u"refresh"_s)->trigger();
        return told &&
               QTest::qWaitFor([this] { return label(u"listStatusText"_s).startsWith(u"40 "_s); },
                               60'000);
    }

    bool renameAccount()
    {
        action(u"accounts"_s)->trigger();
        auto *accounts = m_window->findChild<AccountsDialog *>();
        look();
        accounts->findChild<QPushButton *>(u"accountsEdit"_s)->click();
        auto *dialog = accounts->findChild<AccountDialog *>();
        look();
        dialog->findChild<QLineEdit *>(u"accountName"_s)->setText(u"Home"_s);
        dialog->findChild<QPushButton *>(u"accountSave"_s)->click();
        auto *list = accounts->findChild<QListWidget *>();
        const bool renamed = QTest::qWaitFor(
            [list] { return list->count() == 1 && list->item(0)->text().contains(u"Home"_s); },
            60'000);
        look();
        accounts->close();
        return renamed;
    }

    /** Remembers everything that can be read from outside just now. */
    void look()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            m_shown << widget->windowTitle();
            if (widget->isVisible())
                collectAccessible(QAccessible::queryAccessibleInterface(widget), m_shown);
        }
        for (const QWidget *widget : QApplication::allWidgets())
            m_shown << widget->accessibleName() << widget->accessibleDescription()
                    << widget->toolTip() << widget->statusTip();
        const QClipboard *clipboard = QGuiApplication::clipboard();
        m_shown << clipboard->text(QClipboard::Clipboard);
        if (clipboard->supportsSelection())
            m_shown << clipboard->text(QClipboard::Selection);
    }

    /** Everything on the disk that holds the token, but for the keychain's own file. */
    QStringList whatIsLeft() const
    {
        const QString keyring = qEnvironmentVariable("PATCHBOOK_KEYRING_HOME");
        QStringList found = m_sweep.below(QDir::homePath());
        if (m_sweep.filesRead() == 0)
            found << u"no file was read at home"_s;
        // Files of other programs that run meanwhile are read too, and hold no token of ours.
        for (const QString &folder : {u"/tmp"_s, u"/var/tmp"_s, u"/dev/shm"_s})
            found << m_sweep.below(folder, m_start);
        found.removeIf([&keyring](const QString &hit) {
            return hit.startsWith(keyring + u"/data/keyrings/"_s);
        });
        return found;
    }

    bool wasUsed() const
    {
        for (const demo::Request &request : m_server.requests()) {
            for (const demo::Header &header : request.headers) {
                if (header.value.contains(m_token))
                    return true;
            }
        }
        return false;
    }
    qsizetype count(const QByteArray &method) const
    {
        const QList<demo::Request> all = m_server.requests();
        return std::ranges::count(all, method, &demo::Request::method);
    }
    QAction *action(const QString &name) const
    {
        return m_window->findChild<QAction *>(u"action_"_s + name);
    }
    QString label(const QString &name) const { return m_window->findChild<QLabel *>(name)->text(); }

    // "+" and "/", so that percent-encoding makes a difference.
    const QByteArray m_token =
        "CANARY+" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + "/x";
    const Sweep m_sweep{m_token};
    DemoServer m_server{{.contacts = 40, .tokens = {m_token}}};
    QDateTime m_start;
    MainWindow *m_window = nullptr;
    QStringList m_shown;
    QString m_said;
    QString m_trouble = u"the scenario did not run"_s;
};

int main(int argc, char *argv[])
{
    // A home that is new in each run, and goes with it.
    const QTemporaryDir home;
    QDir(home.path()).mkdir(u"run"_s);
    QFile::setPermissions(home.filePath(u"run"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QDir(home.path()).mkdir(u"tmp"_s);
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.filePath(u".config"_s).toLocal8Bit());
    qputenv("XDG_DATA_HOME", home.filePath(u".local/share"_s).toLocal8Bit());
    qputenv("XDG_CACHE_HOME", home.filePath(u".cache"_s).toLocal8Bit());
    qputenv("XDG_STATE_HOME", home.filePath(u".local/state"_s).toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", home.filePath(u"run"_s).toLocal8Bit());
    qputenv("TMPDIR", home.filePath(u"tmp"_s).toLocal8Bit());
    qunsetenv("QT_LOGGING_RULES");
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"patchbook"_s);
    QCoreApplication::setOrganizationName(u"patchbook"_s);
    tst_TokenSweep test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tokensweep.moc"
