# labels: gl slow
"""Comparing in the real window: the second date by mouse, the ways of comparing by keys, what comes back on the next day."""

import datetime
import os
import unittest

import test_window
from test_window import LAST, PICTURES, date_of, wait_until

class CompareTest(unittest.TestCase):
    """With the hands of the window's other tests, but without those tests."""

    setUpClass = classmethod(test_window.WindowTest.setUpClass.__func__)
    setUp = test_window.WindowTest.setUp
    open = test_window.WindowTest.open
    geometry = test_window.WindowTest.geometry
    strip = test_window.WindowTest.strip
    bar = test_window.WindowTest.bar
    map_box = test_window.WindowTest.map_box
    assert_near = test_window.WindowTest.assert_near

    def test_two_dates(self):
        window = self.open("--date", "1989-02-15")
        alone = window.settled_picture()
        window.key("d")
        side = window.changed_picture(alone, self.map_box())
        side.save(os.path.join(PICTURES, "compare-side.png"))
        # The other date's handle stands at the last day; dragging it leaves the map's own date alone.
        window.drag(self.strip(LAST), self.strip(datetime.date(1991, 4, 1)))
        dragged = window.changed_picture(side, self.map_box())
        self.assertIn("15 February 1989", window.title())
        window.key("w")
        self.assert_near(window, datetime.date(1991, 4, 1))
        window.key("ctrl+z")
        window.wait_for_title("15 February 1989")
        window.key("shift+d")
        curtain = window.changed_picture(dragged, self.map_box())
        # Blinking, the map is never at rest; the next way is.
        window.key("shift+d")
        window.key("shift+d")
        difference = window.changed_picture(curtain, self.map_box())
        difference.save(os.path.join(PICTURES, "compare-difference.png"))
        window.key("ctrl+q")
        self.assertEqual(window.process.wait(20), 0)

        # The next day it compares as it did.
        again = self.open()
        self.assertTrue(wait_until(lambda: date_of(again.title()) == datetime.date(1989, 2, 15)))
        self.assertNotEqual(again.settled_picture().part(*self.map_box()), alone.part(*self.map_box()))


if __name__ == "__main__":
    unittest.main()
