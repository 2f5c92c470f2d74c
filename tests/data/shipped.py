"""What the tests of shipped data share: paths, tables, rings, the days of EDTF dates."""

import csv
import json
import os
import pathlib
import sys

SOURCE = pathlib.Path(os.environ.get("SALANG_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
DATA = SOURCE / "data"
BASE = DATA / "base"
CAMPAIGN = DATA / "campaigns" / "afghanistan-1988-1992"
sys.path.insert(0, str(DATA / "build"))


def table(name, folder=CAMPAIGN):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, strict=True))


def raw_rows(path):
    with open(path, encoding="utf-8", newline="") as handle:
        return list(csv.reader(handle, strict=True))


def manifest(folder=CAMPAIGN):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def outlines(folder=CAMPAIGN):
    """Feature id to polygons, each a list of rings of (longitude, latitude)."""
    features = json.loads((folder / "areas.geojson").read_text(encoding="utf-8"))["features"]
    out = {}
    for feature in features:
        shape = feature["geometry"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        out[feature["id"]] = [[[tuple(point) for point in ring] for ring in polygon] for polygon in polygons]
    return out


def signed_area(ring):
    x, y = ring[0]
    return sum((x0 - x) * (y1 - y) - (x1 - x) * (y0 - y) for (x0, y0), (x1, y1) in zip(ring, ring[1:])) / 2


def area(polygons):
    return sum(signed_area(ring) for polygon in polygons for ring in polygon)


def edges(polygons):
    return [edge for polygon in polygons for ring in polygon for edge in zip(ring, ring[1:])]


def inside(polygons, longitude, latitude):
    """Even-odd rule over all rings."""
    odd = False
    for (x0, y0), (x1, y1) in edges(polygons):
        if (y0 > latitude) != (y1 > latitude) and longitude < x0 + (latitude - y0) / (y1 - y0) * (x1 - x0):
            odd = not odd
    return odd


def ids(text):
    return [part for part in text.split(";") if part]
