// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"

#include <QEventLoop>
#include <QObject>

#include <optional>

namespace patchbook::bench {

/** A look at a record and the write that follows it. */
struct LookAndWrite
{
    HttpRequest look;
    HttpRequest write;
};

/**
 * The limit of what a run could do: the same requests through the same HTTP recipe over as many
 * connections, one after the other, with nothing kept, compared or read back.
 */
class BareLoop final : public QObject
{
    Q_OBJECT

public:
    BareLoop(QList<LookAndWrite> pairs, int connections);

    /** The seconds it took; nullopt when not all were answered by 200. */
    std::optional<double> run();

private:
    void next();
    void send(const HttpRequest &request, const std::function<void()> &then);

    HttpClient m_client;
    QEventLoop m_loop;
    const QList<LookAndWrite> m_pairs;
    const int m_connections;
    qsizetype m_begun = 0;
    qsizetype m_done = 0;
    bool m_failed = false;
};

} // namespace patchbook::bench
