// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace patchbook {

/** A certificate authority made for one test run by the openssl command; its keys go with it. */
class TestAuthority
{
public:
    /** Aborts the test program when openssl is not there. */
    TestAuthority();

    /** For a client: trusts this authority and no other. */
    QSslConfiguration clientTls() const;
    /** For a server: a certificate of this authority for `name`, "IP:127.0.0.1" or "DNS:…". */
    QSslConfiguration serverTls(const QString &name) const;
    /** For a server: a certificate for 127.0.0.1 that vouches for itself. */
    QSslConfiguration selfSignedTls() const;
    /** For a server: signed and for the right name, but its time is over. */
    QSslConfiguration expiredTls() const;

private:
    QSslConfiguration make(const QStringList &arguments, const QString &name) const;

    QTemporaryDir m_dir;
    mutable int m_made = 0;
};

} // namespace patchbook
