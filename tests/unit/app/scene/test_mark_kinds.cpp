// Which mark stands for what: signs of places, military frames, doubt, fronts, and what the legend says of them.
#include "app/scene/certainty.hpp"
#include "app/scene/mark_shapes.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace app::scene;
using app::campaign::Affiliation;
using app::campaign::PlaceSign;
using geo::core::Point;
using scene_test::Fixture;
using scene_test::layer;
using scene_test::says;

namespace {

/// The tiny campaign with a change of one's own.
struct Changed : Fixture {
    explicit Changed(const std::function<void(app::campaign::Campaign&)>& change) {
        auto copy = std::make_shared<app::campaign::Campaign>(*campaign);
        change(*copy);
        campaign = copy;
        auto built = build_static_geometry(*campaign, test_support::tiny_base_map(), diagnostics);
        REQUIRE(built);
        geometry = *built;
    }
};

app::campaign::Dated vague(const char* from, const char* to, const app::campaign::Campaign& campaign) {
    return app::campaign::dated_event(geo::calendar::parse_edtf(from).value(), geo::calendar::parse_edtf(to).value(),
                                      campaign.info.span);
}

bool legend_says(Fixture& fixture, const FrameSpec& spec, const char* words) {
    return says(layer(fixture.builder().build(spec), "legend"), words);
}

}  // namespace

TEST_CASE("A place's sign follows its kind, a military frame its holder", "[scene][marks]") {
    CHECK(mark_form(PlaceSign::Town, SymbolSet::Plain, Affiliation::Hostile) == MarkForm{MarkShape::Square, false});
    CHECK(mark_form(PlaceSign::Garrison, SymbolSet::Plain, Affiliation::Hostile) == MarkForm{MarkShape::Shield, false});
    CHECK(mark_form(PlaceSign::Base, SymbolSet::Plain, Affiliation::Friend) == MarkForm{MarkShape::Fort, false});
    CHECK(mark_form(PlaceSign::Pass, SymbolSet::Nato, Affiliation::Hostile) == MarkForm{MarkShape::Pass, false});
    CHECK(mark_form(PlaceSign::Town, SymbolSet::Nato, Affiliation::Hostile) == MarkForm{MarkShape::Square, false});
    CHECK(mark_form(PlaceSign::Garrison, SymbolSet::Nato, Affiliation::Hostile) == MarkForm{MarkShape::Diamond, true});
    CHECK(mark_form(PlaceSign::Base, SymbolSet::Nato, Affiliation::Friend) == MarkForm{MarkShape::Rectangle, true});
    CHECK(mark_form(PlaceSign::Base, SymbolSet::Nato, Affiliation::Unknown) == MarkForm{MarkShape::Clover, true});
}

TEST_CASE("Outlines keep within their reach, and all differ", "[scene][marks]") {
    std::vector<std::vector<Point>> seen;
    for (const MarkShape shape : {MarkShape::Square, MarkShape::Shield, MarkShape::Fort, MarkShape::Pass,
                                  MarkShape::Rectangle, MarkShape::Diamond, MarkShape::Clover}) {
        const auto outline = mark_outline(shape, {100, 50}, 20);
        const Point reach = mark_reach(shape, 20);
        for (const Point point : outline) {
            CHECK(std::abs(point.x - 100) <= reach.x + 0.01);
            CHECK(std::abs(point.y - 50) <= reach.y + 0.01);
        }
        CHECK(std::none_of(seen.begin(), seen.end(), [&](const auto& other) { return other == outline; }));
        seen.push_back(outline);
        for (const Point point : lower_half(outline, {100, 50})) {
            CHECK(point.x - 100 + point.y - 50 >= -0.01);
        }
    }
}

TEST_CASE("Doubt pales and never changes what is certain", "[scene][marks]") {
    const Color color{200, 20, 20, 240};
    const Color light{250, 250, 240, 255};
    CHECK(paled(color, light, 1.0) == color);
    CHECK(paled(color, light, 0.75).green > color.green);
    CHECK(paled(color, light, 0.5).green > paled(color, light, 0.75).green);
    CHECK(paled(color, light, 0.1) == paled(color, light, 0.5));
    CHECK(paled(color, light, 0.5).alpha == color.alpha);
}

