# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the dialects promise: that every trap and every call has its proof."""

import json
import re
from pathlib import Path

FOLDER = "tests/app/services"
TRAPS = range(1, 52)
MIN_REASON = 30  # letters of a reason why something cannot occur


class Proofs:
    """Golden cases and test functions of a tree, by name."""

    def __init__(self, root):
        self._root = root
        self._texts = {}
        tests = " ".join(self._text(path) for path in sorted((root / FOLDER).glob("tst_*.cpp")))
        self._compared = set(re.findall(r'GOLDEN_DATA "/(\w+)', tests))

    def _text(self, path):
        if path not in self._texts:
            self._texts[path] = path.read_text(encoding="utf-8") if path.is_file() else ""
        return self._texts[path]

    def of_golden(self, name):
        """What is wrong with this golden case ("folder/case"), or None."""
        folder, _, case = name.partition("/")
        if folder not in self._compared:
            return f"{name}: no test compares the files in data/{folder}"
        for end in ("in", "out"):
            if not (self._root / FOLDER / "data" / folder / f"{case}.{end}.json").is_file():
                return f"{name}: there is no {case}.{end}.json"
        return None

    def of_test(self, name):
        """What is wrong with this test ("path function"), or None."""
        path, _, function = name.partition(" ")
        text = self._text(self._root / path)
        if not text:
            return f"{name}: there is no such file"
        definition = rf"^def {re.escape(function)}\(" if path.endswith(".py") else \
            rf"^\s*void (?:\w+::)?{re.escape(function)}\(\)"
        if not re.search(definition, text, re.MULTILINE):
            return f"{name}: there is no such test"
        listed = self._text((self._root / path).parent / "CMakeLists.txt")
        if not re.search(rf"\b(?:tst_)?{Path(path).stem.removeprefix('tst_')}\b", listed):
            return f"{name}: it is not registered"
        return None

    def input_of(self, name):
        return json.loads(self._text(self._root / FOLDER / "data" / f"{name}.in.json"))

    def output_of(self, name):
        return json.loads(self._text(self._root / FOLDER / "data" / f"{name}.out.json"))


def problems_of_traps(rows, proofs):
    """What is wrong with the table of traps."""
    found = []
    numbers = [row.get("number") for row in rows]
    found += [f"trap {n} is missing" for n in TRAPS if n not in numbers]
    found += [f"trap {n} is unknown or there twice" for n in sorted(set(map(str, numbers)))
              if numbers.count(int(n) if n.isdigit() else n) > 1 or not n.isdigit() or int(n) not in TRAPS]
    for row in rows:
        name = f"trap {row.get('number')}"
        if not row.get("trap", "").strip() or not row.get("service", "").strip():
            found.append(f"{name} says nothing")
        golden, tests = row.get("golden", []), row.get("tests", [])
        reason = row.get("cannotOccur", "")
        if not golden and not tests and len(reason.strip()) < MIN_REASON:
            found.append(f"{name} has neither a test nor a reason why it cannot occur")
        found += [f"{name}: {p}" for p in map(proofs.of_golden, golden) if p]
        found += [f"{name}: {p}" for p in map(proofs.of_test, tests) if p]
    return found


def problems_of_calls(services, proofs):
    """What is wrong with the list of calls and errors."""
    found = []
    for service, entry in services.items():
        for what, names in (entry["calls"] | entry["errors"]).items():
            if not names:
                found.append(f"{service}, {what}: no golden file")
            found += [f"{service}, {what}: {p}" for p in map(proofs.of_golden, names) if p]
        for what, names in entry["errors"].items():
            found += [f"{service}, {what}: {p}" for p in problems_of_error(what, names, proofs)]
    return found


def problems_of_error(what, names, proofs):
    """An entry that begins with a status needs a case of this status which ends as an error."""
    for name in names:
        if proofs.of_golden(name):
            continue
        status = proofs.input_of(name).get("reply", {}).get("status", 200)
        if str(status) != what.split()[0]:
            yield f"{name} is of status {status}"
        if "error" not in proofs.output_of(name):
            yield f"{name} does not end as an error"
