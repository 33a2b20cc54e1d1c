#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Negative control of the checks beside it: each must refuse a planted fault, and pass without it.

    check_can_fail.py ROOT CLANG_FORMAT
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
HEADER = "// SPDX-FileCopyrightText: 2026 Patchbook contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
GOOD = {
    "ui/a.cpp": HEADER + 'QIcon icon = themedIcon(u"save"_s);\n',
    "resources/icons/save.svg": "<!--\n" + HEADER + "-->\n",
    "CMakeLists.txt": HEADER.replace("//", "#") + "    VERSION 1.2.3\n",
    "CHANGELOG.md": "## [1.2.3] - unreleased\n",
    "packaging/changelog": "patchbook (1.2.3) unstable; urgency=medium\n",
    "packaging/patchbook.1": HEADER.replace("//", '.\\"') + '.TH PATCHBOOK 1 "2026" "Patchbook 1.2.3"\n',
    "packaging/org.patchbook.Patchbook.metainfo.xml":
        "<!--\n" + HEADER + '-->\n<release version="1.2.3"/>\n',
}
# (check, file, its faulty content)
FAULTS = [
    ("check_files.py", "models/b.h", "int b;\n"),
    ("check_files.py", "models/b.h", HEADER + "int b; \n"),
    ("check_files.py", "models/b.h", HEADER + "int b;"),
    ("check_files.py", "models/b.h", HEADER + "int b;\n" * 399),
    ("check_files.py", "app/b", "#!/bin/sh\ntrue\n"),
    ("check_icons.py", "ui/b.cpp", 'themedIcon(on ? u"save"_s : u"lost"_s)'),
    ("check_versions.py", "packaging/changelog", "patchbook (1.2.4) unstable; urgency=medium\n"),
    ("check_format.py", "ui/b.cpp", "int  b;\n"),
]


def passes(check, tree, clang_format):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in tree.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        command = [sys.executable, str(HERE / check), folder, clang_format]
        return subprocess.run(command, capture_output=True).returncode in (0, 77)


def main():
    clang_format = sys.argv[2]
    version = subprocess.run([clang_format, "--version"], capture_output=True, text=True).stdout
    failures = [f"{check} refuses what is good" for check in sorted({check for check, _, _ in FAULTS})
                if not passes(check, GOOD, clang_format)]
    failures += [f"{check} lets pass: {name}" for check, name, content in FAULTS
                 if (check != "check_format.py" or " version 14." in version)
                 and passes(check, GOOD | {name: content}, clang_format)]
    print("\n".join(failures) or f"all {len(FAULTS)} planted faults were refused")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
