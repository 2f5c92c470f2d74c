# Constrained Delaunay triangulation and polygon repair through the C API, in geo/core only.
salang_pkg_config(geos 3.11 libgeos-dev geos)
