// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/publicaddress.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

using Subnet = std::pair<QHostAddress, int>;

bool isInAny(const QHostAddress &address, const QList<Subnet> &subnets)
{
    return std::ranges::any_of(
        subnets, [&address](const Subnet &subnet) { return address.isInSubnet(subnet); });
}

QList<Subnet> subnets(const QStringList &list)
{
    QList<Subnet> parsed;
    for (const QString &subnet : list)
        parsed += QHostAddress::parseSubnet(subnet);
    return parsed;
}

const QList<Subnet> &specialIpv4()
{
    static const QList<Subnet> special = subnets({
        u"0.0.0.0/8"_s,       // this network
        u"10.0.0.0/8"_s,      // private
        u"100.64.0.0/10"_s,   // shared by a carrier's customers
        u"127.0.0.0/8"_s,     // loopback
        u"169.254.0.0/16"_s,  // link-local, and the metadata of clouds
        u"172.16.0.0/12"_s,   // private
        u"192.0.0.0/24"_s,    // protocol assignments
        u"192.0.2.0/24"_s,    // documentation
        u"192.31.196.0/24"_s, // AS112
        u"192.52.193.0/24"_s, // multicast tunnelling
        u"192.88.99.0/24"_s,  // 6to4 relays
        u"192.168.0.0/16"_s,  // private
        u"192.175.48.0/24"_s, // AS112
        u"198.18.0.0/15"_s,   // benchmarks
        u"198.51.100.0/24"_s, // documentation
        u"203.0.113.0/24"_s,  // documentation
        u"224.0.0.0/4"_s,     // multicast
        u"240.0.0.0/4"_s,     // reserved, and broadcast
    });
    return special;
}

// Only 2000::/3 is handed out. That leaves out loopback, link-local, unique local, multicast,
// IPv4-mapped and NAT64 addresses without naming them; these are the exceptions inside it.
const QList<Subnet> &specialIpv6()
{
    static const QList<Subnet> special = subnets({
        u"2001::/23"_s,         // protocol assignments: Teredo, benchmarks, ORCHID
        u"2001:db8::/32"_s,     // documentation
        u"2002::/16"_s,         // 6to4: holds an IPv4 address
        u"2620:4f:8000::/48"_s, // AS112
        u"3ffe::/16"_s,         // the former test network
        u"3fff::/20"_s,         // documentation
    });
    return special;
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return !isInAny(address, specialIpv4());
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
        return false;
    static const Subnet handedOut = QHostAddress::parseSubnet(u"2000::/3"_s);
    return address.isInSubnet(handedOut) && !isInAny(address, specialIpv6());
}

} // namespace patchbook
