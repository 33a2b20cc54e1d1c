# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was typed and saved outlives a kill, a logout, a dead network and a damaged file."""

import glob
import os
import signal
import subprocess
import tempfile
import unittest

import pyatspi

import desktop
import service

CONTACTS = 60
SAVED = "saved@outside.example"
TYPED = "half.typed@outside.example"


def content(path):
    with open(path, "rb") as file:
        return file.read()


class Survival(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.keyring = service.Keyring(os.environ["E2E_FOLDER"])

    @classmethod
    def tearDownClass(cls):
        cls.keyring.close()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        profile = os.path.join(self.folder.name, "profile")
        self.service = service.Service(CONTACTS)
        self.keyring.store(self.service)
        service.makeProfile(profile, self.service)
        self.outbox = service.Outbox(profile)
        self.window = None
        self.open()
        self.one, self.other = self.name(1), self.name(3)

    def tearDown(self):
        if self._outcome.result.failures or self._outcome.result.errors:
            print(self.window.report())
            print(self.service.order("requests") if self.service.process else "no service")
        self.window.close()
        self.service.stop()
        self.folder.cleanup()

    def open(self):
        self.window = desktop.Window(self.folder.name, CONTACTS, demo=False)
        self.window.activate()

    def end(self, number):
        os.kill(self.window.process.pid, number)
        return self.window.process.wait(desktop.DEADLINE)

    def name(self, row):
        """The name in a row; the list may still be moving, so rows are found by it."""
        cell = self.window.find(pyatspi.ROLE_TABLE, "Contacts").queryTable().getAccessibleAt(row, 0)
        return cell.name.split(", has ")[0]  # unsaved changes are told behind the name

    def choose(self, name):
        def chosen():
            table = self.window.find(pyatspi.ROLE_TABLE, "Contacts").queryTable()
            cell = next(cell for cell in (table.getAccessibleAt(row, 0) for row in range(12))
                        if cell.name.split(", has ")[0] == name)
            # Qt has no selection interface for the rows of its tables; a click will do.
            box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            pyatspi.Registry.generateMouseEvent(box.x + box.width // 2, box.y + box.height // 2,
                                                "b1c")
            return name in self.labels()
        desktop.wait(f"{name} in the form", chosen)

    def labels(self):
        return [element.name for element in desktop.walk(self.window.frame)
                if element.getRole() == pyatspi.ROLE_LABEL]

    def email(self):
        return self.window.find(pyatspi.ROLE_TEXT, "E-mail")

    def emailText(self):
        return self.email().queryText().getText(0, -1)

    def type(self, text):
        self.email().queryEditableText().setTextContents(text)
        desktop.wait("the typed text", lambda: self.emailText() == text)

    def save(self):
        button = self.window.find(pyatspi.ROLE_PUSH_BUTTON, "Save 1 field", ready=lambda found:
                                  found.getState().contains(pyatspi.STATE_SENSITIVE))
        button.queryAction().doAction(0)

    def patches(self):
        return self.service.received("PATCH")

    def keptDraft(self):
        return any(TYPED.encode() in draft for draft in self.outbox.drafts())

    def test_aKillLosesNeitherADraftNorAPendingSave(self):
        self.service.order("hold", method="PATCH")
        self.choose(self.one)
        self.type(SAVED)
        self.save()
        desktop.wait("the save at the service", self.patches)
        self.assertEqual(self.outbox.states(), ["sending"])
        self.choose(self.other)
        self.type(TYPED)
        desktop.wait("the draft on the disk", self.keptDraft)
        self.assertEqual(self.end(signal.SIGKILL), -signal.SIGKILL)
        self.service.order("release")

        self.open()
        desktop.wait("the drafts to be offered", lambda: [
            text for text in self.window.texts() if "changes that are not saved" in text])
        desktop.wait("the save to be resolved", lambda: self.outbox.states() == ["confirmed"])
        self.choose(self.other)
        desktop.wait("the draft in the form", lambda: self.emailText() == TYPED)
        self.window.find(pyatspi.ROLE_PUSH_BUTTON, "Save 1 field")
        self.choose(self.one)
        desktop.wait("what was saved", lambda: self.emailText() == SAVED)
        self.assertEqual([body for _, body in self.patches()], [{"contact": {"email": SAVED}}])

    def test_editedWithoutANetworkItIsSentOnceWhenThatIsBack(self):
        self.choose(self.one)
        self.assertEqual(self.window.quit(), 0)
        self.service.stop()

        self.open()
        desktop.wait("the list to say that it is a copy", lambda: [
            text for text in self.window.texts() if "as of" in text])
        self.choose(self.one)
        self.type(SAVED)
        self.save()
        desktop.wait("the edit on the disk", lambda: self.outbox.states() == ["pending"])
        self.service.start()
        desktop.wait("the save", lambda: self.outbox.states() == ["confirmed"])
        self.window.says("Saved")
        self.assertEqual([body for _, body in self.patches()], [{"contact": {"email": SAVED}}])
        self.assertEqual(self.window.quit(), 0)
        self.assertEqual(len(self.patches()), 1)

    def test_aLogoutKeepsAHalfTypedFieldAndTheWindow(self):
        for number in (signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number):
                typed = f"{number.name.lower()}.{TYPED}"
                self.choose(self.other)
                self.type(typed)
                self.assertEqual(self.end(number), 0)
                self.open()
                self.choose(self.other)
                desktop.wait("the draft in the form", lambda: self.emailText() == typed)
        with open(os.path.join(self.window.profile, "settings.ini"), encoding="utf-8") as file:
            self.assertIn("geometry", file.read())
        self.assertEqual(self.patches(), [])

    def test_oneProcessAloneHasTheOutbox(self):
        self.choose(self.one)
        holders = self.outbox.ask("SELECT pid FROM lease")
        self.assertEqual(holders, [(self.window.process.pid,)])
        other = subprocess.run([desktop.PROGRAM, "--profile", self.window.profile],
                               timeout=60)
        self.assertEqual(other.returncode, 0)
        self.assertEqual(self.outbox.ask("SELECT pid FROM lease"), holders)

    def test_aDamagedOutboxIsKeptAsideAndSaid(self):
        self.assertEqual(self.window.quit(), 0)
        garbage = os.urandom(4096) * 8
        with open(self.outbox.path, "wb") as file:
            file.write(garbage)
        for beside in glob.glob(self.outbox.path + "-*"):
            os.remove(beside)
        self.open()
        self.window.says("The file of your changes was damaged.")
        kept = [path for path in glob.glob(os.path.join(self.window.profile, "**"), recursive=True)
                if os.path.isfile(path) and content(path) == garbage]
        self.assertEqual(len(kept), 1, os.listdir(self.window.profile))
        self.choose(self.one)
        self.type(SAVED)
        self.save()
        desktop.wait("an edit saved in the new file",
                     lambda: self.outbox.states() == ["confirmed"])
        self.assertEqual(len(self.patches()), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
