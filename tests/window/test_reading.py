# labels: gl slow
"""A text read in the real window: its mentions by the keys, the date that follows, decisions kept beside it and found again."""

import json
import os
import pathlib
import shutil
import tempfile
import time
import unittest

from virtual_desktop import VirtualDesktop, Window

SALANG = os.environ["SALANG_BIN"]
PICTURES = os.path.join(os.environ.get("SALANG_BUILD_DIR", tempfile.gettempdir()), "test-output", "window")
TEXT = """The last column crossed the bridge at Hairatan on 15 February 1989. In March 1991 Khost fell.

On 28 April 1992 they entered Kabul.
"""


def wait_until(question, seconds=30):
    """Whether the answer becomes yes in time: a busy machine may be late, never wrong."""
    end = time.monotonic() + seconds
    while not question():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


class ReadingTest(unittest.TestCase):
    def setUp(self):
        os.makedirs(PICTURES, exist_ok=True)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reading-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.text = self.folder / "war.txt"
        self.text.write_text(TEXT, encoding="utf-8")
        self.decisions = self.folder / "war.salang.json"
        self.desktop = VirtualDesktop(1400, 900)
        self.addCleanup(self.desktop.__exit__)
        os.makedirs(os.path.join(self.desktop.environment["XDG_STATE_HOME"], "salang", "sessions"))  # no tour

    def open(self):
        """The window with the text in it."""
        window = Window(self.desktop, [SALANG, "--text", str(self.text)])
        self.addCleanup(window.__exit__)
        window.wait_for_title(r"^Salang - \d", 60)
        return window

    def step_until(self, window, title):
        """The next mention until the date is the one of the text: before it is read the key does nothing."""

        def there():
            if title in window.title():
                return True
            window.key("j")
            return wait_until(lambda: title in window.title(), 3)

        self.assertTrue(wait_until(there, 60), f"{window.title()} instead of {title}")

    def leave(self, window):
        window.key("ctrl+q")
        self.assertEqual(window.process.wait(60), 0)

    def kept(self):
        try:
            return json.loads(self.decisions.read_text(encoding="utf-8"))["decisions"]
        except (OSError, ValueError):
            return None

    def test_decisions_are_kept_beside_the_text_and_found_again(self):
        window = self.open()
        self.step_until(window, "15 February 1989")
        self.desktop.picture().save(os.path.join(PICTURES, "reading.png"))
        window.key("y")
        self.assertTrue(wait_until(lambda: self.kept() is not None and len(self.kept()) == 1))
        first = self.kept()[0]
        self.assertEqual(first["text"], "Hairatan")
        self.assertEqual(first["verdict"], "accepted")
        self.assertAlmostEqual(first["place"]["lat"], 37.2, delta=0.1)
        window.key("x")  # the next that waits is in hand
        self.assertTrue(wait_until(lambda: len(self.kept() or []) == 2))
        window.key("z")
        self.assertTrue(wait_until(lambda: len(self.kept() or []) == 1))
        self.leave(window)

        again = self.open()
        self.step_until(again, "15 February 1989")
        again.key("y")  # the same verdict again takes it back: it was there
        self.assertTrue(wait_until(lambda: self.kept() == []), self.kept())
        self.leave(again)


if __name__ == "__main__":
    unittest.main()
