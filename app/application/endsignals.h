// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <optional>

namespace patchbook {

/**
 * Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop, so that the program ends in
 * order: a logout and a closed terminal must not cost what was typed. One at a time.
 */
class EndSignals final : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    /** Gives the signals back what they did before. */
    ~EndSignals() override;

Q_SIGNALS:
    void endAsked();

private:
    void drain();

    int m_pipe[2] = {-1, -1};
    std::optional<QSocketNotifier> m_notifier;
};

} // namespace patchbook
