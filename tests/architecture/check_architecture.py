#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when an include runs the wrong way through the house, a banned call is made or a
service is named where none should be known.

    check_architecture.py ROOT QT_INCLUDE_FOLDER
"""

import sys
from pathlib import Path

import bans
import rooms
import services


def problems(root, qt_folder):
    return [*rooms.check(root, rooms.QtModules(qt_folder)), *bans.check(root), *services.check(root)]


def main():
    root, qt_folder = (Path(argument) for argument in sys.argv[1:])
    found = problems(root, qt_folder)
    for path, line, rule, message in found:
        print(f"{path}:{line}: {message} [{rule}]")
    if found:
        print(f"{len(found)} problems. The house and its rules are in CONTRIBUTING.md.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
