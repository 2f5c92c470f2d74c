// What is switched off in the legend, and layers in another order.
#include "app/scene/layer_order.hpp"
#include "app/scene/map_extras.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

#include <algorithm>

using namespace app;
using namespace app::scene;
using scene_test::Fixture;
using scene_test::layer;
using scene_test::says;

namespace {

std::size_t place_of(const DrawList& list, const std::string& name) {
    const auto found =
        std::find_if(list.layers.begin(), list.layers.end(), [&](const Layer& one) { return one.name == name; });
    return static_cast<std::size_t>(found - list.layers.begin());
}

const LegendSpot* spot_of(const SceneBuilder& builder, LegendKey::Kind kind) {
    const auto& spots = builder.legend_spots();
    const auto found =
        std::find_if(spots.begin(), spots.end(), [kind](const LegendSpot& spot) { return spot.key.kind == kind; });
    return found == spots.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("What is switched off in the legend is gone from map and legend", "[scene][hidden]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(12);
    const std::size_t fills = layer(builder.build(spec), "territory").items.size();
    const std::size_t battles = layer(builder.build(spec), "battles").items.size();
    const LegendSpot* party = spot_of(builder, LegendKey::Kind::Actor);
    const LegendSpot* fight = spot_of(builder, LegendKey::Kind::Battle);
    REQUIRE(party != nullptr);
    REQUIRE(fight != nullptr);
    CHECK_FALSE(party->box_px.empty());
    const LegendKey actor = party->key;
    const LegendKey battle = fight->key;
    const std::string name = fixture.campaign->actors.at(actor.value).short_name;
    REQUIRE(says(layer(builder.build(spec), "legend"), name));

    spec.hidden.keys = {actor, battle};
    const DrawList without = builder.build(spec);
    CHECK(layer(without, "territory").items.size() < fills);
    CHECK(layer(without, "battles").items.size() < battles);
    CHECK_FALSE(says(layer(without, "legend"), name));

    // A window goes on naming it, so that it can be switched on again.
    spec.lists_hidden = true;
    CHECK(says(layer(builder.build(spec), "legend"), name));
    const auto& spots = builder.legend_spots();
    CHECK(std::count_if(spots.begin(), spots.end(), [](const LegendSpot& spot) { return spot.hidden; }) == 2);
}

TEST_CASE("Marks lie over each other in the order that is asked for", "[scene][order]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(12);
    const DrawList usual = builder.build(spec);
    CHECK(place_of(usual, "towns") < place_of(usual, "names"));
    spec.order = placed(spec.order, LayerKind::Names, LayerKind::Movements);
    const DrawList other = builder.build(spec);
    CHECK(place_of(other, "names") < place_of(other, "ways"));
    CHECK(usual.layers.size() == other.layers.size());
    spec.order = {};
    CHECK(to_text(builder.build(spec)) == to_text(usual));
    spec.order = moved(spec.order, LayerKind::Borders, false);
    CHECK(to_text(builder.build(spec)) != to_text(usual));
}

TEST_CASE("Without facts of control no ground is called unknown", "[scene][filter]") {
    const Fixture fixture;
    SceneBuilder builder = fixture.builder();
    FrameSpec spec = fixture.spec(12);
    spec.filter.only_kinds = {compare::FactKind::Battle};
    const DrawList list = builder.build(spec);
    for (const Item& item : layer(list, "territory").items) {
        const auto* fill = std::get_if<FillItem>(&item.shape);
        CHECK((fill == nullptr || fill->paint.pattern != Pattern::Dots));
    }
    CHECK_FALSE(layer(list, "battles").items.empty());
    CHECK(says(layer(list, "legend"), "Chosen: only battles"));
    CHECK_FALSE(says(layer(list, "legend"), "Not known"));
}

TEST_CASE("Orders that files may hold", "[scene][order]") {
    LayerOrder order;
    CHECK(is_whole(order));
    order.marks[0] = LayerKind::Towns;
    CHECK_FALSE(is_whole(order));
    CHECK(layer_of_key(layer_key(LayerKind::Graticule)) == LayerKind::Graticule);
    CHECK_FALSE(layer_of_key("lava").has_value());
    CHECK_FALSE(is_movable(LayerKind::Furniture));
}
