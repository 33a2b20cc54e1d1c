# SPDX-FileCopyrightText: 2026 Patchbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as somebody outside sees it: through AT-SPI, the keyboard and its exit code."""

import os
import signal
import subprocess
import time

PROGRAM = os.environ["PATCHBOOK_PROGRAM"]
DEADLINE = 40  # seconds for one thing to happen: machines that run many tests are slow


def wait(what, happened, seconds=DEADLINE):
    """The first true result of happened(); elements that vanish meanwhile count as "not yet"."""
    end = time.monotonic() + seconds
    last = None
    while time.monotonic() < end:
        try:
            result = happened()
            if result:
                return result
        except Exception as trouble:  # AT-SPI raises GLib errors when a widget goes away
            last = trouble
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} s in vain: {what}" + (f" ({last})" if last else ""))


def keys(*names):
    """Presses keys or combinations, as xdotool names them."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True, timeout=20)


def write(text):
    """Types text into whatever has the focus."""
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "15", text], check=True,
                   timeout=30)


def walk(element):
    """Everything below an element that shows, but for the cells of tables and trees."""
    import pyatspi
    for child in element:
        if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
            continue
        yield child
        if child.getRole() not in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE):
            yield from walk(child)


def listed(contacts):
    """How many contacts the demo's accounts list together, when its first has so many."""
    partners = max(1, contacts // 10)
    archived = sum(1 for number in range(1, partners + 1) if number % 40 == 9)
    return contacts + max(1, contacts // 5) + partners - archived


class Window:
    """The running program with a profile of its own; with --demo unless there is an account."""

    def __init__(self, folder, contacts=300, options=(), demo=True):
        self.profile = os.path.join(folder, "profile")
        self.output = os.path.join(folder, "output.txt")
        organisation = ["--demo", "--demo-contacts", str(contacts)] if demo else []
        with open(self.output, "ab") as output:
            self.process = subprocess.Popen(
                [PROGRAM, *organisation, "--profile", self.profile, *options],
                stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            self.application = wait("the program on the accessibility bus", self._application)
            self.frame = wait("its window", lambda: self._frame())
            self.count = listed(contacts) if demo else contacts
            wait("the whole list",
                 lambda: any(text.startswith(f"{self.count} contact") for text in self.texts()))
        except BaseException:
            print(self.report())
            self.close()
            raise

    def _application(self):
        import pyatspi
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def _frame(self):
        import pyatspi
        return next((child for child in self.application
                     if child.getRole() in (pyatspi.ROLE_FRAME, pyatspi.ROLE_WINDOW)
                     and child.getState().contains(pyatspi.STATE_SHOWING)), None)

    def shown(self, role, name=None, ready=None):
        """The first showing element of a role whose name begins so, or None."""
        return next((element for element in walk(self.frame)
                     if element.getRole() == role and (name is None or element.name.startswith(name))
                     and (ready is None or ready(element))), None)

    def find(self, role, name=None, ready=None):
        """The same, as soon as it shows."""
        return wait(f"{role} “{name}”", lambda: self.shown(role, name, ready))

    def texts(self):
        """The names of everything that shows: what a screen reader could read out."""
        return [element.name for element in walk(self.frame) if element.name]

    def says(self, beginning):
        return wait(f"“{beginning}…” to be read", lambda: next(
            (text for text in self.texts() if text.startswith(beginning)), None))

    def focused(self):
        import pyatspi
        for element in walk(self.frame):
            if element.getState().contains(pyatspi.STATE_FOCUSED):
                return element
        return None

    def wait_for_focus(self, name):
        return wait(f"the focus on “{name}”, it is on “{self.focused()}”", lambda: (
            (element := self.focused()) is not None and element.name.startswith(name) and element))

    def activate(self):
        """Gives the window the keyboard."""
        number = wait("the window on the display", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name",
             "Patchbook"], capture_output=True, text=True, timeout=20).stdout.split())[-1]
        self.number = number
        subprocess.run(["xdotool", "windowactivate", number], check=True, timeout=20)
        wait("the window to be active", lambda: subprocess.run(
            ["xdotool", "getactivewindow"], capture_output=True, text=True,
            timeout=20).stdout.strip() == number)

    def report(self):
        """What there is to know after a failure."""
        with open(self.output, "rb") as output:
            printed = output.read().decode(errors="replace")
        try:
            tree = "\n".join(f"  {e.getRoleName()}: “{e.name}”" for e in walk(self.frame))
        except Exception as trouble:
            tree = f"  no tree: {trouble}"
        return f"printed by the program:\n{printed}\nshown:\n{tree}"

    def close(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def quit(self):
        """As a user does; returns the exit code."""
        self.activate()
        keys("ctrl+q")
        return self.process.wait(DEADLINE)
