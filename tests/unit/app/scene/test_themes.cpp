#include "app/scene/color.hpp"
#include "app/scene/theme_fields.hpp"
#include "app/scene/themes.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <vector>

using namespace app::scene;

namespace {

std::filesystem::path themes_folder() {
    return test_support::tests_dir().parent_path() / "data" / "themes";
}

std::string read_all(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

constexpr const char* light_head =
    "; Printed atlas on light paper. Every setting that there is, as the program carries it in itself: the other "
    "themes\n"
    "; start from here and say only what differs. Sizes and widths are in pixels of a page of 1080 lines. A casing is\n"
    "; the wider, paler line below a line; dash 0 is a solid one. UPDATE_GOLDEN=1 with the tests of app/scene writes\n"
    "; this file anew. `type` multiplies the size of all lettering.\n"
    "\n"
    "[page]\n"
    "type = 1\n";

/// Lettering with a halo: name and style.
std::vector<std::pair<std::string, TextStyle>> labels_of(const Style& style) {
    const LabelStyle& label = style.label;
    std::vector<std::pair<std::string, TextStyle>> labels{
        {"province", label.province},  {"foreign_town", label.foreign_town},
        {"country", label.country},    {"water", label.water},
        {"road", label.road},          {"graticule", label.graticule},
        {"battle", style.battle.label}};
    for (const TextStyle& town : label.town) {
        labels.emplace_back("town", town);
    }
    return labels;
}

}  // namespace

TEST_CASE("The light theme's file says what the program carries in itself, all of it", "[scene][themes]") {
    const std::string wanted = light_head + theme_text(light_style());
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::ofstream(themes_folder() / "light.theme") << wanted;
    }
    CHECK(read_all(themes_folder() / "light.theme") == wanted);
}

TEST_CASE("A theme's text read again is the same theme", "[scene][themes]") {
    Style style = light_style();
    style.control.greys = true;
    style.label.water.face = app::text::FontStyle::Bold;
    style.battle.ring = {1, 2, 3, 4};
    const auto again = parse_theme(theme_text(style), Style{}, "t");
    REQUIRE(again);
    CHECK(theme_text(*again) == theme_text(style));
}

TEST_CASE("The bundled themes are read, and lettering stands out from its halo in each", "[scene][themes]") {
    const auto themes = Themes::read(themes_folder());
    REQUIRE(themes);
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::Projector, Theme::Print}) {
        const Style& style = (*themes)->of(theme);
        for (const auto& [name, label] : labels_of(style)) {
            INFO(theme_name(theme) << " " << name);
            CHECK(contrast(label.color, label.halo) >= 4.0);
        }
        for (const TextStyle& text : {style.furniture.date, style.furniture.entry, style.furniture.small}) {
            CHECK(contrast(text.color, style.furniture.panel) >= 4.5);
        }
    }
    CHECK((*themes)->of(Theme::Projector).furniture.entry.size > 1.3 * light_style().furniture.entry.size);
}

TEST_CASE("Print has no colour", "[scene][themes]") {
    const auto themes = Themes::read(themes_folder());
    REQUIRE(themes);
    Style style = (*themes)->of(Theme::Print);
    // Of controlled ground the campaign's colours are turned to greys; water and symbols have their greys here.
    for (const Color color : {style.ground.water, style.ground.shore.color, style.river.color, style.road.color,
                              style.battle.fill, style.battle.ring_line, style.battle.coarse.color,
                              style.label.water.color, style.label.road.color, style.control.unknown}) {
        CHECK(color.red == color.green);
        CHECK(color.green == color.blue);
    }
    CHECK(style.control.greys);
}

TEST_CASE("What is wrong in a theme is named with its file and line", "[scene][themes]") {
    const auto row_of = [](const char* text) {
        const auto parsed = parse_theme(text, light_style(), "mine.theme");
        REQUIRE_FALSE(parsed);
        REQUIRE(parsed.error().where);
        CHECK(parsed.error().where->file == "mine.theme");
        return parsed.error().where->row;
    };
    CHECK(row_of("[ground]\npaper = #fff\n") == 2);
    CHECK(row_of("; a comment\n\n[ground]\nsnow = #ffffff\n") == 4);
    CHECK(row_of("[control]\ngreys = perhaps\n") == 2);
    CHECK(row_of("[label.town1]\nsize = 1e999\n") == 2);
    CHECK(row_of("hello\n") == 1);
    CHECK_FALSE(Themes::read("/nowhere"));
}

TEST_CASE("The factor for type enlarges what the file and the light theme say", "[scene][themes]") {
    const auto style = parse_theme("type = 2\n[furniture.date]\nsize = 10\n", light_style(), "t");
    REQUIRE(style);
    CHECK(style->furniture.date.size == 20);
    CHECK(style->label.province.size == 2 * light_style().label.province.size);
    CHECK(style->town.capital == light_style().town.capital);
}
