// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tokenprobe.h"

#include "models/book/accountsession.h"
#include "ui/explanation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

namespace {

const ServiceError stopped{.kind = ErrorKind::Cancelled, .delivery = Delivery::NotSent};

/** Translations of this file have a context of their own. */
class TokenReport
{
    Q_DECLARE_TR_FUNCTIONS(TokenReport)
};

QString allowedSentence(const ConnectionTest &test)
{
    const QString count = QLocale().toString(test.contactCount);
    const bool counted = test.contactCount >= 0;
    if (test.contacts && test.cards)
        //: %1 is how many contacts there are, such as 10,000.
        return counted ? TokenReport::tr("This token can read contacts (%1) and cards.").arg(count)
                       : TokenReport::tr("This token can read contacts and cards.");
    if (test.contacts && test.cardsError)
        return counted
                   ? TokenReport::tr("This token can read contacts (%1), but not cards.").arg(count)
                   : TokenReport::tr("This token can read contacts, but not cards.");
    if (test.contacts)
        return counted ? TokenReport::tr("This token can read contacts (%1).").arg(count)
                       : TokenReport::tr("This token can read contacts.");
    return test.cards ? TokenReport::tr("This token can read cards, but not contacts.")
                      : TokenReport::tr("This token can read neither contacts nor cards.");
}

} // namespace

int TokenProbe::begin()
{
    m_running = true;
    Q_EMIT runningChanged();
    return ++m_question;
}

void TokenProbe::end(int question, const Answer &answer)
{
    if (question != m_question || !m_running)
        return;
    m_running = false;
    Q_EMIT runningChanged();
    Q_EMIT finished(answer);
}

void TokenProbe::giveUp()
{
    if (!m_running)
        return;
    ++m_question;
    m_running = false;
    Q_EMIT runningChanged();
}

void TokenProbe::ask(ServiceCatalog &catalog, const Account &account, const Secret &token)
{
    const int question = begin();
    catalog.test(account, token)
        .then(this, [this, question](const Answer &answer) { end(question, answer); })
        .onCanceled(this, [this, question] { end(question, fail(stopped)); });
}

void TokenProbe::ask(AccountSession &session)
{
    const int question = begin();
    session.contacts()
        .page(PageCursor{})
        .then(this,
              [this, question, asked = QPointer(&session)](const ServiceResult<ContactPage> &page) {
                  if (!page.ok()) {
                      end(question, fail(page.error()));
                      return;
                  }
                  ConnectionTest test;
                  test.contacts = true;
                  test.contactCount = page->totalCount;
                  askForCards(question, asked, test);
              })
        .onCanceled(this, [this, question] { end(question, fail(stopped)); });
}

void TokenProbe::askForCards(int question, AccountSession *session, const ConnectionTest &soFar)
{
    auto *cards =
        session ? dynamic_cast<ContactCards *>(session->recordService(Collection::Cards)) : nullptr;
    if (!cards || question != m_question) {
        end(question, soFar);
        return;
    }
    cards->lines()
        .then(this,
              [this, question, soFar](const ServiceResult<QList<CardLine>> &lines) {
                  ConnectionTest test = soFar;
                  test.cards = lines.ok();
                  if (!lines.ok())
                      test.cardsError = lines.error();
                  end(question, test);
              })
        .onCanceled(this, [this, question] { end(question, fail(stopped)); });
}

BannerText reportOf(const TokenProbe::Answer &answer)
{
    if (!answer.ok()) {
        const Explanation words = explain(answer.error(), Doing::TestingAccount);
        return {BannerText::Tone::Error, words.headline,
                QStringList{words.effect, words.nextStep}.join(u' '), words.serviceWords};
    }
    BannerText report;
    report.headline = allowedSentence(*answer);
    report.tone = answer->contacts && !answer->cardsError ? BannerText::Tone::Good
                                                          : BannerText::Tone::Warning;
    if (answer->cardsError) {
        const Explanation words = explain(*answer->cardsError, Doing::LoadingCards);
        report.text = QStringList{words.headline, words.nextStep}.join(u' ');
        report.foreign = words.serviceWords;
    }
    return report;
}

} // namespace patchbook