TEST_CASE("The legend has the signs that are in sight", "[scene][legend]") {
    Fixture plain;
    CHECK(legend_says(plain, plain.spec(2), "Pass"));
    CHECK_FALSE(legend_says(plain, plain.spec(2), "Garrison"));
    CHECK_FALSE(legend_says(plain, plain.spec(2), "Base, fort or airfield"));
    Changed garrison([](app::campaign::Campaign& campaign) { campaign.places[4].kind = "garrison"; });
    CHECK(legend_says(garrison, garrison.spec(2), "Garrison"));
    CHECK_FALSE(legend_says(garrison, garrison.spec(2), "Pass"));
    // In military symbols the same post is a frame.
    FrameSpec spec = garrison.spec(2);
    spec.symbols = SymbolSet::Nato;
    CHECK_FALSE(legend_says(garrison, spec, "Garrison"));
    CHECK(legend_says(garrison, spec, "Garrison or base"));
    CHECK(legend_says(garrison, spec, "Neutral"));
}

TEST_CASE("Units stand in the frame that their party has by the author's choice", "[scene][legend]") {
    Changed fixture([](app::campaign::Campaign& campaign) {
        campaign.actors[0].affiliation = Affiliation::Friend;
        campaign.actors[1].affiliation = Affiliation::Hostile;
    });
    FrameSpec spec = fixture.spec(13);
    spec.view = campaign_view(*fixture.geometry, 1920, 1080);
    spec.scale = scale_for_size(1920, 1080);
    CHECK_FALSE(legend_says(fixture, spec, "Friend"));
    const std::size_t without = layer(fixture.builder().build(spec), "notes").items.size();
    spec.symbols = SymbolSet::Nato;
    const DrawList list = fixture.builder().build(spec);
    CHECK(says(layer(list, "legend"), "Friend"));
    CHECK(says(layer(list, "legend"), "Hostile"));
    CHECK_FALSE(says(layer(list, "legend"), "Neutral"));
    CHECK(says(layer(list, "notes"), "A"));
    CHECK(says(layer(list, "notes"), "B"));
    CHECK(layer(list, "notes").items.size() > without);
}

TEST_CASE("Doubt about days is drawn, and told in the legend only then", "[scene][legend]") {
    constexpr const char* words = "The paler, the less certain the day";
    Fixture certain;
    CHECK_FALSE(legend_says(certain, certain.spec(8), words));
    Changed doubtful([](app::campaign::Campaign& campaign) {
        campaign.battles[1].when = vague("[1900-06-06..1900-06-12]", "1900-06-14", campaign);
    });
    CHECK(legend_says(doubtful, doubtful.spec(8), words));
    CHECK_FALSE(legend_says(doubtful, doubtful.spec(13), words));
    FrameSpec without = doubtful.spec(8);
    without.layers.value[static_cast<std::size_t>(LayerKind::Battles)] = 0;
    CHECK_FALSE(legend_says(doubtful, without, words));
}

TEST_CASE("What is known only to a province dots it and leaves its colour", "[scene][battles]") {
    Fixture fixture;
    const DrawList list = fixture.builder().build(fixture.spec(15));
    const auto& items = layer(list, "ways").items;
    CHECK(std::any_of(items.begin(), items.end(), [&](const Item& item) {
        const auto* fill = std::get_if<FillItem>(&item.shape);
        return fill != nullptr && fill->mesh == fixture.geometry->areas[1].fill && fill->paint.color.alpha == 0 &&
               fill->paint.pattern == Pattern::Dots;
    }));
}

TEST_CASE("A place known only roughly has its reach around it where that can be seen", "[scene][marks]") {
    Changed fixture([](app::campaign::Campaign& campaign) { campaign.places[4].precision_km = 12; });
    const Fixture exact;
    const auto discs = [](const DrawList& list) {
        const auto& items = layer(list, "ways").items;
        return std::count_if(items.begin(), items.end(),
                             [](const Item& item) { return std::holds_alternative<DiscItem>(item.shape); });
    };
    CHECK(discs(fixture.builder().build(fixture.spec(2))) == discs(exact.builder().build(exact.spec(2))) + 1);
    CHECK(legend_says(fixture, fixture.spec(2), "Position of a place, roughly known"));
}

TEST_CASE("A front has its teeth on the right, and stands in the legend while it is in sight", "[scene][marks]") {
    Changed fixture([](app::campaign::Campaign& campaign) {
        app::campaign::Front front;
        front.key = "F";
        front.actor = app::campaign::ActorId(0);
        front.when = app::campaign::dated_control(geo::calendar::parse_edtf("1900-06-03").value(),
                                                  geo::calendar::parse_edtf("1900-06-06").value(), campaign.info.span);
        front.points = {{{11, 41}, false}, {{13, 41}, false}, {{13, 40.5}, true}};
        campaign.fronts = {front};
    });
    CHECK(legend_says(fixture, fixture.spec(4), "Front of an advance"));
    CHECK_FALSE(legend_says(fixture, fixture.spec(7), "Front of an advance"));
    REQUIRE(fixture.geometry->fronts.size() == 1);
    REQUIRE(fixture.geometry->fronts[0].pieces.size() == 2);
    CHECK(fixture.geometry->fronts[0].pieces[1].inferred);
    // It runs east first: what is to be won lies in the south, further down the page.
    const FrameSpec spec = fixture.spec(4);
    const DrawList list = fixture.builder().build(spec);
    const Point start = fixture.px(spec, 11, 41);
    const auto& items = layer(list, "ways").items;
    const auto tooth = std::find_if(items.begin(), items.end(),
                                    [](const Item& item) { return std::holds_alternative<PolygonItem>(item.shape); });
    REQUIRE(tooth != items.end());
    CHECK(std::get<PolygonItem>(tooth->shape).points_px[1].y > start.y + 3);
}

