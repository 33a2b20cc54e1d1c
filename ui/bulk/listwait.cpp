// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/listwait.h"

#include "models/book/accountsession.h"
#include "models/domain/plaintext.h"
#include "ui/explanation.h"
#include "ui/form/formbanner.h"
#include "ui/text/plainlabel.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace patchbook {

using namespace Qt::Literals::StringLiterals;

ListWait::ListWait(QWidget *parent)
    : QWidget(parent)
    , m_words(new PlainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_trouble(new FormBanner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addWidget(m_trouble);
    column->addStretch(1);
    m_words->setObjectName(u"bulkWaitWords"_s);
    m_words->setWordWrap(true);
    m_bar->setObjectName(u"bulkWaitBar"_s);
    m_bar->setAccessibleName(tr("Loading the list"));
    m_trouble->setClosable(false);
}

void ListWait::showSession(AccountSession &session)
{
    const ListLoader &loader = session.loader();
    const QString label = displayText(session.account().label);
    const bool failed = loader.state() == ListLoader::State::Failed ||
                        loader.state() == ListLoader::State::Cancelled;
    m_words->setVisible(!failed);
    m_bar->setVisible(!failed);
    if (failed) {
        const Explanation why = loader.state() == ListLoader::State::Failed
                                    ? explain(loader.error(), Doing::LoadingList)
                                    : Explanation{};
        //: %1 is an account's name.
        const QString headline = tr("The list of %1 is not complete.").arg(label);
        const QString text =
            tr("This change is meant for all contacts that were asked for, and some are missing.");
        m_trouble->setMessage({BannerText::Tone::Warning, headline,
                               QString(why.headline + u'\n' + text).trimmed(), why.serviceWords},
                              {{u"bulkWaitAgain"_s, tr("Load the &rest"),
                                [this] {
                                    Q_EMIT againRequested();
                                }},
                               {u"bulkWaitEnough"_s, tr("Go on with &those that are here"), [this] {
                                    Q_EMIT enoughRequested();
                                }}});
        return;
    }
    m_trouble->clear();
    //: %1 is an account's name.
    m_words->setText(tr("The list of %1 is still being loaded. This goes on by itself as soon as "
                        "all contacts are here.")
                         .arg(label));
    m_bar->setRange(0, qMax(0, loader.expected()));
    m_bar->setValue(qMin(loader.loaded(), qMax(0, loader.expected())));
}

} // namespace patchbook
