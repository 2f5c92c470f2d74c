"""The keys of the interface text: all that the sources use exist, and all that exist are used."""

import json
import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
USE = re.compile(r'"([^"\n]+)"_m\b')
NAME = re.compile(r"[a-z0-9_]+\.[a-z0-9_]+")

# What of C++ is not words: comments, includes, characters. The literals that are left, with what follows them.
CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*|\'(?:\\.|[^\'\\\n])\'|"(?P<text>(?:\\.|[^"\\\n])*)"(?P<after>\w*)',
    re.DOTALL | re.MULTILINE,
)
# Two words, or one with a capital letter: what a user may read.
WORDS = re.compile(r"[A-Za-z]{2}[,:;]? [A-Za-z{]|[}] [A-Za-z]{2}|^[A-Z][a-z]{2,}$")
# Files of app/state and app/shell whose literals are no words of the window.
NO_WORDS = {
    "app/state/command_words.cpp": "command lines",
    "app/state/layer_name.cpp": "names in files of sessions",
    "app/shell/glfw_window.cpp": "standard error, where no window opens",
    "app/shell/imgui_layer.cpp": "a version of GLSL",
    "app/shell/load_job.cpp": "standard error, of the date on the command line",
    "app/shell/session.cpp": "stages of --timings",
    "app/shell/timings.cpp": "the report of --timings",
}
# Literals that look like words, and what they are.
NO_MESSAGES = {
    "Salang": "the program",
    "salang {}": "the program and its version, in a report",
    "salang: {}\\n": "standard error",
    "English": "a language by its own name",
    "Unknown": "a party of campaigns",
}


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


def words_in(code):
    """The literals of a C++ source that are words and no keys of messages."""
    found = []
    for match in CODE.finditer(code):
        text = match.group("text")
        if text and match.group("after") != "_m" and text not in NO_MESSAGES and WORDS.search(text):
            found.append(text)
    return found


def words_of_folder(folder):
    """File and words, of a folder's sources but those that have none for the window."""
    found = []
    for name in sorted(os.listdir(os.path.join(ROOT, folder))):
        path = f"{folder}/{name}"
        if name.endswith((".cpp", ".hpp")) and path not in NO_WORDS:
            with open(os.path.join(ROOT, path), encoding="utf-8") as file:
                found += [f"{path}: {text}" for text in words_in(file.read())]
    return found


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

    def test_words_of_the_window_are_messages(self):
        for folder in ("app/state", "app/shell"):
            with self.subTest(folder):
                self.assertEqual(words_of_folder(folder), [], "write these into data/messages/en.json")

    def test_words_in_a_source_are_found(self):
        self.assertEqual(words_in('return "Nothing is there";'), ["Nothing is there"])
        self.assertEqual(words_in('fmt::format("{} left, {} MB", a, b)'), ["{} left, {} MB"])
        self.assertEqual(words_in('link_in("http://x"); return "Province";'), ["Province"])
        self.assertEqual(words_in('if (c == \'"\') { say("a \\"b\\" that is said"); }'), ['a \\"b\\" that is said'])
        self.assertEqual(words_in('// of "all that"\n#include "a b.hpp"\ntexts("find.all"_m); words += "--size";'), [])

    def test_files_without_words_exist(self):
        self.assertEqual([path for path in NO_WORDS if not os.path.exists(os.path.join(ROOT, path))], [])


if __name__ == "__main__":
    unittest.main()
