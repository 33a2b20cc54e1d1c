#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a translation is missing, out of date, or has lost a placeholder."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

PLACEHOLDER = re.compile(r"%(?:L?\d|n)")
QT_TYPES_WITH_PLURAL_N = "yes"


def messages(path):
    """Yields (context, source, comment, translations, is_plural, is_unfinished)."""
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == QT_TYPES_WITH_PLURAL_N
            forms = [f.text or "" for f in translation.iter("numerusform")] if plural else [
                translation.text or ""]
            yield (name, message.findtext("source") or "", message.findtext("comment") or "",
                   forms, plural, translation.get("type") == "unfinished")


def problems_of(path):
    for context, source, _, forms, plural, unfinished in messages(path):
        where = f"{path.name}: {context}: {source!r}"
        if unfinished or not all(forms):
            yield f"{where}: not translated"
            continue
        wanted = sorted(PLACEHOLDER.findall(source))
        for form in forms:
            found = sorted(PLACEHOLDER.findall(form))
            # A singular may say "one" instead of the number.
            if found != wanted and not (plural and found == [p for p in wanted if p != "%n"]):
                yield f"{where}: placeholders differ in {form!r}"
            if source.endswith((".", "…", "?", ":")) and not form.endswith(source[-1]):
                yield f"{where}: ends otherwise: {form!r}"
            if source.count("&") == 1 and re.search(r"&\w", source) and form.count("&") != 1:
                yield f"{where}: needs one mnemonic: {form!r}"


def keys(path):
    return {(c, s, m) for c, s, m, _, _, _ in messages(path)}


def main():
    root = pathlib.Path(sys.argv[1])
    found = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([root / "translations/update", folder], check=True, cwd=root)
        for current in sorted((root / "translations").glob("*.ts")):
            fresh = keys(pathlib.Path(folder) / current.name)
            known = keys(current)
            found += [f"{current.name}: not in the file: {key}" for key in sorted(fresh - known)]
            found += [f"{current.name}: no longer used: {key}" for key in sorted(known - fresh)]
            found += problems_of(current)
    for problem in found:
        print(problem)
    print(f"{len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
