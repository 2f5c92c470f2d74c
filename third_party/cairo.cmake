# PDF and SVG export, in app/print only.
salang_pkg_config(cairo 1.16 libcairo2-dev cairo)
