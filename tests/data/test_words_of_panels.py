"""No panel has words of its own: what is seen of the literals in app/ui stands in data/messages/en.json."""

import os
import re
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMMENT = re.compile(
    r'//[^\n]*|\'\\?"\'|/\*.*?\*/|#include[^\n]*|\bstatic_assert\([^;]*;|("(?:[^"\\\n]|\\.)*")', re.DOTALL
)
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"(_m\b)?')
SENTENCE = re.compile(r"[^\W\d_] [^\W\d_]|^[A-Z][a-z]")
PLACE = re.compile(r"%%|%[-+#0 ]*\d*(?:\.\d+)?[a-zA-Z]|\{[^{}]*\}")  # of a number or a word in a format
WIDGETS = {  # which of their arguments are seen
    "text": (0,),
    "muted_text": (1,),
    "small_muted": (1,),
    "wrapped_text": (0,),
    "heading": (1,),
    "field_name": (1,),
    "tip_on_hover": (0,),
    "link_text": (1, 2),
    "icon_button": (3,),
    "word_button": (1, 3),
    "word_button_width": (0,),
    "side_button": (0, 1),
    "edit_text": (3,),
    "edit_list": (3,),
    "edit_word": (3,),
    "edit_number": (5,),
    "ImGui::Button": (0,),
    "ImGui::SmallButton": (0,),
    "ImGui::RadioButton": (0,),
    "ImGui::Checkbox": (0,),
    "ImGui::Selectable": (0,),
    "ImGui::MenuItem": (0, 1),
    "ImGui::BeginTabItem": (0,),
    "ImGui::BeginCombo": (0, 1),
    "ImGui::CalcTextSize": (0,),
    "ImGui::InputTextWithHint": (1,),
}
CALL = re.compile(r"(?<![\w:])(" + "|".join(map(re.escape, WIDGETS)) + r")\(")
# Literals that are shown and are the same in every language, with why.
SHOWN_AS_THEY_ARE = {
    ("look_editor.cpp", "1989-02-15; same"),  # dates as they are written into a storyboard
}


def without_comments(code):
    """As long as it was, with blanks in place of what is no code and of assertions."""
    return COMMENT.sub(lambda found: found[1] or re.sub(r"[^\n]", " ", found[0]), code)


def literals(code):
    """All but the keys of messages."""
    return [found[1] for found in LITERAL.finditer(code) if not found[2]]


def arguments(code, start):
    """Of the call whose opening bracket stands before `start`."""
    found, depth, begin, at = [], 0, start, start
    while True:
        if code[at] == '"':
            at = LITERAL.match(code, at).end()
            continue
        if code[at] in ")}]" and depth == 0:
            return found + [code[begin:at]]
        depth += (code[at] in "({[") - (code[at] in ")}]")
        if code[at] == "," and depth == 0:
            found.append(code[begin:at])
            begin = at + 1
        at += 1


def words_in(code):
    """The literals of a source that somebody would read."""
    code = without_comments(code)
    words = set()
    for literal in literals(code):
        bare = PLACE.sub("0", literal)
        if SENTENCE.search(literal) or (bare != literal and re.search(r"[^\W\d_]{2}|(^| )[^\W\d_]( |$)", bare)):
            words.add(literal)
    for call in CALL.finditer(code):
        given = arguments(code, call.end())
        for place in WIDGETS[call[1]]:
            # Names of values in messages, and what is compared, are not seen.
            seen = re.sub(r'fmt::arg\("\w+"|[!=]= "[^"]*"', "", given[place] if place < len(given) else "")
            words.update(
                literal
                for literal in literals(seen)
                if not literal.startswith("##") and re.search(r"[^\W\d_]", PLACE.sub("", literal))
            )
    return words


def sources_of_the_window():
    folder = os.path.join(ROOT, "app", "ui")
    for name in sorted(os.listdir(folder)):
        if name.endswith((".cpp", ".hpp")):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                yield name, file.read()


class WordsOfPanels(unittest.TestCase):
    def test_no_source_of_the_window_has_words_of_its_own(self):
        found = {(name, words) for name, code in sources_of_the_window() for words in words_in(code)}
        self.assertEqual(sorted(found - SHOWN_AS_THEY_ARE), [], "these belong into data/messages/en.json")
        self.assertEqual(sorted(SHOWN_AS_THEY_ARE - found), [], "no source has these any more")

    def test_words_in_a_source_are_found(self):
        for code, words in {
            'text("here");': ["here"],
            'ImGui::Checkbox(on ? "off" : texts("a.b"_m), &on);': ["off"],
            'word_button(look, texts("a.b"_m), f(1, {2, 3}), "tip");': ["tip"],
            'const char* name = "Close"; // "Not this"': ["Close"],
            'go("two words");': ["two words"],
            'go("%.1f s"); go("W %.3f"); go("%.0f %%"); go("{}x{}"); go("{} days");': ["%.1f s", "W %.3f", "{} days"],
            'text(texts("a.b"_m, fmt::arg("name", n))); ImGui::Selectable("##row"); ImGui::Button("+");': [],
            'text(*mode == "swipe" ? texts("a.b"_m) : "");': [],
            '#include "Some File.hpp"\nstatic_assert(true, "Some words");': [],
        }.items():
            with self.subTest(code):
                self.assertEqual(sorted(words_in(code)), sorted(words))


if __name__ == "__main__":
    unittest.main()
