#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every icon that a source asks for by name has been drawn: an unknown name is an empty button.

    check_icons.py ROOT
"""

import re
import sys
from pathlib import Path

from tracked import tracked

# Every name between the brackets: an expression may choose between two.
CALL = re.compile(r"\b(?:themed|tinted)(?:Icon|Pixmap)\((?P<arguments>[^()]*)")
NAME = re.compile(r'u"([a-z][a-z-]*)"_s')


def main():
    root = Path(sys.argv[1])
    drawn = {path.stem for path in (root / "resources/icons").glob("*.svg")}
    asked = 0
    missing = []
    for path in tracked(root):
        if path.suffix not in {".h", ".cpp"} or path.parts[0] not in {"app", "ui"}:
            continue
        for call in CALL.finditer((root / path).read_text(encoding="utf-8")):
            for name in NAME.findall(call["arguments"]):
                asked += 1
                if name not in drawn:
                    missing.append(f"{path}: there is no resources/icons/{name}.svg")
    print("\n".join(missing) or f"{asked} icons asked for, {len(drawn)} drawn")
    return 1 if missing or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
