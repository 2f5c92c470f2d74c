"""Rivers of the World Data Bank II as the GSHHG package holds them: cut into bins of two degrees, in a netCDF file."""

from osgeo import gdal
from shapely.geometry import LineString
from shapely.ops import linemerge

from common import GSHHG_RIVERS

gdal.UseExceptions()


def _arrays():
    group = gdal.OpenEx(GSHHG_RIVERS, gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    return {name: group.OpenMDArray(name).ReadAsArray() for name in group.GetMDArrayNames()}


def wdb_lines(window, levels):
    """(level, line) of the river pieces in a window (west, south, east, north), joined across the bins' edges."""
    data = _arrays()
    size = int(data["Bin_size_in_minutes"][0]) / 60
    across = int(data["N_bins_in_360_longitude_range"][0])
    pieces = {level: [] for level in levels}
    for number, count in enumerate(data["N_segments_in_a_bin"]):
        row, column = divmod(number, across)
        west, south = column * size, 90 - (row + 1) * size
        if west + size < window[0] or west > window[2] or south + size < window[1] or south > window[3]:
            continue
        first = int(data["Id_of_first_segment_in_a_bin"][number])
        for segment in range(first, first + int(count)):
            level = int(data["Hierarchial_level_of_a_segment"][segment])
            start = int(data["Id_of_first_point_in_a_segment"][segment])
            end = start + int(data["N_points_for_a_segment"][segment])
            if level not in pieces or end - start < 2:
                continue
            # Offsets are unsigned 16-bit shares of the bin's size.
            east = data["Relative_longitude_from_SW_corner_of_bin"][start:end].astype("uint16") * (size / 65535)
            up = data["Relative_latitude_from_SW_corner_of_bin"][start:end].astype("uint16") * (size / 65535)
            line = LineString([(round(west + float(x), 3), round(south + float(y), 3)) for x, y in zip(east, up)])
            if line.length > 0:
                pieces[level].append(line)
    for level in levels:
        merged = linemerge(pieces[level]) if pieces[level] else []
        for line in sorted(getattr(merged, "geoms", [merged] if merged else []), key=lambda l: (l.bounds, l.length)):
            yield level, line
