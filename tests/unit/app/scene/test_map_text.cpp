// Names on the map: the same for the same FrameSpec, still while the map moves, along lines, in two languages.
#include "app/scene/page_layout.hpp"
#include "app/scene/text_along.hpp"
#include "app/scene/text_cache.hpp"
#include "app/scene/wording.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>

using namespace app::scene;
using geo::core::Line;
using geo::core::Point;
using scene_test::Fixture;

namespace {

/// Names of a frame and where each begins on the ground.
std::map<std::string, Point> names_of(const DrawList& list) {
    std::map<std::string, Point> names;
    for (const Item& item : scene_test::layer(list, "names").items) {
        if (const auto* text = std::get_if<TextItem>(&item.shape)) {
            names.emplace(text->words, list.view.world_from_px(text->origin_px));
        }
    }
    return names;
}

bool is_degree(const std::string& words) {
    return words.find("\u00b0") != std::string::npos;
}

const TextStyle plain{14, app::text::FontStyle::Regular, {0, 0, 0, 255}, {}, 0, 0, false};

}  // namespace

TEST_CASE("A builder that has drawn other views gives the same names as a fresh one", "[scene][labels]") {
    Fixture fixture;
    SceneBuilder used = fixture.builder();
    FrameSpec spec = fixture.spec(8);
    for (int step = 0; step < 5; ++step) {
        FrameSpec other = spec;
        other.view = panned(zoomed(spec.view, 1 + step * 0.37, {300, 200}), {step * 31.5, step * -17.0});
        (void)used.build(other);
    }
    SceneBuilder fresh = fixture.builder();
    CHECK(to_text(used.build(spec)) == to_text(fresh.build(spec)));
}

TEST_CASE("While the map is panned, names keep their place on the ground and few come or go", "[scene][labels]") {
    Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(8);
    const View start = zoomed(spec.view, 1.8, {480, 270});
    std::map<std::string, Point> before;
    int changes = 0;
    int moved = 0;
    int kept = 0;
    constexpr int frames = 40;
    for (int frame = 0; frame < frames; ++frame) {
        spec.view = panned(start, {frame * 3.0, frame * 1.0});
        const auto now = names_of(builder.build(spec));
        for (const auto& [name, at] : now) {
            const auto found = before.find(name);
            if (is_degree(name) || frame == 0) {
                continue;
            }
            if (found == before.end()) {
                ++changes;
            } else {
                ++kept;
                // A pixel of rounding is no move.
                moved += geo::core::distance(found->second, at) > 2 * spec.view.metres_per_px ? 1 : 0;
            }
        }
        before = now;
    }
    INFO(changes << " came, " << moved << " moved, " << kept << " stayed");
    CHECK(kept > 5 * frames);
    CHECK(changes <= frames / 4);
    CHECK(moved <= frames / 4);
}

TEST_CASE("While the date moves, fixed names stay but for those that something covers", "[scene][labels]") {
    Fixture fixture;
    SceneBuilder builder = fixture.builder();
    std::map<std::string, Point> before;
    int changes = 0;
    for (int frame = 0; frame < 60; ++frame) {
        FrameSpec spec = fixture.spec(5);
        spec.instant = spec.instant + frame * 0.1;
        const auto now = names_of(builder.build(spec));
        for (const auto& [name, at] : now) {
            if (const auto found = before.find(name); found != before.end()) {
                CHECK(found->second == at);
            } else {
                changes += frame > 0 ? 1 : 0;
            }
        }
        before = now;
    }
    CHECK(changes <= 6);
}

TEST_CASE("Text follows its line from left to right, whichever way the line runs", "[scene][labels]") {
    Fixture fixture;
    TextCache cache(fixture.fonts);
    const TextRun run = cache.line("Long Water", plain, 1);
    Line line;
    for (int step = 0; step <= 40; ++step) {
        const double angle = step / 40.0 * 1.2;
        line.push_back({300 * std::sin(angle), 300 - 300 * std::cos(angle)});
    }
    const double middle = 170;
    const auto along = text_along(run, plain, 1, line, middle, 4, false);
    REQUIRE(along);
    const auto& glyphs = along->text.run.text->glyphs;
    REQUIRE(glyphs.size() == run.text->glyphs.size());
    for (std::size_t index = 1; index < glyphs.size(); ++index) {
        CHECK(glyphs[index].x_px > glyphs[index - 1].x_px);
        CHECK(std::abs(glyphs[index].turn - glyphs[index - 1].turn) < 0.3F);
    }
    CHECK(glyphs.back().turn > glyphs.front().turn);
    std::reverse(line.begin(), line.end());
    const auto back = text_along(run, plain, 1, line, geo::core::distance({0, 0}, {0, 0}) + 360 - middle, 4, false);
    REQUIRE(back);
    CHECK(back->text.run.text->glyphs.back().x_px > back->text.run.text->glyphs.front().x_px);
    // Too short a line, and a corner, take no text.
    CHECK_FALSE(text_along(run, plain, 1, {{0, 0}, {20, 0}}, 10, 4, false));
    CHECK_FALSE(text_along(run, plain, 1, {{0, 0}, {60, 0}, {60, 60}}, 60, 4, false));
}

