#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Negative control of collect_summaries.py: a sum hides no broken promise and no missing part."""

import contextlib
import io
import sys
import tempfile
from pathlib import Path

from collect_summaries import main

GOOD = "part=a ops=5 kills=2 cells=3 lost=0 twice=0 overwritten=0 lies=0 leaks=0 other=0 inwindow=1"
LINE = "oracle: 10 ops, 4 kills, 6 cells, 0 lost, 0 twice, 0 overwritten, 0 lies, 0 leaks\n"
# (what the second part has left, None = nothing; must it fail?)
CASES = [
    (GOOD, False),
    (None, True),
    ("", True),
    (GOOD + "\n" + GOOD, True),
    (GOOD.replace("ops=5", "ops=0"), True),
    (GOOD.replace("ops=5 ", ""), True),
    (GOOD.replace("ops=5", "ops=many"), True),
] + [(GOOD.replace(f"{key}=0", f"{key}=1"), True)
     for key in ("lost", "twice", "overwritten", "lies", "leaks", "other")]


def outcome(second):
    """Whether the sum fails, and the line it leaves."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.summary").write_text(GOOD + "\n", encoding="utf-8")
        if second is not None:
            Path(folder, "b.summary").write_text(second + "\n", encoding="utf-8")
        with contextlib.redirect_stdout(io.StringIO()):
            failed = main(folder, ["a", "b"]) != 0
        return failed, Path(folder, "oracle.line").read_text(encoding="utf-8")


wrong = [second for second, fails in CASES if outcome(second)[0] != fails]
if outcome(GOOD)[1] != LINE:
    wrong.append(outcome(GOOD)[1])
for case in wrong:
    print(f"wrong: {case!r}")
print(f"{len(CASES)} cases, {len(wrong)} wrong")
sys.exit(1 if wrong else 0)
