# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may know which service it talks to: the dialects and the demo. Everybody else reads a schema."""

import re

import sources

NAMES = re.compile(r"linq|high_?level|lead_?connector|routera", re.IGNORECASE)
MAY_NAME = ("app/services/", "app/demo/")
REASON = "only app/services and app/demo know services by name; ask the schema or the capabilities"

_FOR_THE_USER = re.compile(r"\b(?:tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\($")


def without_comments(text):
    """The text with comments blanked out, and the spans of its literals. All offsets stay."""
    literals = []

    def blanked(match):
        token = match.group()
        if token.startswith(("//", "/*")):
            return re.sub(r"[^\n]", " ", token)
        literals.append(match.span())
        return token

    return sources.TOKEN.sub(blanked, text), literals


def sentences(text, literals):
    """The literals which are part of a sentence that is translated for the user."""
    spoken, calls, pending, at = set(), [], 0, 0
    while at < len(text):
        if pending < len(literals) and at == literals[pending][0]:
            if calls and calls[-1] is not None:
                calls[-1].append(literals[pending])
            at = literals[pending][1]
            pending += 1
            continue
        if text[at] == "(":
            calls.append([] if _FOR_THE_USER.search(text[max(0, at - 40):at + 1]) else None)
        elif text[at] == ")" and calls:
            said = calls.pop()
            if said and re.search(r"\w\s+\w", "".join(text[a:b].strip('"') for a, b in said)):
                spoken.update(said)
        at += 1
    return spoken


def check(root):
    """Every place that names a service and should not, as (path, line, rule, message)."""
    for source in sources.files(root, sources.PRODUCT):
        path = source.relative_to(root).as_posix()
        if path.startswith(MAY_NAME):
            continue
        if NAMES.search(path):
            yield path, 1, "service", f"the file's name: {REASON}"
        bare, literals = without_comments(sources.read(source))
        if not NAMES.search(bare):
            continue
        spoken = sentences(bare, literals)
        for match in NAMES.finditer(bare):
            if not any(start <= match.start() < end for start, end in spoken):
                yield path, sources.line_of(bare, match.start()), "service", f"{match.group()}: {REASON}"
    for folder in sources.PRODUCT:
        for listfile in sorted((root / folder).rglob("CMakeLists.txt")):
            path = listfile.relative_to(root).as_posix()
            bare = re.sub(r"#[^\n]*", "", sources.read(listfile))
            for match in NAMES.finditer(bare):
                if not path.startswith(MAY_NAME):
                    yield path, sources.line_of(bare, match.start()), "service", f"{match.group()}: {REASON}"
