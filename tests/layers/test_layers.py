"""The source tree obeys its layers; and the check finds what it is there to find."""
import pathlib
import tempfile
import unittest

import check_layers

ROOT = pathlib.Path(__file__).parents[2]
HEADER = "// What this is for.\n#pragma once\n"


def findings(name, text, cmake=""):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        path = root / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        if cmake:
            (path.parent / "CMakeLists.txt").write_text(cmake, encoding="utf-8")
        return list(check_layers.check_tree(root))


class Tree(unittest.TestCase):
    def test_the_source_tree_obeys(self):
        self.assertEqual([], list(check_layers.check_tree(ROOT)))

    def test_the_source_tree_was_read(self):
        self.assertGreater(len(check_layers.source_files(ROOT)), 20)


class Includes(unittest.TestCase):
    def assert_refused(self, name, line):
        found = findings(name, HEADER + line + "\n")
        self.assertEqual(1, len(found), found)
        self.assertTrue(found[0].startswith(f"{name}:3: "), found)

    def assert_allowed(self, name, line):
        self.assertEqual([], findings(name, HEADER + line + "\n"))

    def test_what_lies_above_is_refused(self):
        self.assert_refused("geo/core/a.hpp", '#include "app/scene/view.hpp"')
        self.assert_refused("geo/core/a.hpp", '#include "geo/crs/projection.hpp"')
        self.assert_refused("app/campaign/a.hpp", '#include "geo/io/vector_reader.hpp"')

    def test_ui_gl_and_record_do_not_see_each_other(self):
        for one, other in (("ui", "gl"), ("ui", "record"), ("gl", "record"), ("gl", "ui"), ("record", "gl"), ("record", "ui")):
            self.assert_refused(f"app/{one}/a.hpp", f'#include "app/{other}/b.hpp"')

    def test_what_lies_below_is_allowed(self):
        self.assert_allowed("geo/crs/a.hpp", '#include "geo/core/point.hpp"')
        self.assert_allowed("app/gl/a.hpp", '#include "shaders/embedded.hpp"')
        self.assert_allowed("app/main.cpp", '#include "app/cli/cli.hpp"')

    def test_outside_headers_have_one_home(self):
        for header, home in (("gdal_priv.h", "geo/io"), ("ogrsf_frmts.h", "geo/io"), ("cpl_conv.h", "geo/io"), ("proj.h", "geo/crs"),
                             ("geodesic.h", "geo/crs"), ("geos_c.h", "geo/core"), ("unicode/calendar.h", "geo/calendar"),
                             ("csv.h", "geo/table"), ("glad/gl.h", "app/gl"), ("EGL/egl.h", "app/frame"), ("GLFW/glfw3.h", "app/shell"),
                             ("imgui.h", "app/ui"), ("imgui_impl_glfw.h", "app/shell"), ("libavcodec/avcodec.h", "app/record"),
                             ("png.h", "app/image"), ("hb-ft.h", "app/text"), ("CLI/CLI.hpp", "app/cli"),
                             ("nlohmann/json.hpp", "app/load")):
            with self.subTest(header=header):
                self.assert_allowed(f"{home}/a.hpp", f"#include <{header}>")
                self.assert_refused("app/snapshot/a.hpp", f"#include <{header}>")

    def test_the_backends_of_imgui_stay_out_of_the_panels(self):
        self.assert_refused("app/ui/a.hpp", "#include <imgui_impl_glfw.h>")

    def test_an_unknown_outside_header_is_refused(self):
        self.assert_refused("app/shell/a.hpp", "#include <boost/any.hpp>")

    def test_a_header_not_written_from_the_root_is_refused(self):
        self.assert_refused("geo/core/a.hpp", '#include "point.hpp"')

    def test_tests_write_includes_from_the_root_too(self):
        self.assertEqual(1, len(findings("tests/unit/geo/core/test_a.cpp", '#include "tests/support/paths.hpp"\n#include "helper.hpp"\n')))

    def test_the_standard_library_is_allowed(self):
        self.assert_allowed("geo/core/a.hpp", "#include <vector>\n#include <unistd.h>")

    def test_a_folder_without_a_module_is_refused(self):
        self.assertEqual(1, len(findings("app/misc/a.hpp", HEADER)))


class Rules(unittest.TestCase):
    def test_words_of_the_campaign(self):
        self.assertEqual(1, len(findings("app/scene/a.cpp", 'auto fit = "Kabul";\n')))
        self.assertEqual(1, len(findings("geo/core/a.cpp", "// as in Afghanistan\n")))

    def test_the_default_campaign_has_one_place(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "app/cli").mkdir(parents=True)
            (root / "app/cli/a.cpp").write_text('auto id = "afghanistan-1988-1992";\n')
            self.assertEqual([], list(check_layers.check_tree(root)))
            (root / "app/cli/b.cpp").write_text('auto id = "afghanistan-1988-1992";\n')
            self.assertEqual(1, len(list(check_layers.check_tree(root))))

    def test_statics_that_can_change(self):
        for code in ("int f() {\n    static int calls = 0;\n    return ++calls;\n}\n",
                     "A::A() : m_a{1}, m_b(2) {\n    static std::vector<int> seen;\n}\n",
                     "auto f = [] {\n    if (true) {\n        static bool first = true;\n    }\n};\n",
                     "void f() {\n    thread_local int depth;\n}\n",
                     "struct S {\n    static inline int count = 0;\n};\n",
                     "namespace a {\nstatic int counter;\n}\n"):
            with self.subTest(code=code):
                self.assertEqual(1, len(findings("geo/core/a.cpp", code)))

    def test_statics_that_cannot_change(self):
        for code in ("int f() {\n    static const int seven = 7;\n    static constexpr std::array<int, 2> two{1, 2};\n    return seven;\n}\n",
                     "class S {\n  public:\n    static Result<S> open(const Path& path);\n    static constexpr int size = 3;\n};\n",
                     "static_assert(true);\n// a static int in words\nauto text = \"static int\";\n",
                     "namespace a {\nstatic int helper(int x) {\n    return static_cast<int>(x);\n}\n}\n"):
            with self.subTest(code=code):
                self.assertEqual([], findings("geo/core/a.cpp", code))

    def test_headers_say_what_they_are_for(self):
        self.assertEqual(1, len(findings("geo/core/a.hpp", "#pragma once\n")))
        self.assertEqual(1, len(findings("geo/core/a.hpp", "// What.\n")))

    def test_a_wrong_layer_in_the_build(self):
        self.assertEqual([], findings("geo/core/a.hpp", HEADER, "salang_module(geo/core LAYER 1)"))
        self.assertEqual(1, len(findings("geo/core/a.hpp", HEADER, "salang_module(geo/core LAYER 2)")))


if __name__ == "__main__":
    unittest.main()
