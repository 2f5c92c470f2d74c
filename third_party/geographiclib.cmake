# MGRS grid references, which PROJ lacks, in geo/crs only.
salang_pkg_config(geographiclib 2.1 libgeographiclib-dev geographiclib)