TEST_CASE("A boundary in dispute has a line of its own", "[scene][legend]") {
    Fixture disputed;
    CHECK(legend_says(disputed, disputed.spec(2), "Boundary in dispute"));
    Changed agreed([](app::campaign::Campaign& campaign) { campaign.areas[4].status = "existed"; });
    CHECK_FALSE(legend_says(agreed, agreed.spec(2), "Boundary in dispute"));
    const Style style = light_style();
    const auto has_line = [&](Fixture& fixture) {
        const DrawList list = fixture.builder().build(fixture.spec(2));
        const auto& items = layer(list, "territory").items;
        return std::any_of(items.begin(), items.end(), [&](const Item& item) {
            const auto* stroke = std::get_if<StrokeItem>(&item.shape);
            return stroke != nullptr && stroke->pen.dash_px > 0 &&
                   stroke->pen.dash_px == Approx(style.border.disputed.dash * fixture.spec(2).scale);
        });
    };
    CHECK(has_line(disputed));
    CHECK_FALSE(has_line(agreed));
}

TEST_CASE("The legend names layers of one's own that are in sight", "[scene][legend]") {
    Fixture fixture;
    app::campaign::OwnLayer own;
    own.name = "Wells of 1899";
    own.points = {{{11, 41}, ""}};
    FrameSpec spec = fixture.spec(2);
    spec.own_layers = {own_shapes(own, {}, *fixture.geometry->projection, fixture.diagnostics)};
    CHECK(legend_says(fixture, spec, "Wells of 1899"));
    CHECK_FALSE(legend_says(fixture, fixture.spec(2), "Wells of 1899"));
    spec.view.centre = *fixture.geometry->projection->world_from_lonlat({13.5, 43.5});
    spec.view.metres_per_px = 50;
    CHECK_FALSE(legend_says(fixture, spec, "Wells of 1899"));
}

TEST_CASE("The foot of the page tells the version of the data", "[scene][page]") {
    Changed fixture([](app::campaign::Campaign& campaign) { campaign.info.data_version = "7"; });
    const std::string text = to_text(fixture.builder().build(fixture.spec(2)));
    CHECK(text.find("Data version 7.") != std::string::npos);
    Fixture none;
    CHECK(to_text(none.builder().build(none.spec(2))).find("Data version") == std::string::npos);
}

TEST_CASE("A battle without a name in the language is told by its kind and place", "[scene][labels]") {
    Changed fixture([](app::campaign::Campaign& campaign) {
        campaign.places[0].names.fa = "دروازه";
        campaign.battles[1].place = app::campaign::PlaceId(0);
    });
    FrameSpec spec = fixture.spec(9);
    CHECK(says(layer(fixture.builder().build(spec), "notes"), "Battle of Westgate"));
    spec.language = app::campaign::Language::Dari;
    const DrawList list = fixture.builder().build(spec);
    CHECK_FALSE(says(layer(list, "notes"), "Battle of Westgate"));
    CHECK(says(layer(list, "notes"), "تعرض یا نبرد · دروازه"));
}

TEST_CASE("Layers that are off leave the legend with their signs", "[scene][legend]") {
    Fixture fixture;
    FrameSpec spec = fixture.spec(2);
    CHECK(legend_says(fixture, spec, "Provincial centre, with its holder"));
    CHECK(legend_says(fixture, spec, "Hatch: who holds the countryside"));
    spec.layers.value[static_cast<std::size_t>(LayerKind::Towns)] = 0;
    spec.layers.value[static_cast<std::size_t>(LayerKind::Hatch)] = 0;
    CHECK_FALSE(legend_says(fixture, spec, "Provincial centre, with its holder"));
    CHECK_FALSE(legend_says(fixture, spec, "Pass"));
    CHECK_FALSE(legend_says(fixture, spec, "Hatch: who holds the countryside"));
}
