// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/foldedtext.h"

#include "models/tables/contactcells.h"
#include "models/tables/folding.h"
#include "tests/benchmarks/listhouse.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace patchbook::bench {

FoldedText::FoldedText(ListHouse &house)
{
    const QList<ServiceInfo> services = house.services().services();
    for (const auto &session : house.workspace().sessions()) {
        const Account &account = session->account();
        const auto info = std::ranges::find(services, account.service, &ServiceInfo::key);
        const QByteArray home = folded(account.label) + '\n' + folded(info->name) + '\n';
        const QStringList ids = session->book().ids();
        for (const QString &id : ids) {
            take(session->book().schema(), session->book().baseline(id));
            m_text += home;
            m_ends.push_back(m_text.size());
        }
    }
}

void FoldedText::take(const Schema &schema, const Contact &contact)
{
    for (const Field &field : schema.fields()) {
        const QJsonValue value = contact.value(field.key);
        if (isEmptyValue(value))
            continue;
        const bool isMoment = field.kind == FieldKind::Timestamp;
        m_text += folded(isMoment ? field.valueText(value) : shownText(field, value)) + '\n';
        // What a service keeps in the place of a name or a day can be found too.
        if (field.kind == FieldKind::Date || !field.options.isEmpty())
            m_text += folded(valueText(value)) + '\n';
    }
}

int FoldedText::holding(const QByteArray &piece) const
{
    int found = 0;
    qsizetype from = 0;
    while (from < m_text.size()) {
        const void *hit = memmem(m_text.data() + from, size_t(m_text.size() - from), piece.data(),
                                 size_t(piece.size()));
        if (!hit)
            break;
        ++found;
        from = *std::ranges::upper_bound(m_ends, static_cast<const char *>(hit) - m_text.data());
    }
    return found;
}

int FoldedText::holdingAll(const QList<QByteArray> &words) const
{
    int found = 0;
    qsizetype start = 0;
    for (const qsizetype end : m_ends) {
        const std::string_view one(m_text.data() + start, size_t(end - start));
        const bool isHit = std::ranges::all_of(words, [one](const QByteArray &word) {
            return one.find(std::string_view(word.data(), size_t(word.size()))) !=
                   std::string_view::npos;
        });
        found += isHit ? 1 : 0;
        start = end;
    }
    return found;
}

} // namespace patchbook::bench
