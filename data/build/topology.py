"""Dissolving of outlines by their shared edges, exactly: no overlay, so no slivers, no gaps and no new vertices."""

from common import DECIMALS


def rounded_ring(ring):
    """A ring on the grid of the files, without repeated vertices; closed."""
    points = []
    for x, y in ring:
        point = (round(x, DECIMALS), round(y, DECIMALS))
        if not points or points[-1] != point:
            points.append(point)
    if points[0] != points[-1]:
        points.append(points[0])
    return points


def signed_area(ring):
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:])) / 2


def _directed_edges(rings):
    return [edge for ring in rings for edge in zip(ring, ring[1:])]


def dissolve(polygons):
    """Outer and inner rings (counter-clockwise and clockwise) of the union of polygons that share their vertices.

    polygons: list of polygons, each a list of rings, the outer ring counter-clockwise and holes clockwise. An edge
    that two neighbours share runs once each way; such pairs cancel and what is left is the outline of the whole.
    """
    edges = set()
    for polygon in polygons:
        for edge in _directed_edges(polygon):
            if (edge[1], edge[0]) in edges:
                edges.remove((edge[1], edge[0]))
            else:
                edges.add(edge)
    following = {}
    for start, end in sorted(edges):
        if start in following:
            raise SystemExit(f"outlines touch in a single point at {start}: the ring is not simple")
        following[start] = end
    rings = []
    while following:
        start = min(following)
        ring = [start]
        while ring[-1] in following:
            ring.append(following.pop(ring[-1]))
        if ring[0] != ring[-1]:
            raise SystemExit(f"an outline does not close at {ring[-1]}: neighbours do not share their vertices")
        rings.append(ring)
    return sorted(rings, key=lambda ring: -abs(signed_area(ring)))


def oriented(ring, counter_clockwise):
    return ring if (signed_area(ring) > 0) == counter_clockwise else ring[::-1]
