"""The shipped gazetteer: well-formed rows, what it must hold, and that it is what its builder makes of the files in the repository."""

import re
import unittest

import shipped

GAZETTEER = shipped.DATA / "gazetteer"
COLUMNS = ["id", "source", "kind", "name", "names", "lat", "lon", "precision_km", "country", "province", "population", "valid_from", "valid_to",
           "note", "line"]
FILES = ["areas", "countries", "features", "lines", "towns"]
KINDS = {"country", "historical country", "region", "province", "district", "capital", "provincial centre", "town", "quarter", "valley", "pass",
         "mountain", "river", "lake", "desert", "road", "border", "bridge", "border post", "airport", "air base", "base", "fort", "building"}


class Gazetteer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = {name: shipped.table(name, GAZETTEER) for name in FILES}
        cls.all = [row for rows in cls.rows.values() for row in rows]
        cls.by_name = {}
        for row in cls.all:
            for name in row["names"].split("|"):
                cls.by_name.setdefault(name.split("@")[0], []).append(row)

    def of_kind(self, name, *kinds):
        return [row for row in self.by_name.get(name, []) if row["kind"] in kinds]

    def test_every_row_is_whole(self):
        for name in FILES:
            self.assertEqual(shipped.raw_rows(GAZETTEER / f"{name}.csv")[0], COLUMNS)
            keys = [(row["source"], row["id"]) for row in self.rows[name]]
            self.assertEqual(len(keys), len(set(keys)), name)
        for row in self.all:
            self.assertTrue(row["id"] and row["source"] and row["name"] and row["names"], row)
            self.assertLessEqual(abs(float(row["lat"])), 90, row)
            self.assertLessEqual(abs(float(row["lon"])), 180, row)
            self.assertGreater(float(row["precision_km"]), 0, row)
            self.assertRegex(row["country"], r"^([A-Z]{2}(-[A-Z]{2})?)?$")
            for day in (row["valid_from"], row["valid_to"]):
                self.assertRegex(day, r"^(\d{4}-\d{2}-\d{2})?$")
            if row["source"] != "campaign":
                self.assertIn(row["kind"], KINDS, row)

    def test_what_must_be_there_is_there(self):
        self.assertGreater(sum(row["country"] == "AF" for row in self.rows["towns"]), 300)
        self.assertGreater(len([row for row in self.rows["towns"] if row["kind"] == "capital"]), 190)
        for name in ("Soviet Union", "USSR", "RSFSR", "Democratic Republic of Afghanistan", "East Germany", "West Germany", "Czechoslovakia",
                     "Yugoslavia", "Zaire", "Burma"):
            self.assertTrue(self.of_kind(name, "historical country"), name)
        for name, kinds in {"Salang Pass": ("pass",), "Khyber Pass": ("pass",), "Bagram": ("air base",), "Panjshir Valley": ("valley",),
                            "Amu Darya": ("river",), "Friendship Bridge": ("bridge",), "Torkham": ("border post",), "Hindu Kush": ("mountain",),
                            "Peshawar": ("provincial centre", "town"), "Durand Line": ("border",), "Kunar": ("province",)}.items():
            self.assertTrue(self.of_kind(name, *kinds), name)
        for row in shipped.table("places"):
            self.assertIn(row["place_id"], {r["id"] for r in self.rows["features"] if r["source"] == "campaign"})

    def test_names_in_dari_and_pashto_are_marked(self):
        kabul = next(row for row in self.rows["towns"] if row["id"] == "1138958")
        self.assertIn("کابل@fa", kabul["names"].split("|"))
        for name in ("fa", "ps", "ru"):
            self.assertGreater(sum(f"@{name}" in row["names"] for row in self.all), 100, name)

    def test_lines_are_lines(self):
        ids = {row["id"] for row in self.rows["lines"]}
        self.assertLessEqual({"AF-PK", "AF-IR", "AF-SU"}, ids)
        for row in self.rows["lines"]:
            points = [tuple(map(float, point.split(" "))) for point in row["line"].split(";")]
            self.assertGreaterEqual(len(points), 2, row["id"])
            self.assertTrue(all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in points), row["id"])
        soviet = next(row for row in self.rows["lines"] if row["id"] == "AF-SU")
        self.assertEqual(soviet["valid_to"], "1991-12-26")

    def test_it_is_small_and_its_sources_are_written_down(self):
        self.assertLess(sum(path.stat().st_size for path in GAZETTEER.iterdir()), 10 * 1024 * 1024)
        readme = (shipped.DATA / "README.md").read_text(encoding="utf-8")
        for path in GAZETTEER.iterdir():
            self.assertIn(f"`{path.name}`", readme)
        self.assertRegex(readme, re.compile(r"GeoNames.*CC BY 4\.0", re.DOTALL))


if __name__ == "__main__":
    unittest.main()
