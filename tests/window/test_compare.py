# labels: gl slow
"""Comparing in the real window: the second date by mouse, the ways of comparing by keys, what comes back on the next day."""

import datetime
import unittest

from window_case import LAST, WindowCase, date_of, wait_until


class CompareTest(WindowCase):
    def test_two_dates(self):
        window = self.open("--date", "1989-02-15")
        alone = window.settled_picture()
        window.key("d")
        side = window.changed_picture(alone, self.map_box())
        self.save(side, "compare-side")
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
        self.save(difference, "compare-difference")
        self.leave(window)

        # The next day it compares as it did.
        again = self.open()
        self.assertTrue(wait_until(lambda: date_of(again.title()) == datetime.date(1989, 2, 15)))
        self.assertNotEqual(again.settled_picture().part(*self.map_box()), alone.part(*self.map_box()))


if __name__ == "__main__":
    unittest.main()
