// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/dialogs/readingdialog.h"
#include "ui/text/plainlabel.h"

#include <QCoreApplication>
#include <QIcon>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Patchbook"));
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *picture = new PlainLabel;
    picture->setPixmap(QIcon(u":/patchbook/patchbook.svg"_s).pixmap(64, 64));
    picture->setAccessibleName(tr("Patchbook’s icon"));
    column->addWidget(picture);
    const QString version = QCoreApplication::applicationVersion();
    //: %1 is a version number.
    addPassage(column, version.isEmpty() ? tr("Patchbook") : tr("Patchbook %1").arg(version),
               {tr("A desktop address book for contacts that live in web services. It sends only "
                   "the fields that you changed."),
                tr("© 2026 Patchbook contributors")});
    addPassage(column, tr("Licence"),
               {tr("Patchbook is free software: you may use it, study it, pass it on and change it "
                   "under the GNU General Public License, version 3 or any later version."),
                tr("It comes without any warranty, as far as the law allows.")});
    addPassage(
        column, tr("Built with"),
        //: %1 is a version number.
        {tr("Qt %1: windows, network and data (LGPL-3.0)").arg(QString::fromLatin1(qVersion())),
         tr("libphonenumber: reading phone numbers (Apache-2.0)"),
         tr("QtKeychain: tokens in the system’s keychain (BSD-3-Clause)"),
         tr("cpp-httplib: the server of the demo (MIT)")});
    column->addStretch(1);
    fillReadingDialog(this, page);
}

} // namespace patchbook
