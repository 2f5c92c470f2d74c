# Bidirectional order of mixed lines, in app/text only.
salang_pkg_config(fribidi 1.0 libfribidi-dev fribidi)
