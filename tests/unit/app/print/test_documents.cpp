#include "app/print/svg_text.hpp"
#include "tests/unit/app/print/pages.hpp"

#include <set>

using namespace pages;
using app::print::pdf_bytes;
using app::print::screen_page;
using app::print::svg_bytes;

namespace {

/// One of each shape: a hatched triangle of two meshes' worth, dots, dashes, a taper, a disc, a soft disc, a box, text
/// in two scripts.
DrawList every_shape(const app::text::FontStack& fonts) {
    DrawList list = blank(400, 300);
    app::scene::LayerWriter writer(list.view, list.layers[0]);
    const auto mesh = app::scene::box_mesh({-180, 40, -20, 130});
    writer.fill(mesh, {{200, 40, 40, 255}, app::scene::Pattern::None, {}, 8, 2});
    writer.fill(mesh, {{0, 0, 0, 0}, app::scene::Pattern::Hatch, {20, 20, 20, 255}, 12, 4});
    writer.fill(app::scene::box_mesh({20, 40, 180, 130}),
                {{220, 220, 220, 255}, app::scene::Pattern::Dots, {0, 0, 160, 255}, 12, 5});
    writer.stroke({app::scene::make_path({{-300, 0}, {300, 0}}, false)},
                  {{0, 120, 0, 255}, 4, 20, 10, app::scene::Cap::Butt, -1});
    writer.stroke({app::scene::make_path({{-180, -30}, {180, -30}}, false)},
                  {{120, 0, 120, 255}, 20, 0, 0, app::scene::Cap::Round, 4});
    writer.disc({{60, 230}, 25, {255, 200, 0, 255}, {0, 0, 0, 255}, 4, 0});
    writer.disc({{140, 230}, 25, {0, 0, 255, 255}, {}, 0, 20});
    writer.box({180, 205, 240, 255}, {250, 250, 220, 255}, {0, 0, 0, 255}, 3);
    app::scene::TextStyle style;
    style.size = 28;
    style.color = {0, 0, 0, 255};
    style.halo = {255, 255, 255, 255};
    style.halo_width = 2;
    writer.text(run_of(fonts, "Nangarhar", 28), {250, 230}, style, 1);
    writer.text(run_of(fonts, "ننگرهار", 28), {250, 275}, style, 1);
    return list;
}

}  // namespace

TEST_CASE("Another program sees each shape where and how it was drawn, in PDF and in SVG", "[print]") {
    std::shared_ptr<app::text::FontStack> kept;
    const Page page = screen_page(every_shape(fonts(kept)));
    const bool as_pdf = GENERATE(true, false);
    const auto folder = test_support::scratch_dir(as_pdf ? "print-pdf" : "print-svg");
    const auto bytes = as_pdf ? pdf_bytes({&page, 1}, *kept, {}) : svg_bytes(page, *kept, {});
    REQUIRE(bytes);
    const auto image = as_pdf ? seen_pdf(*bytes, folder) : seen_svg(*bytes, folder);
    REQUIRE(image.width == 400);
    REQUIRE(image.height == 300);
    // Hatch lines go through the world's origin, 12 pixels apart across: both colours are in the fill.
    std::set<int> reds;
    for (int x = 30; x < 60; ++x) {
        reds.insert(pixel(image, x, 60).red);
    }
    CHECK(*reds.begin() < 40);
    CHECK(*reds.rbegin() > 190);
    CHECK(near(pixel(image, 10, 10), {255, 255, 255, 255}));
    // Dots stand on the same lattice: one is in the middle of the page if its fill were there.
    int blue = 0;
    for (int y = 22; y < 108; ++y) {
        for (int x = 222; x < 378; ++x) {
            blue += near(pixel(image, x, y), {0, 0, 160, 255}, 60) ? 1 : 0;
        }
    }
    CHECK(blue > 1000);
    CHECK(blue < 2600);
    // Dashes begin where the line does, 100 pixels left of the page: 20 on, 10 off.
    CHECK(near(pixel(image, 25, 150), {0, 120, 0, 255}));
    CHECK(near(pixel(image, 15, 150), {255, 255, 255, 255}));
    // The taper is wide at its start and narrow at its end.
    CHECK(near(pixel(image, 40, 187), {120, 0, 120, 255}));
    CHECK(near(pixel(image, 360, 187), {255, 255, 255, 255}));
    CHECK(near(pixel(image, 360, 180), {120, 0, 120, 255}));
    CHECK(near(pixel(image, 60, 230), {255, 200, 0, 255}));
    CHECK(near(pixel(image, 37, 230), {0, 0, 0, 255}));
    CHECK(near(pixel(image, 140, 230), {0, 0, 255, 255}));
    CHECK(pixel(image, 165, 230).red > 90);
    CHECK(pixel(image, 165, 230).red < 165);
    CHECK(near(pixel(image, 210, 230), {250, 250, 220, 255}));
    int ink = 0;
    for (int x = 250; x < 390; ++x) {
        for (int y = 250; y < 290; ++y) {
            ink += pixel(image, x, y).red < 100 ? 1 : 0;
        }
    }
    CHECK(ink > 150);
}

