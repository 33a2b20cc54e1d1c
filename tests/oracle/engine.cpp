// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/engine.h"

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account accountAt(const QString &origin)
{
    return {u"a1"_s, u"linq"_s, u"Engine"_s, QUrl(origin)};
}

QByteArray word(OutboxOpening::Kind kind)
{
    switch (kind) {
    case OutboxOpening::Kind::Sound:
        return "sound";
    case OutboxOpening::Kind::Damaged:
        return "damaged";
    case OutboxOpening::Kind::Newer:
        return "newer";
    }
    return {};
}

} // namespace

Engine::Engine(Outbox &outbox, const EngineOptions &options, Speak speak)
    : m_outbox(outbox)
    , m_options(options)
    , m_speak(std::move(speak))
    , m_clock(options.pace)
    , m_catalog(m_credentials, m_clock)
    , m_dispatcher(m_outbox, m_clock, [this](const QString &, Collection) -> RecordService * {
        return m_contacts.get();
    })
{
    connect(&m_looks, &QTimer::timeout, this, &Engine::look);
    connect(&m_dispatcher, &Dispatcher::opChanged, this, &Engine::take);
    connect(&m_dispatcher, &Dispatcher::recovered, this, [this] { m_recovered = true; });
    connect(&m_dispatcher, &Dispatcher::storageFailed, this,
            [this](const Op &op, const OutboxError &error) {
                m_speak("trouble " + QByteArray::number(op.id) + ' ' +
                        QByteArray::number(int(error.kind)) + ' ' + error.detail.toUtf8());
            });
    // Somebody gives a new token at once.
    connect(
        &m_dispatcher, &Dispatcher::accountPaused, this,
        [this](const QString &account) {
            QTimer::singleShot(20ms, this,
                               [this, account] { m_dispatcher.resumeAccount(account); });
        },
        Qt::QueuedConnection);
}

void Engine::start()
{
    const Account account = accountAt(m_options.origin);
    m_credentials.write(account, Secret(m_options.token));
    m_contacts =
        std::make_unique<LatenessContacts>(m_catalog.connect(account).contacts, m_options.lateness);
    m_outbox.open().then(this, [this](const OutboxResult<OutboxOpening> &opening) {
        if (opening.ok()) {
            opened(*opening);
            return;
        }
        m_speak("refused " + QByteArray::number(int(opening.error().kind)) + ' ' +
                opening.error().detail.toUtf8());
        Q_EMIT refused();
    });
}

void Engine::opened(const OutboxOpening &opening)
{
    m_speak("opened " + word(opening.kind));
    if (m_options.acts) {
        m_user = std::make_unique<EngineUser>(m_dispatcher, m_outbox, *m_contacts, m_speak,
                                              m_options.temper);
        connect(m_user.get(), &EngineUser::doneEnough, this, &Engine::stopActing,
                Qt::QueuedConnection);
    }
    m_dispatcher.recover();
    if (m_user)
        m_user->begin();
    else
        stopActing();
}

void Engine::stopActing()
{
    if (m_user)
        m_user->stop();
    m_looks.start(20ms);
}

void Engine::take(const Op &op)
{
    m_speak("state " + QByteArray::number(op.id) + ' ' + test::word(op.state));
}

void Engine::look()
{
    if (!m_recovered || m_dispatcher.unfinishedCount() > 0)
        return;
    m_looks.stop();
    m_speak("idle");
    Q_EMIT ended();
}

} // namespace patchbook::test
