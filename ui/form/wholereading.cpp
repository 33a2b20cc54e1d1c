// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/wholereading.h"

#include "models/book/workspace.h"

namespace patchbook {

WholeReading::WholeReading(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pause);
    connect(&m_timer, &QTimer::timeout, this, &WholeReading::start);
}

void WholeReading::follow(const RecordRef &record)
{
    if (record == m_record)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_record = record;
    m_session = m_workspace.session(record.account);
    m_error.reset();
    m_underWay = false;
    m_timer.stop();
    if (!m_session || record.collection != Collection::Contacts || record.id.isEmpty())
        return;
    m_underWay = m_session->contacts().capabilities().testFlag(Capability::ListIsPartial) &&
                 !m_session->book().isNew(record.id);
    connect(m_session, &AccountSession::readEnded, this, &WholeReading::takeEnd);
    // Over a new connection an answer to the old one is not waited for.
    connect(m_session, &AccountSession::loaderReplaced, this,
            [this] { takeEnd(m_record.id, std::nullopt); });
    m_timer.start();
}

void WholeReading::start()
{
    if (m_session && m_underWay)
        m_session->readWhole(m_record.id);
    if (m_session && !m_session->isReading(m_record.id))
        takeEnd(m_record.id, std::nullopt); // there is nothing to read any more
    Q_EMIT started();
}

void WholeReading::takeEnd(const QString &id, const std::optional<ServiceError> &error)
{
    if (id != m_record.id || !m_underWay)
        return;
    m_underWay = false;
    m_error = error;
    Q_EMIT changed();
}

void WholeReading::readOnce(const RecordRef &record)
{
    AccountSession *session = m_workspace.session(record.account);
    if (!session || m_asked.contains(record))
        return;
    m_asked.insert(record);
    session->readWhole(record.id);
}

} // namespace patchbook
