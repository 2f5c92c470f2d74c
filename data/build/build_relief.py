"""Elevation and hillshade of the base map, from the grey relief tiles of Marble (SRTM, 2 arc-minutes).

The tiles hold elevation on a curved grey scale; the curve here was read off towns whose elevation GeoNames gives.
Two tiles are put side by side before anything is smoothed, so there is no seam. Needs GDAL, NumPy and SciPy.
"""

import struct

import numpy as np
from osgeo import gdal, osr
from scipy import fft, ndimage

from common import BASE, RELIEF

gdal.UseExceptions()

TILE_ROW, TILE_COLUMNS = 2, (10, 11)
TILE_SIZE, TILE_DEGREES = 675, 22.5
# Read off 4,082 towns (mean of each grey value), the top of the scale off summits. Grey 92 is the sea's shore.
GREY = [0, 84, 92, 100, 108, 116, 124, 132, 140, 148, 156, 164, 172, 180, 188, 196, 200, 208, 216, 220, 224, 234, 235, 255]
METRES = [-60, -20, 0, 17, 43, 79, 148, 223, 353, 479, 629, 768, 906, 1226, 1626, 2082, 2403, 2916, 3791, 4331, 4686, 7000, 8000, 8800]
SMOOTHING_GREY_PX = 0.5          # in grey values, where the 8-bit steps are even
SMOOTHING_PX = 0.8               # in metres
WEST, EAST, SOUTH, NORTH = 48.0, 87.0, 22.8, 44.6
FINER = 4                        # hillshade cells per elevation cell, each way
VERTICAL = 5.0                   # exaggeration of the hillshade
LIGHTS = ((315.0, 0.5), (270.0, 0.2), (225.0, 0.15), (0.0, 0.15))   # azimuth and share; mainly from the north-west
LIGHT_ALTITUDE_DEG = 40.0
FLAT_SHADE, DARKEST_SHADE = 0.8, 0.16   # brightness of level ground and of a slope without light
EARTH_M_PER_DEGREE = 111_195.0


def tile_path(column):
    return RELIEF.format(row=TILE_ROW, col=column)


def grey_mosaic():
    tiles = [gdal.Open(tile_path(column)).ReadAsArray() for column in TILE_COLUMNS]
    tiles = [tile if tile.ndim == 2 else tile.astype(np.float64).mean(axis=0) for tile in tiles]
    return np.hstack(tiles).astype(np.float64)


def quantisation_table(path):
    """The first 8 by 8 quantisation table of a JPEG file."""
    data = open(path, "rb").read()
    at = 2
    while data[at + 1] != 0xDB:
        at += 2 + struct.unpack(">H", data[at + 2:at + 4])[0]
    zigzag = sorted(((i, j) for i in range(8) for j in range(8)),
                    key=lambda p: (p[0] + p[1], p[0] if (p[0] + p[1]) % 2 else p[1]))
    table = np.zeros((8, 8))
    for k, cell in enumerate(zigzag):
        table[cell] = data[at + 5 + k]
    return table


