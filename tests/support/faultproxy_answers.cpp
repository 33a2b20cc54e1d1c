// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a good answer goes bad.
#include "tests/support/faultproxy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char interimHeads[] = "HTTP/1.1 100 Continue\r\n\r\n"
                                "HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n";

/** An answer in its two parts. */
struct Parted
{
    QByteArray head; ///< with the empty line
    QByteArray body;
};

Parted parted(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0)
        return {answer, {}};
    return {answer.first(end + 4), answer.sliced(end + 4)};
}

/** The head with its lines of this name replaced by one line, or by none. */
QByteArray withHeader(const QByteArray &head, const QByteArray &name, const QByteArray &line)
{
    QByteArray changed;
    for (const QByteArray &old : head.chopped(4).split('\n')) {
        if (!old.toLower().startsWith(QByteArray(name.toLower() + ":")))
            changed += old.trimmed() + "\r\n";
    }
    return changed + (line.isEmpty() ? QByteArray() : line + "\r\n") + "\r\n";
}

QByteArray lengthLine(qsizetype length)
{
    return "Content-Length: " + QByteArray::number(length);
}

QByteArray cutAt(const QByteArray &bytes, int percent)
{
    // At least a byte of it, and never all.
    const qsizetype most = std::max<qsizetype>(bytes.size() - 1, 0);
    return bytes.first(
        std::clamp<qsizetype>(bytes.size() * percent / 100, std::min<qsizetype>(1, most), most));
}

QByteArray inChunks(const QByteArray &body)
{
    constexpr qsizetype chunk = 48;
    QByteArray bytes;
    for (qsizetype at = 0; at < body.size(); at += chunk) {
        const QByteArray piece = body.mid(at, chunk);
        bytes += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return bytes + "0\r\n\r\n";
}

QByteArray gzipped(const QByteArray &body)
{
    constexpr qsizetype qtLength = 4;
    constexpr qsizetype zlibHead = 2;
    constexpr qsizetype zlibSum = 4;
    const QByteArray head = QByteArray::fromHex("1f8b0800000000000003");
    return head + qCompress(body).sliced(qtLength + zlibHead).chopped(zlibSum) +
           QByteArray(8, '\0');
}

QJsonValue ofAnother(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue item : value.toArray())
            all.append(ofAnother(item));
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "id"_L1 && it->isDouble())
            *it = it->toInteger() + 1'000'000;
        else if (it.key() == "phone_number"_L1 && object.contains("is_active"_L1))
            *it = u"+12025550999"_s;
        else if (it.key() == "data"_L1 || it.key() == "contact_cards"_L1)
            *it = ofAnother(*it);
    }
    return object;
}

QByteArray ofAnotherRecord(const Parted &real)
{
    const QJsonDocument document = QJsonDocument::fromJson(real.body);
    if (!document.isObject())
        return real.head + real.body;
    const QByteArray body =
        QJsonDocument(ofAnother(document.object()).toObject()).toJson(QJsonDocument::Compact);
    return withHeader(real.head, "Content-Length", lengthLine(body.size())) + body;
}

QByteArray chunkedHead(const QByteArray &head)
{
    return withHeader(head, "Content-Length", "Transfer-Encoding: chunked");
}

RawAnswer broken(const Fault &fault, const QByteArray &bytes)
{
    return fault.reset ? RawAnswer::reset(bytes) : RawAnswer::cut(bytes);
}

RawAnswer dripping(const Fault &fault, const QByteArray &bytes)
{
    return {bytes, RawAnswer::Then::KeepOpen, 1, fault.pieceEveryMs};
}

RawAnswer instead(const Fault &fault)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(fault.status) + " Status\r\n";
    for (const QByteArray &line : fault.headers)
        head += line + "\r\n";
    if (fault.status != 204)
        head += lengthLine(fault.body.size()) + "\r\n";
    return {head + "\r\n" + (fault.status == 204 ? QByteArray() : fault.body)};
}

} // namespace

RawAnswer withFault(const Fault &fault, const QByteArray &real)
{
    using enum Fault::Kind;
    const Parted answer = parted(real);
    switch (fault.kind) {
    case None:
    case Twice:
        return {real};
    case CutRequest:
    case CutAfterRequest:
        return broken(fault, {});
    case Hang:
        return RawAnswer::silence();
    case DripHead:
    case DripBody:
        return dripping(fault, real);
    case CutStatusLine:
        return broken(fault,
                      cutAt(real.first(std::max<qsizetype>(real.indexOf("\r\n"), 0)), fault.at));
    case CutHead: {
        const qsizetype line = real.indexOf("\r\n") + 2;
        return broken(fault,
                      real.first(line) + cutAt(answer.head.sliced(line).chopped(2), fault.at));
    }
    case CutBody:
        return broken(fault, answer.head + cutAt(answer.body, fault.at));
    case CutUnframed:
        return broken(fault, withHeader(answer.head, "Content-Length", "Connection: close") +
                                 cutAt(answer.body, fault.at));
    case ShortLength: {
        const qsizetype length = cutAt(answer.body, fault.at).size();
        return {withHeader(answer.head, "Content-Length", lengthLine(length)) + answer.body};
    }
    case BadChunks:
        return {chunkedHead(answer.head) + "zz\r\n" + answer.body + "\r\n0\r\n\r\n"};
    case CutChunks:
        return broken(fault, chunkedHead(answer.head) + cutAt(inChunks(answer.body), fault.at));
    case CutGzip: {
        const QByteArray body = cutAt(gzipped(answer.body), fault.at);
        return {withHeader(withHeader(answer.head, "Content-Length", lengthLine(body.size())),
                           "Content-Encoding", "Content-Encoding: gzip") +
                body};
    }
    case Late:
        if (fault.status < 0)
            return RawAnswer::silence();
        return fault.status == 0 ? broken(fault, {}) : instead(fault);
    case Instead:
        return instead(fault);
    case Interim:
        return {interimHeads + real};
    case InterimCut:
        return broken(fault, interimHeads);
    case OtherId:
        return {ofAnotherRecord(answer)};
    }
    return {real};
}

} // namespace patchbook::test
