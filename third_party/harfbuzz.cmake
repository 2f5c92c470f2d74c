# Shaping of Dari and Pashto, in app/text only.
salang_pkg_config(harfbuzz 6.0 libharfbuzz-dev harfbuzz)
