"""Countries, their borders, rivers and lakes of the base map, from Natural Earth 1:10m.

Countries are dissolved from their units (admin 1) by shared lines: all outlines are cut into arcs between points
where three areas meet, each arc is simplified once and both neighbours use it, so there are neither gaps nor slivers.
Arcs of the campaign's country keep every vertex and so match areas.geojson; far away the lines get coarser.
"""

from osgeo import ogr, osr
from shapely import wkb
from shapely.geometry import LineString, MultiPolygon, Point, box
from shapely.geometry.polygon import orient
from shapely.ops import linemerge, polygonize, unary_union
from shapely.strtree import STRtree

from binned_rivers import wdb_lines
from common import (BASE, DECIMALS, DECISIONS, NE_BOUNDARIES, NE_LAKES, NE_PROVINCES, NE_RIVERS, read_csv)

ogr.UseExceptions()
osr.UseExceptions()

OUTER = box(30, 8, 105, 60)      # what the base map holds
INNER = box(50, 20, 85, 46)      # what a map of the campaign shows
TOLERANCE_NEAR, TOLERANCE_FAR = 0.004, 0.03
SMALLEST_FAR_ISLAND = 0.02       # square degrees
# Units without an ISO code in Natural Earth: where they are counted here.
UNITS_WITHOUT_CODE = {15: "CY", 49: "SO", 1677: "CY", 1681: "SIACHEN", 1682: "KZ", 1684: "CY"}
SMALL_RIVERS = (58, 28, 77, 40)  # where rivers of WDB II are added
RANK_OF_WDB_LEVEL = {1: 6, 2: 6, 3: 7, 4: 8, 5: 9, 6: 9}   # permanent to intermittent; canals are left out
SOVIET = {"RU", "UA", "BY", "MD", "GE", "AM", "AZ", "KZ", "UZ", "TM", "TJ", "KG"}
END_OF_USSR = "1991-12-26"


def on_grid(coordinates):
    out = []
    for x, y in coordinates:
        point = (round(x, DECIMALS), round(y, DECIMALS))
        if not out or out[-1] != point:
            out.append(point)
    return out


def read_shapes(path, window, keep=lambda feature: True):
    source = ogr.Open(path)
    layer = source.GetLayer()
    layer.SetSpatialFilterRect(*window.bounds)
    for feature in layer:
        if keep(feature):
            yield feature, wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb()))


def parts(shape):
    return list(getattr(shape, "geoms", [shape]))


def country_outlines():
    """Country code to its units dissolved, before clipping and simplifying."""
    units = {}
    for feature, shape in read_shapes(NE_PROVINCES, OUTER):
        code = UNITS_WITHOUT_CODE.get(feature.GetFID()) if feature["iso_a2"] == "-1" else feature["iso_a2"]
        if code is None:
            raise SystemExit(f"feature {feature.GetFID()} ({feature['name']}) has no country")
        units.setdefault(code, []).append(shape)
    return {code: unary_union(units[code]) for code in sorted(units)}


def arcs_of(countries):
    """All outlines cut where three areas meet; lines on the grid, each once."""
    lines = []
    for shape in countries.values():
        for polygon in parts(shape):
            for ring in [polygon.exterior, *polygon.interiors]:
                lines.append(LineString(on_grid(ring.coords)))
    noded = unary_union(lines)
    return sorted(parts(linemerge(noded)), key=lambda line: (line.bounds, len(line.coords)))


def country_at(tree, owners, point):
    for index in sorted(tree.query(point), key=lambda shape: owners[id(shape)]):
        if index.contains(point):
            return owners[id(index)]
    return None


def sides_of(arc, tree, owners):
    """The two countries beside an arc (None is sea), judged beside the middle of its longest segment."""
    points = list(arc.coords)
    a, b = max(zip(points, points[1:]), key=lambda s: (s[1][0] - s[0][0]) ** 2 + (s[1][1] - s[0][1]) ** 2)
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5
    step = min(1e-3, length / 4)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    left = Point(middle[0] - dy / length * step, middle[1] + dx / length * step)
    right = Point(middle[0] + dy / length * step, middle[1] - dx / length * step)
    return country_at(tree, owners, left), country_at(tree, owners, right)


