// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/randomtoken.h"

#include <QRandomGenerator>

#include <array>

namespace patchbook::demo {

QByteArray randomToken(const QByteArray &prefix)
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    QByteArray token = prefix;
    for (const quint32 word : words)
        token += QByteArray::number(word, 16);
    return token;
}

} // namespace patchbook::demo
