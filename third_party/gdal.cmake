# Reading and writing vectors and rasters, in geo/io only.
salang_pkg_config(gdal 3.6 libgdal-dev gdal)
