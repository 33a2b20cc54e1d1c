# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that no file of the product may make, each with its reason and its few exceptions."""

import re
from dataclasses import dataclass

import sources


@dataclass(frozen=True)
class Ban:
    name: str
    pattern: str
    reason: str
    except_in: tuple = ()     # starts of paths where it is allowed
    tests_too: bool = False


BANS = (
    # Secrets and the network
    Ban("ignoreSslErrors", r"\bignoreSslErrors\b", "a broken certificate ends the request"),
    Ban("insecureFallback", r"\bsetInsecureFallback\b", "tokens live in the keychain or nowhere"),
    Ban("fromUserInput", r"\bfromUserInput\b", "it guesses http and files; parse strictly"),
    Ban("sendCustomRequest", r"\bsendCustomRequest\b", "HTTP has one recipe, in app/net", ("app/net/",)),
    Ban("system", r"(?<![\w.>:])(?:std\s*::\s*|::\s*)?(?:system|popen)\s*\(", "no shell ever"),
    # Contact text is only ever text
    Ban("QLabel", r"\bnew\s+QLabel\b|\bQLabel\s*[({]|<QLabel>|\bQLabel\s+\w+\s*[;({=]",
        "use PlainLabel: a QLabel guesses rich text", ("ui/text/",)),
    Ban("setToolTip", r"\bsetToolTip\s*\((?![^;]*\bplainTip\s*\()",
        "a tool tip guesses rich text; use setPlainTip or plainTip", ("ui/text/",)),
    Ban("setWhatsThis", r"\bsetWhatsThis\s*\(", "it guesses rich text", ("ui/text/",)),
    Ban("richText", r"\b(?:setHtml|insertHtml|appendHtml|setMarkdown|QTextBrowser)\b|\bQt::(?:RichText|AutoText|MarkdownText)\b",
        "contact text is only ever text"),
    Ban("setOpenExternalLinks", r"\bsetOpenExternalLinks\b", "text opens nothing by itself"),
    Ban("openUrl", r"\bopenUrl\b|\bQDesktopServices\b", "open addresses through ui/text, which checks them",
        ("ui/text/",)),
    Ban("QErrorMessage", r"\bQErrorMessage\b", "it shows HTML"),
    Ban("QMessageBox", r"\bQMessageBox\b", "ask through ui/prompts", ("ui/text/", "ui/prompts")),
    # One event loop
    Ban("processEvents", r"\bprocessEvents\b", "no event inside an event"),
    Ban("QEventLoop", r"\bQEventLoop\b", "no nested event loops"),
    Ban("exec", r"(?:\.|->)exec\s*\(", "no nested event loops: open(), popup() and show()",
        ("app/application/main.cpp", "app/storage/")),
    Ban("waitForFinished", r"\bwaitForFinished\s*\(", "the window waits for nothing",
        ("app/storage/", "app/application/")),
    Ban("qWait", r"\bqWait\s*\(|\bqSleep\s*\(", "wait for what happens (QTRY_*), not for a time", (), True),
    # Qt 6.4 goes on twice where a worker finishes a future while .then() is called on it; see unwatched_workers()
    Ban("QThreadPool", r"\bQThreadPool\b", "its futures finish in another thread: use inWorker or DatabaseThread",
        ("app/storage/databasethread", "app/application/paintthreads", "models/tables/contacttablemodel")),
    # Habits
    Ban("SIGNAL", r"\b(?:SIGNAL|SLOT)\s*\(", "connect to members", (), True),
    Ban("singleton", r"(?<![\w:])(?!Q\w+::)(?:\w+::)*instance\s*\(\s*\)",
        "pass what is needed to the constructor (Qt's own may be asked)"),
)


def chained_args(code):
    """Offsets of a .arg(…) which follows another: text that holds %1 would be replaced a second time."""
    for match in re.finditer(r"\.\s*arg\s*\(", code):
        depth, at = 1, match.end()
        while at < len(code) and depth:
            depth += {"(": 1, ")": -1}.get(code[at], 0)
            at += 1
        if re.match(r"\s*\.\s*arg\s*\(", code[at:]):
            yield match.start()


def unwatched_workers(code):
    """Offsets of work for another thread whose future is not given to a watcher at once."""
    for match in re.finditer(r"\bQtConcurrent\s*::\s*\w+", code):
        statement = re.split(r"[;{}]", code[:match.start()])[-1]
        if not re.search(r"\bsetFuture\s*\(", statement):
            yield match.start()


def check(root):
    """Every banned call of the tree as (path, line, rule, message)."""
    for source in sources.files(root, sources.PRODUCT + ("tests",)):
        path = source.relative_to(root).as_posix()
        of_product = not path.startswith("tests/")
        code = sources.code_only(sources.read(source))
        for ban in BANS:
            if not of_product and not ban.tests_too or path.startswith(ban.except_in or ("\0",)):
                continue
            for match in re.finditer(ban.pattern, code):
                line = sources.line_of(code, match.start())
                yield path, line, ban.name, f"{match.group().strip()}: {ban.reason}"
        for offset in chained_args(code):
            yield path, sources.line_of(code, offset), "chainedArg", ".arg(…).arg(…): use .arg(a, b)"
        for offset in unwatched_workers(code) if of_product else ():
            yield (path, sources.line_of(code, offset), "unwatchedWorker",
                   "a worker may finish it while .then() is called: inWorker(…), or a QFutureWatcher's setFuture(…)")
