// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/settings.h"

#include <QHash>
#include <QVariant>

namespace patchbook::test {

/** Settings that end with the test. */
class MemorySettings final : public Settings
{
public:
    QString text(const QString &key, const QString &fallback = {}) const override
    {
        return m_values.value(key, fallback).toString();
    }
    void setText(const QString &key, const QString &value) override { m_values[key] = value; }
    QStringList list(const QString &key) const override
    {
        return m_values.value(key).toStringList();
    }
    void setList(const QString &key, const QStringList &value) override { m_values[key] = value; }
    QByteArray blob(const QString &key) const override { return m_values.value(key).toByteArray(); }
    void setBlob(const QString &key, const QByteArray &value) override { m_values[key] = value; }

private:
    QHash<QString, QVariant> m_values;
};

} // namespace patchbook::test