def deblocked(grey, table):
    """Takes out JPEG blocks: the picture is quantised again at all 64 shifts of the block grid, and the mean is kept."""
    rows, columns = grey.shape
    total = np.zeros_like(grey)
    for down in range(8):
        for right in range(8):
            full_rows, full_columns = -(-(rows + down) // 8) * 8, -(-(columns + right) // 8) * 8
            padded = np.pad(grey, ((down, full_rows - rows - down), (right, full_columns - columns - right)), mode="edge")
            blocks = padded.reshape(full_rows // 8, 8, full_columns // 8, 8).transpose(0, 2, 1, 3)
            coefficients = fft.dctn(blocks, axes=(2, 3), norm="ortho")
            blocks = fft.idctn(np.rint(coefficients / table) * table, axes=(2, 3), norm="ortho")
            total += blocks.transpose(0, 2, 1, 3).reshape(full_rows, full_columns)[down:down + rows, right:right + columns]
    return total / 64


def georeference(west, north, cell):
    return (west, cell, 0.0, north, 0.0, -cell)


def write_tiff(path, array, transform, options):
    """A GeoTIFF in longitude and latitude; written through memory so that compressing drivers can copy it."""
    kind = {np.dtype("int16"): gdal.GDT_Int16, np.dtype("uint8"): gdal.GDT_Byte}[array.dtype]
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    memory = gdal.GetDriverByName("MEM").Create("", array.shape[1], array.shape[0], 1, kind)
    memory.SetGeoTransform(transform)
    memory.SetProjection(reference.ExportToWkt())
    memory.GetRasterBand(1).WriteArray(array)
    gdal.GetDriverByName("GTiff").CreateCopy(str(path), memory, options=options)


def hillshade(height, transform):
    """Brightness from 0 to 1 under several lights; cells are scaled by their latitude; level ground is FLAT_SHADE."""
    cell = transform[1]
    latitude = np.radians(transform[3] - (np.arange(height.shape[0]) + 0.5) * cell)
    south, east = np.gradient(height)
    east = east / (cell * EARTH_M_PER_DEGREE * np.cos(latitude))[:, None] * VERTICAL
    north = -south / (cell * EARTH_M_PER_DEGREE) * VERTICAL
    altitude = np.radians(LIGHT_ALTITUDE_DEG)
    lit = 0.0
    for azimuth, share in LIGHTS:
        towards = np.radians(azimuth)
        facing = np.sin(altitude) - np.cos(altitude) * (east * np.sin(towards) + north * np.cos(towards))
        lit = lit + share * np.clip(facing / np.sqrt(1 + east ** 2 + north ** 2), 0.0, 1.0)
    level = np.sin(altitude)
    darker = DARKEST_SHADE + (FLAT_SHADE - DARKEST_SHADE) * lit / level
    brighter = FLAT_SHADE + (1 - FLAT_SHADE) * (lit - level) / (1 - level)
    return np.where(lit < level, darker, brighter)


def main():
    cell = TILE_DEGREES / TILE_SIZE
    west, north = -180.0 + TILE_COLUMNS[0] * TILE_DEGREES, 90.0 - TILE_ROW * TILE_DEGREES
    grey = deblocked(grey_mosaic(), quantisation_table(tile_path(TILE_COLUMNS[0])))
    grey = ndimage.gaussian_filter(grey, SMOOTHING_GREY_PX, mode="nearest")
    height = ndimage.gaussian_filter(np.interp(grey, GREY, METRES), SMOOTHING_PX, mode="nearest")
    first_column, first_row = round((WEST - west) / cell), round((north - NORTH) / cell)
    columns, rows = round((EAST - WEST) / cell), round((NORTH - SOUTH) / cell)
    window = height[first_row:first_row + rows, first_column:first_column + columns]
    transform = georeference(west + first_column * cell, north - first_row * cell, cell)
    BASE.mkdir(parents=True, exist_ok=True)
    write_tiff(BASE / "elevation.tif", np.rint(window).astype(np.int16), transform,
               ["COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "NUM_THREADS=1"])

    # Cell centres of the finer grid, in cells of the whole mosaic, so that the spline sees beyond the window's edge.
    fine_rows = first_row + (np.arange(rows * FINER) + 0.5) / FINER - 0.5
    fine_columns = first_column + (np.arange(columns * FINER) + 0.5) / FINER - 0.5
    fine = spline_sample(height, fine_rows, fine_columns)
    shade = hillshade(fine, georeference(transform[0], transform[3], cell / FINER))
    brightness = np.clip(np.rint(shade * 255.0), 0, 255).astype(np.uint8)
    write_tiff(BASE / "hillshade.tif", brightness, georeference(transform[0], transform[3], cell / FINER),
               ["COMPRESS=JPEG", "JPEG_QUALITY=90", "TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512"])


def spline_sample(grid, rows, columns):
    """Cubic spline of a grid at every crossing of the rows and columns asked for."""
    coefficients = ndimage.spline_filter(grid, order=3)
    mesh = np.meshgrid(rows, columns, indexing="ij")
    return ndimage.map_coordinates(coefficients, mesh, order=3, prefilter=False, mode="nearest")


if __name__ == "__main__":
    main()