TEST_CASE("Letters that join keep one direction along a line", "[scene][labels]") {
    Fixture fixture;
    TextCache cache(fixture.fonts);
    const TextRun run = cache.line("\u062f\u0631\u06cc\u0627\u06cc \u06a9\u0646\u0631", plain, 1);
    const Line slope{{0, 0}, {200, 60}};
    const auto along = text_along(run, plain, 1, slope, 100, 4, true);
    REQUIRE(along);
    for (const auto& glyph : along->text.run.text->glyphs) {
        CHECK(glyph.turn == Approx(std::atan2(60.0, 200.0)).margin(1e-4));
    }
    CHECK_FALSE(text_along(run, plain, 1, {{0, 0}, {40, 40}, {80, 0}}, 50, 4, true));
}

TEST_CASE("Two languages give both names, both calendars both dates, and the caption is told", "[scene][labels]") {
    Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(2);
    spec.second_language = app::campaign::Language::Dari;
    spec.calendar = Calendar::Both;
    spec.caption = "What the lecturer says.";
    const DrawList list = builder.build(spec);
    CHECK(scene_test::says(scene_test::layer(list, "furniture"), "2 June 1900"));
    CHECK(scene_test::says(scene_test::layer(list, "furniture"),
                           solar_hijri_words(spec.instant.day(), app::campaign::Language::English)));
    CHECK(scene_test::says(scene_test::layer(list, "furniture"), "What the lecturer says."));
    CHECK(scene_test::says(scene_test::layer(list, "furniture"),
                           fixture.campaign->info.title.in(app::campaign::Language::Dari)));
}

TEST_CASE("A town with names in both languages carries both", "[scene][labels]") {
    Fixture fixture;
    app::campaign::Campaign named = *fixture.campaign;
    for (auto& place : named.places) {
        place.names.fa = "\u062e\u0648\u0633\u062a";
    }
    SceneBuilder builder(std::make_shared<const app::campaign::Campaign>(named), fixture.geometry, fixture.fonts);
    FrameSpec spec = fixture.spec(2);
    CHECK_FALSE(names_of(builder.build(spec)).contains("\u062e\u0648\u0633\u062a"));
    spec.second_language = app::campaign::Language::Dari;
    const auto both = names_of(builder.build(spec));
    CHECK(both.contains("\u062e\u0648\u0633\u062a"));
    CHECK(both.contains(named.places.front().names.en));
}

TEST_CASE("The small map is there where the view shows a part, and the arrow points north", "[scene][page]") {
    Fixture fixture;
    TextCache cache(fixture.fonts);
    FrameSpec spec = fixture.spec(2);
    spec.view = campaign_view(*fixture.geometry, 1920, 1080);
    spec.scale = 1;
    const PageLayout whole = page_layout(*fixture.campaign, *fixture.geometry, spec, light_style(), cache);
    CHECK(whole.inset.empty());
    CHECK(whole.north.y < -0.9);
    CHECK(whole.mile_bar.length_px * spec.view.metres_per_px * fixture.geometry->ground_scale.at(spec.view.centre) ==
          Approx(whole.mile_bar.km * 1609.344).epsilon(0.001));
    spec.view = zoomed(spec.view, 4, {960, 540});
    const PageLayout near = page_layout(*fixture.campaign, *fixture.geometry, spec, light_style(), cache);
    CHECK_FALSE(near.inset.empty());
    CHECK_FALSE(near.inset.intersects(near.scale));
}

TEST_CASE("Degrees are told in the quarter and digits of the language", "[scene][labels]") {
    CHECK(meridian_words(69.5, app::campaign::Language::English) == "69.5\u00b0 E");
    CHECK(meridian_words(-5, app::campaign::Language::English) == "5\u00b0 W");
    CHECK(parallel_words(-0.2, app::campaign::Language::English) == "0.2\u00b0 S");
    CHECK(parallel_words(34, app::campaign::Language::Dari).starts_with("\u06f3\u06f4"));
}