def simplified(arc, sides):
    """An arc with less detail, the same for both sides. A closed ring keeps at least a triangle."""
    if "AF" in sides:
        return arc
    tolerance = TOLERANCE_NEAR if arc.intersects(INNER) else TOLERANCE_FAR
    line = LineString(on_grid(arc.simplify(tolerance, preserve_topology=True).coords))
    return line


def main():
    BASE.mkdir(parents=True, exist_ok=True)
    countries = country_outlines()
    shapes, owners = [], {}
    for code, shape in countries.items():
        for polygon in parts(shape):
            shapes.append(polygon)
            owners[id(polygon)] = code
    tree = STRtree(shapes)
    arcs = []
    for arc in arcs_of(countries):
        sides = sides_of(arc, tree, owners)
        if sides[0] != sides[1]:
            arcs.append((simplified(arc, sides), sides))
    write_countries(arcs, tree, owners)
    write_borders(arcs)
    write_rivers()
    write_lakes()


def layer_file(path, kind, fields, rows):
    """One FlatGeobuf file: fields are (name, type), rows (values, shape)."""
    if path.exists():
        path.unlink()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(path))
    layer = target.CreateLayer(path.stem, reference, kind, ["SPATIAL_INDEX=YES"])
    for name, of_type in fields:
        layer.CreateField(ogr.FieldDefn(name, of_type))
    for values, shape in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for (name, _), value in zip(fields, values):
            if value not in ("", None):
                feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shape.wkb))
        layer.CreateFeature(feature)
    layer = None
    target = None


def write_countries(arcs, tree, owners):
    faces = {}
    for face in polygonize(unary_union([arc for arc, _ in arcs])):
        code = country_at(tree, owners, face.representative_point())
        if code and (face.intersects(INNER) or face.area >= SMALLEST_FAR_ISLAND):
            faces.setdefault(code, []).append(face)
    rows, used = [], set()
    for country in read_csv(DECISIONS / "countries.csv"):
        codes = country["units"].split(";")
        used.update(codes)
        polygons = [face for code in codes for face in faces.get(code, [])]
        clipped = unary_union(polygons).intersection(OUTER)
        if clipped.is_empty:
            continue
        clipped = multi([p for p in parts(clipped) if p.geom_type == "Polygon"])
        rows.append(([country[k] for k in ("id", "name", "name_fa", "name_ps", "valid_from", "valid_to")], clipped))
    for code in sorted(set(faces) - used):
        clipped = unary_union(faces[code]).intersection(OUTER)
        polygons = [p for p in parts(clipped) if p.geom_type == "Polygon"]
        if polygons:
            rows.append(([code, "", "", "", "", ""], multi(polygons)))
    fields = [(name, ogr.OFTString) for name in ("id", "name", "name_fa", "name_ps", "valid_from", "valid_to")]
    layer_file(BASE / "countries.fgb", ogr.wkbMultiPolygon, fields, rows)


def multi(polygons):
    ordered = sorted((orient(p) for p in polygons), key=lambda p: (-p.area, p.bounds))
    return MultiPolygon(ordered)


KIND_OF_NE_CLASS = {
    "International boundary (verify)": "international",
    "Disputed (please verify)": "disputed",
    "Indefinite (please verify)": "indefinite",
    "Line of control (please verify)": "line_of_control",
    "Indeterminant frontier": "indefinite",
    "Overlay limit": "disputed",
    "Lease limit": "lease",
}


def runs_of_kind(arc, classes):
    """An arc cut into (kind, line) runs, by Natural Earth's class of the boundary line nearest to each segment."""
    near = [(name, line) for name, line in classes if line.intersects(arc.buffer(0.05))]
    points = list(arc.coords)
    runs = []
    for a, b in zip(points, points[1:]):
        middle = Point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        name = min(near, key=lambda item: (item[1].distance(middle), item[0]))[0] if near else None
        kind = KIND_OF_NE_CLASS[name] if name else "international"
        if runs and runs[-1][0] == kind:
            runs[-1][1].append(b)
        else:
            runs.append((kind, [a, b]))
    return [(kind, LineString(line)) for kind, line in runs]


