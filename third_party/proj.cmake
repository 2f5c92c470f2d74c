# Projections and geodesics, in geo/crs only.
salang_pkg_config(proj 9.1 libproj-dev proj)
