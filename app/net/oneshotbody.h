// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>

namespace patchbook {

/**
 * A request body that can be read once and never rewound. QNetworkAccessManager silently sends a
 * request again when the connection drops before the answer, up to four times, whatever the method;
 * a body it cannot rewind is the only thing that stops it. Used for empty bodies too.
 */
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray content, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_content(std::move(content))
    {
        // Unbuffered: QIODevice would otherwise keep what was read and could serve it again.
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override
    {
        return m_content.size() - m_read + QIODevice::bytesAvailable();
    }
    bool atEnd() const override { return bytesAvailable() == 0; }
    /** Overridden only to refuse without the warning that QIODevice prints. */
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_content.size() - m_read);
        if (size <= 0)
            return m_read == m_content.size() && maxSize > 0 ? -1 : 0;
        std::copy_n(m_content.constData() + m_read, size, data);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_read = 0;
};

} // namespace patchbook
