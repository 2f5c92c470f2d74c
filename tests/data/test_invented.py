"""The two invented campaigns: islands across 180 degrees and the equator, and one that is broken on purpose."""

import csv
import io
import os
import re
import subprocess
import unittest

import shipped

FOLDER = shipped.SOURCE / "tests" / "data"
ISLANDS, BROKEN = FOLDER / "campaign-islands", FOLDER / "campaign-broken"
PROGRAM = os.environ.get("SALANG_BIN", "")


def check(folder):
    """Exit code and rows of `salang check`."""
    run = subprocess.run([PROGRAM, "check", str(folder)], capture_output=True, text=True)
    return run.returncode, list(csv.DictReader(io.StringIO(run.stdout)))


def listed_problems():
    """(file, row, code) of the table in the broken campaign's README."""
    rows = re.findall(r"^\| (\S+) \|\s*(\d*)\s*\| .+ \| (\S+) \|$", (BROKEN / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {(file, row or "0", code) for file, row, code in rows if code not in ("code", "---")}


class Islands(unittest.TestCase):
    def test_it_has_the_columns_of_the_bundled_campaign(self):
        for path in sorted(ISLANDS.glob("*.csv")):
            rows = shipped.raw_rows(path)
            self.assertEqual(rows[0], shipped.raw_rows(shipped.CAMPAIGN / path.name)[0], path.name)
            self.assertEqual({len(row) for row in rows}, {len(rows[0])}, path.name)

    def test_it_lies_across_180_degrees_and_the_equator(self):
        velai = shipped.outlines(ISLANDS)["velai"]
        self.assertEqual(len(velai), 2)
        longitudes = [x for polygon in velai for ring in polygon for x, _ in ring]
        latitudes = [y for polygon in velai for ring in polygon for _, y in ring]
        self.assertEqual((max(longitudes), min(longitudes)), (180, -180))
        self.assertTrue(min(latitudes) < 0 < max(latitudes))
        west, _, east, _ = shipped.manifest(ISLANDS)["extent"]
        self.assertGreater(west, east)

    def test_the_sub_unit_shares_its_vertices(self):
        outlines = shipped.outlines(ISLANDS)
        points = {key: {point for edge in shipped.edges(outlines[key]) for point in edge} for key in ("velai", "velai_north")}
        apart = points["velai_north"] - points["velai"]
        self.assertTrue(all(y == 0 for _, y in apart), "only the cut along the equator is its own")

    def test_rings_turn_the_right_way(self):
        for polygons in shipped.outlines(ISLANDS).values():
            for polygon in polygons:
                self.assertGreater(shipped.signed_area(polygon[0]), 0)


class Broken(unittest.TestCase):
    def test_its_readme_lists_one_of_each_of_the_problems_asked_for(self):
        codes = {code for _, _, code in listed_problems()}
        self.assertLessEqual({"control-overlap", "control-gap", "unknown-id", "outside-extent", "ends-before-start", "bad-date",
                              "duplicate-id", "csv-cells", "missing-column", "csv-quote"}, codes)


@unittest.skipUnless(PROGRAM and os.path.exists(PROGRAM), "the program is not built")
class Checked(unittest.TestCase):
    def test_the_islands_are_sound(self):
        code, rows = check(ISLANDS)
        self.assertEqual(code, 0)
        self.assertEqual([row for row in rows if row["severity"] in ("error", "warning")], [])

    def test_every_problem_of_the_broken_one_is_found_and_no_other(self):
        code, rows = check(BROKEN)
        self.assertEqual(code, 1)
        found = {(row["file"], row["row"] or "0", row["code"]) for row in rows}
        serious = {(row["file"], row["row"] or "0", row["code"]) for row in rows if row["severity"] in ("error", "warning")}
        self.assertEqual(listed_problems() - found, set())
        self.assertEqual(serious - listed_problems(), set())


if __name__ == "__main__":
    unittest.main()
