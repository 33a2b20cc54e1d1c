#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a dialect would send what a published description of its service does not allow.

    check_openapi.py PLANNEDREQUESTS ROOT

The folder with the descriptions is named by PATCHBOOK_OPENAPI; without it nothing is checked.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import openapi

SKIPPED = 77

# Where a description is known to be wrong or to lag behind: (service, pattern of the complaint, why it
# is sent all the same). What no longer occurs is told, so that this list stays short.
KNOWN = [
    ("linq", r"^no such call: \w+ /api/partner/v3/", "version 3 is described in prose only"),
    ("highlevel", r"^body: companyName is not described", "it is documented elsewhere, and accepted"),
    ("highlevel", r"^body\.dateOfBirth: no object", "the text that it is has been given a wrong type"),
    ("highlevel", r"^body\.customFields\[\d+\]: .*\"field_value\": \d+[,}]", "a number has been given a wrong type"),
    ("highlevel", r"^body\.customFields\[\d+\]: .*\"fieldValue\"", "the key of the next version, sent only to who wants it"),
]

# Calls that lose data, so nothing may ever be sent to them.
LOSSY = ("/contacts/upsert", "/contacts/bulk/", "/dispatch/")


def lossy(requests):
    return [f"{r['method']} {r['target']}: this call loses data" for r in requests
            if any(r["target"].startswith(call) for call in LOSSY)]


def judge(requests, papers, known):
    """(complaints that stand, entries of `known` that excused something, requests looked at)."""
    standing, used, seen = [], set(), 0
    for request in requests:
        if not papers.knows(request["address"]):
            continue
        seen += 1
        for complaint in papers.problems(request):
            excuse = next((entry for entry in known
                           if entry[0] == request["service"] and re.search(entry[1], complaint)), None)
            if excuse:
                used.add(excuse)
            else:
                standing.append(f"{request['service']}, {request['about']}, "
                                f"{request['method']} {request['target']}: {complaint}")
    return standing, used, seen


def main():
    told = subprocess.run([sys.argv[1], str(Path(sys.argv[2], "tests/app/services/data/highlevel/description.json"))],
                          check=True, capture_output=True, text=True, encoding="utf-8")
    requests = json.loads(told.stdout)
    found = lossy(requests)
    folder = os.environ.get("PATCHBOOK_OPENAPI", "")
    if not folder and not found:
        print(f"{len(requests)} requests are planned; none was compared, because PATCHBOOK_OPENAPI names no "
              "folder with published descriptions.")
        return SKIPPED
    papers = openapi.Papers.in_folder(Path(folder)) if folder else openapi.Papers([])
    standing, used, seen = judge(requests, papers, KNOWN)
    found += standing
    services = sorted({r["service"] for r in requests})
    without = sorted({r["service"] for r in requests if not papers.knows(r["address"])})
    if folder and len(without) == len(services):
        found.append(f"no description in {folder} is about {', '.join(services)}")
    print("\n".join(dict.fromkeys(found)))
    print(f"{seen} of {len(requests)} requests were compared; no description of: {', '.join(without) or 'none'}")
    for entry in KNOWN:
        print(f"{'excused' if entry in used else 'no longer occurs'}: {entry[0]}, {entry[1]}: {entry[2]}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
