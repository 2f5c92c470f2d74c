# Encoding of films in the process, in app/record (and in tests that probe films) only.
salang_pkg_config(libav 59.27 libavformat-dev libavformat libavcodec libavutil libswscale libswresample)
