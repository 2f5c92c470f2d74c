// The film panel on ImGui without a GPU: it stands still while nobody touches it, in every tab and with every kind of
// scene; its buttons come out as commands.
#include "tests/unit/app/ui/panel_bench.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace app;
using panel_bench::Bench;

namespace {

state::AppState loaded() {
    state::AppState state = state::reduce({}, state::Resize{{panel_bench::width, panel_bench::height, 1.0}});
    state = state::reduce(state, state::CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(),
                                                       nullptr, nullptr, std::nullopt});
    state.requests.clear();
    return state;
}

/// Scenes with everything that the editor has a field for.
state::AppState with_story() {
    state::AppState state = state::reduce(loaded(), state::NewStory{});
    story::Scene scene = state.story.board->scenes[0];
    scene.chapter = "One";
    scene.camera = {{0.0, std::string("campaign")},
                    {1.0, std::string("nowhere")},
                    {2.0, story::Extent{1.0, 2.0, 3.0, 4.0}},
                    {3.0, story::Around{{1.0, 2.0}, 30.0}}};
    scene.look.theme = "dark";
    scene.look.chart = true;
    scene.look.layers = {{"roads", 0.3}};
    scene.look.quiet = story::Quiet{8.0, 3.0};
    scene.look.filter = story::Believed{"medium", {"S1", "S2"}};
    scene.compare = story::Compared{"swipe", {"2000-01-05", "same"}, std::array{0.2, 0.8}, std::nullopt};
    scene.caption = "A caption; with a semicolon, and \"more\".";
    scene.sources = {"S1"};
    scene.notes = "Notes.\nTwo lines.";
    state = state::reduce(state, state::EditScene{0, scene, "all"});
    state = state::reduce(state, state::AddScene{});
    state.requests.clear();
    return state;
}

}  // namespace

TEST_CASE("The film panel changes nothing by itself", "[panels]") {
    state::AppState state = with_story();
    for (const auto tab : {state::StoryTab::Scenes, state::StoryTab::Scene, state::StoryTab::Film}) {
        for (const std::size_t scene : {std::size_t{0}, std::size_t{1}}) {
            state = state::reduce(state::reduce(state, state::ShowStoryTab{tab}), state::SelectScene{scene});
            Bench bench(state);
            CHECK(bench.frames(4).empty());
        }
    }
    Bench empty(state::reduce(loaded(), state::TogglePanel{state::Panel::Story}));
    CHECK(empty.frames(4).empty());
}

TEST_CASE("The film's player, the record card and the question stand still", "[panels]") {
    const state::AppState state = with_story();
    {
        Bench bench(state::reduce(state, state::ShowPreview{1.0}));
        CHECK(bench.frames(4).empty());
    }
    {
        state::AppState recording = state::reduce(state, state::ToggleRecordCard{});
        recording.requests.clear();
        recording = state::reduce(recording, state::RecordingStarted{3, "/films/a.mp4", {}});
        recording = state::reduce(recording, state::RecordingProgressed{3, 1, 9, 2.0, 4.0, 0.1});
        Bench bench(recording);
        CHECK(bench.frames(4).empty());
    }
    {
        Bench bench(state::reduce(state, state::Quit{}));
        CHECK(bench.frames(4).empty());
    }
}
