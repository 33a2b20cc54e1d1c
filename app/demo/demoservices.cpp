// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoservices.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace patchbook {

namespace {

// Their lists come page after page and at a pace of their own: enough to be more than a handful,
// and few enough that nobody waits for the last of them.
constexpr qint64 mostOfMarketing = 20'000;
constexpr qint64 mostOfPartners = 10'000;

/** The same organisation at another service, with one of so many contacts. */
demo::Options scaled(demo::Options options, qint64 divisor, qint64 most)
{
    options.contacts = std::clamp<qint64>(options.contacts / divisor, 1, most);
    options.tokens.clear();
    options.port = 0;
    return options;
}

} // namespace

DemoServices::DemoServices(const demo::Options &options)
    : m_linq(options)
    , m_highLevel(scaled(options, 5, mostOfMarketing))
    , m_routera(scaled(options, 10, mostOfPartners))
{
}

bool DemoServices::start()
{
    return m_linq.start() && m_highLevel.start() && m_routera.start();
}

QList<DemoAccount> DemoServices::accounts() const
{
    return {
        {u"demo"_s,
         u"linq"_s,
         //: The name of an account of the made-up organisation: what its department works with.
         QT_TRANSLATE_NOOP("Demo", "Demo: sales"),
         m_linq.origin(),
         {},
         m_linq.token()},
        {u"demo-2"_s,
         u"highlevel"_s,
         //: The name of an account of the made-up organisation: what its department works with.
         QT_TRANSLATE_NOOP("Demo", "Demo: marketing"),
         m_highLevel.origin(),
         {{u"location"_s, m_highLevel.location()}},
         m_highLevel.token()},
        {u"demo-3"_s,
         u"routera"_s,
         //: The name of an account of the made-up organisation: what its department works with.
         QT_TRANSLATE_NOOP("Demo", "Demo: partners"),
         m_routera.origin(),
         {{u"signIn"_s, u"client"_s},
          {u"clientId"_s, QString::fromLatin1(m_routera.clientId())},
          {u"properties"_s, u"company, job_title, city, lead_score, is_partner, territory"_s}},
         m_routera.clientSecret()},
    };
}

} // namespace patchbook
