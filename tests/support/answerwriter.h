// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawserver.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QSslSocket;

namespace patchbook {

/** Writes answers to a socket, at once or piece by piece. */
class AnswerWriter final : public QObject
{
public:
    /** `written` is called with each answer whose last byte was handed over. */
    AnswerWriter(QSslSocket &socket, std::function<void(const RawAnswer &)> written);

    /** Only when none is under way. */
    void write(const RawAnswer &answer);
    bool isUnderWay() const { return !m_answer.bytes.isEmpty(); }
    void stop() { m_drip.stop(); }

private:
    void writePiece();

    QSslSocket &m_socket;
    const std::function<void(const RawAnswer &)> m_written;
    RawAnswer m_answer; ///< what is left of it
    QTimer m_drip;
};

/** Ends a connection after what was written, or by RST. */
void endConnection(QSslSocket &socket, bool reset);
/** From now on a close of this socket sends RST. */
void resetWhenClosed(qintptr descriptor);

} // namespace patchbook
