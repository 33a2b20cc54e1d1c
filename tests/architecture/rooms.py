# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom. The table here is the house; CONTRIBUTING draws it."""

import re
from dataclasses import dataclass
from pathlib import Path

import sources

MODELS = ("models/rows", "models/domain", "models/ports", "models/book", "models/bulk",
          "models/tables", "models/exchange")
GRAPHICS = ("QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets")


@dataclass(frozen=True)
class Room:
    """What the sources of one folder (and the folders in it) may include."""
    rooms: tuple          # rooms of ours, itself aside
    qt: tuple             # Qt modules, Qt Core aside
    classes: tuple = ()   # single Qt headers out of modules that are closed otherwise
    libraries: tuple = () # third parties, by the start of the header's name
    io: bool = True       # may touch files and processes


ROOMS = {
    "models/rows": Room((), (), io=False),
    "models/domain": Room(("models/rows",), (), io=False),
    "models/ports": Room(("models/rows", "models/domain"), (), ("QImage",), io=False),
    "models/book": Room(("models/rows", "models/domain", "models/ports"), ("QtConcurrent",),
                        ("QImage", "QUndoStack", "QUndoCommand"), io=False),
    "models/bulk": Room(("models/rows", "models/domain", "models/ports", "models/book"), ("QtConcurrent",),
                        io=False),
    "models/tables": Room(("models/rows", "models/domain", "models/ports", "models/book", "models/bulk"),
                          ("QtConcurrent", "QtGui"), io=False),
    "models/exchange": Room(("models/rows", "models/domain",), (), io=False),
    "ui": Room(MODELS, GRAPHICS + ("QtConcurrent",)),
    "app/net": Room(("models/rows", "models/domain", "models/ports"), ("QtNetwork", "QtGui", "QtConcurrent")),
    "app/services": Room(MODELS + ("app/net",), ("QtConcurrent",), ("QImage", "QSslConfiguration")),
    "app/storage": Room(MODELS, ("QtSql", "QtDBus", "QtConcurrent"), libraries=("qt6keychain/",)),
    "app/demo": Room((), (), libraries=("httplib.h",)),
    "app/application": Room(MODELS + ("ui", "app/net", "app/services", "app/storage", "app/demo"),
                            GRAPHICS + ("QtNetwork", "QtConcurrent", "QtDBus")),
}

# A library that is slow to compile, or to be replaced one day, lives behind these files alone.
LIBRARIES = {"phonenumbers/": ("models/domain/phonenumber.cpp",),
             "simdjson.h": ("app/services/quickjson.cpp",),
             "unicode/": ("models/domain/country.cpp", "models/tables/collation.cpp")}

# models/ holds no input and no output: what it needs from the world is a port.
IO_HEADERS = {"QFile", "QSaveFile", "QDir", "QDirIterator", "QSettings", "QProcess", "QLockFile",
              "QTemporaryFile", "QTemporaryDir", "QStandardPaths", "QFileSystemWatcher",
              "fstream", "filesystem", "cstdio"}

TARGETS = {room.replace("/", "_"): room for room in ROOMS}
_LINKS = re.compile(r"target_link_libraries\s*\(\s*(\w+)([^)]*)\)")


def room_of(path):
    """The innermost room of a path inside the tree, or None."""
    for folder in Path(path).parents:
        if folder.as_posix() in ROOMS:
            return folder.as_posix()
    return None


class QtModules:
    """Tells a Qt header's module by looking where Qt installed it."""

    def __init__(self, folder):
        self._module = {}
        for module in sorted(folder.iterdir()):
            if module.is_dir():
                self._module[module.name] = module.name
                for header in module.iterdir():
                    self._module.setdefault(header.name, module.name)

    def of(self, header):
        if "/" in header:
            return header.split("/")[0]
        return self._module.get(header)


def check_include(path, room, name, qt):
    """Why this file must not include this name, or None."""
    rules = ROOMS[room]
    header = name[1:-1]
    if name.startswith('"'):
        if header.endswith(".moc") or header.startswith("moc_"):
            return None
        other = room_of(header)
        if other is None:
            return f'"{header}" is in no room; include our own headers by their full path'
        if other != room and other not in rules.rooms:
            return f"{room} must not include {other}"
        return None
    for library, homes in LIBRARIES.items():
        if header.startswith(library):
            return None if path in homes else f"<{header}> belongs in {', '.join(homes)} only"
    for other in ROOMS.values():
        if any(header.startswith(library) for library in other.libraries):
            if other is not rules:
                return f"{room} must not use <{header}>"
            return None
    if not rules.io and header in IO_HEADERS:
        return f"models/ has no input and no output, so no <{header}>"
    if re.match(r"Q[A-Z]|Qt|q", header):
        module = qt.of(header)
        if module is None:
            return f"<{header}> is no Qt header"
        if module != "QtCore" and module not in rules.qt and header.split("/")[-1] not in rules.classes:
            return f"{room} must not use {module} (<{header}>)"
        if header == module and "/" not in header:
            return f"<{header}> is a whole module; include single classes"
    return None


def check_links(path, text):
    """What a room's CMakeLists.txt links that its sources must not include."""
    for match in _LINKS.finditer(re.sub(r"#[^\n]*", "", text)):
        room = TARGETS.get(match[1])
        if room is None:
            continue
        for linked in match[2].split():
            other = TARGETS.get(linked)
            if other and other != room and other not in ROOMS[room].rooms:
                yield path, sources.line_of(text, match.start()), "link", f"{room} must not link {other}"
            module = re.fullmatch(r"Qt6::(\w+)", linked)
            if module and module[1] in ("Network", "Sql", "Widgets") \
                    and f"Qt{module[1]}" not in ROOMS[room].qt:
                yield path, sources.line_of(text, match.start()), "link", f"{room} must not link {linked}"


def check(root, qt):
    """Every wrong include and link of the tree as (path, line, rule, message)."""
    for source in sources.files(root, sources.PRODUCT):
        path = source.relative_to(root).as_posix()
        room = room_of(path)
        if room is None:
            yield path, 1, "room", "this folder is no room; add it to tests/architecture/rooms.py"
            continue
        for line, name in sources.includes(sources.read(source)):
            message = check_include(path, room, name, qt)
            if message:
                yield path, line, "include", message
    for folder in sources.PRODUCT:
        for listfile in sorted((root / folder).rglob("CMakeLists.txt")):
            yield from check_links(listfile.relative_to(root).as_posix(), sources.read(listfile))
