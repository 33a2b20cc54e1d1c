// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The judge on trial: one rule of saving is taken away at a time, by something that stands between
// the engine and its disk, its service or its user, and the judge must notice. The same histories
// with the rule in force must be good.
#include "app/net/httpclient.h"
#include "tests/oracle/checker.h"
#include "tests/oracle/modelrun.h"
#include "tests/oracle/summary.h"
#include "tests/support/fakeservice.h"
#include "tests/support/rawserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QHashSeed>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTextStream>

#include <cstdio>

namespace patchbook::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 mostSeeds = 500;

/** The first history in which the promise is broken. */
struct Finding
{
    quint64 seed = 0; ///< 0: it is kept in all of them
    QString sentences;
};

/** `promise`: what must break without the rule; none stands for all of them. */
Finding firstBroken(Removed removed, int Verdict::*promise, quint64 seeds)
{
    for (quint64 seed = 1; seed <= seeds; ++seed) {
        const Verdict verdict = judge(play(seed, removed).history);
        if ((promise ? verdict.*promise : verdict.broken()) > 0)
            return {seed, verdict.sentences.join(u"\n    "_s)};
    }
    return {};
}

/** Tells how the same seeds go with the rule removed and with it in force. */
bool isCaught(const char *name, Removed removed, int Verdict::*promise)
{
    QTextStream out(stdout);
    const Finding without = firstBroken(removed, promise, mostSeeds);
    const Finding with = firstBroken(Removed::Nothing, nullptr, mostSeeds);
    const bool caught = without.seed != 0 && with.seed == 0;
    out << (caught ? "caught: " : "NOT CAUGHT: ") << name << '\n';
    if (without.seed != 0)
        out << "  without the rule, seed " << without.seed << ":\n    " << without.sentences
            << '\n';
    if (with.seed != 0)
        out << "  with the rule, seed " << with.seed << ":\n    " << with.sentences << '\n';
    return caught;
}

/** A server that takes a write and drops the line before it answers, as often as it is asked. */
class DroppingServer
{
public:
    QUrl url() const { return m_server.url(u"/people/p1"_s); }

    /** The history of one save whose request went out through `client`. */
    Verdict verdict() const
    {
        History history;
        history.schema = personSchema();
        const QJsonObject before{{u"company"_s, u"Co"_s}};
        const QJsonObject after{{u"company"_s, u"mine"_s}};
        Op op;
        op.id = 1;
        op.draft = u"p1"_s;
        op.edit = {EditKind::Change, u"p1"_s, {{{u"company"_s, {u"Co"_s, u"mine"_s}}}}};
        op.state = OpState::Confirmed;
        op.attempts = 1;
        history.ops << op;
        history.saves << Save{
            1, 1, Save::Told::Kept, EditKind::Change, u"p1"_s, op.edit.changes, {u"company"_s}};
        history.disk << DiskStep{2, 1, OpState::Pending, 0} << DiskStep{4, 1, OpState::Sending, 1};
        ServerStep read{.seq = 3, .kind = ServerStep::Kind::ReadServed, .record = u"p1"_s};
        read.after = before;
        history.steps << read;
        qint64 seq = 4;
        qint64 number = 0;
        for (const RawRequest &request : m_server.requests()) {
            ServerStep step{.record = u"p1"_s, .request = ++number, .method = request.method};
            step.sent = QJsonDocument::fromJson(request.body).object();
            step.before = number == 1 ? before : after;
            step.after = after;
            for (const auto kind :
                 {ServerStep::Kind::WriteReceived, ServerStep::Kind::WriteApplied}) {
                step.seq = ++seq;
                step.kind = kind;
                history.steps << step;
            }
        }
        history.disk << DiskStep{++seq, 1, OpState::Confirmed, 1};
        return judge(history);
    }

private:
    RawServer m_server{[](const RawRequest &) {
        return RawAnswer::cut("HTTP/1.1 20");
    }};
};

const QByteArray body = R"({"company":"mine"})";

Verdict sentByTheProduct()
{
    const DroppingServer server;
    HttpClient client;
    QEventLoop loop;
    client.send({"PATCH", server.url(), {}, body}).then(&loop, [&loop](const auto &) {
        loop.quit();
    });
    loop.exec();
    return server.verdict();
}

// What anybody would write first: Qt can rewind this body, and sends it again by itself.
Verdict sentWithARewindableBody()
{
    const DroppingServer server;
    QNetworkAccessManager network;
    QNetworkRequest request(server.url());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, "PATCH", body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return server.verdict();
}

bool isRewindingCaught()
{
    QTextStream out(stdout);
    const Verdict without = sentWithARewindableBody();
    const Verdict with = sentByTheProduct();
    const bool caught = without.twice > 0 && with.broken() == 0;
    out << (caught ? "caught: " : "NOT CAUGHT: ") << "a body that Qt can rewind\n";
    for (const QString &sentence : without.sentences + with.sentences)
        out << "  " << sentence << '\n';
    return caught;
}

int putOnTrial()
{
    const QList<bool> caught{
        isCaught("no commit before sending", Removed::WriteAhead, &Verdict::unkept),
        isRewindingCaught(),
        isCaught("no look before sending", Removed::Look, &Verdict::overwritten),
        isCaught("no quarantine", Removed::Quarantine, &Verdict::twice),
        isCaught("a server's fault taken for a refusal", Removed::DoubtAboutFault, &Verdict::lies),
        isCaught("dirty is what the widgets show otherwise", Removed::OnlyTyped,
                 &Verdict::notMinimal),
    };
    const QString line = u"controls: %1 of %2 caught"_s.arg(QString::number(caught.count(true)),
                                                            QString::number(caught.size()));
    QTextStream(stdout) << line << Qt::endl;
    if (!writeLine(u"controls"_s, line))
        return 1;
    return caught.contains(false) ? 1 : 0;
}

} // namespace

} // namespace patchbook::test

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed();
    const QCoreApplication app(argc, argv);
    return patchbook::test::putOnTrial();
}
