#include "app/scene/own_shapes.hpp"
#include "tests/unit/app/scene/scene_fixture.hpp"

using namespace app::scene;
using scene_test::Fixture;
using scene_test::layer;
using scene_test::says;

namespace {

app::campaign::OwnLayer sample() {
    app::campaign::OwnLayer own;
    own.name = "Survey of 1899";
    own.points = {{{11, 41}, "Well"}, {{12, 42}, ""}};
    own.lines = {{{10, 40}, {14, 44}}};
    own.areas = {{{{12.5, 40.5}, {13.5, 40.5}, {13.5, 41.5}, {12.5, 40.5}}, {}}};
    own.raster = app::campaign::OwnRaster{2, 1, {-50000, -50000, 50000, 0}, {255, 0, 0, 255, 0, 255, 0, 128}};
    return own;
}

std::size_t index_of(const DrawList& list, const std::string& name) {
    const auto found =
        std::find_if(list.layers.begin(), list.layers.end(), [&](const Layer& one) { return one.name == name; });
    return static_cast<std::size_t>(found - list.layers.begin());
}

}  // namespace

TEST_CASE("A layer of one's own lies on the ground and beneath symbols and names", "[scene]") {
    Fixture fixture;
    auto spec = fixture.spec(2);
    const DrawList before = fixture.builder().build(spec);
    spec.own_layers = {
        own_shapes(sample(), {0.5F, Color{10, 20, 30, 255}, 0}, *fixture.geometry->projection, fixture.diagnostics)};
    const DrawList list = fixture.builder().build(spec);
    const Layer& territory = layer(list, "territory");
    int pictures = 0;
    int discs = 0;
    for (const Item& item : territory.items) {
        if (const auto* picture = std::get_if<PictureItem>(&item.shape); picture != nullptr) {
            pictures += picture->picture->channels == 4 && picture->opacity == 0.5F ? 1 : 0;
        }
        if (const auto* disc = std::get_if<DiscItem>(&item.shape); disc != nullptr) {
            discs += disc->fill == Color{10, 20, 30, 128} ? 1 : 0;
        }
    }
    CHECK(pictures == 1);
    CHECK(discs == 2);
    CHECK(index_of(list, "territory") < index_of(list, "towns"));
    CHECK(says(layer(list, "names"), "Well"));
    CHECK_FALSE(says(layer(before, "names"), "Well"));
    CHECK(layer(before, "territory").items.size() < territory.items.size());
}

TEST_CASE("Layers are named in the source line, and take their leave with it", "[scene]") {
    Fixture fixture;
    auto spec = fixture.spec(2);
    auto builder = fixture.builder();
    const std::string plain = to_text(builder.build(spec));
    spec.own_layers = {own_shapes(sample(), {}, *fixture.geometry->projection, fixture.diagnostics)};
    const std::string text = to_text(builder.build(spec));
    CHECK(text.find("Added layers: Survey of 1899.") != std::string::npos);
    spec.own_layers.clear();
    CHECK(to_text(builder.build(spec)) == plain);
}

TEST_CASE("Without a colour each layer has its own", "[scene]") {
    Fixture fixture;
    const auto& projection = *fixture.geometry->projection;
    const auto first = own_shapes(sample(), {1, std::nullopt, 0}, projection, fixture.diagnostics);
    const auto second = own_shapes(sample(), {1, std::nullopt, 1}, projection, fixture.diagnostics);
    CHECK(first->color != second->color);
    CHECK(first->raster->id == second->raster->id);
}
