// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/matrixfaults.h"

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;
using Kind = Fault::Kind;
using Row = FaultRow::Kind;

namespace {

Fault faultLike(Kind kind, Chance &chance)
{
    Fault fault;
    fault.kind = kind;
    fault.at = 1 + chance.below(99);
    fault.reset = chance.oneIn(2);
    return fault;
}

template <Kind kind>
Fault broken(Chance &chance, Deed)
{
    return faultLike(kind, chance);
}

template <Kind kind, bool applied, bool reset>
Fault cut(Chance &, Deed)
{
    Fault fault;
    fault.kind = kind;
    fault.applied = applied;
    fault.reset = reset;
    return fault;
}

template <Fault::Door door>
Fault closed(Chance &, Deed)
{
    Fault fault;
    fault.then = door;
    return fault;
}

// Up to 90 s: who may be that late says so in its lateness().
template <int status>
Fault late(Chance &chance, Deed deed)
{
    Fault fault = status > 0 ? statusFault(status, false, deed) : Fault{};
    fault.kind = Kind::Late;
    fault.status = status;
    fault.reset = chance.oneIn(2);
    fault.late = chance.ms(1'000, 90'000);
    return fault;
}

template <int status, bool applied>
Fault answered(Chance &, Deed deed)
{
    return statusFault(status, applied, deed);
}

Fault tooMany(Chance &chance, Deed deed)
{
    Fault fault = statusFault(429, false, deed);
    if (!chance.oneIn(4))
        fault.headers << "Retry-After: " + QByteArray::number(1 + chance.below(90));
    return fault;
}

template <bool applied>
Fault webPage(Chance &chance, Deed)
{
    Fault fault;
    fault.kind = Kind::Instead;
    fault.applied = applied;
    fault.status = 200;
    fault.headers = {chance.oneIn(3) ? "Content-Type: application/json"
                                     : "Content-Type: text/html; charset=utf-8"};
    fault.body = "<!DOCTYPE html><html><title>Welcome to our network</title></html>";
    return fault;
}

Fault foreign404(Chance &, Deed)
{
    Fault fault;
    fault.kind = Kind::Instead;
    fault.status = 404;
    fault.headers = {"Content-Type: text/html"};
    fault.body = "<html><h1>404 Not Found</h1></html>";
    return fault;
}

// A deletion that was answered with 204 is done, or the service lies.
template <bool applied>
Fault noContent(Chance &, Deed deed)
{
    Fault fault;
    fault.kind = Kind::Instead;
    fault.applied = applied || deed == Deed::DeleteContact;
    fault.status = 204;
    return fault;
}

template <int status>
Fault redirect(Chance &chance, Deed)
{
    Fault fault;
    fault.kind = Kind::Instead;
    fault.status = status;
    fault.headers = {elsewhere};
    if (chance.oneIn(2))
        fault.headers << "Content-Type: text/html";
    return fault;
}

Fault keptLineCut(Chance &chance, Deed)
{
    return faultLike(Kind::CutRequest, chance);
}

Fault nothing(Chance &, Deed)
{
    return {};
}

QByteArray wordsOf(int status, Deed deed)
{
    const QByteArray number = QByteArray::number(status);
    if (isAboutCard(deed))
        return R"({"success":false,"error":{"status":)" + number +
               R"(,"code":2000,"message":"not now"}})";
    return R"({"status":"error","error_code":"E)" + number +
           R"(","message":"not now","errors":["not now"]})";
}

} // namespace

QString name(Deed deed)
{
    switch (deed) {
    case Deed::ChangeContact:
        return u"change"_s;
    case Deed::ChangeOwner:
        return u"owner"_s;
    case Deed::CreateContact:
        return u"create"_s;
    case Deed::DeleteContact:
        return u"delete"_s;
    case Deed::ChangeCard:
        return u"card"_s;
    case Deed::SetUpCard:
        return u"setup"_s;
    }
    return {};
}

bool isAboutCard(Deed deed)
{
    return deed == Deed::ChangeCard || deed == Deed::SetUpCard;
}

Fault statusFault(int status, bool applied, Deed deed)
{
    Fault fault;
    fault.kind = Kind::Instead;
    fault.applied = applied;
    fault.status = status;
    fault.headers = {"Content-Type: application/json"};
    fault.body = wordsOf(status, deed);
    return fault;
}

const QList<FaultRow> &faultRows()
{
    static const QList<FaultRow> rows{
        {"none", nothing, Row::None},
        {"refuse", closed<Fault::Door::Shut>, Row::Door},
        {"reset-before", closed<Fault::Door::Resets>, Row::Door, true},
        {"rst-during", cut<Kind::CutRequest, false, true>},
        {"fin-during", cut<Kind::CutRequest, false, false>},
        {"rst-after", cut<Kind::CutAfterRequest, false, true>},
        {"fin-after", cut<Kind::CutAfterRequest, false, false>},
        {"applied-rst", cut<Kind::CutAfterRequest, true, true>},
        {"applied-fin", cut<Kind::CutAfterRequest, true, false>},
        {"kept-line-cut", keptLineCut, Row::Reused},
        {"hang", cut<Kind::Hang, false, false>, Row::Request, true},
        {"applied-hang", cut<Kind::Hang, true, false>, Row::Request, true},
        {"drip-head", broken<Kind::DripHead>, Row::Request, true},
        {"drip-body", broken<Kind::DripBody>, Row::Request, true},
        {"cut-status-line", broken<Kind::CutStatusLine>},
        {"cut-headers", broken<Kind::CutHead>},
        {"cut-body", broken<Kind::CutBody>},
        {"cut-unframed", broken<Kind::CutUnframed>},
        {"short-length", broken<Kind::ShortLength>},
        {"bad-chunks", broken<Kind::BadChunks>},
        {"cut-chunks", broken<Kind::CutChunks>},
        {"cut-gzip", broken<Kind::CutGzip>},
        {"late", late<0>},
        {"late-502", late<502>},
        {"late-hang", late<-1>, Row::Request, true},
        {"twice", broken<Kind::Twice>},
        {"429", tooMany},
        {"500", answered<500, false>},
        {"500-applied", answered<500, true>},
        {"502", answered<502, false>},
        {"502-applied", answered<502, true>},
        {"503", answered<503, false>},
        {"503-applied", answered<503, true>},
        {"408-applied", answered<408, true>},
        {"401", answered<401, false>},
        {"403", answered<403, false>},
        {"404", nothing, Row::Gone},
        {"404-page", foreign404},
        {"409", answered<409, false>},
        {"422", answered<422, false>},
        {"page", webPage<false>},
        {"page-applied", webPage<true>},
        {"204", noContent<false>},
        {"204-applied", noContent<true>},
        {"301", redirect<301>},
        {"307", redirect<307>},
        {"1xx", broken<Kind::Interim>},
        {"1xx-cut", broken<Kind::InterimCut>},
        {"1xx-applied-cut", cut<Kind::InterimCut, true, false>},
        {"other-id", broken<Kind::OtherId>},
    };
    return rows;
}

} // namespace patchbook::test
