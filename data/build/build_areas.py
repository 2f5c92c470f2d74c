"""Outlines of the provinces: of the day (1988-92) and of today, from one set of Natural Earth polygons.

The polygons share their vertices exactly. They are put on the grid of the files first and dissolved along shared
edges, so neighbours, wholes and parts stay identical vertex by vertex. Joined on the feature's number: two of the
34 names in this copy of Natural Earth are wrong (research/README.md).
"""

from osgeo import ogr

from common import CAMPAIGN, DECISIONS, NE_PROVINCES, RESEARCH, geometry_text, read_csv, write_geojson
from topology import dissolve, oriented, rounded_ring

ogr.UseExceptions()


def natural_earth_polygons(country):
    """Feature number to rings on the grid, the outer ring counter-clockwise, holes clockwise."""
    source = ogr.Open(NE_PROVINCES)
    layer = source.GetLayer()
    layer.SetAttributeFilter(f"iso_a2='{country}'")
    polygons = {}
    for feature in layer:
        shape = feature.GetGeometryRef()
        if shape.GetGeometryName() != "POLYGON":
            raise SystemExit(f"feature {feature.GetFID()} is a {shape.GetGeometryName()}, not a polygon")
        rings = [rounded_ring([p[:2] for p in shape.GetGeometryRef(i).GetPoints()]) for i in range(shape.GetGeometryCount())]
        polygons[feature.GetFID()] = [oriented(ring, i == 0) for i, ring in enumerate(rings)]
    return polygons


def feature_id(numbers):
    return "ne-" + "-".join(str(n) for n in numbers)


def main():
    polygons = natural_earth_polygons("AF")
    expected = {int(row["ne_fid"]) for row in read_csv(RESEARCH / "provinces_history.csv")}
    if set(polygons) != expected:
        raise SystemExit("the Natural Earth file does not hold the 34 features that the research names")
    names = {int(row["ne_fid"]): row["modern_province"] for row in read_csv(RESEARCH / "provinces_history.csv")}
    features = {}
    for area in read_csv(DECISIONS / "areas.csv"):
        numbers = [int(n) for n in area["features"].split(";")]
        rings = dissolve([polygons[n] for n in numbers])
        if len(rings) != 1:
            raise SystemExit(f"{area['area_id']} has {len(rings)} rings, one was expected")
        properties = {"made_of": ";".join(map(str, numbers)), "today": " + ".join(names[n] for n in numbers)}
        features[feature_id(numbers)] = (properties, geometry_text("Polygon", rings))
    CAMPAIGN.mkdir(parents=True, exist_ok=True)
    write_geojson(CAMPAIGN / "areas.geojson", [(key, *features[key]) for key in sorted(features)])


if __name__ == "__main__":
    main()
