#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a translation is missing, out of date, or not true to its source.

    check_translations.py ROOT    ROOT is the folder that holds translations/, models/, ui/ and app/
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass

PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")
MNEMONIC = re.compile(r"&(\w)")
# What may close a sentence, and how other scripts write the same.
CLOSING = {".": ".", "…": "…", "?": "?", "!": "!", ":": ":",
           "。": ".", "？": "?", "؟": "?", "！": "!", "：": ":"}
# A language that is not named here may quote as it likes.
QUOTES = {"de": ("„", "“"), "en": ("“", "”")}
ANY_QUOTES = set("\"„“”«»")
# As many words of the source left as they were are no translation.
COPIED_WORDS = 4
SOURCES_IN = ("models", "ui", "app")
LITERALS = r'((?:"(?:[^"\\\n]|\\.)*"\s*)+)'
MARKED = re.compile(r'(?:\btr\(\s*|\b(?:translate|QT_TRANSLATE_NOOP)\(\s*"\w+",\s*)' + LITERALS)
COMMENT = re.compile(r"^\s*(?://|/?\*).*$", re.MULTILINE)


@dataclass(frozen=True)
class Message:
    """One message of a .ts file; plurals have several forms."""
    context: str
    source: str
    comment: str
    forms: tuple
    is_plural: bool
    is_finished: bool

    def key(self):
        return (self.context, self.source, self.comment, self.is_plural)


def messages(path):
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            nodes = list(translation.iter("numerusform")) if plural else [translation]
            yield Message(context.findtext("name") or "", message.findtext("source") or "",
                          message.findtext("comment") or "",
                          tuple(node.text or "" for node in nodes), plural,
                          translation.get("type") is None)


def placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def lost_placeholder(message, form, _):
    wanted = placeholders(message.source)
    found = placeholders(form)
    # With two forms the first is for one thing alone: it may say "one" instead of the number.
    says_one = message.is_plural and len(message.forms) == 2 and form == message.forms[0]
    if says_one and found == [p for p in wanted if not p.endswith("n")]:
        return False
    return found != wanted or form.count("%") - len(found) != message.source.count("%") - len(wanted)


def other_ending(message, form, _):
    def closing(text):
        return CLOSING.get(text.rstrip()[-1:])
    return closing(form) != closing(message.source)


def other_blanks(message, form, _):
    def around(text):
        return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):], text.count("\n")
    return around(form) != around(message.source)


def other_mnemonic(message, form, _):
    def count(text):
        return len(MNEMONIC.findall(text.replace("&&", "")))
    return count(form) != count(message.source)


def foreign_quotes(_, form, language):
    if language not in QUOTES:
        return False
    opening, closing = QUOTES[language]
    marks = [mark for mark in form if mark in ANY_QUOTES]
    return marks != [opening, closing] * (len(marks) // 2)


def plural_in_brackets(message, form, _):
    return message.is_plural and "(s)" in form


def copied(message, form, language):
    words = re.findall(r"[^\W\d_]{2,}", form)
    return language != "en" and form == message.source and len(words) >= COPIED_WORDS


def new_markup(message, form, _):
    return bool(re.search(r"<\w|&\w+;", form)) and not re.search(r"<\w|&\w+;", message.source)


def three_dots(message, form, _):
    return "..." in form and "..." not in message.source


RULES = {
    "placeholders differ": lost_placeholder,
    "ends otherwise": other_ending,
    "blanks or line ends differ": other_blanks,
    "mnemonics differ": other_mnemonic,
    "quotation marks of another language": foreign_quotes,
    "plural still in brackets": plural_in_brackets,
    "left as it was": copied,
    "markup where the source has none": new_markup,
    "three dots instead of an ellipsis": three_dots,
}


def problems_of(path, language, forms_wanted):
    for message in messages(path):
        where = f"{path.name}: {message.context}: {message.source!r}"
        if not message.is_finished or not all(form.strip() for form in message.forms):
            yield f"{where}: not translated"
            continue
        if message.is_plural and len(message.forms) != forms_wanted.get(message.key()):
            yield f"{where}: {len(message.forms)} plural forms"
        for form in message.forms:
            for complaint, breaks in RULES.items():
                if breaks(message, form, language):
                    yield f"{where}: {complaint}: {form!r}"


def differences(path, fresh):
    """What lupdate would change in the file."""
    now = [message.key() for message in messages(path)]
    then = {message.key() for message in messages(fresh)}
    for key in sorted(then - set(now)):
        yield f"{path.name}: not in the file: {key}"
    for key in sorted(set(now) - then):
        yield f"{path.name}: no longer used: {key}"
    for key in sorted({key for key in now if now.count(key) > 1}):
        yield f"{path.name}: twice in the file: {key}"


def marked_literals(root):
    """Every literal that a source marks for translation, as (file, text)."""
    for folder in SOURCES_IN:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                text = COMMENT.sub("", path.read_text(encoding="utf-8"))
                for match in MARKED.finditer(text):
                    parts = re.findall(r'"((?:[^"\\\n]|\\.)*)"', match.group(1))
                    literal = "".join(parts).replace(r"\n", "\n").replace(r"\"", '"')
                    yield path.relative_to(root), literal


def unseen(root, fresh):
    """lupdate passes over what it cannot read, as a mark inside the call of a local `tr`."""
    known = {message.source for message in messages(fresh)}
    for path, literal in marked_literals(root):
        if literal not in known:
            yield f"{path}: lupdate does not see {literal!r}"


def problems(root):
    files = sorted((root / "translations").glob("patchbook_*.ts"))
    compiled = (root / "translations/CMakeLists.txt").read_text(encoding="utf-8")
    found = []
    if not {"patchbook_de.ts", "patchbook_en.ts"} <= {path.name for path in files}:
        found.append("German or English is missing")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([root / "translations/update", folder], check=True, cwd=root)
        for path in files:
            language = path.stem.removeprefix("patchbook_")
            fresh = folder / path.name
            if path.name not in compiled:
                found.append(f"{path.name}: not compiled into the program")
            declared = ET.parse(path).getroot().get("language", "")
            # The plural rules follow this mark and not the file's name.
            if re.split("[_-]", declared)[0] != language:
                found.append(f"{path.name}: says that its language is {declared!r}")
            found += differences(path, fresh)
            forms = {message.key(): len(message.forms) for message in messages(fresh)}
            found += problems_of(path, language, forms)
        if (folder / "patchbook_de.ts").exists():
            found += unseen(root, folder / "patchbook_de.ts")
    return found


def main():
    found = problems(pathlib.Path(os.path.abspath(sys.argv[1])))
    for problem in found:
        print(problem)
    print(f"{len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
