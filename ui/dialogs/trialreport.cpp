// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trialreport.h"

#include "models/domain/plaintext.h"
#include "ui/explanation.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Translations of this file have a context of their own. */
class TokenReport
{
    Q_DECLARE_TR_FUNCTIONS(TokenReport)
};

QString headlineOf(const ConnectionTest &test)
{
    if (!test.contacts)
        return TokenReport::tr("This token cannot read contacts.");
    return test.contactCount < 0 ? TokenReport::tr("This token can read contacts.")
                                 //: %1 is how many contacts there are, such as 10,000.
                                 : TokenReport::tr("This token can read contacts (%1).")
                                       .arg(QLocale().toString(test.contactCount));
}

QString nameOf(const ConnectionCheck &check)
{
    QString name = QCoreApplication::translate("Services", check.call);
    return check.argument.isEmpty() ? name : name.arg(displayText(check.argument));
}

QString lineOf(const ConnectionCheck &check)
{
    if (!check.error)
        //: A call that a token allows: %1 is what it is for, such as "Reading contacts".
        return TokenReport::tr("✓ %1").arg(nameOf(check));
    //: A call that a token does not allow: %1 is what it is for, %2 a sentence that says why not.
    return TokenReport::tr("✗ %1: %2")
        .arg(nameOf(check), explain(*check.error, Doing::TestingAccount).headline);
}

} // namespace

BannerText reportOf(const ServiceResult<ConnectionTest> &answer)
{
    if (!answer.ok()) {
        const Explanation words = explain(answer.error(), Doing::TestingAccount);
        return {BannerText::Tone::Error, words.headline,
                QStringList{words.effect, words.nextStep}.join(u' '), words.serviceWords};
    }
    BannerText report;
    report.headline = headlineOf(*answer);
    QStringList lines;
    for (const ConnectionCheck &check : answer->checks)
        lines << lineOf(check);
    const auto refused =
        std::ranges::find_if(answer->checks, [](const ConnectionCheck &c) { return !!c.error; });
    const bool all = refused == answer->checks.cend();
    if (!all)
        report.foreign = explain(*refused->error, Doing::TestingAccount).serviceWords;
    lines << TokenReport::tr("Only reading was tried; whether it may change contacts shows with "
                             "the first save.");
    report.text = lines.join(u'\n');
    report.tone = !answer->contacts ? BannerText::Tone::Error
                  : all             ? BannerText::Tone::Good
                                    : BannerText::Tone::Warning;
    return report;
}

} // namespace patchbook
