// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace patchbook::test {

/** Looks for a secret in every shape in which it could have got somewhere. */
class Sweep
{
public:
    /** A secret as bytes, and what that shape is called. */
    struct Shape
    {
        QString name;
        QByteArray bytes;
    };

    explicit Sweep(const QByteArray &secret);

    const QList<Shape> &shapes() const { return m_shapes; }

    /** The names of the shapes found in `bytes`. */
    QStringList in(const QByteArray &bytes) const;
    /** In a text as any of its encodings would hold it. */
    QStringList in(const QString &text) const;
    /** "path: shape" for every hit in names and contents of everything below `folder`. */
    QStringList below(const QString &folder, const QDateTime &changedSince = {}) const;

    /** How many files the last below() has read. */
    int filesRead() const { return m_filesRead; }

private:
    QList<Shape> m_shapes;
    mutable int m_filesRead = 0;
};

} // namespace patchbook::test
