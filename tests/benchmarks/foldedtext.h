// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace patchbook {
class Schema;
struct Contact;
} // namespace patchbook

namespace patchbook::bench {

class ListHouse;

/** All contacts as search reads them, one after the other, made without the product's index. */
class FoldedText
{
public:
    explicit FoldedText(ListHouse &house);

    /** How many contacts hold this piece: one memmem for each of them, and one more. */
    int holding(const QByteArray &piece) const;
    /** How many hold all of these words, by nothing but a look at each contact. */
    int holdingAll(const QList<QByteArray> &words) const;

private:
    void take(const Schema &schema, const Contact &contact);

    QByteArray m_text;
    std::vector<qsizetype> m_ends; // of each contact's part
};

} // namespace patchbook::bench
