// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answerwriter.h"

#include <QSslSocket>

#include <algorithm>
#include <sys/socket.h>
#include <utility>

namespace patchbook {

AnswerWriter::AnswerWriter(QSslSocket &socket, std::function<void(const RawAnswer &)> written)
    : m_socket(socket)
    , m_written(std::move(written))
{
    connect(&m_drip, &QTimer::timeout, this, &AnswerWriter::writePiece);
}

void AnswerWriter::write(const RawAnswer &answer)
{
    m_answer = answer;
    if (answer.pieceSize > 0)
        m_drip.start(answer.pieceEveryMs);
    else
        m_answer.pieceSize = static_cast<int>(answer.bytes.size());
    writePiece();
}

void AnswerWriter::writePiece()
{
    const qsizetype size = std::min<qsizetype>(m_answer.pieceSize, m_answer.bytes.size());
    m_socket.write(m_answer.bytes.first(size));
    m_answer.bytes.remove(0, size);
    if (!m_answer.bytes.isEmpty())
        return;
    m_drip.stop();
    m_socket.flush();
    m_written(m_answer);
}

void endConnection(QSslSocket &socket, bool reset)
{
    socket.flush();
    if (!reset) {
        socket.disconnectFromHost();
        return;
    }
    resetWhenClosed(socket.socketDescriptor());
    socket.abort();
}

// By a linger time of zero.
void resetWhenClosed(qintptr descriptor)
{
    const linger none{1, 0};
    setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &none, sizeof none);
}

} // namespace patchbook
