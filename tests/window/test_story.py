# labels: gl video slow
"""Films in the real window: a storyboard made and saved, recorded beside the window, stopped and gone on with."""

import json
import os
import shutil
import unittest

from window_case import WindowCase, wait_until

ISLANDS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "campaign-islands")
PANEL = 420  # width of the film panel at the left
CARD = 520  # width of the card in the middle of the rest
LONG = {
    "format": "salang-storyboard",
    "version": 1,
    "title": "All of it, slowly",
    "size": [1280, 720],
    "fps": 30,
    "scenes": [{"from": "1901-03-01", "to": "1903-09-01", "seconds": 30}],
}


class StoryTest(WindowCase):
    def setUp(self):
        super().setUp()
        self.campaign = os.path.join(self.folder, "war")
        shutil.copytree(ISLANDS, self.campaign)
        self.boards = os.path.join(self.campaign, "storyboards")

    def file(self, name):
        return os.path.join(self.folder, name)

    def at_card(self, x, y):
        """A place on the card that Ctrl + R opens, from its upper left corner."""
        left, top, right, _ = self.map_box()
        return (left + PANEL + right) // 2 - CARD // 2 + x, top + y

    def record(self, window):
        before = window.settled_picture()
        window.key("ctrl+r")
        window.changed_picture(before, self.map_box())
        window.click(*self.at_card(40, 202))

    def test_a_storyboard_from_the_map_becomes_a_film(self):
        window = self.open(self.campaign)
        before = window.settled_picture()
        window.key("v")
        panel = window.changed_picture(before, self.map_box())
        left, top, _, _ = self.map_box()
        window.click(left + 96, top + 57)  # New
        made = window.changed_picture(panel, self.map_box())
        self.save(made, "story-new")
        window.key("ctrl+s")
        board = os.path.join(self.boards, "untitled.json")
        self.assertTrue(wait_until(lambda: os.path.exists(board)))
        with open(board, encoding="utf-8") as text:
            scenes = json.load(text)["scenes"]
        self.assertEqual([scene["date"] for scene in scenes], ["1901-03-01"])
        self.record(window)
        self.assertTrue(wait_until(lambda: os.path.exists(self.file("untitled.mp4")), 60))
        with open(self.file("untitled.mp4"), "rb") as film:
            self.assertEqual(film.read(12)[4:8], b"ftyp")
        with open(self.file("untitled.sources.txt"), encoding="utf-8") as sources:
            self.assertIn("Chronicle of the Lantern Isles", sources.read())
        self.save(window.settled_picture(), "story-recorded")
        self.leave(window)

    def test_the_window_answers_beside_a_recording_that_is_stopped_and_gone_on_with(self):
        os.makedirs(self.boards, exist_ok=True)
        with open(os.path.join(self.boards, "long.json"), "w", encoding="utf-8") as board:
            json.dump(LONG, board)
        window = self.open(self.campaign)
        before = window.settled_picture()
        window.key("v")
        panel = window.changed_picture(before, self.map_box())
        left, top, right, _ = self.map_box()
        window.click(left + 42, top + 57)  # Open ...
        menu = window.changed_picture(panel, self.map_box())
        window.click(left + 60, top + 84)  # its only entry
        window.changed_picture(menu, self.map_box())
        self.record(window)
        part = self.file("long.part.mp4")
        self.assertTrue(wait_until(lambda: os.path.exists(part) and os.path.getsize(part) > 0, 60))
        window.key("End")
        window.wait_for_title("1903", 10)
        self.save(self.desktop.picture(), "story-beside")
        window.click(right - 229, top + 102)  # Cancel
        rests = window.settled_picture(60)
        self.assertFalse(os.path.exists(self.file("long.mp4")), "it was recorded before it could be stopped")
        self.assertTrue(os.path.exists(part))
        window.key("ctrl+r")
        self.save(window.changed_picture(rests, self.map_box()), "story-stopped")
        window.click(*self.at_card(56, 309))  # Go on with it
        self.assertTrue(wait_until(lambda: os.path.exists(self.file("long.mp4")), 120))
        self.assertFalse(os.path.exists(part))
        self.leave(window)


if __name__ == "__main__":
    unittest.main()
