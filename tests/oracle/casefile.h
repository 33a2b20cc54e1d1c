// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/oracle/history.h"

#include <QMap>

namespace patchbook::test {

/** A history put in order: which request came from which operation, and what the user meant. */
class CaseFile
{
public:
    /** A write as it came in, and each time it took effect. */
    struct Request
    {
        const ServerStep *received = nullptr;
        QList<const ServerStep *> applied;
        qint64 op = 0; ///< 0: no save explains it
    };

    explicit CaseFile(const History &history);

    const History &history() const { return m_history; }
    const QMap<qint64, Request> &requests() const { return m_requests; }
    QList<Request> requestsOf(qint64 op) const;

    /** nullptr when there is none. */
    const Op *op(qint64 id) const { return m_ops.value(id); }
    const Save *save(qint64 op) const { return m_saves.value(op); }

    /** The operation whose failure or conflict this one takes up, or which it puts back; 0. */
    static qint64 parentOf(const Op &op) { return op.goesOn != 0 ? op.goesOn : op.undoOf; }
    /** Field by field what the operation is to bring about. */
    const ChangeSet &wanted(const Op &op) const;
    /** What the user typed into, of all that may be in the operation. */
    QSet<QString> touched(const Op &op) const;
    /** Values which the user has seen in this field before deciding. */
    QList<QJsonValue> seen(const Op &op, const QString &key) const;
    /** Both are about one record, also when it got its id at the service in between. */
    bool areOfOneRecord(const Op &a, const Op &b) const;
    /** The id at the service, "" when it never got one. */
    QString recordOf(const Op &op) const;
    /** Place in the sequence from which on the operation may have had an effect. */
    qint64 bornAt(const Op &op) const;
    int sendings(const Op &op) const;
    /** The service forced us to send this field of the request, as it was, beside the edit. */
    bool isAnchor(const Op &op, const ServerStep &step, const QString &key) const;

    /** Whether the service takes both for one value, a phone's country code put aside. */
    bool same(const QString &key, const QJsonValue &a, const QJsonValue &b) const;
    /** Whether one of our own writes has put this value there, or an earlier one found it there. */
    bool isOurs(const Op &op, const QString &key, const QJsonValue &value) const;

    /** "operation 7 (change of p3)", for the sentences. */
    QString name(qint64 op) const;

private:
    qint64 owner(const ServerStep &received) const;
    QList<const Op *> replacedBy(const Op &op) const;
    QSet<QString> namesOf(const Op &op) const;
    bool explains(const Op &op, const ServerStep &received) const;
    OpState onDisk(qint64 op, qint64 seq) const;

    const History &m_history;
    QMap<qint64, const Op *> m_ops;
    QMap<qint64, const Save *> m_saves;
    QMap<qint64, Request> m_requests;
    QMap<qint64, int> m_sendings;
    QMap<QString, QString> m_made; // ids of created records, by the id of their draft
};

} // namespace patchbook::test
