// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/picturetaker.h"

#include "models/book/workspace.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QPixmap>

#include <cstdio>

namespace patchbook {

namespace {

// The demo's lists are complete in seconds; this is for a fault.
constexpr std::chrono::minutes pictureLimit{5};
// Some turns of the event loop, so that the window has drawn what just came.
constexpr std::chrono::milliseconds drawingTime{500};

} // namespace

PictureTaker::PictureTaker(Workspace &workspace, MainWindow &window, QString file)
    : m_window(window)
    , m_file(std::move(file))
{
    connect(&workspace, &Workspace::sessionAdded, this, &PictureTaker::follow);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [] {
        std::fputs("The list was not loaded in time.\n", stderr);
        QCoreApplication::exit(1);
    });
    m_deadline.start(pictureLimit);
}

void PictureTaker::expect(int lists)
{
    m_expected = lists;
    takeWhenLoaded();
}

void PictureTaker::follow(AccountSession *session)
{
    connect(session, &AccountSession::listChanged, this, [this, session] { lookAt(*session); });
}

void PictureTaker::lookAt(AccountSession &session)
{
    const ListLoader &loader = session.loader();
    if (loader.state() == ListLoader::State::Failed) {
        std::fputs("The list could not be loaded.\n", stderr);
        QCoreApplication::exit(1);
        return;
    }
    if (loader.state() != ListLoader::State::Complete || m_loaded.contains(session.account().id))
        return;
    m_loaded.insert(session.account().id);
    std::printf("loaded %d contacts in %d pages\n", loader.report().contacts,
                loader.report().pages);
    std::fflush(stdout);
    takeWhenLoaded();
}

void PictureTaker::takeWhenLoaded()
{
    if (m_isTaken || m_expected <= 0 || m_loaded.size() < m_expected)
        return;
    m_isTaken = true;
    m_window.chooseFirstContact();
    QTimer::singleShot(drawingTime, this, &PictureTaker::take);
}

void PictureTaker::take()
{
    const bool written = m_window.grab().save(m_file, "PNG");
    if (written)
        std::printf("%s\n", qPrintable(m_file));
    else
        std::fprintf(stderr, "The picture %s could not be written.\n", qPrintable(m_file));
    std::fflush(stdout);
    QCoreApplication::exit(written ? 0 : 1);
}

} // namespace patchbook
