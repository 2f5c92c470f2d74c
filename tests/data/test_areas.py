"""The outlines of the bundled campaign: provinces of the day and of today, without gaps, overlaps or slivers."""

import unittest

import shipped

SUBUNITS = {"khost", "nuristan", "panjshir", "daykundi"}
DISSOLVED = {"ne-3894-3887": ("ne-3894", "ne-3887"), "ne-3885-3899": ("ne-3885", "ne-3899"), "ne-1428-1427": ("ne-1428", "ne-1427")}


class Areas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.outlines = shipped.outlines()
        cls.rows = {row["area_id"]: row for row in shipped.table("areas")}

    def of(self, area_id):
        return self.outlines[self.rows[area_id]["feature"]]

    def units(self, day):
        """Ids of provinces that exist on a day; ISO text compares as dates do, and a year stands for its first day."""
        def earliest(text):
            return text.strip("[~").split("..")[0].ljust(10, "!")
        return [key for key, row in self.rows.items() if row["kind"] == "province"
                and (not row["valid_from"] or earliest(row["valid_from"]) <= day)
                and (not row["valid_to"] or earliest(row["valid_to"]) > day)]

    def test_thirty_provinces_then_and_thirty_four_now(self):
        self.assertEqual(len(self.units("1988-05-15")), 30)
        self.assertEqual(len(self.units("1992-04-28")), 30)
        self.assertEqual(len(self.units("2020-01-01")), 34)

    def test_sub_units_have_their_parents(self):
        subunits = {key: row["parent"] for key, row in self.rows.items() if row["kind"] == "subunit"}
        self.assertEqual(subunits, {"khost": "paktia", "nuristan": "kunar;laghman", "panjshir": "parwan", "daykundi": "uruzgan"})

    def test_every_feature_is_there_and_used(self):
        self.assertEqual({row["feature"] for row in self.rows.values()}, set(self.outlines))

    def test_rings_are_closed_simple_and_turn_the_right_way(self):
        for key, polygons in self.outlines.items():
            for polygon in polygons:
                for number, ring in enumerate(polygon):
                    self.assertEqual(ring[0], ring[-1], key)
                    self.assertEqual(len(set(ring)), len(ring) - 1, f"{key} has a vertex twice")
                    self.assertGreater(shipped.signed_area(ring) * (1 if number == 0 else -1), 1e-4, key)

    def test_areas_add_up(self):
        for whole, parts in DISSOLVED.items():
            self.assertAlmostEqual(shipped.area(self.outlines[whole]), sum(shipped.area(self.outlines[part]) for part in parts), places=9)
        then = [*self.units("1988-05-15"), "nuristan"]
        now = self.units("2020-01-01")
        self.assertAlmostEqual(sum(shipped.area(self.of(key)) for key in then), sum(shipped.area(self.of(key)) for key in now), places=8)

    def check_cover(self, areas):
        """Each edge is either shared by two areas, once each way, or on the country's border; those close to rings."""
        owners = {}
        for key in areas:
            for edge in shipped.edges(self.of(key)):
                self.assertNotIn(edge, owners, f"{key} overlaps {owners.get(edge)}")
                owners[edge] = key
        border = [edge for edge in owners if (edge[1], edge[0]) not in owners]
        starts = sorted(start for start, _ in border)
        self.assertEqual(starts, sorted(end for _, end in border))
        self.assertEqual(len(starts), len(set(starts)))
        following = dict(border)
        ring = [starts[0]]
        while len(ring) == 1 or ring[-1] != ring[0]:
            ring.append(following[ring[-1]])
        # One ring takes all border edges: there is no gap between two areas and no hole in the country.
        self.assertEqual(len(ring) - 1, len(border))
        self.assertAlmostEqual(shipped.signed_area(ring), sum(shipped.area(self.of(key)) for key in areas), places=8)
        return set(border)

    def test_the_country_is_covered_once(self):
        then = self.check_cover([*self.units("1988-05-15"), "nuristan"])
        now = self.check_cover(self.units("2020-01-01"))
        self.assertEqual(then, now)

    def test_sub_units_lie_in_their_parents_along_shared_vertices(self):
        for key in SUBUNITS - {"nuristan"}:
            parent = self.of(self.rows[key]["parent"])
            shared = set(shipped.edges(self.of(key))) & set(shipped.edges(parent))
            self.assertTrue(shared, key)
            inner = {point for edge in shipped.edges(self.of(key)) for point in edge} - {point for edge in shared for point in edge}
            for longitude, latitude in inner:
                self.assertTrue(shipped.inside(parent, longitude, latitude), key)

    def test_the_misnamed_features_are_joined_by_number(self):
        for area, longitude, latitude in [("panjshir", 69.79, 35.44), ("parwan", 69.79, 35.44), ("daykundi", 66.17, 33.74),
                                          ("uruzgan", 66.17, 33.74), ("panjshir_2004", 69.79, 35.44), ("daykundi_2004", 66.17, 33.74)]:
            self.assertTrue(shipped.inside(self.of(area), longitude, latitude), area)
        self.assertFalse(shipped.inside(self.of("parwan_2004"), 69.79, 35.44))
        self.assertFalse(shipped.inside(self.of("uruzgan_2004"), 66.17, 33.74))
        self.assertFalse(shipped.inside(self.of("kunar"), 70.92, 35.42), "Nuristan is merged into neither neighbour")

    def test_centres_lie_in_their_areas(self):
        places = {row["place_id"]: row for row in shipped.table("places")}
        for key, row in self.rows.items():
            centre = places[row["centre_place"]]
            self.assertTrue(shipped.inside(self.of(key), float(centre["lon"]), float(centre["lat"])), key)


if __name__ == "__main__":
    unittest.main()
