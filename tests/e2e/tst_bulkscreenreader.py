# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives contacts to a colleague by keyboard alone, and reads what assistive technology can read."""

import re
import tempfile
import unittest

import pyatspi

import desktop
from desktop import keys, write

COLLEAGUE = "alistair.oconnor@demo.example"  # of the demo organisation


class BulkScreenReader(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.window = desktop.Window(self.folder.name)
        self.window.activate()

    def tearDown(self):
        if self._outcome.result.failures or self._outcome.result.errors:
            print(self.window.report())
            for other in self.others():
                print("another window:", [e.name for e in desktop.walk(other) if e.name])
        self.window.close()
        self.folder.cleanup()

    def others(self):
        """Windows beside the main one that show."""
        return [child for child in self.window.application
                if child is not None and child != self.window.frame
                and child.getState().contains(pyatspi.STATE_SHOWING)]

    def other(self, name):
        """The window whose title begins so, as soon as it shows."""
        return desktop.wait(f"a window “{name}”", lambda: next(
            (child for child in self.others() if re.match(name, child.name)), None))

    def read(self, place, pattern):
        """The first text of a window that matches, as soon as it is there."""
        return desktop.wait(f"“{pattern}” to be read", lambda: next(
            (found for element in desktop.walk(place)
             if element.name and (found := re.search(pattern, element.name))), None))

    def focusIn(self, place):
        """The innermost: what hands the focus on to a part of it says that it has it too."""
        focused = [element for element in desktop.walk(place)
                   if element.getState().contains(pyatspi.STATE_FOCUSED)]
        return focused[-1] if focused else None

    def tabTo(self, place, name):
        seen = []
        for _ in range(60):
            at = desktop.wait("a focus in the window", lambda: self.focusIn(place))
            if re.match(name, at.name):
                return at
            before = (at.getRoleName(), at.name)
            seen.append(before)
            keys("Tab")
            try:
                desktop.wait("the focus to go on", lambda: (
                    (now := self.focusIn(place)) is not None
                    and (now.getRoleName(), now.name) != before), seconds=3)
            except AssertionError:
                pass  # two stops of one name
        self.fail(f"Tab never came to “{name}”, but to {seen[:20]}")

    def test_fromTheSelectionToDone(self):
        window = self.window
        # One account: its contacts, then all of them that match.
        keys("ctrl+f")
        window.wait_for_focus("Search contacts")
        write("an")
        keys("Down")
        window.says("Save")
        keys("ctrl+a")
        selected = int(self.read(window.frame, r"^(\d+) contacts? selected").group(1))
        self.assertGreater(selected, 10)

        keys("ctrl+shift+r")
        dialog = self.other("Give contacts")
        self.read(dialog, rf"^{selected} contacts? that match")
        self.tabTo(dialog, "New owner of all contacts")
        write(COLLEAGUE)
        rehearse = self.tabTo(dialog, "Rehearse")
        self.assertTrue(rehearse.getState().contains(pyatspi.STATE_SENSITIVE))
        keys("space")

        # The rehearsal in words: what will change, what goes out, and the button with its number.
        self.read(dialog, r"requests? will go out|request\(s\) will go out")
        change = self.tabTo(dialog, r"Change \d+ contact")
        number = int(re.search(r"\d+", change.name).group())
        self.assertLessEqual(number, selected)
        self.assertGreater(number, 0)
        self.assertEqual([], self.nameless(dialog))
        keys("space")

        # By the name in its title: the dialog, which is called alike, may not be gone yet.
        run = self.other("Give contacts to " + re.escape(COLLEAGUE))
        self.read(run, r"^Done")
        self.assertEqual([], self.nameless(run))
        words = " | ".join(element.name for element in desktop.walk(run) if element.name)
        self.assertIn(COLLEAGUE, words)
        keys("Escape")
        desktop.wait("the run's window to go", lambda: not self.others())

    def nameless(self, place):
        roles = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_COMBO_BOX,
                 pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE,
                 pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_RADIO_BUTTON)
        return [element.getRoleName() for element in desktop.walk(place)
                if element.getRole() in roles and not element.name.strip()]


if __name__ == "__main__":
    unittest.main(verbosity=2)
