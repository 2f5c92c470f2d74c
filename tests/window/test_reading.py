# labels: gl slow
"""A text read in the real window: its mentions by the keys, the date that follows, decisions kept beside it and found again."""

import json
import pathlib
import unittest

from window_case import WindowCase, wait_until

TEXT = """The last column crossed the bridge at Hairatan on 15 February 1989. In March 1991 Khost fell.

On 28 April 1992 they entered Kabul.
"""


class ReadingTest(WindowCase):
    def setUp(self):
        super().setUp()
        self.text = pathlib.Path(self.folder) / "war.txt"
        self.text.write_text(TEXT, encoding="utf-8")
        self.decisions = self.text.with_name("war.salang.json")

    def step_until(self, window, title):
        """The next mention until the date is the one of the text: before it is read the key does nothing."""

        def there():
            if title in window.title():
                return True
            window.key("j")
            return wait_until(lambda: title in window.title(), 3)

        self.assertTrue(wait_until(there, 60), f"{window.title()} instead of {title}")

    def kept(self):
        try:
            return json.loads(self.decisions.read_text(encoding="utf-8"))["decisions"]
        except (OSError, ValueError):
            return None

    def test_decisions_are_kept_beside_the_text_and_found_again(self):
        window = self.open("--text", str(self.text))
        self.step_until(window, "15 February 1989")
        self.save(self.desktop.picture(), "reading")
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

        again = self.open("--text", str(self.text))
        self.step_until(again, "15 February 1989")
        again.key("y")  # the same verdict again takes it back: it was there
        self.assertTrue(wait_until(lambda: self.kept() == []), self.kept())
        self.leave(again)


if __name__ == "__main__":
    unittest.main()
