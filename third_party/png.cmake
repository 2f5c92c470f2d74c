# PNG in and out, in app/image only.
salang_pkg_config(png 1.6 libpng-dev libpng)
