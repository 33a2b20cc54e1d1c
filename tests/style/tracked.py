# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that belong to the project, new ones included before their first commit."""

import subprocess
from pathlib import Path


def tracked(root):
    """Paths below the root, or every file of it where there is no git (a source archive)."""
    git = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z",
           "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(git, check=True, capture_output=True).stdout.decode().split("\0")
        paths = [Path(name) for name in names if name]
    except (OSError, subprocess.CalledProcessError):
        paths = [path.relative_to(root) for path in root.rglob("*")]
        paths = [path for path in paths if path.parts[0] != "build"]
    return sorted({path for path in paths if (root / path).is_file()})
