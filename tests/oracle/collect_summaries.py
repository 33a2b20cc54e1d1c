#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what the parts of the oracle have found. Fails when a promise was broken or a part is missing.

    collect_summaries.py FOLDER PART...

Each part has left one line of words "key=value" in FOLDER/PART.summary. The sum is printed as the
last line, and kept in FOLDER/oracle.line.
"""

import sys
from pathlib import Path

COUNTS = ["ops", "kills", "cells"]
BROKEN = ["lost", "twice", "overwritten", "lies", "leaks", "other"]


def read(path):
    """The numbers of one part; raises ValueError or KeyError for anything but a whole line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) != 1:
        raise ValueError(f"{len(lines)} lines")
    words = dict(word.split("=", 1) for word in lines[0].split())
    return {key: int(words[key]) for key in COUNTS + BROKEN}


def main(folder, parts):
    """Prints each part and the sum; the exit code."""
    folder = Path(folder)
    total = dict.fromkeys(COUNTS + BROKEN, 0)
    sound = bool(parts)
    for part in parts:
        try:
            numbers = read(folder / f"{part}.summary")
        except (OSError, ValueError, KeyError) as error:
            print(f"{part}: no summary ({error!r})")
            sound = False
            continue
        print(f"{part}: " + ", ".join(f"{value} {key}" for key, value in numbers.items()))
        if numbers["ops"] <= 0:
            print(f"{part}: it has judged nothing")
            sound = False
        for key, value in numbers.items():
            total[key] += value
    line = (
        "oracle: {ops} ops, {kills} kills, {cells} cells, {lost} lost, {twice} twice, "
        "{overwritten} overwritten, {lies} lies, {leaks} leaks".format(**total)
    )
    (folder / "oracle.line").write_text(line + "\n", encoding="utf-8")
    print(line)
    return 0 if sound and not any(total[key] for key in BROKEN) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
