#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every place that states the version states the one of CMakeLists.txt.

    check_versions.py ROOT
"""

import re
import sys
from pathlib import Path

PLACES = {
    "CMakeLists.txt": r"^\s*VERSION (\S+)$",
    "CHANGELOG.md": r"^## \[?(\d[^\]\s]*)",
    "packaging/changelog": r"^patchbook \((\S+)\)",
    "packaging/patchbook.1": r'^\.TH .*"Patchbook (\S+)"',
    "packaging/org.patchbook.Patchbook.metainfo.xml": r'<release version="(\S+?)"',
}


def main():
    root = Path(sys.argv[1])
    stated = {}
    for place, pattern in PLACES.items():
        match = re.search(pattern, (root / place).read_text(encoding="utf-8"), re.MULTILINE)
        stated[place] = match[1] if match else "none"
    for place, version in stated.items():
        print(f"{place}: {version}")
    return 0 if len(set(stated.values())) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
