# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line where there is no display, no home worth the name and no session bus."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["PATCHBOOK_PROGRAM"]
BARE = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}


def run(*arguments, program=PROGRAM, **more):
    return subprocess.run([program, *arguments], env=BARE | more, capture_output=True, text=True,
                          timeout=60)


class CommandLine(unittest.TestCase):

    def test_helpNamesEveryOption(self):
        for option in ("--help", "-h"):
            answer = run(option)
            self.assertEqual(answer.returncode, 0, answer.stderr)
            for name in ("--help", "--version", "--demo", "--demo-contacts", "--profile",
                         "--appearance", "--screenshot"):
                self.assertIn(name, answer.stdout)
            self.assertEqual(answer.stderr, "")

    def test_versionIsANameAndANumber(self):
        for option in ("--version", "-v"):
            answer = run(option)
            self.assertEqual(answer.returncode, 0, answer.stderr)
            self.assertRegex(answer.stdout, re.compile(r"\Apatchbook \d+\.\d+\.\d+\n\Z"))
            self.assertEqual(answer.stderr, "")

    def test_whatIsWrongEndsWithTwoAndAHint(self):
        for wrong in (["--nonsense"], ["a-file"], ["--demo-contacts", "many"],
                      ["--demo-contacts", "0"], ["--demo-contacts", "1000001"],
                      ["--demo-contacts"], ["--profile"], ["--profile", ""],
                      ["--appearance", "pink"], ["--demo", "--nonsense=1"]):
            with self.subTest(wrong):
                answer = run(*wrong)
                self.assertEqual(answer.returncode, 2, answer.stderr)
                self.assertIn("--help", answer.stderr)
                self.assertEqual(answer.stdout, "")

    def test_aFolderThatCannotBeAProfileIsNamedInASentence(self):
        with tempfile.TemporaryDirectory() as folder:
            file = os.path.join(folder, "file")
            open(file, "w").close()
            link = os.path.join(folder, "link")
            os.symlink("/", link)
            foreign = os.path.join(folder, "foreign")
            os.mkdir(foreign)
            with open(os.path.join(foreign, "diary.txt"), "w") as diary:
                diary.write("mine")
            os.chmod(os.path.join(foreign, "diary.txt"), 0o644)
            for unfit in (file, link, foreign):
                with self.subTest(unfit):
                    answer = run("--demo", "--profile", unfit, QT_QPA_PLATFORM="offscreen")
                    self.assertEqual(answer.returncode, 1)
                    self.assertIn(unfit, answer.stderr)
            self.assertEqual(os.stat(os.path.join(foreign, "diary.txt")).st_mode & 0o777, 0o644)
            self.assertEqual(os.listdir(foreign), ["diary.txt"])

    def test_aDemoThatIsNotInstalledIsToldInASentence(self):
        with tempfile.TemporaryDirectory() as folder:
            alone = shutil.copy(PROGRAM, os.path.join(folder, "patchbook"))
            answer = run("--demo", "--screenshot", os.path.join(folder, "picture.png"),
                         program=alone, QT_QPA_PLATFORM="offscreen", HOME=folder, TMPDIR=folder)
            self.assertEqual(answer.returncode, 1)
            self.assertIn("Please install Patchbook again", answer.stderr)
            self.assertIn("patchbook-demo.so", answer.stderr)
            self.assertEqual(os.listdir(folder).count("picture.png"), 0)

    def test_aPictureIsTakenOfTheLoadedList(self):
        with tempfile.TemporaryDirectory() as folder:
            picture = os.path.join(folder, "picture.png")
            answer = run("--demo", "--demo-contacts", "250", "--screenshot", picture,
                         QT_QPA_PLATFORM="offscreen", HOME=folder, TMPDIR=folder)
            self.assertEqual(answer.returncode, 0, answer.stderr)
            self.assertRegex(answer.stdout, r"loaded 250 contacts in \d+ pages")
            with open(picture, "rb") as file:
                self.assertEqual(file.read(8), b"\x89PNG\r\n\x1a\n")
            self.assertEqual(os.stat(picture).st_mode & 0o077, 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
