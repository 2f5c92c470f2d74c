# OpenGL without a display, in app/frame only.
salang_pkg_config(egl 1.5 libegl-dev egl)
