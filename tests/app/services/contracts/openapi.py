# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests against published descriptions (OpenAPI 3.0), as strictly as the services are at work.

A key which a description does not name is a fault, though OpenAPI lets it pass: services refuse it
or, worse, ignore it.
"""

import json
import re
from urllib.parse import parse_qsl, unquote, urlsplit

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool}
METHODS = ("get", "post", "put", "patch", "delete")


def _json_of(text):
    try:
        return json.loads(text)
    except ValueError:
        return text


class Papers:
    """The descriptions of a folder."""

    def __init__(self, documents):
        self._documents = [document for document in documents if "paths" in document]

    @staticmethod
    def in_folder(folder):
        documents = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.json"))]
        return Papers([d for d in documents if isinstance(d, dict) and "openapi" in d])

    def knows(self, address):
        return any(self._serves(document, address) for document in self._documents)

    @staticmethod
    def _serves(document, address):
        host = urlsplit(address).hostname
        return any(urlsplit(server["url"]).hostname == host for server in document.get("servers", []))

    def _operation(self, request):
        """(document, operation, its parameters, path values) of the best fitting path."""
        path = urlsplit(request["target"]).path
        best = None
        for document in self._documents:
            if not self._serves(document, request["address"]):
                continue
            for template, item in document["paths"].items():
                names = re.findall(r"{([^}]+)}", template)
                pattern = "".join("([^/]+)" if part.startswith("{") else re.escape(part)
                                  for part in re.split(r"({[^}]+})", template))
                found = re.fullmatch(pattern, path)
                operation = item.get(request["method"].lower())
                # A path without a variable goes before one with it.
                if found and operation is not None and (best is None or len(names) < len(best[3])):
                    parameters = item.get("parameters", []) + operation.get("parameters", [])
                    values = dict(zip(names, map(unquote, found.groups())))
                    best = (document, operation, parameters, values)
        return best

    def problems(self, request):
        """Everything that is wrong with a request, in words."""
        found = self._operation(request)
        if not found:
            yield f"no such call: {request['method']} {urlsplit(request['target']).path}"
            return
        document, operation, parameters, in_path = found
        query = parse_qsl(urlsplit(request["target"]).query, keep_blank_values=True, strict_parsing=False)
        headers = {name.lower(): value for name, value in request["headers"].items()}
        described = [self._resolved(document, parameter)[1] for parameter in parameters]
        for parameter in described:
            name = parameter["name"]
            given = {"path": in_path, "query": dict(query), "header": headers}.get(parameter["in"], {})
            value = given.get(name.lower() if parameter["in"] == "header" else name)
            if value is None:
                if parameter.get("required") and parameter["in"] != "cookie":
                    yield f"{name} is missing in the {parameter['in']}"
                continue
            schema = parameter.get("schema", {})
            typed = value if schema.get("type") == "string" else _json_of(value)
            yield from self._faults(document, schema, typed, name)
        names = {parameter["name"] for parameter in described if parameter["in"] == "query"}
        yield from (f"{name} is not described for the query" for name, _ in query if name not in names)
        yield from self._body_problems(document, operation, request)

    def _body_problems(self, document, operation, request):
        described = operation.get("requestBody")
        if described is None:
            if "body" in request:
                yield "a body is not described"
            return
        if "body" not in request:
            if described.get("required"):
                yield "no body"
            return
        schema = described["content"].get("application/json", {}).get("schema", {})
        yield from self._faults(document, schema, request["body"], "body")

    def _resolved(self, document, schema):
        while "$ref" in schema:
            place, _, pointer = schema["$ref"].partition("#")
            if place:
                return document, {}  # of another file: those hold the shapes of errors only
            schema = document
            for part in pointer.strip("/").split("/"):
                schema = schema.get(part.replace("~1", "/").replace("~0", "~"), {})
        return document, schema

    def _faults(self, document, schema, value, where):
        document, schema = self._resolved(document, schema)
        for part in schema.get("allOf", []):
            yield from self._faults(document, part, value, where)
        alternatives = schema.get("anyOf", []) + schema.get("oneOf", [])
        if alternatives and all(list(self._faults(document, part, value, where)) for part in alternatives):
            yield f"{where}: none of the alternatives fits {json.dumps(value)[:200]}"
        if value is None:
            typed = "type" in schema and not schema.get("nullable")
            if typed:
                yield f"{where}: null is not described"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{where}: none of {', '.join(map(str, schema['enum'][:6]))}"
        yield from self._faults_of_type(document, schema, value, where)

    def _faults_of_type(self, document, schema, value, where):
        kind = schema.get("type")
        if kind in TYPES and not isinstance(value, TYPES[kind]):
            yield f"{where}: no {kind}"
            return
        if kind in ("number", "integer"):
            if isinstance(value, bool) or not isinstance(value, (int, float)) or \
                    (kind == "integer" and int(value) != value):
                yield f"{where}: no {kind}"
                return
            if value > schema.get("maximum", value):
                yield f"{where}: more than {schema['maximum']}"
            if value < schema.get("minimum", value):
                yield f"{where}: less than {schema['minimum']}"
        if isinstance(value, str) and len(value) > schema.get("maxLength", len(value)):
            yield f"{where}: too long"
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from self._faults(document, schema.get("items", {}), item, f"{where}[{index}]")
        # Where no key is named at all nothing is described, rather than everything forbidden.
        if isinstance(value, dict) and schema.get("properties"):
            properties = schema["properties"]
            yield from (f"{where}: {name} is missing" for name in schema.get("required", []) if name not in value)
            for name, part in value.items():
                if name in properties:
                    yield from self._faults(document, properties[name], part, f"{where}.{name}")
                elif not schema.get("additionalProperties"):
                    yield f"{where}: {name} is not described"
