# labels: gl slow
"""Comfort of the real window: files dropped on it, jobs beside it, settings that stay, rest that costs nothing."""

import json
import os
import subprocess
import sys
import time
import unittest

from window_case import WindowCase, wait_until

SUPPORT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "support")


class ComfortTest(WindowCase):
    width, height = 1280, 800

    def drop(self, *files):
        subprocess.run(
            [sys.executable, os.path.join(SUPPORT, "drag_source.py"), self.window_number(), *files],
            env=self.desktop.environment,
            check=True,
            timeout=60,
        )

    def kept(self, *path):
        """A JSON file that the window keeps, once it is there."""
        file = os.path.join(self.folder, *path)
        self.assertTrue(wait_until(lambda: os.path.exists(file)), f"{file} is not written")
        with open(file, encoding="utf-8") as text:
            return json.load(text)

    def write(self, name, text):
        file = os.path.join(self.folder, name)
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        return file

    def test_at_rest_it_uses_no_processor(self):
        window = self.open()
        self.desktop.xdotool("mousemove", 5, 5)
        window.settled_picture(60)
        time.sleep(1)
        before = window.cpu_seconds()
        time.sleep(10)
        self.assertLess(window.cpu_seconds() - before, 0.1, "more than 1 % of a core over 10 s")

    def test_dropped_layers_lie_on_the_map_and_come_back(self):
        window = self.open()
        before = window.settled_picture()
        square = self.write(
            "square.geojson",
            json.dumps(
                {
                    "type": "Polygon",
                    "coordinates": [[[62, 30], [72, 30], [72, 36], [62, 36], [62, 30]]],
                }
            ),
        )
        self.drop(square)
        after = window.changed_picture(before, (300, 100, 1200, 500))
        self.save(after, "dropped-layer")
        self.assertGreater(after.differing(before, 300, 100, 1200, 500), 2000)
        self.assertEqual(self.kept("state", "salang", "recent.json")["paths"][0], square)
        self.leave(window)
        session = os.path.join(self.folder, "state", "salang", "sessions")
        kept = self.kept("state", "salang", "sessions", os.listdir(session)[0])
        self.assertEqual([layer["path"] for layer in kept["own_layers"]], [square])

    def test_the_window_answers_while_a_layer_loads_and_shows_the_job(self):
        points = "\n".join(f"p{n},{60 + n % 1000 / 80:.3f},{30 + n // 1000 / 60:.3f}" for n in range(400000))
        large = self.write("large.csv", "name,lon,lat\n" + points + "\n")
        window = self.open()
        before = window.settled_picture()
        self.drop(large)
        dates = []
        card = (self.width - 340, 10, self.width - 10, 60)
        shown = False
        recent = os.path.join(self.folder, "state", "salang", "recent.json")
        end = time.monotonic() + 120
        while time.monotonic() < end:
            done = os.path.exists(recent) and large in open(recent, encoding="utf-8").read()
            if done:
                break
            window.key("Right")
            dates.append(window.title())
            now = self.desktop.picture()
            if not shown and now.part(*card) != before.part(*card):
                shown = True
                self.save(now, "job")
        self.assertTrue(shown, "the job is not shown")
        self.assertGreater(len(set(dates)), 1, "no key was answered while the layer was loading")

    def test_settings_stay_and_broken_ones_are_set_aside(self):
        window = self.open()
        window.key("ctrl+plus")
        self.assertTrue(wait_until(lambda: self.kept("config", "salang", "settings.json")["text_size"] == 1.25))
        self.leave(window)
        self.write(os.path.join("config", "salang", "settings.json"), "{ broken")
        window = self.open()
        self.save(window.settled_picture(), "broken-settings")
        self.assertTrue(os.path.exists(os.path.join(self.folder, "config", "salang", "settings.json.broken")))

    def test_a_path_is_typed_and_opened(self):
        line = self.write("line.kml", "<kml xmlns='http://www.opengis.net/kml/2.2'><Placemark><name>Way</name><LineString>"
                          "<coordinates>62,31 71,36</coordinates></LineString></Placemark></kml>")
        window = self.open()
        before = window.settled_picture()
        window.key("ctrl+o")
        self.save(window.changed_picture(before, (320, 40, 960, 500)), "open")
        window.key("ctrl+a")
        window.type(line)
        recent = lambda: os.path.exists(os.path.join(self.folder, "state", "salang", "recent.json")) and (
            self.kept("state", "salang", "recent.json")["paths"][0] == line
        )
        self.assertTrue(wait_until(recent), "the file was not opened")

    def test_a_campaign_that_is_dropped_takes_the_place_of_the_one_before(self):
        islands = os.path.join(os.path.dirname(SUPPORT), "data", "campaign-islands")
        window = self.open()
        self.drop(islands)
        window.wait_for_title(r"^Salang - 1 March 1901", 60)


if __name__ == "__main__":
    unittest.main()
