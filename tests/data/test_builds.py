# labels: slow
"""The builders make the shipped files again, byte for byte, where the packages of data/build/apt.txt are installed."""

import os
import pathlib
import subprocess
import tempfile
import unittest

import shipped

import colours
import topology
from common import GSHHG_RIVERS, NE_BOUNDARIES, NE_LAKES, NE_PROVINCES, NE_RIVERS, RELIEF

SOURCES = [NE_PROVINCES, NE_BOUNDARIES, NE_LAKES, NE_RIVERS, GSHHG_RIVERS, RELIEF.format(row=2, col=10)]


def missing_package():
    for source in SOURCES:
        if not os.path.exists(source):
            return source
    try:
        import osgeo, scipy, shapely  # noqa: F401
    except ImportError as error:
        return str(error)
    return None


class Builds(unittest.TestCase):
    def test_the_same_files_come_out(self):
        missing = missing_package()
        if missing:
            self.skipTest(f"{missing}: install the packages of data/build/apt.txt to make the data again")
        with tempfile.TemporaryDirectory() as folder:
            environment = dict(os.environ, SALANG_DATA_OUT=folder)
            run = subprocess.run(["sh", str(shipped.DATA / "build" / "build_all.sh")], env=environment, capture_output=True, text=True)
            self.assertEqual(run.returncode, 0, run.stderr)
            for made in sorted(pathlib.Path(folder).rglob("*")):
                if made.is_file():
                    shipped_file = shipped.DATA / made.relative_to(folder)
                    self.assertEqual(made.read_bytes(), shipped_file.read_bytes(), f"{shipped_file.name} differs from what is shipped")
            made = {path.name for path in (pathlib.Path(folder) / "base").iterdir()}
            self.assertEqual(made, {path.name for path in shipped.BASE.iterdir()})


class Colours(unittest.TestCase):
    def test_ciede2000_against_published_pairs(self):
        # From the test data of Sharma, Wu and Dalal (2005).
        for first, second, difference in [((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
                                          ((50, -1, 2), (50, 0, 0), 2.3669), ((50, 2.5, 0), (73, 25, -18), 27.1492),
                                          ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644)]:
            self.assertAlmostEqual(colours.ciede2000(first, second), difference, places=4)

    def test_the_holders_of_most_can_be_told_apart(self):
        run = subprocess.run(["/usr/bin/env", "python3", str(shipped.DATA / "build" / "check_colours.py")], capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout)


class Dissolving(unittest.TestCase):
    LEFT = [[(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]]
    RIGHT = [[(1, 0), (2, 0), (2, 1), (1, 1), (1, 0)]]

    def test_two_squares_become_one(self):
        rings = topology.dissolve([self.LEFT, self.RIGHT])
        self.assertEqual(len(rings), 1)
        self.assertEqual(topology.signed_area(rings[0]), 2)

    def test_neighbours_that_do_not_share_their_vertices_are_refused(self):
        with self.assertRaises(SystemExit):
            topology.dissolve([self.LEFT, [[(1, 0), (2, 0), (2, 1), (1, 1), (1, 0.5), (1, 0)]]])

    def test_a_hole_stays_a_hole(self):
        ring = [[(0, 0), (3, 0), (3, 3), (0, 3), (0, 0)], [(1, 1), (1, 2), (2, 2), (2, 1), (1, 1)]]
        self.assertEqual([topology.signed_area(r) for r in topology.dissolve([ring])], [9, -1])


if __name__ == "__main__":
    unittest.main()
