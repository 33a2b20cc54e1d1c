#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Negative control of check_translations.py: it has to refuse each planted fault, and only that.

    check_can_fail.py ROOT
"""
import pathlib
import shutil
import sys
import tempfile

from check_translations import problems

ROOT = pathlib.Path(sys.argv[1]).resolve()
SOURCE = """
class Window : public QObject
{
    Q_OBJECT
    void say(int n)
    {
        tr("&Save");
        tr("Loading… %1 of %2");
        tr("The token “%1” was refused.");
        tr(" · as of %1");
        tr("%Ln contact(s)", "", n);
    }
};
"""
ENGLISH = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
"""
GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Window</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Loading… %1 of %2</source>
        <translation>Laden… %1 von %2</translation>
    </message>
    <message>
        <source>The token “%1” was refused.</source>
        <translation>Das Token „%1“ wurde abgelehnt.</translation>
    </message>
    <message>
        <source> · as of %1</source>
        <translation> · Stand: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>Ein Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
</context>
</TS>
"""
GOOD = {
    "ui/window.cpp": SOURCE,
    "translations/CMakeLists.txt": "set(languages patchbook_de.ts patchbook_en.ts)\n",
    "translations/patchbook_de.ts": GERMAN,
    "translations/patchbook_en.ts": ENGLISH,
}
DE = "translations/patchbook_de.ts"
EN = "translations/patchbook_en.ts"
# (what has to be said, file, what is replaced, by what)
FAULTS = [
    ("not translated", DE, "<translation>Laden…", '<translation type="unfinished">Laden…'),
    ("not translated", DE, "Laden… %1 von %2", ""),
    ("not translated", DE, "%Ln Kontakte", " "),
    ("placeholders differ", DE, "%1 von %2", "%1 von %1"),
    ("placeholders differ", DE, "%1 von %2", "%1 von % 2"),
    ("placeholders differ", DE, "%Ln Kontakte", "Kontakte"),
    ("placeholders differ", DE, "%Ln Kontakte", "%n Kontakte"),
    ("ends otherwise", DE, "abgelehnt.", "abgelehnt"),
    ("ends otherwise", DE, "&amp;Speichern", "&amp;Speichern…"),
    ("blanks or line ends differ", DE, "> · Stand", ">· Stand"),
    ("mnemonics differ", DE, "&amp;Speichern", "Speichern"),
    ("mnemonics differ", DE, "&amp;Speichern", "&amp;&amp;Speichern"),
    ("mnemonics differ", DE, "Laden…", "&amp;Laden…"),
    ("quotation marks of another language", DE, "„%1“", "“%1”"),
    ("quotation marks of another language", DE, "„%1“", '"%1"'),
    ("plural still in brackets", EN, "%Ln contacts", "%Ln contact(s)"),
    ("plural still in brackets", DE, "%Ln Kontakte", "%Ln Kontakt(s)"),
    ("left as it was", DE, "Das Token „%1“ wurde abgelehnt.", "The token “%1” was refused."),
    ("markup where the source has none", DE, "Stand: %1", "Stand: &lt;b>%1"),
    ("three dots instead of an ellipsis", DE, "Laden…", "Laden..."),
    ("plural forms", DE, "<numerusform>Ein Kontakt</numerusform>", ""),
    ("says that its language is", DE, 'language="de_DE"', 'language="en_US"'),
    ("not compiled into the program", "translations/CMakeLists.txt", "patchbook_de.ts ", ""),
    ("not in the file", "ui/window.cpp", 'tr("&Save");', 'tr("&Save"); tr("Open");'),
    ("no longer used", "ui/window.cpp", 'tr("&Save");', ""),
    ("lupdate does not see", "ui/window.cpp", 'tr("&Save");',
     'tr("&Save"); tr(QT_TRANSLATE_NOOP("Window", "Unseen"));'),
]


def complaints(changed):
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        for folder in ("models", "ui", "app", "translations"):
            (root / folder).mkdir()
        shutil.copy(ROOT / "translations/update", root / "translations/update")
        for path, content in (GOOD | changed).items():
            (root / path).write_text(content, encoding="utf-8")
        return problems(root)


def main():
    faulty = [f"refused without a fault: {problem}" for problem in complaints({})]
    for wanted, path, old, new in FAULTS:
        assert GOOD[path].count(old) == 1, old
        found = complaints({path: GOOD[path].replace(old, new)})
        if not any(wanted in problem for problem in found):
            faulty.append(f"{path}: {old!r} -> {new!r}: wanted {wanted!r}, found {found}")
    for line in faulty:
        print(line)
    print(f"{len(FAULTS)} planted faults, {len(faulty)} surprises")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
