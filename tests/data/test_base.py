"""The base map's files: what GDAL reads of them, known heights, names of the day, and what the country's border matches."""

import json
import unittest

import shipped

try:
    from osgeo import gdal, ogr
    gdal.UseExceptions()
    ogr.UseExceptions()
except ImportError:
    gdal = None

MIB = 1024 * 1024


def within(envelope, x, y):
    west, east, south, north = envelope
    return west <= x <= east and south <= y <= north


def features(name):
    source = ogr.Open(str(shipped.BASE / name))
    layer = source.GetLayer()
    return [(feature.items(), feature.GetGeometryRef().Clone()) for feature in layer]


class Sizes(unittest.TestCase):
    def test_shipped_base_data_is_small(self):
        total = sum(path.stat().st_size for path in shipped.BASE.rglob("*") if path.is_file())
        self.assertLess(total, 15 * MIB)

    def test_the_sources_of_every_file_are_written_down(self):
        readme = (shipped.DATA / "README.md").read_text(encoding="utf-8")
        for path in shipped.BASE.iterdir():
            self.assertIn(path.name, readme)

    def test_no_file_names_a_folder_of_a_machine(self):
        for path in [*shipped.BASE.glob("*.geojson"), *shipped.CAMPAIGN.glob("*.*"), shipped.DATA / "README.md"]:
            for word in ("/home/", "/root", "/tmp/", "/work/"):
                self.assertNotIn(word, path.read_text(encoding="utf-8"), path.name)


class Roads(unittest.TestCase):
    def test_roads_are_marked_as_schematic_and_pass_their_places(self):
        roads = json.loads((shipped.BASE / "roads.geojson").read_text(encoding="utf-8"))["features"]
        places = {row["place_id"]: (float(row["lon"]), float(row["lat"])) for row in shipped.table("places")}
        passed = {tuple(point) for road in roads for point in road["geometry"]["coordinates"]}
        for road in roads:
            self.assertEqual(road["properties"]["schematic"], "yes")
            self.assertIn(road["properties"]["rank"], (1, 2, 3))
        for key in ("kabul", "salang", "pul_e_khumri", "hairatan", "jalalabad", "torkham", "kandahar", "spin_boldak", "herat",
                    "torghundi", "gardez", "khost", "kunduz", "taloqan", "faizabad", "ghazni", "girishk", "delaram"):
            self.assertIn(places[key], passed, key)


@unittest.skipIf(gdal is None, "python3-gdal is not installed")
class Relief(unittest.TestCase):
    def heights(self):
        source = gdal.Open(str(shipped.BASE / "elevation.tif"))
        west, cell, _, north, _, _ = source.GetGeoTransform()
        grid = source.ReadAsArray()
        return lambda longitude, latitude: int(grid[int((north - latitude) / cell), int((longitude - west) / cell)])

    def test_known_heights(self):
        height = self.heights()
        for name, longitude, latitude, metres, slack in [
                ("Kabul", 69.17, 34.53, 1790, 150), ("Kandahar", 65.71, 31.61, 1010, 200), ("Herat", 62.20, 34.35, 925, 150),
                ("Mazar", 67.11, 36.71, 360, 100), ("Jalalabad", 70.45, 34.43, 575, 150), ("Salang", 69.04, 35.32, 3400, 500),
                ("Bamyan", 67.83, 34.82, 2550, 300), ("Chaghcharan", 65.25, 34.52, 2230, 250), ("Zaranj", 61.86, 30.96, 480, 120),
                ("Noshaq", 71.83, 36.43, 7000, 1000), ("Caspian", 51.0, 40.0, -28, 40), ("Arabian Sea", 63.0, 24.0, 0, 60)]:
            self.assertLess(abs(height(longitude, latitude) - metres), slack, name)

    def test_both_rasters_are_georeferenced_and_cover_the_same(self):
        boxes = []
        for name in ("elevation.tif", "hillshade.tif"):
            source = gdal.Open(str(shipped.BASE / name))
            west, cell, _, north, _, down = source.GetGeoTransform()
            self.assertIn("WGS 84", source.GetProjection())
            boxes.append([round(v, 6) for v in (west, north, west + cell * source.RasterXSize, north + down * source.RasterYSize)])
        self.assertEqual(boxes[0], boxes[1])
        self.assertLessEqual(boxes[0][0], 55)
        self.assertGreaterEqual(boxes[0][1], 42)
        self.assertGreaterEqual(boxes[0][2], 80)
        self.assertLessEqual(boxes[0][3], 26)

    def test_the_hillshade_has_no_seam_and_no_blocks(self):
        """Neighbouring columns differ no more at the join of the tiles and at the edges of JPEG blocks than elsewhere."""
        source = gdal.Open(str(shipped.BASE / "elevation.tif"))
        west, cell = source.GetGeoTransform()[0], source.GetGeoTransform()[1]
        grid = source.ReadAsArray().astype(float)
        steps = abs(grid[:, 1:] - grid[:, :-1]).mean(axis=0)
        seam = round((67.5 - west) / cell) - 1
        around = sorted(steps[seam - 20:seam + 20])
        self.assertLess(steps[seam], around[-3])
        first = round((west - 45.0) / cell)
        by_phase = [steps[[i for i in range(len(steps)) if (first + i) % 675 % 8 == phase]].mean() for phase in range(8)]
        self.assertLess(max(by_phase) / min(by_phase), 1.12)

    def test_level_ground_is_the_commonest_shade(self):
        shades = gdal.Open(str(shipped.BASE / "hillshade.tif")).ReadAsArray()
        counts = [(shades == value).sum() for value in range(256)]
        self.assertLessEqual(abs(counts.index(max(counts)) - 204), 3)
        self.assertGreater(sum(counts[:120]), 0.01 * shades.size, "mountains throw shade")


