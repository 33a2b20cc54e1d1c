// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulk/selectionwords.h"

#include "models/book/workspace.h"
#include "models/domain/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbook {

namespace {

/** Sentences about what a bulk change is asked for. */
struct SelectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(BulkSelection)
};

constexpr qsizetype searchLimit = 80; // characters shown of a search

} // namespace

QString selectionSentence(const BulkSelection &selection)
{
    const int count = selection.contacts.count();
    const QString words = displayText(selection.words, searchLimit);
    switch (selection.origin) {
    case BulkSelection::Origin::Chosen:
        return SelectionTexts::tr("%Ln contact(s), chosen in the list", "", count);
    case BulkSelection::Origin::Matching:
        if (selection.words.isEmpty())
            return SelectionTexts::tr("%Ln contact(s), all that the list shows", "", count);
        //: %1 is what the user searched for.
        return SelectionTexts::tr("%Ln contact(s) that match “%1”", "", count).arg(words);
    case BulkSelection::Origin::Owned:
        //: %1 is the owner: a name or an e-mail address.
        return SelectionTexts::tr("%Ln contact(s) that %1 has", "", count).arg(words);
    case BulkSelection::Origin::Pasted:
        return SelectionTexts::tr("%Ln contact(s) out of a pasted list", "", count);
    case BulkSelection::Origin::Run:
        return SelectionTexts::tr("%Ln contact(s) of an earlier run", "", count);
    }
    return {};
}

QString serviceNameOf(Workspace &workspace, const QString &account)
{
    const AccountSession *session = workspace.session(account);
    const QList<ServiceInfo> services = workspace.catalog().services();
    const auto named = std::ranges::find_if(services, [session](const ServiceInfo &info) {
        return session && info.key == session->account().service;
    });
    return named == services.cend() ? SelectionTexts::tr("the service") : named->name;
}

AccountObstacle obstacleOf(Workspace &workspace, const QString &account)
{
    AccountSession *session = workspace.session(account);
    if (!session)
        return {SelectionTexts::tr("not open"),
                SelectionTexts::tr("The account of these contacts is not open any more.")};
    const QString label = displayText(session->account().label);
    if (session->account().readOnly)
        return {SelectionTexts::tr("read-only"),
                //: %1 is an account's name.
                SelectionTexts::tr("%1 is read-only, so nothing can be changed there. Allow "
                                   "changes under Accounts, at this account, then try again.")
                    .arg(label)};
    if (workspace.dispatcher().isPaused(account))
        return {SelectionTexts::tr("cannot be used now"),
                //: %1 is an account's name.
                SelectionTexts::tr("%1 cannot be used now: its token was refused, or the keychain "
                                   "is locked. Put the account right first.")
                    .arg(label)};
    if (session->book().count() == 0 && session->loader().state() != ListLoader::State::Loading)
        return {SelectionTexts::tr("not loaded"),
                //: %1 is an account's name.
                SelectionTexts::tr("The contacts of %1 are not loaded, so none of them can be "
                                   "changed. Refresh its list first.")
                    .arg(label)};
    return {};
}

} // namespace patchbook
