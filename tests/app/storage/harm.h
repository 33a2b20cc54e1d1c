// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/outboxschema.h"

#include <QFile>
#include <QTest>

#include <functional>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype pageSize = 4096;

/** Something that happens to the file while nobody has it open. */
using Harm = std::function<void(const QString &path)>;

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

inline Harm sql(const QString &statement)
{
    return [statement](const QString &path) {
        const auto database = Database::open(path, outboxDesign(std::chrono::milliseconds(50)));
        QVERIFY(database.ok());
        (*database)->run(u"PRAGMA ignore_check_constraints=ON"_s);
        // QVERIFY2 asks for the words even when there are none.
        const bool isDone = (*database)->run(statement);
        QVERIFY2(isDone, isDone ? "" : qPrintable((*database)->trouble()->detail));
    };
}

/** Overwrites the inside of a page, counted from 0. */
inline Harm flipped(std::function<qint64(Database &)> page)
{
    return [page](const QString &path) {
        qint64 number = 0;
        {
            const auto database = Database::open(path, outboxDesign(std::chrono::milliseconds(50)));
            number = page(**database) - 1;
        }
        QCOMPARE_GT(number, 0);
        QByteArray content = contentOf(path);
        content.replace(number * pageSize, 500, QByteArray(500, '\xa5'));
        overwrite(path, content);
    };
}

inline Harm withRootPageOf(const QString &name)
{
    return flipped([name](Database &database) {
        return database.value(u"SELECT rootpage FROM sqlite_schema WHERE name=?"_s, {name})
            .toLongLong();
    });
}

inline Harm cutTo(double share)
{
    return [share](const QString &path) {
        const QByteArray content = contentOf(path);
        overwrite(path, content.left(qsizetype(double(content.size()) * share)));
    };
}

inline Harm filledWith(const QByteArray &content)
{
    return [content](const QString &path) {
        overwrite(path, content);
    };
}

} // namespace patchbook::test

Q_DECLARE_METATYPE(patchbook::test::Harm)
