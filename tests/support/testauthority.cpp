// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testauthority.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

QByteArray contentOfPem(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("openssl left no file");
    return file.readAll();
}

void runOpenssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl failed: %s", process.readAllStandardError().constData());
}

QSslConfiguration serverConfiguration(const QString &stem)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(
        QSslCertificate::fromData(contentOfPem(stem + u".pem"_s), QSsl::Pem));
    tls.setPrivateKey(QSslKey(contentOfPem(stem + u".key"_s), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients
    tls.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2, "http/1.1"_ba});
    return tls;
}

// Elliptic keys: made in milliseconds.
const QStringList request{u"req"_s,   u"-x509"_s,    u"-newkey"_s,
                          u"ec"_s,    u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                          u"-nodes"_s};

} // namespace

TestAuthority::TestAuthority()
{
    runOpenssl(request + QStringList{u"-keyout"_s, m_dir.filePath(u"ca.key"_s), u"-out"_s,
                                     m_dir.filePath(u"ca.pem"_s), u"-subj"_s,
                                     u"/CN=Authority of a test"_s, u"-days"_s, u"2"_s});
}

QSslConfiguration TestAuthority::clientTls() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(
        QSslCertificate::fromData(contentOfPem(m_dir.filePath(u"ca.pem"_s)), QSsl::Pem));
    return tls;
}

QSslConfiguration TestAuthority::serverTls(const QString &name) const
{
    return make({u"-CA"_s, m_dir.filePath(u"ca.pem"_s), u"-CAkey"_s, m_dir.filePath(u"ca.key"_s),
                 u"-days"_s, u"2"_s},
                name);
}

QSslConfiguration TestAuthority::selfSignedTls() const
{
    return make({u"-days"_s, u"2"_s}, u"IP:127.0.0.1"_s);
}

QSslConfiguration TestAuthority::expiredTls() const
{
    // "req" makes no certificate whose time is over; "x509" does, from a request.
    const QString stem = m_dir.filePath(u"expired"_s);
    const QString name = u"subjectAltName=IP:127.0.0.1"_s;
    runOpenssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                u"-nodes"_s, u"-keyout"_s, stem + u".key"_s, u"-out"_s, stem + u".csr"_s,
                u"-subj"_s, u"/CN=Server of a test"_s, u"-addext"_s, name});
    runOpenssl({u"x509"_s, u"-req"_s, u"-in"_s, stem + u".csr"_s, u"-copy_extensions"_s, u"copy"_s,
                u"-CA"_s, m_dir.filePath(u"ca.pem"_s), u"-CAkey"_s, m_dir.filePath(u"ca.key"_s),
                u"-set_serial"_s, u"7"_s, u"-days"_s, u"-1"_s, u"-out"_s, stem + u".pem"_s});
    return serverConfiguration(stem);
}

QSslConfiguration TestAuthority::make(const QStringList &arguments, const QString &name) const
{
    const QString stem = m_dir.filePath(QString::number(++m_made));
    const QString key = stem + u".key"_s;
    const QString certificate = stem + u".pem"_s;
    runOpenssl(request + arguments +
               QStringList{u"-keyout"_s, key, u"-out"_s, certificate, u"-subj"_s,
                           u"/CN=Server of a test"_s, u"-addext"_s, u"subjectAltName="_s + name,
                           u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s});
    return serverConfiguration(stem);
}

} // namespace patchbook
