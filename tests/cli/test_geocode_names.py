"""The names of tests/data/geocode/names.csv against `salang geocode`: how many are right at rank 1, and whether scores mean something.

usage besides the test: python3 tests/cli/test_geocode_names.py [--wrong] [--held-out | --tuned]    (SALANG_BIN names the program)
Every third name was held out while the matcher was tuned.
"""

import collections
import csv
import io
import math
import os
import pathlib
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ.get("SALANG_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
PROGRAM = os.environ.get("SALANG_BIN", str(SOURCE / "build" / "release" / "salang"))
NAMES = SOURCE / "tests" / "data" / "geocode" / "names.csv"


def kilometres(lat0, lon0, lat1, lon1):
    a, b = math.radians(lat0), math.radians(lat1)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon1 - lon0) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def asked(part):
    rows = list(csv.DictReader(NAMES.open(encoding="utf-8", newline="")))
    held = {"held-out": [True], "tuned": [False], "all": [True, False]}[part]
    return [row for index, row in enumerate(rows) if (index % 3 == 2) in held]


def first_answers(rows):
    """The row of rank 1 (or 0) of each asked row, in order; one run of the program a date."""
    by_date = collections.defaultdict(list)
    for row in rows:
        by_date[row["date"]].append(row)
    for date, same in by_date.items():
        command = [PROGRAM, "geocode", "--limit", "1"] + (["--date", date] if date else [])
        run = subprocess.run(command, input="".join(row["query"] + "\n" for row in same), capture_output=True, text=True, check=True)
        for row, answer in zip(same, csv.DictReader(io.StringIO(run.stdout)), strict=True):
            row["answer"] = answer
            row["away"] = (kilometres(float(row["lat"]), float(row["lon"]), float(answer["lat"]), float(answer["lon"]))
                           if answer["name"] else math.inf)
            row["right"] = row["away"] <= float(row["tolerance_km"])
    return rows


def share_right(rows):
    return sum(row["right"] for row in rows) / len(rows)


class Names(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = first_answers(asked("all"))

    def test_there_are_enough_of_each_kind(self):
        self.assertGreaterEqual(len(self.rows), 250)
        for why, count in collections.Counter(row["why"] for row in self.rows).items():
            self.assertGreaterEqual(count, 10, why)

    def test_rank_one_is_right_on_held_out_names(self):
        held = [row for index, row in enumerate(self.rows) if index % 3 == 2]
        wrong = [row["query"] for row in held if not row["right"]]
        self.assertGreaterEqual(share_right(held), 0.97, wrong)

    def test_rank_one_is_right(self):
        wrong = [row["query"] for row in self.rows if not row["right"]]
        self.assertGreaterEqual(share_right(self.rows), 0.97, wrong)

    def test_scores_are_chances(self):
        """The mean score of answers is near the share of them that is right; doubtful ones are wrong more often."""
        found = [row for row in self.rows if row["answer"]["name"]]
        mean = sum(float(row["answer"]["score"]) for row in found) / len(found)
        self.assertLess(abs(mean - share_right(found)), 0.1)


def main():
    part = "held-out" if "--held-out" in sys.argv else "tuned" if "--tuned" in sys.argv else "all"
    rows = first_answers(asked(part))
    groups = collections.defaultdict(list)
    for row in rows:
        groups[row["why"]].append(row)
        if "--wrong" in sys.argv and not row["right"]:
            a = row["answer"]
            print(f"  {row['query']} ({row['date']}): {a['name']} [{a['kind']}] {a['country']} {a['score']} {a['source']}:{a['id']}, {row['away']:.0f} km")
    for why, same in groups.items():
        print(f"{share_right(same):6.1%} of {len(same):3d}  {why}")
    scores = [float(row["answer"]["score"] or 0) for row in rows]
    print(f"{share_right(rows):6.1%} of {len(rows):3d}  {part}; mean score {sum(scores) / len(scores):.3f}")


if __name__ == "__main__":
    if "--unittest" in sys.argv:
        sys.argv.remove("--unittest")
        unittest.main()
    main()
