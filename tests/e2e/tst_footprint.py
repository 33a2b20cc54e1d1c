# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run leaves behind: everything in the profile, nobody else may read it, and it is used."""

import os
import stat
import subprocess
import tempfile
import unittest

import desktop


def openToOthers(folder):
    """Everything below with a mode that lets others in."""
    found = []
    for parent, folders, files in os.walk(folder):
        for path in [parent] + [os.path.join(parent, name) for name in files]:
            mode = os.lstat(path).st_mode
            if stat.S_IMODE(mode) & 0o077 and not stat.S_ISLNK(mode):
                found.append(f"{path} {oct(stat.S_IMODE(mode))}")
    return found


def geometry(window):
    answer = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window.number],
                            capture_output=True, text=True, check=True, timeout=20).stdout
    found = dict(line.split("=") for line in answer.split())
    return int(found["WIDTH"]), int(found["HEIGHT"])


class Footprint(unittest.TestCase):

    def setUp(self):
        os.umask(0)  # the worst there is
        self.folder = tempfile.TemporaryDirectory()

    def tearDown(self):
        self.folder.cleanup()

    @staticmethod
    def entries(folders):
        """What is there, but for what the session's own helpers make when they like."""
        return [sorted(name for name in os.listdir(folder)
                       if name not in ("at-spi", "dconf", "dbus-1", ".cache"))
                for folder in folders]

    def test_theCheckSeesAnOpenFile(self):
        open(os.path.join(self.folder.name, "open"), "w").close()
        self.assertEqual(len(openToOthers(self.folder.name)), 1)

    def test_everythingIsInTheProfileAndForNobodyElse(self):
        profile = os.path.join(self.folder.name, "profile")
        os.mkdir(profile, 0o777)
        outside = [os.environ["HOME"], os.environ["XDG_RUNTIME_DIR"]]
        before = self.entries(outside)
        window = desktop.Window(self.folder.name, contacts=60)
        try:
            window.activate()
            self.assertEqual(window.quit(), 0)
        finally:
            window.close()
        names = [name for _, _, files in os.walk(profile) for name in files]
        self.assertIn("settings.ini", names)
        self.assertEqual(openToOthers(profile), [])
        self.assertEqual(stat.S_IMODE(os.stat(profile).st_mode), 0o700)
        after = self.entries(outside)
        self.assertEqual(after, before)
        left = [name for name in os.listdir(os.environ["TMPDIR"])
                if not os.path.join(os.environ["TMPDIR"], name).startswith(self.folder.name)]
        self.assertEqual(left, [])

    def test_theWindowComesBackInTheSizeInWhichItWasLeft(self):
        first = desktop.Window(self.folder.name, contacts=60)
        try:
            first.activate()
            usual = geometry(first)
            wanted = (usual[0] - 210, usual[1] - 130)
            subprocess.run(["xdotool", "windowsize", first.number, *map(str, wanted)], check=True,
                           timeout=20)
            desktop.wait("the new size", lambda: geometry(first) == wanted)
            self.assertEqual(first.quit(), 0)
        finally:
            first.close()
        second = desktop.Window(self.folder.name, contacts=60)
        try:
            second.activate()
            desktop.wait("the remembered size", lambda: geometry(second) == wanted, 10)
            self.assertEqual(second.quit(), 0)
        finally:
            second.close()


if __name__ == "__main__":
    unittest.main(verbosity=2)
