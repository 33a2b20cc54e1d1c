// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstring>
#include <utility>

namespace patchbook {

/**
 * A token on its way between the keychain and a request header.
 * Has no output operator and no QVariant, so it cannot reach a log or a settings file by accident,
 * and overwrites its bytes when it goes (as far as Qt's own copies allow).
 */
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {
    }
    Secret &operator=(const Secret &other)
    {
        if (this != &other) {
            wipe();
            m_bytes = other.m_bytes;
        }
        return *this;
    }
    Secret &operator=(Secret &&other) noexcept
    {
        if (this != &other) {
            wipe();
            m_bytes = std::exchange(other.m_bytes, {});
        }
        return *this;
    }
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /** For the keychain and the request header only. */
    const QByteArray &reveal() const { return m_bytes; }

    /** 8 to 2,000 visible ASCII characters: anything else could alter a request's header. */
    bool isUsable() const
    {
        if (m_bytes.size() < 8 || m_bytes.size() > 2000)
            return false;
        for (const char c : m_bytes) {
            if (c < 0x21 || c > 0x7e)
                return false;
        }
        return true;
    }

    friend bool operator==(const Secret &a, const Secret &b) { return a.m_bytes == b.m_bytes; }

private:
    void wipe()
    {
        // The last owner only: data() of a shared array would wipe a copy made for that purpose.
        if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
            volatile char *bytes = m_bytes.data();
            for (qsizetype i = 0; i < m_bytes.size(); ++i)
                bytes[i] = '\0';
        }
        m_bytes.clear();
    }

    QByteArray m_bytes;
};

} // namespace patchbook
