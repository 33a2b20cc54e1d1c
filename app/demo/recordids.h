// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbook::demo {

/** splitmix64 of three numbers: the same on every machine. */
quint64 mixed(quint64 seed, quint64 a, quint64 b);

/**
 * Ids which look like chance and yet tell the server the number of their record (1 … 2^47), so that
 * a million records need no table. Another seed or kind, other ids.
 */
class RecordIds
{
public:
    RecordIds(quint64 seed, quint64 kind);

    /** 20 letters and digits. */
    QString letters(qint64 number) const;
    /** A UUID without braces. */
    QString uuid(qint64 number) const;
    /** 0 for an id that was made by nobody here. */
    qint64 numberOfLetters(const QString &id) const;
    qint64 numberOfUuid(const QString &id) const;

private:
    quint64 scrambled(quint64 number) const;
    quint64 unscrambled(quint64 text) const;

    quint64 m_key;
};

} // namespace patchbook::demo
