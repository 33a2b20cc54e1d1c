#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format changes nothing. Only version 14 counts: others disagree with it in places.

    check_format.py ROOT CLANG_FORMAT
"""

import subprocess
import sys
from pathlib import Path

from tracked import tracked

SKIPPED = 77


def main():
    root, clang_format = Path(sys.argv[1]), sys.argv[2]
    version = subprocess.run([clang_format, "--version"], capture_output=True, text=True).stdout
    if " version 14." not in version:
        print(f"skipped, this is another version: {version.strip()}")
        return SKIPPED
    sources = [str(path) for path in tracked(root) if path.suffix in {".h", ".cpp"}]
    result = subprocess.run([clang_format, "--dry-run", "-Werror", "--ferror-limit=1", *sources], cwd=root)
    print(f"{len(sources)} files read")
    return 1 if result.returncode or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
