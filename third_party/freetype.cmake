# Glyph outlines and bitmaps, in app/text only.
salang_pkg_config(freetype 24.3 libfreetype-dev freetype2)
