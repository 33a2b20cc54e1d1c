#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source says whose it is and under which licence, has one subject, and ends with a line end.

    check_files.py ROOT
"""

import sys
from pathlib import Path

from tracked import tracked

SUFFIXES = {".h", ".cpp", ".py", ".cmake", ".sh", ".svg", ".desktop", ".xml", ".1"}
PRODUCT = {"app", "models", "ui"}
LONGEST = 400


def needs_header(path, first_line):
    return path.suffix in SUFFIXES or path.name == "CMakeLists.txt" or first_line.startswith("#!")


def problems(root, path):
    try:
        text = (root / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []  # a picture
    lines = text.splitlines()
    top = "\n".join(lines[:6])
    found = []
    if needs_header(path, lines[0] if lines else ""):
        found += [f"no {tag} line at the top"
                  for tag in ("SPDX-FileCopyrightText", "SPDX-License-Identifier")
                  if f"{tag}:" not in top]
        if text and not text.endswith("\n"):
            found.append("the last line has no end")
        found += [f"line {number} ends in blanks" for number, line in enumerate(lines, 1)
                  if line != line.rstrip()]
    if path.suffix in {".h", ".cpp"} and path.parts[0] in PRODUCT and len(lines) > LONGEST:
        found.append(f"{len(lines)} lines: surely two subjects (at most {LONGEST})")
    return found


def main():
    root = Path(sys.argv[1])
    found = [f"{path}: {problem}" for path in tracked(root) for problem in problems(root, path)]
    print("\n".join(found) or "all files are in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
