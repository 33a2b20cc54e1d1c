#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Negative control of check_architecture.py: each planted fault must be found, and nothing else.

    check_can_fail.py QT_INCLUDE_FOLDER
"""

import sys
import tempfile
from pathlib import Path

import bans
from check_architecture import problems

# (file, content, the rule that must speak up)
FAULTS = [
    ("models/domain/a.h", '#include "models/book/b.h"', "include"),
    ("models/domain/a.h", '#include <QImage>', "include"),
    ("models/domain/a.cpp", '#include <phonenumbers/phonenumberutil.h>', "include"),
    ("models/domain/a.h", '#include "b.h"', "include"),
    ("models/domain/a.h", '#include <QtCore>', "include"),
    ("models/ports/a.h", '#include <QPixmap>', "include"),
    ("models/ports/a.h", '#include <QNetworkReply>', "include"),
    ("models/book/a.cpp", '#include <QSqlQuery>', "include"),
    ("models/book/a.cpp", '#include <QtSql/QSqlQuery>', "include"),
    ("models/book/a.cpp", '#include <QFile>', "include"),
    ("models/book/a.cpp", '#include <fstream>', "include"),
    ("models/tables/a.cpp", '#include <QTableView>', "include"),
    ("models/tables/a.cpp", '#include "ui/list/b.h"', "include"),
    ("ui/list/a.cpp", '#include "app/net/httpclient.h"', "include"),
    ("ui/list/a.cpp", '#  include <QNetworkAccessManager>', "include"),
    ("ui/list/a.cpp", '#include <QSqlDatabase>', "include"),
    ("app/net/a.cpp", '#include "models/book/b.h"', "include"),
    ("app/net/a.cpp", '#include "app/services/b.h"', "include"),
    ("app/services/a.cpp", '#include "app/storage/b.h"', "include"),
    ("app/storage/a.cpp", '#include "app/net/b.h"', "include"),
    ("app/demo/a.cpp", '#include "models/domain/b.h"', "include"),
    ("app/net/a.cpp", '#include <httplib.h>', "include"),
    ("app/net/a.cpp", '#include <qt6keychain/keychain.h>', "include"),
    ("app/cellar/a.h", "", "room"),
    ("models/book/CMakeLists.txt", "target_link_libraries(models_book PUBLIC ui)", "link"),
    ("ui/CMakeLists.txt", "target_link_libraries(ui\n    PUBLIC Qt6::Network)", "link"),
    ("app/demo/CMakeLists.txt", "target_link_libraries(app_demo PUBLIC models_domain)", "link"),
    ("app/net/a.cpp", "reply->ignoreSslErrors();", "ignoreSslErrors"),
    ("app/storage/a.cpp", "job.setInsecureFallback(true);", "insecureFallback"),
    ("app/net/a.cpp", "auto url = QUrl::fromUserInput(text);", "fromUserInput"),
    ("app/services/a.cpp", "manager->sendCustomRequest(request, verb);", "sendCustomRequest"),
    ("ui/a.cpp", 'int n = std::system("ls");', "system"),
    ("ui/a.cpp", 'int n = ::system("ls");', "system"),
    ("ui/a.cpp", "auto *label = new QLabel(name, this);", "QLabel"),
    ("ui/a.cpp", "QLabel label(name);", "QLabel"),
    ("ui/a.cpp", "#include <QLabel>", "QLabel"),
    ("ui/a.cpp", "view->setToolTip(name);", "setToolTip"),
    ("ui/a.cpp", "view->setWhatsThis(name);", "setWhatsThis"),
    ("ui/text/a.cpp", "view->setHtml(name);", "richText"),
    ("ui/a.cpp", "view->setTextFormat(Qt::AutoText);", "richText"),
    ("ui/text/a.cpp", "view->setOpenExternalLinks(true);", "setOpenExternalLinks"),
    ("ui/a.cpp", "QDesktopServices::openUrl(url);", "openUrl"),
    ("ui/a.cpp", "QErrorMessage message;", "QErrorMessage"),
    ("ui/list/a.cpp", "QMessageBox::warning(this, title, name);", "QMessageBox"),
    ("app/application/a.cpp", "QCoreApplication::processEvents();", "processEvents"),
    ("models/book/a.cpp", "QEventLoop loop;", "QEventLoop"),
    ("ui/a.cpp", "if (dialog.exec() == 1) {}", "exec"),
    ("ui/a.cpp", "if (dialog->exec() == 1) {}", "exec"),
    ("ui/a.cpp", "future.waitForFinished();", "waitForFinished"),
    ("ui/a.cpp", "QtConcurrent::run(read, path)\n    .then(this, take);", "unwatchedWorker"),
    ("ui/a.cpp", "m_watcher.setFuture(known); auto answer = QtConcurrent::task(read).spawn();", "unwatchedWorker"),
    ("app/storage/a.cpp", "QThreadPool pool;", "QThreadPool"),
    ("tests/ui/a.cpp", "QTest::qWait(500);", "qWait"),
    ("tests/ui/a.cpp", "QSignalSpy spy(&model, SIGNAL(reset()));", "SIGNAL"),
    ("ui/a.cpp", "connect(a, SIGNAL(reset()), this);", "SIGNAL"),
    ("models/book/a.h", "static Registry &instance();", "singleton"),
    ("ui/a.cpp", "Registry::instance().find(name);", "singleton"),
    ("ui/a.cpp", 'if (account.service == "linq"_L1) {}', "service"),
    ("models/book/a.cpp", 'auto key = u"HighLevel"_s;', "service"),
    ("models/tables/a.cpp", 'auto host = u"services.leadconnectorhq.com"_s;', "service"),
    ("app/storage/a.cpp", "int routeraAccounts = 0;", "service"),
    ("app/storage/a.cpp", "enum class Kind { Linq };", "service"),
    ("app/storage/a.cpp", 'auto all = R"(select * from high_level)";', "service"),
    ("app/application/a.cpp", '#include "app/services/linqcontacts.h"', "service"),
    ("ui/routerapage.cpp", "", "service"),
    ("ui/a.cpp", 'label->setText(tr("Linq"));', "service"),
    ("ui/a.cpp", 'text = tr("Welcome to %1.").arg(u"Routera"_s);', "service"),
    ("ui/a.cpp", 'text = f("this is no sentence of Linq for the user");', "service"),
    ("ui/a.cpp", 'text = tr(f("told by Linq"));', "service"),
    ("ui/CMakeLists.txt", "add_library(ui routera.cpp)", "service"),
    ("ui/a.cpp", "text = tr(\"%1 %2\").arg(f(a, (b)))\n    .arg(c);", "chainedArg"),
]

# None of these may be blamed.
INNOCENT = {
    "models/domain/phonenumber.cpp": '#include <QString>\n#include <phonenumbers/phonenumberutil.h>\n',
    "models/ports/a.h": '#include <QImage>\n#include "models/domain/b.h"\n',
    "models/book/a.cpp": '#include <QUndoStack>\n// #include <QFile>\n/* QEventLoop\n loop; */\n',
    "ui/list/a.cpp": '#include "ui/text/plainlabel.h"\n#include "models/book/b.h"\n#include <QTableView>\n'
                     'auto a = u"processEvents() and QLabel(x)"_s;\n'
                     'auto b = R"(new QLabel("x") // )";\nint million = 1\'000\'000;\n'
                     'auto c = tr("%1 %2").arg(f(a), b); auto d = a.arg(b) % c.arg(d);\n',
    "ui/text/a.cpp": '#include <QLabel>\nw->setToolTip(escaped);\n',
    "ui/sidebar.cpp": "item->setToolTip(0, plainTip(name));\n",
    "app/application/a.cpp": '#include "ui/mainwindow.h"\n#include "app/demo/demo.h"\n#include <QNetworkReply>\n'
                             'auto *app = QCoreApplication::instance(); QAbstractEventDispatcher::instance(); mySystem(1); a.system(2);\n',
    "app/application/main.cpp": "return application.exec();\n",
    "app/storage/a.cpp": "#include <QSqlQuery>\n#include <qt6keychain/keychain.h>\n",
    "app/demo/a.cpp": "#include <httplib.h>\n#include <thread>\n",
    "app/services/linqcontacts.cpp": '#include "app/services/linqcontacts.h"\nLinqContacts linq(u"linq"_s);\n',
    "app/demo/routerademo.cpp": 'int routera = 1; auto name = "routera";\n',
    "ui/start.cpp": '// Linq is one of them.\ntext = tr("Patchbook edits contacts at Linq, "\n'
                    '          "HighLevel and Routera.");\n'
                    'const char *a = QT_TRANSLATE_NOOP("Start", "Ask (politely) at Routera.");\n'
                    'text = tr("A %n account at Linq", f(g("x")), n); /* Routera */\n',
    "tests/ui/a.cpp": "QLabel label(text); QTRY_COMPARE(a, b);\n",
}


def found_in(tree, qt_folder):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in tree.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content + "\n", encoding="utf-8")
        return problems(Path(folder), qt_folder)


def main():
    qt_folder = Path(sys.argv[1])
    failures = [f"blamed without a reason: {found}" for found in found_in(INNOCENT, qt_folder)]
    for name, content, rule in FAULTS:
        found = found_in({name: content}, qt_folder)
        if rule not in {found_rule for _, _, found_rule, _ in found}:
            failures.append(f"{rule} missed in {name}: {content}")
    tried = {rule for _, _, rule in FAULTS}
    failures += [f"no fault is planted for {ban.name}" for ban in bans.BANS if ban.name not in tried]
    print("\n".join(failures) or f"all {len(FAULTS)} planted faults were found")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
