// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "app/storage/storednames.h"
#include "models/domain/exactbytes.h"

#include <optional>
#include <utility>

namespace patchbook {

/**
 * Reads a row column by column and remembers whether every value was of its kind: SQLite itself
 * lets any value stand in any column, and a damaged file uses that.
 */
class RowReader final
{
public:
    explicit RowReader(const Statement &statement, int column = 0)
        : m_statement(statement)
        , m_column(column)
    {
    }

    bool isSound() const { return m_sound; }

    qint64 integer()
    {
        const QVariant value = next(QMetaType::LongLong);
        return value.toLongLong();
    }
    /** NULL stands for none. */
    std::optional<qint64> integerOrNull()
    {
        if (!m_statement.value(m_column).isNull())
            return integer();
        ++m_column;
        return std::nullopt;
    }
    bool flag() { return integer() != 0; }
    QByteArray bytes() { return next(QMetaType::QByteArray).toByteArray(); }
    QString exact() { return exactText(bytes()); }
    QString name() { return next(QMetaType::QString).toString(); }

    template <class E>
    E enumerator()
    {
        return checked(fromStoredName<E>(name()));
    }
    /** By a function that makes nothing of bytes which are no such value. */
    template <class T>
    T value(std::optional<T> (*read)(const QByteArray &))
    {
        return checked(read(bytes()));
    }
    /** The same where NULL stands for none. */
    template <class T>
    std::optional<T> optional(std::optional<T> (*read)(const QByteArray &))
    {
        if (!m_statement.value(m_column).isNull())
            return value(read);
        ++m_column;
        return std::nullopt;
    }
    void skip() { ++m_column; }

private:
    QVariant next(int type)
    {
        QVariant value = m_statement.value(m_column++);
        m_sound = m_sound && value.typeId() == type;
        return value;
    }
    template <class T>
    T checked(std::optional<T> value)
    {
        m_sound = m_sound && value.has_value();
        return value ? *std::move(value) : T{};
    }

    const Statement &m_statement;
    int m_column;
    bool m_sound = true;
};

} // namespace patchbook
