#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Negative control of check_contracts.py and check_openapi.py: each planted fault must be found.

    check_can_fail.py ROOT
"""

import copy
import sys
from pathlib import Path

import contracts
import openapi
from check_contracts import table
from check_openapi import judge, lossy
from documentedcalls import SERVICES

ROW = {"number": 1, "service": "Linq v2", "trap": "A trap", "golden": ["routera/record"]}

# What is done to the first row of the table, and what has to be said then.
FAULTS_OF_ROWS = [
    ({"golden": ["routera/no-such-case"]}, "there is no no-such-case.in.json"),
    ({"golden": ["nowhere/record"]}, "no test compares"),
    ({"golden": []}, "neither a test nor a reason"),
    ({"golden": [], "cannotOccur": "never"}, "neither a test nor a reason"),
    ({"golden": [], "tests": [], "cannotOccur": " " * 60}, "neither a test nor a reason"),
    ({"tests": ["tests/app/services/tst_routeracontacts.cpp noSuchTest"]}, "there is no such test"),
    ({"tests": ["tests/app/services/tst_nothing.cpp goldenFiles"]}, "there is no such file"),
    ({"tests": ["tests/app/services/contracts/contracts.py nothing"]}, "there is no such test"),
    ({"trap": " "}, "says nothing"),
    ({"service": ""}, "says nothing"),
    ({"number": 2}, "trap 1 is missing"),
    ({"number": 2}, "trap 2 is unknown or there twice"),
    ({"number": 52}, "trap 52 is unknown or there twice"),
    ({"number": "one"}, "trap one is unknown or there twice"),
]

FAULTS_OF_CALLS = [
    ({"calls": {"list": []}, "errors": {}}, "no golden file"),
    ({"calls": {"list": ["routera/no-such-case"]}, "errors": {}}, "there is no no-such-case"),
    ({"calls": {}, "errors": {"404 gone": ["routera/error-409-archived"]}}, "is of status 409"),
    ({"calls": {}, "errors": {"200 gone": ["routera/record"]}}, "does not end as an error"),
]

PAPER = {
    "openapi": "3.0.0",
    "servers": [{"url": "https://api.example.com"}],
    "paths": {
        "/things/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "put": {
                "parameters": [{"name": "Version", "in": "header", "required": True,
                                "schema": {"type": "string", "enum": ["1"]}},
                               {"name": "limit", "in": "query", "required": True,
                                "schema": {"type": "integer", "maximum": 100}}],
                "requestBody": {"required": True, "content": {"application/json": {"schema": {
                    "$ref": "#/components/schemas/Thing"}}}}}},
        "/things/new": {"get": {}},
    },
    "components": {"schemas": {"Thing": {
        "type": "object", "required": ["name"],
        "properties": {"name": {"type": "string", "nullable": True}, "size": {"type": "number"},
                       "kind": {"anyOf": [{"type": "boolean"}, {"enum": ["a", "b"]}]},
                       "parts": {"type": "array", "items": {"type": "string"}}}}}},
}
GOOD = {"service": "s", "address": "https://api.example.com", "about": "a", "method": "PUT",
        "target": "/things/1?limit=10", "headers": {"version": "1"},
        "body": {"name": None, "size": 7, "kind": "a", "parts": ["x"]}}
FAULTS_OF_REQUESTS = [
    ({"method": "PATCH"}, "no such call"),
    ({"target": "/thing/1?limit=10"}, "no such call"),
    ({"target": "/things/1/parts?limit=10"}, "no such call"),
    ({"target": "/things/1"}, "limit is missing"),
    ({"target": "/things/1?limit=101"}, "more than 100"),
    ({"target": "/things/1?limit=ten"}, "no integer"),
    ({"target": "/things/1?limit=10&page=2"}, "page is not described"),
    ({"headers": {}}, "Version is missing"),
    ({"headers": {"Version": "2"}}, "none of"),
    ({"body": None}, "no body"),
    ({"body": {"size": 7}}, "name is missing"),
    ({"body": {"name": 7}}, "no string"),
    ({"body": {"name": "a", "size": None}}, "null"),
    ({"body": {"name": "a", "size": True}}, "no number"),
    ({"body": {"name": "a", "kind": "c"}}, "none of the alternatives"),
    ({"body": {"name": "a", "parts": "x"}}, "no array"),
    ({"body": {"name": "a", "parts": [1]}}, "no string"),
    ({"body": {"name": "a", "color": "red"}}, "color is not described"),
]


def missed_in_contracts(root):
    proofs, rows = contracts.Proofs(root), table(root)
    for fault, words in FAULTS_OF_ROWS:
        planted = copy.deepcopy(rows)
        planted[0] = dict(ROW, **fault)
        if not any(words in said for said in contracts.problems_of_traps(planted, proofs)):
            yield f"missed in the table: {fault}"
    for entry, words in FAULTS_OF_CALLS:
        if not any(words in said for said in contracts.problems_of_calls({"s": entry}, proofs)):
            yield f"missed in the list: {entry}"
    if contracts.problems_of_traps([dict(ROW, number=n) for n in contracts.TRAPS], proofs):
        yield "a sound table was blamed"
    without = copy.deepcopy(SERVICES)
    if contracts.problems_of_calls({"Routera": without["Routera"]}, proofs):
        yield "a sound list was blamed"


def missed_in_requests():
    papers = openapi.Papers([PAPER])
    if list(papers.problems(GOOD)):
        yield f"a sound request was blamed: {list(papers.problems(GOOD))}"
    for fault, words in FAULTS_OF_REQUESTS:
        request = {key: value for key, value in dict(GOOD, **fault).items() if value is not None}
        if not any(words in said for said in papers.problems(request)):
            yield f"missed in a request: {fault}: {list(papers.problems(request))}"
    unknown = dict(GOOD, body={"name": "a", "color": "red"})
    if not judge([unknown], papers, [])[0]:
        yield "an unknown key passed"
    if not lossy([dict(GOOD, target="/contacts/upsert")]):
        yield "a call that loses data passed"


def main():
    failures = [*missed_in_contracts(Path(sys.argv[1])), *missed_in_requests()]
    planted = len(FAULTS_OF_ROWS) + len(FAULTS_OF_CALLS) + len(FAULTS_OF_REQUESTS) + 2
    print("\n".join(failures) or f"all {planted} planted faults were found")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
