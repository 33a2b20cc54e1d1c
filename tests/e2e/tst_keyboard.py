# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day's work with the keyboard alone, on a real display with a window manager."""

import tempfile
import unittest

import pyatspi

import desktop
from desktop import keys, write


class Keyboard(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.window = desktop.Window(self.folder.name)
        self.window.activate()

    def tearDown(self):
        if self._outcome.result.failures or self._outcome.result.errors:
            print(self.window.report())
        self.window.close()
        self.folder.cleanup()

    def rows(self):
        return self.window.find(pyatspi.ROLE_TABLE, "Contacts").queryTable().nRows

    def textOf(self, label):
        field = self.window.find(pyatspi.ROLE_TEXT, label).queryText()
        return field.getText(0, -1)

    def test_searchChooseEditSaveAndUndoWithoutAMouse(self):
        window = self.window
        wanted = window.find(pyatspi.ROLE_TABLE, "Contacts").queryTable().getAccessibleAt(9, 0).name
        keys("ctrl+f")
        window.wait_for_focus("Search contacts")
        # One word in ASCII is typed alike on every keyboard layout.
        write("example")
        desktop.wait("a search", lambda: self.textOf("Search contacts") == "example")
        found = desktop.wait("rows found", self.rows)
        self.assertLessEqual(found, window.count)
        keys("Escape")
        desktop.wait("the whole list again", lambda: self.rows() == window.count)

        keys("Down")
        # The list has the focus and a current row; the next one down, then into the form.
        keys("Down")
        before = desktop.wait("a contact in the form", lambda: self.textOf("First name") and "yes")
        self.assertTrue(before and wanted)
        keys("Return")
        window.wait_for_focus("First name")
        keys("Tab")
        window.wait_for_focus("Last name")
        first = self.textOf("First name")
        keys("shift+Tab")
        window.wait_for_focus("First name")
        keys("ctrl+a")
        write("Zadie")
        desktop.wait("the typed name", lambda: self.textOf("First name") == "Zadie")
        window.find(pyatspi.ROLE_PUSH_BUTTON, "Save 1 field")
        keys("ctrl+s")
        window.says("Saved")

        keys("ctrl+z")
        desktop.wait("the old name as a draft", lambda: self.textOf("First name") == first)
        window.find(pyatspi.ROLE_PUSH_BUTTON, "Save 1 field")
        keys("ctrl+shift+z")
        desktop.wait("nothing to save", lambda: self.textOf("First name") == "Zadie")
        self.assertEqual(window.quit(), 0)

    def test_tabWalksThroughTheWholeWindowAndComesBack(self):
        keys("ctrl+f")
        self.window.wait_for_focus("Search contacts")
        keys("Escape")
        keys("Down")
        seen = []
        keys("ctrl+f")
        self.window.wait_for_focus("Search contacts")
        for _ in range(60):
            keys("Tab")
            element = desktop.wait("a focus", self.window.focused)
            name = f"{element.getRoleName()} {element.name}"
            if seen and element.name == "Search contacts":
                break
            seen.append(name)
        else:
            self.fail(f"Tab never came back: {seen}")
        walked = "\n".join(seen)
        for expected in ("Choose columns", "Last name", "E-mail"):
            self.assertIn(expected, walked)
        self.assertFalse([name for name in seen if name.rstrip() == name.split(" ")[0]],
                         "something without a name took the focus")


if __name__ == "__main__":
    unittest.main(verbosity=2)
