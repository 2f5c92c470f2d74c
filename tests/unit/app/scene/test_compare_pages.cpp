// Pages of several maps: windows, layouts, stages, the chart's axis, legends of more than one map.
#include "app/scene/chart.hpp"
#include "app/scene/compare_furniture.hpp"
#include "app/scene/compare_layout.hpp"
#include "app/scene/windowed.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::scene;
using geo::core::Box;
using geo::core::Point;
using scene_test::Fixture;

namespace {

FrameSpec comparing(const Fixture& fixture, CompareMode mode, std::vector<int> others) {
    FrameSpec spec = fixture.spec(8);
    spec.comparison.mode = mode;
    for (const int day : others) {
        spec.comparison.others.push_back({fixture.spec(day).instant, {}});
    }
    return spec;
}

bool inside(const Box& box, const Box& of) {
    return box.min_x >= of.min_x && box.min_y >= of.min_y && box.max_x <= of.max_x && box.max_y <= of.max_y;
}

std::size_t checkpoints(const DrawList& list) {
    return static_cast<std::size_t>(
        std::count_if(list.layers.begin(), list.layers.end(), [](const Layer& layer) { return layer.checkpoint; }));
}

}  // namespace

TEST_CASE("a map's view in a page puts its points where its window stands", "[scene]") {
    const View map{{1000.0, -2000.0}, 37.5, 401, 300};
    const View page = view_in_page(map, {120, 64}, 1280, 720);
    for (const Point world : {Point{0, 0}, Point{5000, 1234.5}, Point{-700, -9000}}) {
        const Point expected = map.px_from_world(world) + Point{120, 64};
        CHECK(page.px_from_world(world).x == Approx(expected.x));
        CHECK(page.px_from_world(world).y == Approx(expected.y));
    }
}

TEST_CASE("maps of a page lie on it and not on each other, however many", "[scene]") {
    const Fixture fixture;
    for (const auto& [width, height] : {std::pair(1920, 1080), std::pair(1080, 1920), std::pair(640, 360)}) {
        for (int others = 1; others <= 13; ++others) {
            FrameSpec spec =
                comparing(fixture, CompareMode::Multiples, std::vector<int>(static_cast<std::size_t>(others), 3));
            spec.view.width_px = width;
            spec.view.height_px = height;
            spec.scale = scale_for_size(width, height);
            const CompareLayout layout = compare_layout(spec);
            REQUIRE(layout.maps.size() == std::min<std::size_t>(12, static_cast<std::size_t>(others) + 1));
            const Box page{0, 0, static_cast<double>(width), static_cast<double>(height)};
            for (std::size_t a = 0; a < layout.maps.size(); ++a) {
                CHECK(inside(layout.maps[a], page));
                CHECK(layout.maps[a].width() > 40);
                CHECK_FALSE(layout.maps[a].intersects(layout.title));
                CHECK_FALSE(layout.maps[a].intersects(layout.legend_area));
                for (std::size_t b = 0; b < a; ++b) {
                    CHECK_FALSE(layout.maps[a].intersects(layout.maps[b]));
                }
            }
        }
    }
}

TEST_CASE("a page of several maps has its caption, and maps and legend keep off it", "[scene]") {
    const Fixture fixture;
    FrameSpec spec = comparing(fixture, CompareMode::Multiples, {3, 21});
    spec.view.width_px = 1920;
    spec.view.height_px = 1080;
    spec.scale = 1;
    spec.caption = "A sentence of the author's that is long enough to be broken into lines where the page is narrow.";
    const CompareLayout layout = compare_layout(spec);
    bool drawn = false;
    for (const Layer& layer : fixture.builder().build(spec).layers) {
        for (const Item& item : layer.items) {
            const auto* text = std::get_if<TextItem>(&item.shape);
            if (text != nullptr && text->words == spec.caption) {
                drawn = true;
                CHECK(item.box_px.min_y > layout.legend_area.max_y - 2);
            }
        }
    }
    CHECK(drawn);
    FrameSpec plain = spec;
    plain.caption.clear();
    CHECK(compare_layout(plain).maps.back().max_y > layout.maps.back().max_y);
}

