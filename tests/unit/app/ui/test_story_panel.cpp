// The film panel on ImGui without a GPU: it stands still while nobody touches it, in every tab and with every kind of
// scene; its buttons come out as commands.
#include "tests/unit/app/ui/story_states.hpp"

#include <catch2/catch.hpp>

using namespace app;
using panel_bench::Bench;
using panel_bench::with_story;
using panel_bench::without_story;

TEST_CASE("The film panel changes nothing by itself", "[panels]") {
    state::AppState state = with_story();
    for (const auto tab : {state::StoryTab::Scenes, state::StoryTab::Scene, state::StoryTab::Film}) {
        for (const std::size_t scene : {std::size_t{0}, std::size_t{1}}) {
            state = state::reduce(state::reduce(state, state::ShowStoryTab{tab}), state::SelectScene{scene});
            Bench bench(state);
            CHECK(bench.frames(4).empty());
        }
    }
    Bench empty(state::reduce(without_story(), state::TogglePanel{state::Panel::Story}));
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
