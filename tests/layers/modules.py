"""Who may include what. The table is exhaustive: what is not listed is refused."""

GEO = ["geo/base", "geo/core", "geo/calendar", "geo/table", "geo/crs", "geo/io", "geo/geocode", "geo/reading"]

# module: (layer, modules that it may include besides itself and geo/base)
MODULES = {
    "geo/base": (0, []),
    "shaders": (0, []),
    "geo/core": (1, []),
    "geo/calendar": (1, []),
    "geo/table": (1, []),
    "geo/crs": (2, ["geo/core"]),
    "geo/io": (3, ["geo/core", "geo/crs"]),
    "geo/geocode": (3, ["geo/core", "geo/crs", "geo/calendar", "geo/table"]),
    "geo/reading": (4, ["geo/core", "geo/crs", "geo/calendar", "geo/table", "geo/geocode"]),
    "app/image": (1, []),
    "app/text": (1, []),
    "app/messages": (1, []),
    "app/playback": (2, ["geo/calendar"]),
    "app/campaign": (2, ["geo/core", "geo/calendar"]),
    "app/record": (2, ["app/image"]),
    "app/snapshot": (3, ["app/campaign", "geo/core", "geo/calendar"]),
    "app/load": (4, ["app/campaign", *GEO[:7]]),
    "app/compare": (4, ["app/snapshot", "app/campaign", "geo/core", "geo/crs", "geo/calendar"]),
    "app/scene": (5, ["app/compare", "app/snapshot", "app/campaign", "app/text", "app/image", "app/playback",
                      "geo/core", "geo/crs", "geo/calendar"]),
    "app/document": (5, ["geo/reading", "geo/core", "geo/calendar"]),
    "app/report": (6, ["app/document", "app/compare", "app/snapshot", "app/campaign", "app/image", *GEO]),
    "app/story": (6, ["app/scene", "app/compare", "app/snapshot", "app/campaign", "geo/core", "geo/calendar"]),
    "app/gl": (6, ["app/scene", "app/text", "app/image", "shaders", "geo/core"]),
    "app/print": (6, ["app/scene", "app/text", "app/image", "geo/core"]),
    "app/frame": (7, ["app/gl", "app/scene", "app/compare", "app/snapshot", "app/campaign", "app/text", "app/image",
                      "geo/core", "geo/crs", "geo/calendar"]),
    "app/press": (8, ["app/print", "app/report", "app/scene", "app/compare", "app/campaign", "app/text",
                      "app/image", "geo/core", "geo/calendar"]),
    "app/state": (7, ["app/document", "app/messages", "app/story", "app/scene", "app/compare", "app/snapshot", "app/campaign", "app/playback",
                      "geo/core", "geo/crs", "geo/calendar", "geo/geocode", "geo/reading"]),
    "app/store": (8, ["app/state", "app/story", "app/document", "app/messages", "app/image", "app/scene", "app/campaign", "geo/calendar", "geo/core",
                      "geo/reading"]),
    "app/ui": (8, ["app/document", "app/state", "app/messages", "app/story", "app/scene", "app/compare", "app/snapshot", "app/campaign", "app/playback",
                   "geo/core", "geo/crs", "geo/calendar", "geo/geocode"]),
    "app/shell": (9, ["app/ui", "app/document", "app/messages", "app/press", "app/store", "app/story", "app/state", "app/frame", "app/gl", "app/report", "app/scene", "app/load", "app/compare", "app/snapshot",
                      "app/record", "app/campaign", "app/playback", "app/text", "app/image", *GEO]),
    "app/cli": (9, ["app/state", "app/press", "app/frame", "app/gl", "app/print", "app/story", "app/report", "app/scene", "app/load", "app/compare", "app/snapshot",
                    "app/record", "app/campaign", "app/playback", "app/text", "app/image", *GEO]),
    "app/main.cpp": (10, ["app/cli", "app/shell"]),
}

# How an outside header begins: the only modules that may see it. An outside header that is not here is refused too.
THIRD_PARTY = {
    "fmt/": list(MODULES),
    "tl/expected.hpp": ["geo/base"],
    "salang_version.hpp": ["app/cli", "app/report", "app/ui", "app/shell"],
    "geos_c.h": ["geo/core"],
    "unicode/": ["geo/calendar", "geo/geocode", "geo/reading"],
    "csv.h": ["geo/table"],
    "proj.h": ["geo/crs"],
    "geodesic.h": ["geo/crs"],
    "GeographicLib/": ["geo/crs"],
    "gdal": ["geo/io"],
    "ogr": ["geo/io"],
    "cpl_": ["geo/io"],
    "vrtdataset.h": ["geo/io"],
    "nlohmann/": ["app/load", "app/messages", "app/record", "app/report", "app/story", "app/store", "geo/geocode"],
    "CLI/": ["app/cli"],
    "png.h": ["app/image"],
    "jpeglib.h": ["app/image"],
    "jerror.h": ["app/image"],
    "ft2build.h": ["app/text"],
    "freetype": ["app/text"],
    "hb": ["app/text"],
    "harfbuzz/": ["app/text"],
    "fribidi": ["app/text"],
    # app/print only says by it which font file Cairo is to embed
    "fontconfig/": ["app/text", "app/print"],
    "cairo": ["app/print"],
    "libav": ["app/record"],
    "libsw": ["app/record"],
    "glad/": ["app/gl"],
    "EGL/": ["app/frame"],
    "GLFW/": ["app/shell"],
    "imgui_impl_": ["app/shell"],
    "backends/imgui_impl_": ["app/shell"],
    "imgui": ["app/ui", "app/shell"],
}

# Headers of the C library and the system that have a .h and need no permission.
SYSTEM = ["unistd.h", "fcntl.h", "signal.h", "spawn.h", "errno.h", "sys/", "dlfcn.h", "poll.h", "pthread.h", "sched.h", "malloc.h"]

# The program serves any campaign: no source file may know the bundled one. One file may hold its id, as the default.
CAMPAIGN_WORDS = ["afghan", "kabul", "kandahar", "khost", "panjshir", "mujahid"]
DEFAULT_CAMPAIGN = "afghanistan-1988-1992"