@unittest.skipIf(gdal is None, "python3-gdal is not installed")
class Vectors(unittest.TestCase):
    def test_the_country_has_the_outline_of_its_provinces(self):
        vertices = set()
        for items, shape in features("countries.fgb"):
            if items["id"] == "AF":
                ring = shape.GetGeometryRef(0).GetGeometryRef(0)
                self.assertEqual((shape.GetGeometryCount(), shape.GetGeometryRef(0).GetGeometryCount()), (1, 1))
                vertices = {(round(x, 5), round(y, 5)) for x, y, *_ in ring.GetPoints()}
        units = shipped.outlines()
        owners = {}
        for key in (key for key in units if key.count("-") == 1):
            for edge in shipped.edges(units[key]):
                owners[edge] = key
        border = {start for start, end in owners if (end, start) not in owners}
        self.assertEqual(vertices, border)

    def test_neighbours_meet_the_country_without_gap_or_overlap(self):
        shapes = {items["id"]: shape for items, shape in features("countries.fgb")}
        country = shapes["AF"]
        neighbours = [shapes[key] for key in ("PK", "IR", "CN", "TM", "UZ", "TJ")]
        for neighbour in neighbours:
            self.assertLess(country.Intersection(neighbour).GetArea(), 1e-9)
        whole = country.Clone()
        for neighbour in neighbours:
            whole = whole.Union(neighbour)
        ring = country.GetGeometryRef(0).GetGeometryRef(0)
        for x, y, *_ in ring.GetPoints()[::50]:
            self.assertTrue(whole.Contains(ogr.CreateGeometryFromWkt(f"POINT({x} {y})").Buffer(1e-4)), (x, y))

    def test_names_of_the_day(self):
        def names(day):
            return {items["name"] for items, _ in features("countries.fgb")
                    if (items["valid_from"] or "") <= day and (not items["valid_to"] or items["valid_to"] > day)}
        self.assertIn("Turkmen SSR (Soviet Union)", names("1988-05-15"))
        self.assertNotIn("Turkmenistan", names("1991-12-25"))
        self.assertIn("Turkmenistan", names("1991-12-26"))
        self.assertNotIn("Turkmen SSR (Soviet Union)", names("1991-12-26"))

    def test_no_country_is_there_twice_on_a_day(self):
        rows = features("countries.fgb")
        for day in ("1988-05-15", "1990-06-01", "1992-04-28", "2020-01-01"):
            shapes = [(items["id"], shape) for items, shape in rows
                      if (items["valid_from"] or "") <= day and (not items["valid_to"] or items["valid_to"] > day)]
            for index, (name, shape) in enumerate(shapes):
                point = shape.PointOnSurface()
                x, y = point.GetX(), point.GetY()
                near = [(other, candidate) for other, candidate in shapes if within(candidate.GetEnvelope(), x, y)]
                holders = [other for other, candidate in near if candidate.Contains(point)]
                self.assertEqual(holders, [name], day)

    def test_disputed_borders_can_be_told_apart(self):
        kinds = {(items["countries"], items["kind"]) for items, _ in features("borders.fgb")}
        self.assertIn(("IN-PK", "line_of_control"), kinds)
        self.assertIn(("AF-PK", "international"), kinds)
        self.assertIn(("TM-UZ", "republic"), kinds)
        self.assertLessEqual({kind for _, kind in kinds},
                             {"international", "republic", "disputed", "indefinite", "line_of_control", "lease"})

    def test_rivers_lakes_and_towns(self):
        rivers = {items["name"] for items, _ in features("rivers.fgb")}
        self.assertLessEqual({"Amu Darya", "Helmand", "Hari Rud", "Kabul", "Kunar", "Kunduz", "Indus"}, rivers)
        self.assertFalse([name for name in rivers if name and "?" in name])
        self.assertIn("Aral Sea", {items["name"] for items, _ in features("lakes.fgb")})
        towns = features("towns.fgb")
        self.assertGreater(sum(items["country"] == "AF" for items, _ in towns), 300)
        kabul = next(items for items, _ in towns if items["name"] == "Kabul")
        self.assertEqual((kabul["rank"], kabul["is_capital"], kabul["name_fa"]), (1, "yes", "کابل"))
        for items, _ in towns:
            self.assertIn(items["rank"], range(1, 6))


if __name__ == "__main__":
    unittest.main()
