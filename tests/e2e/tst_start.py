# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does before its window is painted: nothing that others may hold up."""

import json
import os
import re
import select
import signal
import socket
import subprocess
import tempfile
import threading
import unittest

PROGRAM = os.environ["PATCHBOOK_PROGRAM"]
PAINTMARK = os.environ["PATCHBOOK_PAINTMARK"]
PATIENCE = 60  # seconds


class Listener:
    """Somebody who takes every call and says nothing: a session bus, or a service."""

    def __init__(self, family, address):
        self.socket = socket.socket(family)
        self.socket.bind(address)
        self.socket.listen(16)
        self.called = threading.Event()
        self.kept = []
        threading.Thread(target=self.take, daemon=True).start()

    def take(self):
        while True:
            try:
                self.kept.append(self.socket.accept()[0])
            except OSError:
                return
            self.called.set()

    def close(self):
        self.socket.close()
        for call in self.kept:
            call.close()


def before_paint(lines, mark):
    """The lines up to that in which the first picture is told; None when it never was."""
    for number, line in enumerate(lines):
        if re.search(rf"\bwrite\({mark}[<,].* = 8$", line):
            return lines[:number]
    return None


def offences(lines, folders):
    """What nobody should wait for: calls to others, and folders of ours that were listed."""
    found = []
    for line in lines:
        if re.search(r"\b(connect|sendto|sendmsg)\(.*(AF_INET6?|sun_path)", line):
            found.append(line)
        # What is right in the profile is looked through to see that the folder is ours: no walk.
        elif "getdents64(" in line and any(f"<{folder}/" in line for folder in folders):
            found.append(line)
    return found


class Start(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.profile = os.path.join(self.folder.name, "profile")
        self.runtime = os.path.join(self.folder.name, "run")
        for folder in (self.profile, self.runtime):
            os.mkdir(folder, 0o700)
        self.bus = Listener(socket.AF_UNIX, os.path.join(self.folder.name, "bus"))
        self.service = Listener(socket.AF_INET, ("127.0.0.1", 0))

    def tearDown(self):
        self.bus.close()
        self.service.close()
        self.folder.cleanup()

    def add_account(self):
        port = self.service.socket.getsockname()[1]
        with open(os.path.join(self.profile, "accounts.json"), "w") as file:
            json.dump({"version": 1, "accounts": [
                {"id": "a1", "service": "linq", "label": "Office",
                 "address": f"http://127.0.0.1:{port}"}]}, file)
        os.chmod(file.name, 0o600)

    def run_until(self, done):
        """The program's calls into the system until its window was painted and done() holds, and the
        handle to which the first picture was told."""
        log = os.path.join(self.folder.name, "calls")
        painted, told = os.pipe()
        environment = {name: value for name, value in os.environ.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS",
                                       "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8",
                        "XDG_RUNTIME_DIR": self.runtime, "HOME": self.folder.name,
                        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder.name}/bus"}
        tracer = subprocess.Popen(
            ["strace", "-f", "-y", "-o", log, "-e", "trace=connect,sendto,sendmsg,getdents64,write",
             "-E", f"LD_PRELOAD={PAINTMARK}", "-E", f"PAINT_MARK={told}",
             PROGRAM, "--profile", self.profile],
            env=environment, pass_fds=(told,), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(told)
        try:
            readable, _, _ = select.select([painted], [], [], PATIENCE)
            self.assertTrue(readable, "the window was not painted")
            self.assertEqual(len(os.read(painted, 8)), 8)
            self.assertTrue(done(), "what had to come after the paint did not come")
        finally:
            os.killpg(tracer.pid, signal.SIGKILL)  # it waits for the bus, which says nothing
            tracer.wait()
            os.close(painted)
        with open(log, errors="replace") as file:
            return file.read().splitlines(), told

    def test_nobodyIsAskedBeforeTheWindowIsPainted(self):
        self.add_account()
        lines, mark = self.run_until(lambda: self.bus.called.wait(PATIENCE))
        early = before_paint(lines, mark)
        self.assertIsNotNone(early)
        self.assertEqual(offences(early, [self.profile]), [])
        # The keychain is asked right after: whoever asked it before would have been seen.
        self.assertTrue(any(f"{self.folder.name}/bus" in line
                            for line in offences(lines, [self.profile])))

    def test_theRuleSeesWhatItForbids(self):
        calls = [
            '7 connect(5<socket:[1]>, {sa_family=AF_UNIX, sun_path="/run/user/0/bus"}, 110) = 0',
            '7 connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(443)}, 16) = -1 EINPROGRESS',
            '7 getdents64(5</home/me/profile/drafts>, 0x55 /* 3 entries */, 32768) = 72',
        ]
        harmless = ['7 getdents64(5</usr/share/fonts>, 0x55 /* 3 entries */, 32768) = 72',
                    '7 write(6<anon_inode:[eventfd]>, "\\1\\0\\0\\0\\0\\0\\0\\0", 8) = 8']
        self.assertEqual(offences(calls + harmless, ["/home/me/profile"]), calls)
        mark = '7 write(19<pipe:[4]>, "\\1\\0\\0\\0\\0\\0\\0\\0", 8) = 8'
        self.assertEqual(before_paint(harmless + [mark] + calls, 19), harmless)
        self.assertIsNone(before_paint(harmless + calls, 19))


if __name__ == "__main__":
    unittest.main(verbosity=2)
