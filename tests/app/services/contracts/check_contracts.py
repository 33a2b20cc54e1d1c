#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a trap of the services has no test, or a documented call or error no golden file.

    check_contracts.py ROOT
"""

import json
import sys
from pathlib import Path

import contracts
from documentedcalls import SERVICES


def table(root):
    return json.loads((root / contracts.FOLDER / "contracts/traps.json").read_text(encoding="utf-8"))


def totals(rows):
    """The table in numbers, one line for each service."""
    for service in dict.fromkeys(row["service"] for row in rows):
        of_service = [row for row in rows if row["service"] == service]
        never = sum("cannotOccur" in row for row in of_service)
        golden = sum(len(row.get("golden", [])) for row in of_service)
        tests = sum(len(row.get("tests", [])) for row in of_service)
        yield (f"{service}: {len(of_service)} traps, {len(of_service) - never} proved by {golden} golden files "
               f"and {tests} tests, {never} cannot occur here")


def main():
    root = Path(sys.argv[1])
    rows, proofs = table(root), contracts.Proofs(root)
    found = contracts.problems_of_traps(rows, proofs) + contracts.problems_of_calls(SERVICES, proofs)
    print("\n".join(found))
    if not found:
        print("\n".join(totals(rows)))
        for service, entry in SERVICES.items():
            print(f"{service}: {len(entry['calls'])} calls and {len(entry['errors'])} errors have golden files")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
