#include "app/scene/battle_slots.hpp"
#include "app/scene/style.hpp"
#include "app/scene/wording.hpp"
#include "geo/core/measure.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <algorithm>
#include <chrono>

using namespace app::scene;
using geo::core::Box;
using geo::core::Point;
using scene_test::Fixture;
using scene_test::layer;
using scene_test::says;

namespace {

std::vector<const TextItem*> texts(const Layer& of) {
    std::vector<const TextItem*> out;
    for (const Item& item : of.items) {
        if (const auto* text = std::get_if<TextItem>(&item.shape)) {
            out.push_back(text);
        }
    }
    return out;
}

/// The letters themselves, without halo and the room for accents.
Box letters(const TextItem& item) {
    const double size = static_cast<double>(item.text->size_px);
    return {item.origin_px.x, item.origin_px.y - 0.7 * size,
            item.origin_px.x + static_cast<double>(item.text->width_px), item.origin_px.y + 0.2 * size};
}

}  // namespace

TEST_CASE("The same spec gives the same list, whatever was drawn before", "[scene][build]") {
    const Fixture fixture;
    SceneBuilder fresh = fixture.builder();
    SceneBuilder used = fixture.builder();
    FrameSpec other = fixture.spec(20);
    other.view = zoomed(other.view, 3, {300, 200});
    other.language = app::campaign::Language::Dari;
    (void)used.build(other);
    (void)used.build(fixture.spec(11));
    (void)used.build(fixture.spec(2));
    const FrameSpec spec = fixture.spec(12);
    const DrawList one = fresh.build(spec);
    const DrawList two = used.build(spec);
    CHECK(to_text(one) == to_text(two));
    CHECK(changed_boxes(one, two).empty());
}

TEST_CASE("Two stages end in checkpoints and nothing above them blends the whole page", "[scene][build]") {
    const Fixture fixture;
    const DrawList list = fixture.builder().build(fixture.spec(11));
    CHECK(layer(list, "ground").checkpoint);
    CHECK(layer(list, "territory").checkpoint);
    const double page = 960.0 * 540.0;
    for (std::size_t index = 2; index < list.layers.size(); ++index) {
        CHECK_FALSE(list.layers[index].checkpoint);
        for (const Item& item : list.layers[index].items) {
            CHECK(item.box_px.width() * item.box_px.height() < 0.3 * page);
        }
    }
}

TEST_CASE("From day to day only what changed is drawn again", "[scene][build]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    const DrawList before = builder.build(fixture.spec(2));
    const DrawList now = builder.build(fixture.spec(3));
    double changed = 0;
    for (const Box& box : changed_boxes(before, now)) {
        changed += box.width() * box.height();
    }
    CHECK(changed > 0);  // the date
    CHECK(changed < 0.05 * 960 * 540);
}

TEST_CASE("The fill follows the centre's holder and the reading", "[scene][build]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    const std::string before = to_text(builder.build(fixture.spec(19)));
    const std::string after = to_text(builder.build(fixture.spec(20)));
    CHECK(before.find("vertical") != std::string::npos);
    CHECK(before != after);
    FrameSpec countryside = fixture.spec(19);
    countryside.reading = Reading::Countryside;
    const DrawList list = builder.build(countryside);
    CHECK(says(layer(list, "legend"),
               std::string(phrase(Phrase::FillShowsCountryside, app::campaign::Language::English))));
}

TEST_CASE("Switched-off layers leave nothing", "[scene][build]") {
    const Fixture fixture;
    FrameSpec spec = fixture.spec(11);
    spec.layers.value.fill(0);
    for (const Layer& one : fixture.builder().build(spec).layers) {
        CHECK(one.items.empty());
    }
}

TEST_CASE("Names never cover each other or the panels", "[scene][labels]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    for (const double zoom : {1.0, 1.7, 3.0, 0.5}) {
        FrameSpec spec = fixture.spec(11);
        spec.view = zoomed(spec.view, zoom, {500, 260});
        const DrawList list = builder.build(spec);
        std::vector<Box> boxes;
        for (const char* name : {"names", "notes"}) {
            for (const TextItem* text : texts(layer(list, name))) {
                boxes.push_back(letters(*text));
            }
        }
        REQUIRE(boxes.size() > 3);
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            for (std::size_t b = a + 1; b < boxes.size(); ++b) {
                CHECK_FALSE(boxes[a].intersects(boxes[b]));
            }
        }
    }
}

