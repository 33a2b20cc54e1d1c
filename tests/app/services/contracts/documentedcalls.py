# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every call and every error that the four APIs document, and the golden files which are about it.

An error's entry begins with its status.
"""


def _in(folder, entries):
    return {what: [f"{folder}/{name}" for name in names.split()] for what, names in entries.items()}


SERVICES = {
    "Linq v2": {
        "calls": _in("linqcontacts", {
            "list": "request-page page page-last page-empty",
            "get": "request-record record",
            "find by e-mail": "request-find-email find-hit find-miss",
            "find by phone": "request-find-phone",
            "create": "plan-create write-create",
            "update": "plan-email-only plan-owner-only write-update",
            "delete": "plan-remove write-delete",
        }),
        "errors": _in("linqcontacts", {
            "400 bad request": "error-400-standard",
            "401 token": "error-401-standard error-401-objects error-401-v3",
            "404 not there": "error-404-standard",
            "422 validation": "error-422-by-field error-422-strings error-422-message-list error-422-owner",
            "429 too often": "error-429-seconds error-429-date error-429-nothing-said",
            "500 fault": "error-500-standard",
        }),
    },
    "Linq v3": {
        "calls": _in("linqcards", {
            "list of cards": "request-cards cards cards-none",
            "one card": "request-record record",
            "set up": "plan-set-up write-set-up",
            "update": "plan-first-name-only write-update",
            "list of lines": "numbers",
            "deprecated list of lines": "numbers-older-shape",
        }),
        "errors": _in("linqcards", {
            "400 code 1001": "error-400-1001",
            "400 code 1002": "error-400-1002",
            "400 code 1003": "error-400-1003",
            "400 code 1004": "error-400-1004",
            "400 code 1005": "error-400-1005",
            "400 code 1006": "error-400-1006",
            "401 code 2004": "error-401-2004",
            "403 code 2005": "error-403-2005",
            "403 code 2006": "error-403-2006",
            "403 code 2027": "error-403-2027",
            "404 code 2001": "error-404-2001",
            "409 code 1006": "error-409-1006",
            "409 code 2014": "error-409-2014",
            "429 code 1007": "error-429-1007 error-429-1007-header",
            "500 code 2022": "error-500-2022",
            "500 code 3006": "error-500-3006",
            "503 code 4004": "error-503-4004",
        }),
    },
    "HighLevel": {
        "calls": _in("highlevel", {
            "search": "request-page-first request-page-next page page-empty-end",
            "get": "request-record record",
            "find a duplicate by e-mail": "request-find-email find-hit find-null",
            "find a duplicate by phone": "request-find-phone",
            "create": "plan-create write-create",
            "update": "plan-name plan-many write-change write-change-another",
            "update, custom fields": "plan-custom plan-custom-other-key plan-custom-boxes",
            "delete": "plan-remove write-removed",
            "add tags": "plan-tag-added write-tags-added",
            "remove tags": "plan-tag-removed write-tags-removed",
            "location": "question-location answered-location",
            "tags of the location": "question-tags answered-tags",
            "custom fields of the location": "question-fields answered-fields",
            "users": "question-users answered-users",
            "users, the deprecated call": "question-users-fallback answered-users-of-location",
        }),
        "errors": _in("highlevel", {
            "400 bad request": "error-400",
            "400 duplicate": "error-400-duplicate error-400-duplicate-unnamed",
            "400 unknown contact": "error-400-unknown-contact error-400-contact-not-found",
            "401 bad token": "error-401-jwt",
            "401 missing scope": "error-401-scope",
            "403 wrong location": "error-403-location",
            "404 undocumented": "error-404",
            "422 validation": "error-422-list error-422-text",
            "429 too often": "error-429-retry-after error-429-interval error-429-day error-429-bare",
            "500 fault": "error-500",
        }),
    },
    "Routera": {
        "calls": _in("routera", {
            "list": "request-page request-page-offset page page-full page-empty",
            "list of archived contacts": "request-page-archived page-archived",
            "get": "request-record request-record-extra record record-extra",
            "create": "plan-create write-create",
            "update": "plan-phone-only plan-owner plan-external-id write-update",
            "delete": "plan-remove write-delete",
            "routers": "question-first answered-routers",
        }),
        "errors": _in("routera", {
            "400 missing id": "error-400-missing-id",
            "400 invalid properties": "error-400-property",
            "400 invalid JSON": "error-400-invalid-json",
            "400 validation": "error-400-validation",
            "400 forbidden system field": "error-400-system-field",
            "400 of signing in": "error-token-400",
            "401 missing account context": "error-401-account-context",
            "401 expired token": "error-401-expired",
            "401 of signing in": "error-token-401",
            "404 not found, or archived already": "error-404",
            "409 archived": "error-409-archived",
            "409 duplicate": "error-409-duplicate",
        }),
    },
}