TEST_CASE("what a map draws stays in its window, and stages stay together", "[scene]") {
    const Fixture fixture;
    for (const CompareMode mode :
         {CompareMode::Side, CompareMode::Swipe, CompareMode::Multiples, CompareMode::Difference, CompareMode::Ghost}) {
        const DrawList list = fixture.builder().build(comparing(fixture, mode, {21}));
        CHECK(checkpoints(list) == 2);
        std::size_t windows = 0;
        for (const Layer& layer : list.layers) {
            windows += layer.window ? 1U : 0U;
            for (const Item& item : layer.items) {
                CHECK((!layer.window || inside(item.box_px, layer.window->box_px)));
            }
        }
        const bool several = mode == CompareMode::Side || mode == CompareMode::Swipe || mode == CompareMode::Multiples;
        CHECK((windows > 0) == several);
    }
}

TEST_CASE("without another date there is nothing to compare", "[scene]") {
    const Fixture fixture;
    const std::string plain = to_text(fixture.builder().build(fixture.spec(8)));
    CHECK(to_text(fixture.builder().build(comparing(fixture, CompareMode::Swipe, {}))) == plain);
}

TEST_CASE("where one date moves, only its own window changes", "[scene]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    const FrameSpec spec = comparing(fixture, CompareMode::Side, {19});
    const DrawList before = builder.build(spec);
    const DrawList after = builder.build(comparing(fixture, CompareMode::Side, {21}));
    const Box own = compare_layout(spec).maps[0];
    const auto boxes = changed_boxes(before, after);
    REQUIRE_FALSE(boxes.empty());
    for (const Box& box : boxes) {
        INFO(box.min_x << " " << box.max_x << " " << own.max_x);
        CHECK((box.min_x >= own.max_x || box.min_y >= own.max_y));
    }
}

TEST_CASE("a difference names who took from whom, and says so where nothing changed", "[scene]") {
    const Fixture fixture;
    const DrawList changed = fixture.builder().build(comparing(fixture, CompareMode::Difference, {21}));
    CHECK_FALSE(scene_test::layer(changed, "changes").items.empty());
    const DrawList same = fixture.builder().build(comparing(fixture, CompareMode::Difference, {7}));
    CHECK(scene_test::layer(same, "changes").items.empty());
    CHECK(scene_test::says(scene_test::layer(same, "legend"), "No area is held otherwise"));
    CHECK_FALSE(scene_test::says(scene_test::layer(changed, "legend"), "No area is held otherwise"));
}

TEST_CASE("the order of two dates does not turn a difference round", "[scene]") {
    const Fixture fixture;
    const DrawList forward = fixture.builder().build(comparing(fixture, CompareMode::Difference, {21}));
    FrameSpec spec = fixture.spec(21);
    spec.comparison = {CompareMode::Difference, {{fixture.spec(8).instant, {}}}, std::nullopt};
    CHECK(to_text(fixture.builder().build(spec)) == to_text(forward));
}

TEST_CASE("a filter leaves ground unknown that rests on what it holds back", "[scene]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(8);
    const std::string all = to_text(builder.build(spec));
    spec.filter.least = app::campaign::Confidence::High;
    CHECK(to_text(builder.build(spec)) != all);
    spec.filter = {};
    CHECK(to_text(builder.build(spec)) == all);
}

TEST_CASE("a point of the chart is the day that is drawn there", "[scene]") {
    const Fixture fixture;
    const Box plot{100, 10, 700, 90};
    const auto& info = fixture.campaign->info;
    for (geo::calendar::Day day = info.span.from; day < info.span.to; day = day + 1) {
        CHECK(chart_day(info, plot, chart_x(info, plot, geo::calendar::Instant::noon(day))) == day);
    }
    CHECK(chart_day(info, plot, -50) == info.span.from);
    CHECK(chart_day(info, plot, 5000) == info.span.to - 1);
}

TEST_CASE("one legend for two maps says everything once, under its heading", "[scene]") {
    const auto entry = [](LegendEntry::Sign sign, const char* words, const char* letters = "") {
        LegendEntry made;
        made.sign = sign;
        made.words = words;
        made.letters = letters;
        return made;
    };
    using Sign = LegendEntry::Sign;
    const std::vector<LegendEntry> first{entry(Sign::Heading, "Colour"), entry(Sign::Fill, "Reds", "R"),
                                         entry(Sign::Fill, "Unknown")};
    const std::vector<LegendEntry> second{entry(Sign::Heading, "Colour"), entry(Sign::Fill, "Blues", "B"),
                                          entry(Sign::Fill, "Unknown"), entry(Sign::Heading, "Fighting"),
                                          entry(Sign::Battle, "Siege")};
    std::string words;
    for (const LegendEntry& merged : merged_entries(first, second)) {
        words += merged.words + " ";
    }
    CHECK(words == "Colour Reds Blues Unknown Fighting Siege ");
}
