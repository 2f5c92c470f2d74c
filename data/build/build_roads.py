"""Main roads, schematic: drawn from the towns and passes that they join (decisions/roads.csv), not surveyed.

Between two points a road takes the way of least effort over the relief, so that it keeps to valleys as roads do.
"""

import re

import numpy as np
from osgeo import gdal
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra
from shapely.geometry import LineString

from common import BASE, DECISIONS, RESEARCH, geometry_text, number, read_csv, write_geojson

gdal.UseExceptions()

CELL = 1 / 120                # degrees; finer than the relief, for smoother lines
MARGIN = 0.12                 # degrees that a way may leave the box of its two ends
EASY_SLOPE = 0.02             # a slope at which a way costs twice as much as level ground
SIMPLIFY = 0.006
EARTH_KM_PER_DEGREE = 111.195


class Relief:
    def __init__(self):
        source = gdal.Open(str(BASE / "elevation.tif"))
        self._transform = source.GetGeoTransform()
        self._coefficients = ndimage.spline_filter(source.ReadAsArray().astype(float), order=3)

    def heights(self, longitudes, latitudes):
        """Metres at every crossing of the longitudes and latitudes."""
        west, cell, _, north, _, _ = self._transform
        mesh = np.meshgrid((north - latitudes) / cell - 0.5, (longitudes - west) / cell - 0.5, indexing="ij")
        return ndimage.map_coordinates(self._coefficients, mesh, order=3, prefilter=False, mode="nearest")


def least_effort(relief, start, end):
    """Points of the way from start to end (longitude, latitude), both included."""
    west, east = min(start[0], end[0]) - MARGIN, max(start[0], end[0]) + MARGIN
    south, north = min(start[1], end[1]) - MARGIN, max(start[1], end[1]) + MARGIN
    longitudes = np.arange(west, east, CELL)
    latitudes = np.arange(north, south, -CELL)
    height = relief.heights(longitudes, latitudes)
    index = np.arange(height.size).reshape(height.shape)
    narrow = np.cos(np.radians(latitudes))[:, None]
    froms, tos, costs = [], [], []
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        a = (slice(0, -down or None), slice(1, None) if right < 0 else slice(0, -right or None))
        b = (slice(down, None), slice(0, -1) if right < 0 else slice(right, None))
        km = CELL * EARTH_KM_PER_DEGREE * np.hypot(down, right * narrow[a[0]]) + 0 * height[a]
        slope = np.abs(height[a] - height[b]) / (km * 1000)
        froms.append(index[a].ravel())
        tos.append(index[b].ravel())
        costs.append((km * (1 + slope / EASY_SLOPE)).ravel())
    graph = coo_matrix((np.concatenate(costs), (np.concatenate(froms), np.concatenate(tos))), shape=(height.size,) * 2).tocsr()

    def cell_of(point):
        row = int(round((latitudes[0] - point[1]) / CELL))
        column = int(round((point[0] - longitudes[0]) / CELL))
        return int(index[row, column])

    first, last = cell_of(start), cell_of(end)
    _, before = dijkstra(graph, directed=False, indices=first, return_predecessors=True)
    cells = [last]
    while cells[-1] != first:
        cells.append(int(before[cells[-1]]))
    rows, columns = np.unravel_index(cells[::-1], height.shape)
    return [start, *((float(longitudes[c]), float(latitudes[r])) for r, c in zip(rows[1:-1], columns[1:-1])), end]


def smoothed(points):
    """The steps of the grid taken out of a way: averaged along it, thinned, corners cut. Its ends stay."""
    line = np.array(points)
    if len(line) > 4:
        padded = np.vstack([np.repeat(line[:1], 3, 0), line, np.repeat(line[-1:], 3, 0)])
        weights = np.array([1, 2, 3, 4, 3, 2, 1]) / 16
        inner = np.column_stack([np.convolve(padded[:, k], weights, "valid") for k in (0, 1)])
        line = np.vstack([line[:1], inner[1:-1], line[-1:]])
    thinned = np.array(LineString(line).simplify(SIMPLIFY).coords)
    if len(thinned) < 3:
        return [tuple(p) for p in thinned]
    cut = [tuple(thinned[0])]
    for a, b in zip(thinned, thinned[1:]):
        cut += [tuple(0.75 * a + 0.25 * b), tuple(0.25 * a + 0.75 * b)]
    return cut + [tuple(thinned[-1])]


def road_points():
    """Road row and its points (longitude, latitude), places and others, in order."""
    places = {row["place_id"]: row for row in read_csv(RESEARCH / "places.csv")}
    for road in read_csv(DECISIONS / "roads.csv"):
        points = []
        for item in road["points"].split(";"):
            match = re.fullmatch(r"([\d.]+) ([\d.]+)", item)
            if match:
                points.append((float(match.group(2)), float(match.group(1))))
            elif item in places:
                points.append((float(places[item]["lon"]), float(places[item]["lat"])))
            else:
                raise SystemExit(f"road {road['road_id']}: {item!r} is neither a place nor 'latitude longitude'")
        yield road, points


def main():
    relief = Relief()
    features = []
    for road, points in road_points():
        line = [points[0]]
        for a, b in zip(points, points[1:]):
            line += smoothed(least_effort(relief, a, b))[1:]
        properties = {"road_id": road["road_id"], "name": road["name"], "name_fa": road["name_fa"],
                      "rank": int(road["rank"]), "schematic": "yes"}
        rounded = [(float(number(x)), float(number(y))) for x, y in line]
        kept = [p for i, p in enumerate(rounded) if i == 0 or p != rounded[i - 1]]
        features.append((road["road_id"], properties, geometry_text("LineString", kept)))
    write_geojson(BASE / "roads.geojson", features)


if __name__ == "__main__":
    main()
