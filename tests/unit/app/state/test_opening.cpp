// Files: what they are, where the Open panel looks, and layers of the user's own.
#include "app/state/file_kinds.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/log_view.hpp"
#include "app/state/open_view.hpp"
#include "app/state/reduce.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace app::state;
namespace scene = app::scene;

namespace {

AppState loaded() {
    AppState state = reduce({}, Resize{{1280, 800, 1.0, 1.0}});
    return reduce(state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr, nullptr,
                                        std::nullopt});
}

scene::OwnShapesRef shapes(const std::string& name, geo::core::Box bounds) {
    auto made = std::make_shared<scene::OwnShapes>();
    made->name = name;
    made->bounds = bounds;
    return made;
}

AppState with_layer(AppState state, const std::string& path, const geo::core::Box& bounds) {
    const OwnLayerLoaded layer{path, shapes(path, bounds), state.campaign, nullptr};
    return reduce(std::move(state), layer);
}

}  // namespace

TEST_CASE("Files are told by their ends", "[open]") {
    CHECK(kind_of_file("report.TXT") == FileKind::Text);
    CHECK(kind_of_file("a.b.html") == FileKind::Text);
    CHECK(kind_of_file("Roads.GeoJSON") == FileKind::Layer);
    CHECK(kind_of_file("relief.tif") == FileKind::Layer);
    CHECK(kind_of_file("notes.docx") == FileKind::Other);
    CHECK(kind_of_file("") == FileKind::Other);
}

TEST_CASE("The Open panel lists the folder that is typed, narrowed by what follows", "[open]") {
    AppState state = reduce({}, TogglePanel{Panel::Open});
    CHECK(state.requests == std::vector<Request>{request::ListFolder{""}});
    state.requests.clear();
    state = reduce(state, FolderListed{"/data", {{"maps", FileKind::Folder}, {"Roads.kml", FileKind::Layer}}, ""});
    CHECK(state.open.typed == "/data/");
    CHECK(open_view(state).entries.size() == 2);
    CHECK(open_view(state).parent == "/");
    state = reduce(state, TypePath{"/data/roa"});
    CHECK(state.requests.empty());
    REQUIRE(open_view(state).entries.size() == 1);
    CHECK(open_view(state).entries[0].path == "/data/Roads.kml");
    CHECK_FALSE(open_view(state).entries[0].enters);
    state = reduce(state, TypePath{"/data/none"});
    CHECK_FALSE(open_view(state).note.empty());
    state = reduce(state, TypePath{"/data/maps/"});
    CHECK(state.requests == std::vector<Request>{request::ListFolder{"/data/maps/"}});
    state = reduce(state, FolderListed{"/data/maps", {}, "cannot be listed"});
    CHECK(open_view(state).note == "cannot be listed");
    CHECK(open_view(state).parent == "/data");
}

TEST_CASE("Recent files: the latest first, each once, no more than fit", "[open]") {
    AppState state;
    for (int number = 0; number < 20; ++number) {
        state = reduce(state, Opened{"/f" + std::to_string(number)});
    }
    state = reduce(state, Opened{"/f10"});
    REQUIRE(state.open.recent.size() == most_recent);
    CHECK(state.open.recent[0] == "/f10");
    CHECK(state.open.recent[1] == "/f19");
    CHECK(open_view(state).recent[0].name == "f10");
}

TEST_CASE("Own layers are opened once, faded, moved and taken away", "[own-layers]") {
    AppState state = with_layer(loaded(), "/a.kml", {0, 0, 1e4, 1e4});
    state = with_layer(state, "/b.kml", {0, 0, 1e4, 1e4});
    state = with_layer(state, "/a.kml", {0, 0, 2e4, 2e4});
    REQUIRE(state.own_layers.list.size() == 2);
    CHECK(state.own_layers.list[0].shapes->bounds.max_x == 2e4);
    CHECK(frame_spec(state).own_layers.size() == 2);
    state = reduce(state, MoveOwnLayer{0, 1});
    CHECK(state.own_layers.list[1].path == "/a.kml");
    CHECK(reduce(state, MoveOwnLayer{1, 5}).own_layers == state.own_layers);
    state = reduce(state, SetOwnLayer{1, 0.4F});
    CHECK(frame_spec(state).own_layers[1]->opacity == 0.4F);
    state = reduce(state, SetOwnLayer{0, 0.0F});
    CHECK(frame_spec(state).own_layers.size() == 1);
    const SessionData kept = session_of(state);
    CHECK(kept.own_layers == std::vector<KeptLayer>{{"/b.kml", 0.0F}, {"/a.kml", 0.4F}});
    AppState again = loaded();
    again.requests.clear();
    again = reduce(again, RestoreSession{kept});
    CHECK(again.requests ==
          std::vector<Request>{request::OpenLayer{"/b.kml", 0.0F}, request::OpenLayer{"/a.kml", 0.4F}});
    state = reduce(state, RemoveOwnLayer{0});
    REQUIRE(state.own_layers.list.size() == 1);
    CHECK(reduce(state, RemoveOwnLayer{9}).own_layers == state.own_layers);
    CHECK(reduce(state, ZoomToOwnLayer{0}).view.centre.x != state.view.centre.x);
    const CampaignLoaded other{test_support::small_war(), test_support::small_war_geometry(), nullptr, nullptr,
                               std::nullopt};
    CHECK(reduce(state, other).own_layers.list.empty());
}

TEST_CASE("A layer for another campaign's map is void; one beside the map is told", "[own-layers]") {
    AppState state = loaded();
    CHECK(reduce(state, OwnLayerLoaded{"/a", shapes("a", {0, 0, 1, 1}), nullptr, nullptr}).own_layers.list.empty());
    state = with_layer(state, "/far.kml", {9e8, 9e8, 9.1e8, 9.1e8});
    CHECK(state.panels.has(Panel::Log));
    CHECK(log_view(state).lines.back().text.find("/far.kml lies outside") != std::string::npos);
}

TEST_CASE("Settings come back, and a language is read", "[settings]") {
    Settings settings;
    settings.text_size = 9.0;
    settings.theme = scene::Theme::Dark;
    settings.messages = "xx";
    settings.large_pointer = false;
    AppState state = reduce({}, RestoreSettings{settings, {{"en", "English"}, {"xx", "Xx"}}});
    CHECK(state.text_size == 2.5);
    CHECK(state.theme == scene::Theme::Dark);
    CHECK(state.comfort.languages.size() == 2);
    CHECK(state.requests == std::vector<Request>{request::ReadMessages{"xx"}});
    state = reduce(state, UseMessages{"xx", {}});
    settings.text_size = 2.5;
    CHECK(settings_of(state) == settings);
    CHECK(reduce(reduce(state, ToggleKeySteering{}), Dismiss{}).comfort.steers_by_keys == false);
}