TEST_CASE("Fixed names stay where they are while days pass", "[scene][labels]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(2);
    // Plates may hide a name they would cut, but never move one.
    spec.layers.value[static_cast<std::size_t>(LayerKind::Movements)] = 0;
    spec.layers.value[static_cast<std::size_t>(LayerKind::Furniture)] = 0;
    const auto placed = [](const DrawList& list) {
        std::vector<std::pair<std::string, Point>> out;
        for (const TextItem* text : texts(layer(list, "names"))) {
            out.emplace_back(text->words, text->origin_px);
        }
        return out;
    };
    const auto first = placed(builder.build(spec));
    for (int day = 3; day < 15; ++day) {
        spec.instant = fixture.spec(day).instant;
        CHECK(placed(builder.build(spec)) == first);
    }
    // From the 15th on a new neighbour has a name too.
    spec.instant = fixture.spec(15).instant;
    CHECK(placed(builder.build(spec)) != first);
}

TEST_CASE("The legend lists what is on the map and nothing else", "[scene][legend]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    const DrawList quiet = builder.build(fixture.spec(2));
    const Layer& legend = layer(quiet, "legend");
    CHECK(says(legend, "Alphas"));
    CHECK(says(legend, "Betas"));
    CHECK_FALSE(says(legend, "Nobody known"));
    CHECK(says(legend, "Besieged"));
    CHECK(says(legend, "Siege"));
    CHECK_FALSE(says(legend, "Advance"));
    CHECK_FALSE(says(legend, "Ambush"));
    FrameSpec zoomed_in = fixture.spec(2);
    zoomed_in.view = fit({0, 0, 1, 1}, 960, 540, 0);
    zoomed_in.view.centre = *fixture.geometry->projection->world_from_lonlat({13, 41});
    zoomed_in.view.metres_per_px = 50;
    CHECK_FALSE(says(layer(builder.build(zoomed_in), "legend"), "Besieged"));
    const DrawList busy = builder.build(fixture.spec(12));
    CHECK(says(layer(busy, "legend"), "Airlift"));
    CHECK(says(layer(busy, "legend"), "Advance"));
}

TEST_CASE("On no page do panels cover each other or leave it", "[scene][legend]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    for (const auto& [width, height] : {std::pair(320, 180), std::pair(640, 360), std::pair(1000, 1000),
                                        std::pair(1080, 1920), std::pair(1920, 1080), std::pair(2560, 1080)}) {
        for (const auto language : {app::campaign::Language::English, app::campaign::Language::Pashto}) {
            FrameSpec spec = fixture.spec(12);
            spec.view = campaign_view(*fixture.geometry, width, height);
            spec.scale = scale_for_size(width, height);
            spec.language = language;
            const DrawList list = builder.build(spec);
            std::vector<Box> panels;
            for (const char* name : {"furniture", "legend"}) {
                for (const Item& item : layer(list, name).items) {
                    const auto* panel = std::get_if<PolygonItem>(&item.shape);
                    if (panel != nullptr && panel->fill == light_style().furniture.panel) {
                        panels.push_back(item.box_px.grown(-3));
                    }
                }
            }
            REQUIRE(panels.size() >= 3);
            for (std::size_t a = 0; a < panels.size(); ++a) {
                CHECK(panels[a].min_x >= -3);
                CHECK(panels[a].max_x <= width + 3);
                CHECK(panels[a].max_y <= height + 3);
                for (std::size_t b = a + 1; b < panels.size(); ++b) {
                    CHECK_FALSE(panels[a].intersects(panels[b]));
                }
            }
        }
    }
}

TEST_CASE("Battles at one spot are fanned and keep their seats", "[scene][battles]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    (void)builder.build(fixture.spec(11));
    std::vector<Point> centres;
    const FrameSpec spec = fixture.spec(11);
    const DrawList list = builder.build(spec);
    for (const Item& item : layer(list, "battles").items) {
        const auto* disc = std::get_if<DiscItem>(&item.shape);
        if (disc != nullptr && disc->line_px > 0) {
            centres.push_back(disc->centre_px);
        }
    }
    REQUIRE(centres.size() >= 2);
    for (std::size_t a = 0; a < centres.size(); ++a) {
        for (std::size_t b = a + 1; b < centres.size(); ++b) {
            CHECK(geo::core::distance(centres[a], centres[b]) > 12);
        }
    }
}

