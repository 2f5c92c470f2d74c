"""The keys of the interface text: all that the sources use exist, and all that exist are used."""

import json
import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
USE = re.compile(r'"([^"\n]+)"_m\b')
NAME = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")


def keys_in_sources():
    used = {}
    for folder, _, files in os.walk(os.path.join(ROOT, "app")):
        for name in files:
            if name.endswith((".cpp", ".hpp")):
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    code = re.sub(r"//[^\n]*", "", file.read())
                for key in USE.findall(code):
                    used.setdefault(key, os.path.relpath(path, ROOT))
    return used


class Messages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with open(os.path.join(ROOT, "data", "messages", "en.json"), encoding="utf-8") as file:
            cls.topics = json.load(file)
        cls.present = {f"{topic}.{name}": text for topic, texts in cls.topics.items() for name, text in texts.items()}
        cls.used = keys_in_sources()

    def test_every_key_that_is_used_exists(self):
        missing = {key: path for key, path in self.used.items() if key not in self.present}
        self.assertEqual(missing, {}, "add these to data/messages/en.json")

    def test_every_message_is_used(self):
        idle = sorted(set(self.present) - set(self.used) - {"language.name"})
        self.assertEqual(idle, [], "no source uses these: take them out of data/messages/en.json")

    def test_keys_are_plain_and_topics_in_order(self):
        self.assertEqual([key for key in self.present if not NAME.fullmatch(key)], [])
        self.assertEqual(list(self.topics), sorted(self.topics))

    def test_texts_are_whole(self):
        for key, text in self.present.items():
            with self.subTest(key):
                self.assertIsInstance(text, str)
                self.assertTrue(text)
                self.assertEqual(text, text.strip())


if __name__ == "__main__":
    unittest.main()
