# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An account of the real program: a service in a process of its own, a keychain, a profile."""

import json
import os
import secrets
import sqlite3
import subprocess

import desktop

SERVER = os.environ.get("PATCHBOOK_DEMOSERVER", "")
ACCOUNT = "a1"


class Service:
    """The demo organisation as a process, which can be away and come back at the same address."""

    def __init__(self, contacts=60):
        self.contacts = contacts
        self.token = secrets.token_hex(16)
        self.port = 0
        self.process = None
        self.start()

    def start(self):
        self.process = subprocess.Popen([SERVER, str(self.port), self.token, str(self.contacts)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        found = json.loads(self.process.stdout.readline())
        self.port = found["port"]
        self.origin = found["origin"]

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def order(self, order, **more):
        self.process.stdin.write(json.dumps({"order": order, **more}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def received(self, method):
        """What came with this method, as (path, what the body says)."""
        return [(request["target"], json.loads(request["body"]) if request["body"] else None)
                for request in self.order("requests") if request["method"] == method]


class Keyring:
    """A real, unlocked gnome-keyring on the D-Bus session of run-on-display."""

    def __init__(self, folder):
        home = os.path.join(folder, "keyring")
        os.makedirs(os.path.join(home, "run"), mode=0o700)
        environment = os.environ | {"HOME": home, "XDG_DATA_HOME": os.path.join(home, "data"),
                                    "XDG_RUNTIME_DIR": os.path.join(home, "run")}
        del environment["DISPLAY"]
        self.process = subprocess.Popen(
            ["gnome-keyring-daemon", "--unlock", "--foreground", "--components=secrets"],
            env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.process.stdin.write(b"secret")
        self.process.stdin.close()
        # Asked for before it has its name, the bus would start a second one, which is locked.
        desktop.wait("the keyring on the bus", lambda: self._call(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.GetNameOwner",
            "org.freedesktop.secrets"))
        desktop.wait("the keyring to be open", lambda: b"/collection/" in self._call(
            "org.freedesktop.secrets", "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service.ReadAlias", "default"))

    @staticmethod
    def _call(name, path, method, argument):
        return subprocess.run(
            ["dbus-send", "--session", "--print-reply", f"--dest={name}", path, method,
             f"string:{argument}"], capture_output=True, timeout=20).stdout

    def store(self, service):
        """The token as the program itself would have stored it."""
        subprocess.run(
            ["secret-tool", "store", "--label", "test", "user", f"patchbook/linq/{ACCOUNT}",
             "server", "org.patchbook.Patchbook", "type", "plaintext", "xdg:schema",
             "org.qt.keychain"],
            input=json.dumps({"origin": service.origin, "token": service.token}), text=True,
            check=True, timeout=20)

    def close(self):
        self.process.kill()
        self.process.wait()


def makeProfile(folder, service):
    """A profile in which this service is an account."""
    os.makedirs(folder, mode=0o700)
    with open(os.path.join(folder, "accounts.json"), "w") as file:
        json.dump({"version": 1, "accounts": [{"id": ACCOUNT, "service": "linq", "label": "Office",
                                               "address": service.origin}]}, file)


class Outbox:
    """The program's own file, read while it is at work."""

    def __init__(self, profile):
        self.path = os.path.join(profile, "outbox.db")

    def ask(self, question):
        connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=5)
        try:
            return connection.execute(question).fetchall()
        finally:
            connection.close()

    def states(self):
        return [row[0] for row in self.ask("SELECT state FROM op ORDER BY id")]

    def drafts(self):
        return [bytes(row[0]) for row in self.ask("SELECT changes FROM draft ORDER BY id")]
