# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second start with the same profile: the first window comes to the front, one process works."""

import os
import signal
import subprocess
import tempfile
import unittest

import desktop

SENTENCE = "already running with this profile"


def activeWindow():
    return subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True,
                          timeout=20).stdout.strip()


class TwoStarts(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.window = desktop.Window(self.folder.name, contacts=60)
        self.window.activate()

    def tearDown(self):
        if self._outcome.result.failures or self._outcome.result.errors:
            print(self.window.report())
        self.window.close()
        self.folder.cleanup()

    def startAgain(self):
        return subprocess.run([desktop.PROGRAM, "--profile", self.window.profile],
                              capture_output=True, text=True, timeout=60)


    def test_aSecondStartRaisesTheMinimisedWindowAndEnds(self):
        subprocess.run(["xdotool", "windowminimize", self.window.number], check=True, timeout=20)
        desktop.wait("the window to be away", lambda: activeWindow() != self.window.number)
        second = self.startAgain()
        self.assertEqual((second.returncode, second.stderr), (0, ""))
        desktop.wait("the first window to be back", lambda: activeWindow() == self.window.number)
        self.assertEqual(self.window.quit(), 0)

    def test_aSecondStartRaisesTheWindowFromBehindAnother(self):
        with tempfile.TemporaryDirectory() as folder:
            other = desktop.Window(folder, contacts=30)
            try:
                other.activate()
                self.assertNotEqual(activeWindow(), self.window.number)
                self.assertEqual(self.startAgain().returncode, 0)
                desktop.wait("the first window in front",
                             lambda: activeWindow() == self.window.number)
            finally:
                other.close()

    def test_aFirstThatHangsKeepsTheSecondOutInASentence(self):
        os.kill(self.window.process.pid, signal.SIGSTOP)
        try:
            second = self.startAgain()
        finally:
            os.kill(self.window.process.pid, signal.SIGCONT)
        self.assertEqual(second.returncode, 1)
        self.assertIn(SENTENCE, second.stderr)
        self.assertIn(str(self.window.process.pid), second.stderr)
        self.assertEqual(self.window.quit(), 0)

    def test_aKilledFirstKeepsNobodyOut(self):
        self.window.close()
        self.window = desktop.Window(self.folder.name, contacts=60)
        self.assertEqual(self.startAgain().returncode, 0)
        self.assertEqual(self.window.quit(), 0)

    def test_aPictureIsNotTakenOfAnOccupiedProfile(self):
        picture = os.path.join(self.folder.name, "picture.png")
        second = subprocess.run(
            [desktop.PROGRAM, "--demo", "--profile", self.window.profile, "--screenshot", picture],
            capture_output=True, text=True, timeout=60)
        self.assertEqual(second.returncode, 1)
        self.assertIn(SENTENCE, second.stderr)
        self.assertFalse(os.path.exists(picture))


if __name__ == "__main__":
    unittest.main(verbosity=2)
