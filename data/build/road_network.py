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


class RoadNetwork:
    def __init__(self):
        self._neighbours = {}
        for feature in json.loads((BASE / "roads.geojson").read_text(encoding="utf-8"))["features"]:
            line = [tuple(point) for point in feature["geometry"]["coordinates"]]
            for a, b in zip(line, line[1:]):
                self._neighbours.setdefault(a, set()).add(b)
                self._neighbours.setdefault(b, set()).add(a)

    def way(self, start, end):
        """Points strictly between two points of the network, or None where no road joins them."""
        if start not in self._neighbours or end not in self._neighbours:
            return None
        best = {start: (0.0, None)}
        queue = [(0.0, start)]
        while queue:
            length, node = heapq.heappop(queue)
            if node == end:
                break
            if length > best[node][0]:
                continue
            for other in sorted(self._neighbours[node]):
                new = length + distance_km(node, other)
                if other not in best or new < best[other][0]:
                    best[other] = (new, node)
                    heapq.heappush(queue, (new, other))
        if end not in best:
            return None
        points, node = [], best[end][1]
        while node is not None and node != start:
            points.append(node)
            node = best[node][1]
        return points[::-1]
