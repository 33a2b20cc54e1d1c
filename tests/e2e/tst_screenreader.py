# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds, edits and saves a contact from outside, as assistive technology does."""

import os
import tempfile
import unittest

import pyatspi

import desktop

NEEDS_NO_NAME = {
    pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL, pyatspi.ROLE_SPLIT_PANE, pyatspi.ROLE_LAYERED_PANE,
    pyatspi.ROLE_SCROLL_PANE, pyatspi.ROLE_VIEWPORT, pyatspi.ROLE_SEPARATOR, pyatspi.ROLE_TOOL_BAR,
    pyatspi.ROLE_MENU_BAR, pyatspi.ROLE_STATUS_BAR, pyatspi.ROLE_SCROLL_BAR, pyatspi.ROLE_UNKNOWN,
    pyatspi.ROLE_LABEL, pyatspi.ROLE_ICON, pyatspi.ROLE_IMAGE,
}
CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY,
    pyatspi.ROLE_PASSWORD_TEXT, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE,
    pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_BOX, pyatspi.ROLE_MENU, pyatspi.ROLE_MENU_ITEM,
    pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_PAGE_TAB, pyatspi.ROLE_LINK,
}


class ScreenReader(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.window = desktop.Window(cls.folder.name)
        cls.window.activate()

    @classmethod
    def tearDownClass(cls):
        cls.window.close()
        cls.folder.cleanup()

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            print(self.window.report())

    def table(self):
        return self.window.find(pyatspi.ROLE_TABLE, "Contacts")

    def nameless(self):
        return [f"{element.getRoleName()} in “{element.parent.name}”"
                for element in desktop.walk(self.window.frame)
                if element.getRole() in CONTROLS and not element.name.strip()]

    def fieldOf(self, label):
        return self.window.find(pyatspi.ROLE_TEXT, label)

    def search(self, text):
        self.fieldOf("Search contacts").queryEditableText().setTextContents(text)

    def chooseFirst(self):
        name = self.table().queryTable().getAccessibleAt(0, 0).name
        desktop.wait("the first contact in the form", self.clickedFirst)
        return name

    def clickedFirst(self):
        # Qt has no selection interface for the rows of its tables; a click will do. The window
        # manager may still be placing the window: then the click goes beside it.
        cell = self.table().queryTable().getAccessibleAt(0, 0)
        box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        pyatspi.Registry.generateMouseEvent(box.x + box.width // 2, box.y + box.height // 2, "b1c")
        try:
            return desktop.wait("an e-mail field", lambda: self.window.shown(
                pyatspi.ROLE_TEXT, "E-mail"), seconds=3)
        except AssertionError:
            return None

    def test_1_theListIsATableWithReadableCells(self):
        table = self.table().queryTable()
        self.assertEqual(table.nRows, self.window.count)
        self.assertGreaterEqual(table.nColumns, 4)
        self.assertTrue(table.getColumnHeader(0).name)
        for row in (0, 5, 299):
            self.assertTrue(any(table.getAccessibleAt(row, column).name
                                for column in range(table.nColumns)), f"row {row} is silent")

    def test_2_everyControlThatShowsHasAName(self):
        self.assertEqual(self.nameless(), [])
        self.chooseFirst()
        self.assertEqual(self.nameless(), [], "with a contact in the form")

    def test_3_textPutIntoTheSearchFieldSearches(self):
        wanted = self.table().queryTable().getAccessibleAt(7, 0).name
        self.search(wanted)
        desktop.wait("fewer rows", lambda: 0 < self.table().queryTable().nRows < self.window.count)
        self.assertIn(wanted, [self.table().queryTable().getAccessibleAt(row, 0).name
                               for row in range(self.table().queryTable().nRows)])
        self.search("")
        desktop.wait("all rows again", lambda: self.table().queryTable().nRows == self.window.count)

    def test_4_anEditByAssistiveTechnologyIsSavedAndSaidToBe(self):
        self.chooseFirst()
        self.fieldOf("E-mail").queryEditableText().setTextContents("set.from@outside.example")
        save = self.window.find(pyatspi.ROLE_PUSH_BUTTON, "Save 1 field", ready=lambda button:
                                button.getState().contains(pyatspi.STATE_SENSITIVE))
        save.queryAction().doAction(0)
        self.assertTrue(self.window.says("Saved"))
        text = self.fieldOf("E-mail").queryText()
        self.assertEqual(text.getText(0, -1), "set.from@outside.example")
        desktop.wait("nothing left to save", lambda: not self.window.find(
            pyatspi.ROLE_PUSH_BUTTON, "Save").getState().contains(pyatspi.STATE_SENSITIVE))

    def test_5_theMenusAreThereAndTheirCommandsHaveNames(self):
        menus = [element for element in desktop.walk(self.window.frame)
                 if element.getRole() == pyatspi.ROLE_MENU_ITEM]
        self.assertGreaterEqual(len(menus), 4)
        self.assertTrue(all(menu.name for menu in menus))

    def test_6_myCardsAreReachedAndNamed(self):
        tree = next(element for element in desktop.walk(self.window.frame)
                    if element.getRole() in (pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE))
        cards = desktop.wait("My cards in the sidebar", lambda: next(
            (cell for cell in tree if cell is not None and "card" in cell.name), None))
        box = cards.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        pyatspi.Registry.generateMouseEvent(box.x + box.width // 2, box.y + box.height // 2, "b1c")
        desktop.wait("the list to go", lambda: all(
            element.getRole() != pyatspi.ROLE_TABLE
            for element in desktop.walk(self.window.frame)))
        self.assertEqual(self.nameless(), [])


if __name__ == "__main__":
    unittest.main(verbosity=2, failfast=False)
