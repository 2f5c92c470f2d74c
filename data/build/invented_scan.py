"""An invented sheet of a map, as a scanner would see it: to show layers of one's own in the gallery, free of rights.

    invented_scan.py OUT.tif [WEST SOUTH EAST NORTH]

Contours come from the bundled elevation (SRTM), rivers from the bundled rivers; paper, stains, grid and the tilt on the
glass are made up. The file is a GeoTIFF with ground control points at the corners of the grid, like a sheet that somebody
georeferenced by hand. The same arguments give the same bytes.
"""

import math
import pathlib
import sys

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()

BASE = pathlib.Path(__file__).resolve().parent.parent / "base"
WIDTH = 1800  # cells of the drawn sheet
MARGIN = 90  # of paper around it
TILT_DEG = 2.3  # as it lay on the glass
CONTOUR_M = 125
GRID_DEG = 0.25

PAPER = np.array([236, 222, 186], np.float32)
BROWN = np.array([150, 98, 52], np.float32)
BLUE = np.array([70, 110, 150], np.float32)
BLACK = np.array([52, 44, 38], np.float32)


def smooth_noise(shape, cell, seed):
    """Values of -1 to 1 that change over about so many cells."""
    random = np.random.default_rng(seed)
    coarse = random.uniform(-1, 1, (shape[0] // cell + 2, shape[1] // cell + 2))
    y = np.arange(shape[0]) / cell
    x = np.arange(shape[1]) / cell
    top, left = y.astype(int), x.astype(int)
    share_y = ((1 - np.cos((y - top) * math.pi)) / 2)[:, None]
    share_x = ((1 - np.cos((x - left) * math.pi)) / 2)[None, :]
    above = coarse[top][:, left] * (1 - share_x) + coarse[top][:, left + 1] * share_x
    below = coarse[top + 1][:, left] * (1 - share_x) + coarse[top + 1][:, left + 1] * share_x
    return (above * (1 - share_y) + below * share_y).astype(np.float32)


def heights(box, width, height):
    west, south, east, north = box
    view = gdal.Warp("", str(BASE / "elevation.tif"), format="MEM", outputBounds=(west, south, east, north), width=width,
                     height=height, resampleAlg="cubicspline", outputType=gdal.GDT_Float32)
    return view.ReadAsArray()


def rivers(box, width, height):
    west, south, east, north = box
    target = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    target.SetGeoTransform((west, (east - west) / width, 0, north, 0, (south - north) / height))
    source = ogr.Open(str(BASE / "rivers.fgb"))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    target.SetProjection(system.ExportToWkt())
    gdal.RasterizeLayer(target, [1], source.GetLayer(0), burn_values=[1])
    return thick(target.ReadAsArray() > 0, 1)


def thick(lines, by):
    wide = lines.copy()
    for shift in range(1, by + 1):
        for axis in (0, 1):
            wide |= np.roll(lines, shift, axis) | np.roll(lines, -shift, axis)
    return wide


def changes(steps):
    """Cells where a step begins."""
    edge = np.zeros(steps.shape, bool)
    edge[:, 1:] |= steps[:, 1:] != steps[:, :-1]
    edge[1:, :] |= steps[1:, :] != steps[:-1, :]
    return edge


def ink(sheet, where, color, share):
    sheet[where] = sheet[where] * (1 - share) + color * share


def drawn_sheet(box):
    west, south, east, north = box
    squeeze = math.cos(math.radians((south + north) / 2))
    height = round(WIDTH * (north - south) / ((east - west) * squeeze))
    sheet = np.broadcast_to(PAPER, (height, WIDTH, 3)).copy()
    ground = heights(box, WIDTH, height)
    sheet += (smooth_noise((height, WIDTH), 260, 1) * 9)[:, :, None]
    steps = np.floor(ground / CONTOUR_M)
    ink(sheet, changes(steps), BROWN, 0.65)
    ink(sheet, thick(changes(np.floor(ground / (4 * CONTOUR_M))), 1), BROWN, 0.75)
    ink(sheet, rivers(box, WIDTH, height), BLUE, 0.8)
    columns = np.floor((west + np.arange(WIDTH) / WIDTH * (east - west)) / GRID_DEG)
    rows = np.floor((north - np.arange(height) / height * (north - south)) / GRID_DEG)
    ink(sheet, changes(columns[None, :] + 1000 * rows[:, None]), BLACK, 0.55)
    return sheet


def framed(sheet):
    height, width, _ = sheet.shape
    paper = np.broadcast_to(PAPER, (height + 2 * MARGIN, width + 2 * MARGIN, 3)).copy()
    for out, line in ((0, 3), (22, 7)):
        paper[MARGIN - out - line:MARGIN + height + out + line, MARGIN - out - line:MARGIN + width + out + line] = BLACK
        paper[MARGIN - out:MARGIN + height + out, MARGIN - out:MARGIN + width + out] = PAPER
        if out == 0:
            inner = sheet
    # The inner frame was drawn first; the outer one has covered it.
    paper[MARGIN - 3:MARGIN + height + 3, MARGIN - 3:MARGIN + width + 3] = BLACK
    paper[MARGIN:MARGIN + height, MARGIN:MARGIN + width] = inner
    shape = paper.shape[:2]
    for fold in (shape[1] // 3, 2 * shape[1] // 3):
        paper[:, fold - 3:fold + 3] -= 16
    paper[shape[0] // 2 - 3:shape[0] // 2 + 3, :] -= 16
    stain = np.clip(smooth_noise(shape, 420, 2) - 0.45, 0, 1) * 55
    paper -= stain[:, :, None] * np.array([0.5, 0.8, 1.3], np.float32)
    paper += np.random.default_rng(3).normal(0, 5, shape).astype(np.float32)[:, :, None]
    return paper


def tilted(paper):
    """The sheet as it lay, on a glass a little larger; and where a cell of it went to."""
    height, width, _ = paper.shape
    angle = math.radians(TILT_DEG)
    cos, sin = math.cos(angle), math.sin(angle)
    out_width, out_height = int(width * cos + height * sin) + 2, int(height * cos + width * sin) + 2
    y, x = np.mgrid[0:out_height, 0:out_width]
    off_x, off_y = x - out_width / 2, y - out_height / 2
    from_x = np.rint(off_x * cos + off_y * sin + width / 2).astype(int)
    from_y = np.rint(-off_x * sin + off_y * cos + height / 2).astype(int)
    inside = (from_x >= 0) & (from_x < width) & (from_y >= 0) & (from_y < height)
    cells = np.zeros((4, out_height, out_width), np.uint8)
    taken = np.clip(paper[np.clip(from_y, 0, height - 1), np.clip(from_x, 0, width - 1)], 0, 255).astype(np.uint8)
    for band in range(3):
        cells[band] = np.where(inside, taken[:, :, band], 0)
    cells[3] = np.where(inside, 255, 0)

    def went_to(at_x, at_y):
        away_x, away_y = at_x - width / 2, at_y - height / 2
        return away_x * cos - away_y * sin + out_width / 2, away_x * sin + away_y * cos + out_height / 2

    return cells, went_to


def main():
    out = sys.argv[1]
    box = tuple(float(word) for word in sys.argv[2:6]) if len(sys.argv) >= 6 else (68.25, 33.75, 70.25, 35.25)
    west, south, east, north = box
    sheet = drawn_sheet(box)
    cells, went_to = tilted(framed(sheet))
    height, width, _ = sheet.shape
    corners = []
    for lon, at_x in ((west, 0), ((west + east) / 2, width / 2), (east, width)):
        for lat, at_y in ((north, 0), ((north + south) / 2, height / 2), (south, height)):
            pixel, line = went_to(MARGIN + at_x, MARGIN + at_y)
            corners.append(gdal.GCP(lon, lat, 0, pixel, line))
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    target = gdal.GetDriverByName("GTiff").Create(out, cells.shape[2], cells.shape[1], 4, gdal.GDT_Byte,
                                                  ["COMPRESS=DEFLATE", "PREDICTOR=2", "PHOTOMETRIC=RGB", "ALPHA=YES"])
    for band in range(4):
        target.GetRasterBand(band + 1).WriteArray(cells[band])
    target.SetGCPs(corners, system)
    target.FlushCache()


if __name__ == "__main__":
    main()
