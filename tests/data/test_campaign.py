"""The tables of the bundled campaign: references, dates, joins of control rows, and what must be in or out of it."""

import re
import unittest

import shipped

from common import RESEARCH, SPAN_FROM, SPAN_TO, drawn_day, edtf_bounds, read_csv

TABLES = ["actors", "areas", "places", "control", "battles", "movements", "movement_waypoints", "events", "sources", "omitted"]
FACTS = ["control", "battles", "movements", "events"]
ID_COLUMN = {"actors": "actor_id", "areas": "area_id", "places": "place_id", "control": "control_id", "battles": "battle_id",
             "movements": "movement_id", "events": "event_id", "sources": "source_id"}
REFERENCES = {"controller": "actors", "actor": "actors", "actors": "actors", "side_a": "actors", "side_b": "actors",
              "place_id": "places", "centre_place": "places", "area_id": "areas", "source_ids": "sources", "movement_id": "movements"}


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables = {name: shipped.table(name) for name in TABLES}
        cls.ids = {name: {row[column] for row in cls.tables[name]} for name, column in ID_COLUMN.items()}

    def test_the_manifest_names_all_tables_and_only_files_that_are_there(self):
        manifest = shipped.manifest()
        self.assertEqual(sorted(manifest["tables"]), sorted(TABLES))
        files = [*manifest["tables"].values(), manifest["areas_geometry"], *manifest["base"].values()]
        for name in files:
            self.assertTrue((shipped.CAMPAIGN / name).is_file(), name)
        self.assertEqual(manifest["span"], {"from": SPAN_FROM.isoformat(), "to": SPAN_TO.isoformat()})

    def test_rows_are_as_wide_as_their_header_and_plain(self):
        for name in TABLES:
            rows = shipped.raw_rows(shipped.CAMPAIGN / f"{name}.csv")
            for row in rows:
                self.assertEqual(len(row), len(rows[0]), f"{name}: {row[:2]}")
                for cell in row:
                    self.assertEqual(cell, cell.strip(), f"{name}: {row[:2]}")
                    self.assertNotIn("\n", cell)

    def test_ids_are_unique(self):
        for name, column in ID_COLUMN.items():
            self.assertEqual(len(self.tables[name]), len(self.ids[name]), name)

    def test_every_id_that_is_referred_to_exists(self):
        for name, rows in self.tables.items():
            for row in rows:
                for column, target in REFERENCES.items():
                    if column in row and ID_COLUMN.get(name) != column:
                        for identity in shipped.ids(row[column]):
                            self.assertIn(identity, self.ids[target], f"{name}: {column} of {row}")
                if "parent" in row:
                    for identity in shipped.ids(row["parent"]):
                        self.assertIn(identity, self.ids[name])

    def test_every_fact_has_sources_and_confidence(self):
        for name in FACTS:
            for row in self.tables[name]:
                self.assertTrue(shipped.ids(row["source_ids"]), row)
                self.assertIn(row["confidence"], ("high", "medium", "low"))

    def test_general_knowledge_alone_is_never_more_than_medium(self):
        for name in FACTS:
            for row in self.tables[name]:
                if shipped.ids(row["source_ids"]) == ["GENKNOW"]:
                    self.assertNotEqual(row["confidence"], "high", row)

    def test_dates_are_readable_and_in_order(self):
        for name, start, end in [("control", "from", "to"), ("battles", "start", "end"), ("movements", "start", "end"),
                                 ("events", "date", "date_end")]:
            for row in self.tables[name]:
                first, last = edtf_bounds(row[start]), edtf_bounds(row[end])
                self.assertIsNotNone(first, row)
                if last is not None:
                    self.assertLessEqual(first[0], last[1], row)
                    self.assertGreaterEqual(last[1], SPAN_FROM, row)
                self.assertLessEqual(first[0], SPAN_TO, row)

    def test_rows_that_must_not_be_published_are_out(self):
        self.assertNotIn("C083", self.ids["control"])
        self.assertNotIn("B046", self.ids["battles"])
        omitted = {row["source_id"] for row in self.tables["omitted"]}
        self.assertLessEqual({"C083", "B046"}, omitted)

    def test_gardez_is_carried_on_at_low_confidence(self):
        rows = {row["control_id"]: row for row in self.tables["control"]}
        self.assertEqual((rows["C082"]["to"], rows["C082"]["confidence"]), ("1992-04-19", "low"))
        self.assertEqual(rows["C197"]["from"], "1992-04-19")

    def test_every_research_row_is_in_the_campaign_or_in_omitted(self):
        omitted = {row["source_id"] for row in self.tables["omitted"]}
        for name in ("control", "battles", "movements", "events", "places", "actors", "sources"):
            column = ID_COLUMN[name]
            for row in read_csv(RESEARCH / f"{name}.csv"):
                self.assertTrue(row[column] in self.ids[name] or row[column] in omitted, f"{name} {row[column]}")

    def test_facts_are_as_in_the_research(self):
        changed = {"C082"}
        for name, columns in [("control", ["from", "to", "controller", "status", "confidence", "source_ids"]),
                              ("battles", ["start", "end", "side_a", "side_b", "kind", "confidence", "source_ids", "casualties"]),
                              ("movements", ["start", "end", "actor", "strength", "confidence", "source_ids"]),
                              ("events", ["date", "date_end", "place_id", "actors", "summary", "confidence", "source_ids"])]:
            research = {row[ID_COLUMN[name]]: row for row in read_csv(RESEARCH / f"{name}.csv")}
            for row in self.tables[name]:
                identity = row[ID_COLUMN[name]]
                if identity in research and identity not in changed:
                    self.assertEqual([row[c] for c in columns], [research[identity][c] for c in columns])

    def test_rows_that_are_not_in_the_research_say_only_unknown(self):
        research = {row["control_id"] for row in read_csv(RESEARCH / "control.csv")}
        for row in self.tables["control"]:
            if row["control_id"] not in research:
                self.assertEqual((row["controller"], row["status"], row["confidence"]), ("UNK", "unknown", "low"))

    def test_the_research_copy_is_the_one_beside_the_project(self):
        beside = shipped.SOURCE.parent / "shared" / "research"
        if not beside.is_dir():
            self.skipTest("no research folder beside the project")
        for path in sorted(beside.iterdir()):
            self.assertEqual((RESEARCH / path.name).read_bytes(), path.read_bytes(), path.name)

    def test_killed_are_numbers_in_order(self):
        for row in self.tables["battles"]:
            self.assertEqual(row["killed_low"] == "", row["killed_high"] == "", row["battle_id"])
            if row["killed_low"]:
                self.assertLessEqual(int(row["killed_low"]), int(row["killed_high"]))

    def test_names_in_persian_script(self):
        for name in ("actors", "areas", "places"):
            for row in self.tables[name]:
                for column in ("name_fa", "name_ps"):
                    self.assertNotRegex(row[column], r"[A-Za-z]", row)
                    # Arabic yeh and kaf are not Dari; Pashto has its own yeh.
                    self.assertNotRegex(row["name_fa"], "[يك]", row)
                self.assertEqual(row["names_reviewed"], "no")
        self.assertTrue(all(row["name_fa"] and row["name_ps"] for row in self.tables["areas"]))

    def test_colours_letters_and_patterns(self):
        for row in self.tables["actors"]:
            self.assertRegex(row["color"], r"^#[0-9A-F]{6}$")
            self.assertRegex(row["letter"], r"^[A-Z0-9?]{1,3}$")
        letters = [row["letter"] for row in self.tables["actors"]]
        self.assertEqual(len(letters), len(set(letters)))


