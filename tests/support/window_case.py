"""What tests of the real window share: a screen of their own, a first start without tour or session, and a closing that is waited for."""

import datetime
import os
import shutil
import tempfile
import time
import unittest

from virtual_desktop import VirtualDesktop, Window

SALANG = os.environ["SALANG_BIN"]
PICTURES = os.path.join(os.environ.get("SALANG_BUILD_DIR", tempfile.gettempdir()), "test-output", "window")
# The bundled campaign.
FIRST, LAST = datetime.date(1988, 5, 15), datetime.date(1992, 4, 28)
NAMES = 76  # width of the lanes' names, left of the lanes


def words(day):
    return f"{day.day} {day:%B} {day.year}"


def date_of(title):
    return datetime.datetime.strptime(title.split(" - ")[1], "%d %B %Y").date()


def wait_until(question, seconds=30):
    """Whether the answer becomes yes in time: a busy machine may be late, never wrong."""
    end = time.monotonic() + seconds
    while not question():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


class WindowCase(unittest.TestCase):
    """One screen for all tests of a class; each test has empty folders for what the program keeps."""

    width, height = 1400, 900

    @classmethod
    def setUpClass(cls):
        os.makedirs(PICTURES, exist_ok=True)
        cls.desktop = VirtualDesktop(cls.width, cls.height)
        cls.addClassCleanup(cls.desktop.__exit__)

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="window-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for variable, name in (("XDG_STATE_HOME", "state"), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data")):
            self.desktop.environment[variable] = os.path.join(self.folder, name)
        self.sessions = os.path.join(self.folder, "state", "salang", "sessions")
        os.makedirs(self.sessions)  # no tour

    def open(self, *options):
        window = Window(self.desktop, [SALANG, *options], self.folder)
        self.addCleanup(window.__exit__)
        window.wait_for_title(r"^Salang - \d", 60)
        self.frame = self.geometry()
        return window

    def leave(self, window):
        window.key("ctrl+q")
        self.assertEqual(window.process.wait(60), 0)

    def save(self, picture, name):
        """For people."""
        picture.save(os.path.join(PICTURES, name + ".png"))

    def window_number(self):
        return self.desktop.xdotool("search", "--onlyvisible", "--class", "salang").split()[-1]

    def geometry(self):
        """The window's place on the screen: x, y, width, height."""
        lines = self.desktop.xdotool("getwindowgeometry", "--shell", self.window_number()).splitlines()
        values = dict(line.split("=") for line in lines)
        return tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))

    def bar(self):
        """Height of the bar: the small timeline where there is no room for the other."""
        return 182 if self.frame[3] >= 600 else 104

    def map_box(self):
        x, y, width, height = self.frame
        return x, y, x + width, y + height - self.bar()

    def strip(self, day):
        """Where a day lies on the timeline, in the row of the density, where no sign catches the click."""
        x, y, width, height = self.frame
        position = ((day - FIRST).days + 0.5) / ((LAST - FIRST).days + 1)
        names = NAMES if height >= 600 else 0
        return round(x + 20 + names + (width - 40 - names) * position), y + height - self.bar() + 12

    def assert_near(self, window, day):
        """The date becomes a day of the strip; a pixel of it is a day or two."""
        near = lambda: abs((date_of(window.title()) - day).days) <= 3
        self.assertTrue(wait_until(near), f"{window.title()} instead of {words(day)}")

    def type_into(self, window, key, text):
        """Puts the cursor into a field by its key, waits until it is there, and types."""
        before = window.settled_picture()
        window.key(key)
        window.changed_picture(before, (0, 0, self.width, self.height))
        window.type(text)
