"""Shortest ways along the schematic roads, so that a column follows the road between two way points."""

import heapq
import json
import math

from common import BASE


def distance_km(a, b):
    """Great-circle distance of two (longitude, latitude) points."""
    la, lb = math.radians(a[1]), math.radians(b[1])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(math.radians(b[0] - a[0]) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(h))


BESIDE_THE_ROAD_KM = 5.0      # a stop no farther than this is taken to stand on the road


class RoadNetwork:
    def __init__(self):
        self._neighbours = {}
        for feature in json.loads((BASE / "roads.geojson").read_text(encoding="utf-8"))["features"]:
            line = [tuple(point) for point in feature["geometry"]["coordinates"]]
            for a, b in zip(line, line[1:]):
                self._neighbours.setdefault(a, set()).add(b)
                self._neighbours.setdefault(b, set()).add(a)

    def _entry(self, point):
        """The road's own point for a stop: the stop itself, or the nearest one where it stands beside the road."""
        if point in self._neighbours:
            return point
        nearest = min(sorted(self._neighbours), key=lambda node: distance_km(node, point))
        return nearest if distance_km(nearest, point) <= BESIDE_THE_ROAD_KM else None

    def way(self, start, end):
        """Points strictly between two stops along the roads; none where no road joins them."""
        first, last = self._entry(start), self._entry(end)
        if first is None or last is None:
            return []
        best = {first: (0.0, None)}
        queue = [(0.0, first)]
        while queue:
            length, node = heapq.heappop(queue)
            if node == last:
                break
            if length > best[node][0]:
                continue
            for other in sorted(self._neighbours[node]):
                new = length + distance_km(node, other)
                if other not in best or new < best[other][0]:
                    best[other] = (new, node)
                    heapq.heappush(queue, (new, other))
        if last not in best:
            return []
        points, node = [], last
        while node is not None:
            points.append(node)
            node = best[node][1]
        return [point for point in points[::-1] if point not in (start, end)]
