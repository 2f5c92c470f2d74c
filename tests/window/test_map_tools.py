# labels: gl slow
"""Tools on the map in the real window: legend, measuring, typing in Arabic script; what was switched off comes back."""

import json
import os
import time
import unittest

from window_case import WindowCase


class MapToolsTest(WindowCase):
    def kept_after(self, window):
        """The session that the window leaves."""
        self.leave(window)
        with open(os.path.join(self.sessions, "afghanistan-1988-1992.json"), encoding="utf-8") as file:
            return json.load(file)

    def test_the_legend_switches_a_party_off_and_it_stays_off(self):
        window = self.open("--date", "1991-04-15")
        window.move(700, 620)
        start = window.settled_picture()
        ground = (500, 200, 900, 500)
        window.click(110, 148)  # the first entry
        window.move(700, 620)
        hidden = window.changed_picture(start, ground)
        self.save(hidden, "legend-off")
        self.assertGreater(hidden.differing(start, *ground), 5000)
        kept = self.kept_after(window)
        self.assertEqual(len(kept["facts"]["hidden"]), 1)
        self.assertTrue(kept["facts"]["hidden"][0].startswith("party:"))

        again = self.open()
        again.move(700, 620)
        self.assertEqual(again.settled_picture().differing(hidden, *ground), 0)
        again.click(110, 148)
        again.move(700, 620)
        shown = again.changed_picture(hidden, ground)
        self.assertEqual(shown.differing(start, *ground), 0)
        again.key("ctrl+z")
        undone = again.changed_picture(shown, ground)
        self.assertEqual(undone.differing(hidden, *ground), 0)

    def test_measuring(self):
        window = self.open("--date", "1991-04-15")
        window.move(700, 620)
        start = window.settled_picture()
        window.key("m")
        window.click(600, 300)
        window.click(800, 330)
        window.click(700, 450)
        window.click(600, 300)
        window.move(700, 620)
        measured = window.settled_picture()
        self.save(measured, "measured")
        self.assertGreater(measured.differing(start, 590, 290, 810, 460), 800)
        self.assertNotRegex(window.title(), "1991 - ")  # nothing was picked
        window.key("Escape")
        after = window.changed_picture(measured, (590, 290, 810, 460))
        self.assertEqual(after.differing(start, 400, 100, 900, 600), 0)

    def test_names_in_arabic_script_are_found_and_seen(self):
        window = self.open("--date", "1991-04-15")
        before = window.settled_picture()
        window.key("ctrl+f")
        window.changed_picture(before, (0, 0, self.width, self.height))
        for letter in "\u062e\u0648\u0633\u062a":
            window.key(f"U{ord(letter):04X}")
            time.sleep(0.6)  # each borrows a key of the layout, and the window has to have seen it
        self.save(window.settled_picture(), "typed-dari")
        window.hold("Return")
        window.wait_for_title("15 April 1991 - Khost")
        self.save(window.settled_picture(), "found-dari")


if __name__ == "__main__":
    unittest.main()
