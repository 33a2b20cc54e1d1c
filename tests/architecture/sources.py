# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading C++ just well enough to judge it: what is code, what is comment or text, what is included."""

import re
from pathlib import Path

PRODUCT = ("app", "models", "ui")

TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|(?:u8|[uUL])?R"(?P<fence>[^()\\\s]{0,16})\(.*?\)(?P=fence)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'",
    re.DOTALL)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?P<name><[^>\n]+>|"[^"\n]+")', re.MULTILINE)


def files(root, folders, suffixes=(".h", ".cpp")):
    """The sources below some folders of the tree, in a stable order."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path


def code_only(text):
    """The text with comments and string literals emptied; every line keeps its number."""

    def emptied(match):
        token = match.group()
        lines = "\n" * token.count("\n")
        return (" " if token.startswith(("//", "/*")) else '""') + lines

    return TOKEN.sub(emptied, text)


def includes(text):
    """Pairs of (line number, name with its brackets or quotes)."""

    def keep_strings(match):
        token = match.group()
        return "\n" * token.count("\n") if token.startswith(("//", "/*")) else token

    bare = TOKEN.sub(keep_strings, text)
    return [(line_of(bare, match.start("name")), match["name"]) for match in _INCLUDE.finditer(bare)]


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def read(path: Path):
    return path.read_text(encoding="utf-8")
