// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSqlError;

namespace patchbook {

/** Why a database did not do what it was asked to do. */
struct DatabaseError
{
    enum class Kind {
        DiskFull,
        ReadOnly,
        Busy,    ///< another program holds the file
        Damaged, ///< not a database, or one with torn pages
        Foreign, ///< a sound database of another program
        Newer,   ///< written by a newer version of this program
        Refused, ///< a constraint of the schema
        Device,  ///< reading or writing failed
        Other,   ///< a folder is missing, a wrong statement, …
    };
    Kind kind = Kind::Other;
    QString detail; ///< for the log; never holds a value out of the database

    friend bool operator==(const DatabaseError &, const DatabaseError &) = default;
};

/** What SQLite's result code means for us. */
DatabaseError::Kind databaseErrorKind(int code);
DatabaseError databaseError(const QSqlError &error);
/** From an `errno`. */
DatabaseError databaseErrorOfSystem(int number);

} // namespace patchbook