TEST_CASE("Nothing but pictures is a picture, and those are resampled", "[print]") {
    std::shared_ptr<app::text::FontStack> kept;
    const Page plain = screen_page(every_shape(fonts(kept)));
    const auto folder = test_support::scratch_dir("print-pictures");
    CHECK(count_of(text_of(*svg_bytes(plain, *kept, {})), "<image") == 0);
    write(folder / "plain.pdf", *pdf_bytes({&plain, 1}, *kept, {}));
    CHECK(count_of(said_by("pdfimages -list '" + (folder / "plain.pdf").string() + "'"), "\n") == 2);

    DrawList list = blank(200, 100);
    auto picture = std::make_shared<app::scene::Picture>();
    picture->width = 2;
    picture->height = 1;
    picture->channels = 1;
    picture->cells = {255, 51};
    list.background = {200, 100, 50, 255};
    app::scene::LayerWriter writer(list.view, list.layers[0]);
    writer.picture(app::scene::make_mesh({{{-100, -50}, {100, -50}, {100, 50}, {-100, 50}}, {0, 1, 2, 0, 2, 3}},
                                         {{0, 1}, {1, 1}, {1, 0}, {0, 0}}),
                   picture, 1.0);
    const Page shaded = screen_page(list);
    const auto svg = svg_bytes(shaded, *kept, {});
    REQUIRE(svg);
    CHECK(count_of(text_of(*svg), "<image") == 1);
    for (const auto& image : {seen_svg(*svg, folder), seen_pdf(*pdf_bytes({&shaded, 1}, *kept, {}), folder)}) {
        CHECK(near(pixel(image, 5, 50), {200, 100, 50, 255}));
        CHECK(near(pixel(image, 194, 50), {40, 20, 10, 255}));
    }
}

TEST_CASE("The same pages give the same bytes, in which no clock shows", "[print]") {
    std::shared_ptr<app::text::FontStack> kept;
    const Page page = screen_page(every_shape(fonts(kept)));
    const DocumentInfo info{"A & B <1991>", "Invented."};
    CHECK(*pdf_bytes({&page, 1}, *kept, info) == *pdf_bytes({&page, 1}, *kept, info));
    CHECK(*svg_bytes(page, *kept, info) == *svg_bytes(page, *kept, info));
    CHECK(text_of(*pdf_bytes({&page, 1}, *kept, info)).find("CreationDate") == std::string::npos);
    CHECK(text_of(*svg_bytes(page, *kept, info)).find("<title>A &amp; B &lt;1991&gt;</title>") != std::string::npos);
}

TEST_CASE("Pages have their size in millimetres, and text can be found in them", "[print]") {
    std::shared_ptr<app::text::FontStack> kept;
    Page sheet = screen_page(every_shape(fonts(kept)));
    sheet.width_mm = 297;
    sheet.height_mm = 210;
    sheet.margin_mm = 5;
    sheet.for_screen = false;
    const std::vector<Page> both{sheet, screen_page(every_shape(*kept))};
    const auto folder = test_support::scratch_dir("print-size");
    write(folder / "two.pdf", *pdf_bytes(both, *kept, {"Two", ""}));
    const std::string told = said_by("pdfinfo -l 2 '" + (folder / "two.pdf").string() + "'");
    CHECK(told.find("Pages:           2") != std::string::npos);
    CHECK(told.find("841.89 x 595.276 pts (A4)") != std::string::npos);
    CHECK(told.find("300 x 225 pts") != std::string::npos);
    const std::string words = said_by("pdftotext '" + (folder / "two.pdf").string() + "' -");
    CHECK(words.find("Nangarhar") != std::string::npos);
    CHECK(words.find("ننگرهار") != std::string::npos);
    CHECK(text_of(*svg_bytes(sheet, *kept, {})).find("width=\"297mm\" height=\"210mm\"") != std::string::npos);
    CHECK(near(pixel(seen_pdf(*pdf_bytes({&sheet, 1}, *kept, {}), folder), 3, 3), {255, 255, 255, 255}));
}

TEST_CASE("A document without pages, or a page without size, is refused with a sentence", "[print]") {
    std::shared_ptr<app::text::FontStack> kept;
    CHECK(pdf_bytes({}, fonts(kept), {}).error().code == geo::ErrorCode::BadArgument);
    Page page = screen_page(blank(10, 10));
    page.margin_mm = page.width_mm;
    CHECK(svg_bytes(page, *kept, {}).error().code == geo::ErrorCode::BadArgument);
}

TEST_CASE("Surfaces are numbered from one, letters that look like them are left alone", "[print]") {
    const std::string svg =
        "<svg a=\"1\"><g id=\"surface17\"/><use href=\"#surface17\"/><g id=\"surface9\"/>xsurface17";
    const auto out = app::print::finished_svg({svg.begin(), svg.end()}, "");
    CHECK(text_of(out) == "<svg a=\"1\"><g id=\"surface1\"/><use href=\"#surface1\"/><g id=\"surface2\"/>xsurface17");
}