class Control(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = {}
        for row in shipped.table("control"):
            parts = ["centre", "countryside"] if row["part"] == "whole" else [row["part"]]
            for part in parts:
                subject = row["place_id"] if part == "place" else (row["area_id"], part)
                cls.rows.setdefault(subject, []).append(row)

    def test_rows_of_a_subject_join_with_the_same_text(self):
        for subject, rows in self.rows.items():
            rows = sorted(rows, key=lambda row: drawn_day(row["from"]))
            for before, after in zip(rows, rows[1:]):
                self.assertEqual(before["to"], after["from"], f"{subject}: {before['control_id']} and {after['control_id']}")
                self.assertLess(drawn_day(before["from"]), drawn_day(before["to"]))

    def test_every_unit_of_the_day_has_both_readings_from_the_first_day(self):
        for area in shipped.table("areas"):
            if re.search(r"_\d{4}$", area["area_id"]):
                continue
            for part in ("centre", "countryside"):
                rows = self.rows[(area["area_id"], part)]
                self.assertLessEqual(min(drawn_day(row["from"]) for row in rows), SPAN_FROM, (area["area_id"], part))

    def test_centre_rows_name_the_centre(self):
        centres = {row["area_id"]: row["centre_place"] for row in shipped.table("areas")}
        for rows in self.rows.values():
            for row in rows:
                if row["part"] in ("centre", "whole"):
                    self.assertEqual(row["place_id"], centres[row["area_id"]])

    def test_khost_changes_hands_in_spring_1991(self):
        holder = {}
        for day in ("1991-03-01", "1991-04-15"):
            for row in self.rows[("khost", "centre")]:
                if str(drawn_day(row["from"])) <= day and (row["to"] == ".." or day < str(drawn_day(row["to"]))):
                    holder[day] = row["controller"]
        self.assertEqual(holder, {"1991-03-01": "RA", "1991-04-15": "HAQ"})


class Movements(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.movements = {row["movement_id"]: row for row in shipped.table("movements")}
        cls.points = {}
        for row in shipped.table("movement_waypoints"):
            cls.points.setdefault(row["movement_id"], []).append(row)

    def test_way_points_are_numbered_and_begin_and_end_at_places(self):
        for key, movement in self.movements.items():
            points = self.points[key]
            self.assertEqual([int(point["seq"]) for point in points], list(range(1, len(points) + 1)))
            if movement["draw"] == "yes":
                self.assertGreaterEqual(len(points), 2, key)
                self.assertTrue(points[0]["place_id"] and points[-1]["place_id"], key)
                self.assertEqual(points[0]["date"], movement["start"])

    def test_legs_are_inferred_as_a_whole(self):
        """The road's own points say of their leg what its last stop says; legs of an inferred route all do."""
        for key, points in self.points.items():
            for before, after in zip(points[1:], points[2:]):
                if not before["place_id"]:
                    self.assertEqual(before["inferred"], after["inferred"], key)
            if self.movements[key]["route_inferred"] == "yes":
                self.assertEqual({point["inferred"] for point in points[1:]}, {"yes"}, key)

    def test_the_highway_between_salang_and_mazar_is_inferred_for_the_first_column(self):
        inferred = {point["place_id"]: point["inferred"] for point in self.points["M001"] if point["place_id"]}
        self.assertEqual((inferred["kabul"], inferred["salang"], inferred["aybak"], inferred["hairatan"]), ("no", "no", "yes", "no"))

    def test_columns_to_the_north_go_through_the_salang(self):
        for key in ("M001", "M009", "M014", "M057"):
            self.assertIn("salang", [point["place_id"] for point in self.points[key]])
            self.assertGreater(len(self.points[key]), 40, "the road's own points are in it")

    def test_no_leg_jumps(self):
        """Along a road no two neighbouring points are far apart."""
        for key, movement in self.movements.items():
            if movement["route"] == "road" and key in ("M001", "M005", "M014"):
                places = [(float(p["lon"]), float(p["lat"])) for p in self.points[key]]
                for (x0, y0), (x1, y1) in zip(places, places[1:]):
                    self.assertLess(abs(x0 - x1) + abs(y0 - y1), 0.6, key)


if __name__ == "__main__":
    unittest.main()