TEST_CASE("Seats around a spot do not cover each other", "[scene][battles]") {
    for (int a = 0; a < 18; ++a) {
        for (int b = a + 1; b < 18; ++b) {
            CHECK(geo::core::distance(seat_offset(a), seat_offset(b)) > 29);
        }
    }
}

TEST_CASE("What is known only to a province is no point", "[scene][battles]") {
    const Fixture fixture;
    const DrawList list = fixture.builder().build(fixture.spec(16));
    const Layer& battles = layer(list, "ways");
    const auto strokes = std::count_if(battles.items.begin(), battles.items.end(), [](const Item& item) {
        const auto* stroke = std::get_if<StrokeItem>(&item.shape);
        return stroke != nullptr && stroke->space == Space::World;
    });
    CHECK(strokes == 2);  // the province's outline, cased
    CHECK_FALSE(says(layer(list, "notes"), "Raids in Soueast"));
}

TEST_CASE("Picking finds battles before movements before places before areas", "[scene][pick]") {
    const Fixture fixture;
    const FrameSpec spec = fixture.spec(10);
    const auto picked = [&](const FrameSpec& at, Point px) {
        return pick(*fixture.campaign, *fixture.geometry, at, px);
    };
    const Selection town = picked(spec, fixture.px(spec, 11.2, 41.2));
    CHECK(town == Selection{Selection::Kind::Movement, 0});  // the column starts at the town's very place
    CHECK(picked(fixture.spec(2), fixture.px(spec, 11.2, 41.2)) == Selection{Selection::Kind::Place, 0});
    CHECK(picked(spec, fixture.px(spec, 13.4, 40.3)) == Selection{Selection::Kind::Area, 1});
    CHECK(picked(spec, fixture.px(spec, 10.3, 40.3)) == Selection{Selection::Kind::Area, 4});
    CHECK(picked(spec, fixture.px(spec, 20, 41)) == Selection{});
    const Selection battle = picked(spec, fixture.px(spec, 11.2, 41.2) + seat_offset(0) * spec.scale);
    CHECK(battle == Selection{Selection::Kind::Battle, 1});
    FrameSpec without = spec;
    without.layers.value[static_cast<std::size_t>(LayerKind::Battles)] = 0;
    CHECK(picked(without, fixture.px(spec, 11.2, 41.2) + seat_offset(0) * spec.scale).kind != Selection::Kind::Battle);
}

TEST_CASE("What is selected gets an outline of its own", "[scene][build]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(11);
    CHECK(layer(builder.build(spec), "selection").items.empty());
    for (const auto kind :
         {Selection::Kind::Area, Selection::Kind::Place, Selection::Kind::Movement, Selection::Kind::Battle}) {
        spec.selection = {kind, kind == Selection::Kind::Battle ? std::size_t{1} : std::size_t{0}};
        CHECK_FALSE(layer(builder.build(spec), "selection").items.empty());
    }
    spec.selection = {Selection::Kind::Area, 999};
    CHECK(layer(builder.build(spec), "selection").items.empty());
}

TEST_CASE("Dates and numbers in the map's languages", "[scene][wording]") {
    using app::campaign::Language;
    const auto day = geo::calendar::Day::from_civil({1989, 2, 15});
    CHECK(date_words(day, Language::English) == "15 February 1989");
    CHECK(date_words(day, Language::Dari) == "۱۵ فبروری ۱۹۸۹");
    CHECK(kilometres_words(200, Language::English) == "200 km");
    CHECK(kilometres_words(0.5, Language::English) == "500 m");
    CHECK(number_words(1456, Language::Pashto) == "۱۴۵۶");
}

TEST_CASE("Any size of page can be built", "[scene][build]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    for (const auto& [width, height] :
         {std::pair(1, 1), std::pair(16, 2000), std::pair(320, 180), std::pair(3840, 2160)}) {
        FrameSpec spec = fixture.spec(12);
        spec.view = campaign_view(*fixture.geometry, width, height);
        spec.scale = scale_for_size(width, height);
        const DrawList list = builder.build(spec);
        CHECK(list.view.width_px == width);
        for (const Layer& one : list.layers) {
            for (const Item& item : one.items) {
                CHECK(std::isfinite(item.box_px.min_x + item.box_px.min_y + item.box_px.max_x + item.box_px.max_y));
            }
        }
    }
}