def write_borders(arcs):
    classes = [(feature["featurecla"], shape) for feature, shape in read_shapes(NE_BOUNDARIES, OUTER)]
    rows = []
    for arc, sides in arcs:
        if None in sides:
            continue
        clipped = arc.intersection(OUTER)
        for line in sorted((p for p in parts(clipped) if p.geom_type == "LineString"), key=lambda l: l.bounds):
            pair = "-".join(sorted(sides))
            if set(sides) <= SOVIET:
                rows.append(([pair, "republic", "", END_OF_USSR], line))
            for kind, run in runs_of_kind(line, classes):
                kind = "disputed" if "SIACHEN" in sides else kind
                rows.append(([pair, kind, END_OF_USSR if set(sides) <= SOVIET else "", ""], run))
    rows.sort(key=lambda row: (row[0], row[1].bounds))
    fields = [(name, ogr.OFTString) for name in ("countries", "kind", "valid_from", "valid_to")]
    layer_file(BASE / "borders.fgb", ogr.wkbLineString, fields, rows)


def write_rivers():
    names = {row["name"]: row for row in read_csv(DECISIONS / "rivers.csv")}
    rows = []
    for feature, shape in read_shapes(NE_RIVERS, OUTER):
        rank = int(feature["scalerank"])
        near = shape.intersects(INNER)
        if not near and rank > 5:
            continue
        line = shape.intersection(OUTER).simplify(0.004 if near else 0.02)
        lines = [LineString(on_grid(p.coords)) for p in parts(line) if p.geom_type == "LineString"]
        lines = [l for l in lines if len(l.coords) > 1]
        merged = linemerge(lines) if len(lines) > 1 else lines[0]
        shown = names.get(feature["name"], {"shown": feature["name"] or "", "name_fa": ""})
        if "?" in shown["shown"]:   # letters that this copy of Natural Earth has lost
            raise SystemExit(f"river {shown['shown']!r} needs a row in decisions/rivers.csv")
        for part in sorted(parts(merged), key=lambda l: l.bounds):
            rows.append(([shown["shown"], shown["name_fa"], rank], part))
    rows += smaller_rivers(unary_union([line for _, line in rows]))
    rows.sort(key=lambda row: (row[0][2], row[0][0], row[1].bounds))
    layer_file(BASE / "rivers.fgb", ogr.wkbLineString,
               [("name", ogr.OFTString), ("name_fa", ogr.OFTString), ("scalerank", ogr.OFTInteger)], rows)


def smaller_rivers(known):
    """Rivers of WDB II that Natural Earth does not have, round the campaign's country; named at the points that we name."""
    named = [(row["name"], row["name_fa"], Point(float(row["lon"]), float(row["lat"])))
             for row in read_csv(DECISIONS / "river_points.csv")]
    near_known = known.buffer(0.07)
    rows = []
    for level, line in wdb_lines(SMALL_RIVERS, sorted(RANK_OF_WDB_LEVEL)):
        line = LineString(on_grid(line.simplify(0.003).coords))
        if line.length < 0.15 or line.intersection(near_known).length > 0.6 * line.length:
            continue
        names = next(((name, fa) for name, fa, at in named if line.distance(at) < 0.03), ("", ""))
        rows.append(([*names, RANK_OF_WDB_LEVEL[level]], line))
    return rows


def write_lakes():
    names = {int(row["fid"]): row for row in read_csv(DECISIONS / "lakes.csv")}
    rows = []
    for feature, shape in read_shapes(NE_LAKES, box(45, 18, 92, 48)):
        if shape.area < 0.005:
            continue
        shown = names.get(feature.GetFID(), {"name": "", "name_fa": ""})
        polygons = [p for p in parts(shape.simplify(0.004)) if p.geom_type == "Polygon"]
        rows.append(([shown["name"], shown["name_fa"], feature.GetFID()], multi(polygons)))
    rows.sort(key=lambda row: row[0][2])
    layer_file(BASE / "lakes.fgb", ogr.wkbMultiPolygon,
               [("name", ogr.OFTString), ("name_fa", ogr.OFTString), ("ne_fid", ogr.OFTInteger)], rows)


if __name__ == "__main__":
    main()
