#!/usr/bin/env python3
"""Makes data/reading/english.txt, given_names.txt and surnames.txt from public word lists and the curated additions.

usage: build_reading_words.py FAKER_PACKAGE_FOLDER [AMERICAN_ENGLISH_SMALL]
  FAKER_PACKAGE_FOLDER    the unpacked npm package @faker-js/faker 10.6.0 (MIT): given and family names of many languages
  AMERICAN_ENGLISH_SMALL  the word list of Debian's wamerican-small (SCOWL, free), /usr/share/dict/american-english-small
Curated: data/build/reading/given_names.txt (names of persons of the Muslim world and transliterations, general knowledge).
"""

import pathlib
import subprocess
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "reading"
CYRILLIC = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ",
                    ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
                     "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "e", "i", "yi", "ye", "g"]))


def folded(name):
    plain = "".join(CYRILLIC.get(c, c) for c in name.lower())
    plain = unicodedata.normalize("NFKD", plain).translate(str.maketrans({"ı": "i", "đ": "d", "ł": "l", "ø": "o", "ß": "ss", "æ": "ae"}))
    return "".join(c for c in plain if not unicodedata.combining(c))


def names_of(package, which):
    run = subprocess.run(["node", HERE / "reading/given_names.mjs", package, which], stdout=subprocess.PIPE, text=True, check=True)
    found = {folded(line) for line in run.stdout.split("\n")}
    return {name for name in found if name.isascii() and name.isalpha() and len(name) > 2}


def curated(name):
    lines = (HERE / "reading" / name).read_text().split("\n")
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def write(name, head, words):
    (OUT / name).write_text("".join(f"# {line}\n" for line in head) + "".join(f"{word}\n" for word in sorted(words)))


def main():
    package = sys.argv[1]
    words = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/dict/american-english-small").read_text().split("\n")
    english = {word for word in words if word.isascii() and word.isalpha() and word.islower()}
    never = curated("not_english.txt")
    first = names_of(package, "first") - english | curated("given_names.txt")
    last = names_of(package, "last") - english | curated("surnames.txt")
    not_names = curated("not_names.txt")
    write("english.txt", ["Common English words in lower case: Debian's wamerican-small (SCOWL, free), names left out."], english - never)
    write("given_names.txt", ["Given names in folded form: @faker-js/faker 10.6.0 (MIT) and curated ones."], first - not_names)
    write("surnames.txt", ["Family names in folded form: @faker-js/faker 10.6.0 (MIT) and curated ones."], last - not_names)


if __name__ == "__main__":
    main()
