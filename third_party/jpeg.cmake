# JPEG out, in app/image only.
salang_pkg_config(jpeg 2.1 libjpeg-dev libjpeg)
