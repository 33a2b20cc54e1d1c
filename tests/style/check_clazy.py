#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clazy, Qt's own linter, has nothing to say about the product.

    check_clazy.py ROOT BUILD CLAZY

It reads what the build compiles: under the ci preset a few large units instead of every file by
itself, which costs a tenth. To know that it still bites, it must find what is wrong in bad.cpp.
"""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# connect-3arg-lambda: a lambda without a context object outlives what it captured.
# qstring-ref: QStringRef is gone in Qt 6. range-loop-reference: g++'s -Wrange-loop-construct knows
# Qt 6's JSON iterators, clazy does not.
CHECKS = "level0,level1,connect-3arg-lambda,no-qstring-ref,no-range-loop-reference"
PRODUCT = ("app", "models", "ui")
WARNING = re.compile(r"^(?P<place>\S+?:\d+:\d+): (?:warning|error): (?P<text>.*\[-Wclazy-.*)$", re.MULTILINE)


def clazy(program, arguments):
    result = subprocess.run([program, f"-checks={CHECKS}", "-extra-arg=-Wno-error", "-extra-arg=-w", *arguments],
                            capture_output=True, text=True)
    output = result.stdout + result.stderr
    found = {match.group("place", "text") for match in WARNING.finditer(output)}
    # A unit that does not compile was not looked at.
    broken = re.search(r"^.*error: .*$", output, re.MULTILINE)
    return found, broken and broken.group()


def bites(program, bad):
    found, _ = clazy(program, [str(bad), "--", "-std=c++20", "-fPIC", *qt_flags()])
    return len(found) >= 2


def qt_flags():
    folder = os.environ["QT_INCLUDE_FOLDER"]
    return ["-isystem", folder, "-isystem", f"{folder}/QtCore"]


def units(build):
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    for command in commands:
        path = Path(command["file"])
        if path.name == "mocs_compilation.cpp":
            continue
        for root in (build, Path(sys.argv[1])):
            if path.is_relative_to(root) and path.relative_to(root).parts[0] in PRODUCT:
                yield str(path)
                break


def main():
    root, build, program = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    if not bites(program, Path(__file__).with_name("bad.cpp")):
        print("clazy found nothing wrong with bad.cpp: it does not look at our sources at all")
        return 1
    ours = "^" + re.escape(str(root)) + "/(app|models|ui)/"
    found, broken = set(), []
    todo = sorted(set(units(build)))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for unit, (warnings, error) in zip(todo, pool.map(
                lambda unit: clazy(program, ["-p", str(build), f"-header-filter={ours}", unit]), todo)):
            found |= {warning for warning in warnings if warning[0].startswith(str(root))}
            if error:
                broken.append(f"{unit}: {error}")
    for place, text in sorted(found):
        print(f"{place}: {text}")
    print("\n".join(broken))
    print(f"{len(todo)} units, {len(found)} warnings")
    return 1 if found or broken or not todo else 0


if __name__ == "__main__":
    sys.exit(main())
