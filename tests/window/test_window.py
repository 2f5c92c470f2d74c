# labels: gl slow
"""The real window on a virtual screen, driven by real keys and a real mouse."""

import datetime
import os
import subprocess
import tempfile
import time
import unittest

from virtual_desktop import VirtualDesktop
from window_case import FIRST, LAST, SALANG, WindowCase, date_of, wait_until, words


class WindowTest(WindowCase):
    def near(self, lon, lat):
        """About where a position lies on the fitted map: the country stands beside the column of title and legend."""
        left, top, right, bottom = self.map_box()
        scale = max(0.5, min(right - left, bottom - top) / 1080)
        room_left, room_right = left + 464 * scale, right - 36 * scale
        room_top, room_bottom = top + 24 * scale, bottom - 54 * scale
        km_per_px = max(1302 / (room_right - room_left), 1020 / (room_bottom - room_top))
        x_km, y_km = (lon - 67.55) * 0.83 * 111.3, (lat - 33.95) * 111.0
        return (room_left + room_right) / 2 + x_km / km_per_px, (room_top + room_bottom) / 2 - y_km / km_per_px

    def find(self, window, name, lon, lat):
        """Clicks around a position until the title names what was looked for; returns where that was."""
        middle_x, middle_y = self.near(lon, lat)
        offsets = sorted(
            ((dx, dy) for dx in range(-60, 61, 10) for dy in range(-60, 61, 10)), key=lambda d: d[0] ** 2 + d[1] ** 2
        )
        for dx, dy in offsets:
            window.key("Escape")
            wait_until(lambda: window.title().count(" - ") == 1, 2)
            window.click(round(middle_x + dx), round(middle_y + dy))
            if wait_until(lambda: window.title().endswith(" - " + name), 0.5):
                return round(middle_x + dx), round(middle_y + dy)
        self.fail(f"no click around {lon}, {lat} found {name}")

    def test_keys_move_the_date(self):
        window = self.open()
        window.wait_for_title(words(FIRST))
        window.key("Right")
        window.wait_for_title("16 May 1988")
        window.key("Right", "Right", "Left")
        window.wait_for_title("17 May 1988")
        window.key("End")
        window.wait_for_title(words(LAST))
        window.key("Right")
        time.sleep(0.3)
        self.assertIn(words(LAST), window.title())
        window.key("shift+Left")
        before = date_of(window.wait_for_title(r"Salang - (?!28 April 1992)"))
        self.assertGreater(before, datetime.date(1992, 4, 1))
        window.key("Home")
        window.wait_for_title(words(FIRST))
        self.save(window.settled_picture(), "first-day")
        self.leave(window)

    def test_the_start_day_is_an_option(self):
        window = self.open("--date", "1989-02-15")
        window.wait_for_title(r"^Salang - 15 February 1989$")

    def test_mouse_on_the_time_bar(self):
        window = self.open()
        for day in (datetime.date(1991, 4, 15), datetime.date(1989, 2, 15), LAST, FIRST):
            window.click(*self.strip(day))
            self.assert_near(window, day)
        window.drag(self.strip(datetime.date(1989, 1, 1)), self.strip(datetime.date(1992, 4, 16)))
        self.assert_near(window, datetime.date(1992, 4, 16))
        self.save(window.settled_picture(), "time-bar")

    def test_playing_and_pausing(self):
        window = self.open()
        window.key("space")
        time.sleep(2.0)
        window.key("space")
        window.settled_picture()
        reached = date_of(window.title())
        days = (reached - FIRST).days
        self.assertGreater(days, 2)  # 14 are due at 7 a second; a busy machine may be late
        self.assertLess(days, 40)
        time.sleep(1.0)
        self.assertEqual(date_of(window.title()), reached)

    def test_a_click_shows_the_record_and_escape_clears_it(self):
        window = self.open("--date", "1991-04-15")
        left, top, right, bottom = box = self.map_box()
        window.move(left + 30, bottom - 30)
        start = window.settled_picture()
        x, y = self.find(window, "Khost", 69.92, 33.34)
        record = window.settled_picture()
        self.save(record, "record")
        self.assertGreater(record.differing(start, right - 360, top, right, bottom), 10000)
        window.key("Escape")
        window.wait_for_title(r"^Salang - 15 April 1991$")
        window.move(left + 30, bottom - 30)
        after = window.settled_picture()
        self.assertEqual(after.differing(start, *box), 0)
        # The town and its province change hands on 31 March 1991.
        while date_of(window.title()) > datetime.date(1991, 3, 25):
            shown = window.title()
            window.key("shift+Left")
            self.assertTrue(wait_until(lambda: window.title() != shown))
        before = window.settled_picture()
        self.save(before, "before-the-fall")
        self.assertGreater(after.differing(before, x - 25, y - 25, x + 25, y + 25), 200)

    def test_map_moves_and_comes_back(self):
        window = self.open("--date", "1990-06-01")
        left, top, right, bottom = box = self.map_box()
        window.move(left + 30, bottom - 30)
        start = window.settled_picture()
        self.assertGreater(len(start.colors(left, top, right, bottom)), 200)
        x, y = (left + right) // 2, (top + bottom) // 2
        window.move(x, y)
        self.desktop.xdotool("click", "--repeat", "5", "--delay", "60", "4")
        zoomed = window.changed_picture(start, box)
        self.save(zoomed, "zoomed")
        self.assertGreater(zoomed.differing(start, left, top, right, bottom), 50000)
        window.drag((x, y), (x - 200, y + 120))
        moved = window.changed_picture(zoomed, box)
        self.assertGreater(moved.differing(zoomed, left, top, right, bottom), 50000)
        self.assertNotRegex(window.title(), "1990 - ")  # a drag selects nothing
        window.move(left + 30, bottom - 30)
        window.key("f")
        back = window.changed_picture(moved, box)
        self.assertEqual(back.differing(start, *box), 0)

    def test_help_and_layers_open_and_close(self):
        window = self.open("--date", "1990-06-01")
        left, top, right, bottom = box = self.map_box()
        window.move(left + 30, bottom - 30)
        start = window.settled_picture()
        window.key("F1")
        help_picture = window.changed_picture(start, box)
        self.save(help_picture, "help")
        self.assertGreater(help_picture.differing(start, *box), 20000)
        window.key("Escape")
        self.assertEqual(window.changed_picture(help_picture, box).differing(start, *box), 0)
        window.key("l")
        layers = window.changed_picture(start, box)
        self.save(layers, "layers")
        self.assertGreater(layers.differing(start, right - 340, top, right, bottom), 20000)
        window.key("Escape")
        self.assertEqual(window.changed_picture(layers, box).differing(start, *box), 0)
        window.key("r")
        countryside = window.changed_picture(start, box)
        self.save(countryside, "countryside")
        self.assertGreater(countryside.differing(start, *box), 20000)

    def test_another_size(self):
        window = self.open()
        self.desktop.xdotool("windowsize", self.window_number(), 800, 600)
        self.assertTrue(wait_until(lambda: self.geometry()[2:] == (800, 600)))
        self.frame = self.geometry()
        self.save(window.settled_picture(), "small")
        window.click(*self.strip(datetime.date(1990, 6, 1)))
        self.assert_near(window, datetime.date(1990, 6, 1))

    def believe_only_high_confidence(self, window):
        """By the layers panel, which stands at the right; open it shuts with Escape."""
        left, top, right, bottom = self.map_box()
        before = window.settled_picture()
        window.key("l")
        opened = window.changed_picture(before, self.map_box())
        window.click(right - 330, top + 37)  # its second page
        window.changed_picture(opened, (right - 400, top, right, bottom))
        window.click(right - 148, top + 85)  # high only
        window.move(left + 30, bottom - 30)
        filtered = window.settled_picture()
        self.save(filtered, "visit-filter")
        self.assertGreater(filtered.differing(before, left + 400, top, right - 420, bottom), 5000)
        window.key("l")

    def test_a_visit_and_the_next_day(self):
        """Open, play, type a date, search, click, bookmark, filter, save, start again: all is back."""
        window = self.open()
        window.key("space")
        self.assertTrue(wait_until(lambda: date_of(window.title()) > FIRST + datetime.timedelta(days=3)))
        window.key("space")
        self.type_into(window, "g", "26 Dalw 1367")
        window.wait_for_title("15 February 1989$")
        self.type_into(window, "g", "31 Feb 1989")
        self.save(window.settled_picture(), "visit-wrong-date")
        window.key("Escape")
        window.wait_for_title("15 February 1989$")
        self.type_into(window, "ctrl+f", "Salang")  # letters are no commands here
        window.wait_for_title("15 February 1989 - .*Salang")
        self.save(window.settled_picture(), "visit-found")
        window.key("Escape", "Escape", "Escape")
        window.wait_for_title("15 February 1989$")
        window.key("f")
        window.settled_picture()
        self.believe_only_high_confidence(window)
        self.find(window, "Khost", 69.92, 33.34)
        window.key("ctrl+b")
        self.save(window.settled_picture(), "visit-bookmark")
        window.key("k", "r")  # closes the bookmarks; by countryside
        self.type_into(window, "g", "1 Mar 1992")
        window.wait_for_title("1 March 1992 - Khost")
        before = window.settled_picture()
        self.save(before, "visit-last")
        self.leave(window)

        with open(os.path.join(self.sessions, "afghanistan-1988-1992.json"), encoding="utf-8") as kept:
            self.assertIn('"confidence": "high"', kept.read())

        again = self.open()
        again.wait_for_title("1 March 1992 - Khost")
        after = again.settled_picture()
        self.save(after, "visit-again")
        box = self.map_box()
        self.assertLess(after.differing(before, box[0] + 10, box[1] + 10, box[2] - 400, box[3] - 10), 20000)
        again.key("Page_Up")
        again.wait_for_title("15 February 1989 - Khost")
        again.key("ctrl+z")
        again.wait_for_title("1 March 1992 - Khost")

    def test_a_broken_session_is_set_aside(self):
        file = os.path.join(self.sessions, "afghanistan-1988-1992.json")
        with open(file, "w", encoding="utf-8") as broken:
            broken.write('{"file": "salang-session", "version": 1, "bookmarks": [')
        window = self.open()
        window.wait_for_title(words(FIRST))
        self.save(window.settled_picture(), "broken-session")
        self.assertTrue(os.path.exists(file + ".broken"))
        self.leave(window)
        self.assertTrue(os.path.exists(file))  # a whole one in its place

    def test_presenting(self):
        window = self.open("--date", "1991-04-15")
        window.key("p")
        self.assertTrue(wait_until(lambda: self.geometry()[2:] == (self.width, self.height)))
        map_alone = window.settled_picture()
        self.save(map_alone, "presenting")
        self.assertGreater(len(map_alone.colors(0, self.height - 100, self.width, self.height - 40)), 100)  # map where the bar was
        window.key("b")
        blank = window.changed_picture(map_alone, (0, 0, self.width, self.height))
        self.assertEqual(blank.colors(10, 10, self.width - 10, 100), {(0, 0, 0)})
        window.key("Escape", "Escape")
        self.assertTrue(wait_until(lambda: self.geometry()[2] < self.width))

    def test_the_chronicle(self):
        window = self.open("--date", "1992-04-25")
        start = window.settled_picture()
        window.key("c")
        chronicle = window.changed_picture(start, self.map_box())
        self.save(chronicle, "chronicle")
        left, top, right, bottom = self.map_box()
        self.assertGreater(chronicle.differing(start, right - 360, top, right, bottom), 10000)

    def test_at_rest_it_uses_no_processor(self):
        window = self.open()
        window.settled_picture()
        before = window.cpu_seconds()
        time.sleep(10)
        used = window.cpu_seconds() - before
        self.assertLess(used, 0.1, f"{used * 10:.1f} % of a core")


class NoWindowTest(unittest.TestCase):
    """What happens where there can be no window."""

    def run_salang(self, environment, *options):
        return subprocess.run([SALANG, *options], env=environment, capture_output=True, text=True, timeout=60, check=False)

    def test_without_a_display(self):
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        done = self.run_salang(environment)
        self.assertEqual(done.returncode, 3)
        self.assertIn("salang render", done.stderr)
        self.assertEqual(len(done.stderr.strip().splitlines()), 1)

    def test_a_day_outside_the_campaign(self):
        with VirtualDesktop(800, 600) as desktop:
            done = self.run_salang(desktop.environment, "--date", "1950-01-01")
        self.assertEqual(done.returncode, 2)
        self.assertIn("1950-01-01", done.stderr)

    def test_a_broken_campaign(self):
        with tempfile.TemporaryDirectory() as folder, VirtualDesktop(800, 600) as desktop:
            with open(os.path.join(folder, "manifest.json"), "w", encoding="utf-8") as manifest:
                manifest.write("{")
            done = self.run_salang(desktop.environment, folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("salang check", done.stderr)


if __name__ == "__main__":
    unittest.main()
