"""Main roads, schematic: drawn from the towns and passes that they join (decisions/roads.csv), not surveyed."""

import re

from common import BASE, DECISIONS, RESEARCH, geometry_text, number, read_csv, write_geojson


def road_points():
    """Road row and its points: (place id or empty, longitude, latitude)."""
    places = {row["place_id"]: row for row in read_csv(RESEARCH / "places.csv")}
    for road in read_csv(DECISIONS / "roads.csv"):
        points = []
        for item in road["points"].split(";"):
            match = re.fullmatch(r"([\d.]+) ([\d.]+)", item)
            if match:
                points.append(("", float(match.group(2)), float(match.group(1))))
            elif item in places:
                points.append((item, float(places[item]["lon"]), float(places[item]["lat"])))
            else:
                raise SystemExit(f"road {road['road_id']}: {item!r} is neither a place nor 'latitude longitude'")
        yield road, points


def main():
    features = []
    for road, points in road_points():
        properties = {"road_id": road["road_id"], "name": road["name"], "name_fa": road["name_fa"],
                      "rank": int(road["rank"]), "schematic": "yes"}
        line = [(float(number(x)), float(number(y))) for _, x, y in points]
        features.append((road["road_id"], properties, geometry_text("LineString", line)))
    BASE.mkdir(parents=True, exist_ok=True)
    write_geojson(BASE / "roads.geojson", features)


if __name__ == "__main__":
    main()
