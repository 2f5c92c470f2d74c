// The small war in the window with a storyboard, for tests of the panels that show films.
#pragma once

#include "tests/unit/app/ui/panel_bench.hpp"

#include <array>
#include <string>

namespace panel_bench {

/// The small war, at its first day.
inline app::state::AppState without_story(const app::messages::Texts& texts = {}) {
    app::state::AppState state = app::state::reduce({}, app::state::Resize{{width, height, 1.0}});
    state.texts = texts;
    state = app::state::reduce(
        state, app::state::CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr,
                                          nullptr, std::nullopt});
    state.requests.clear();
    return state;
}

/// Scenes with everything that the editor has a field for.
inline app::state::AppState with_story(const app::messages::Texts& texts = {}) {
    app::state::AppState state = app::state::reduce(without_story(texts), app::state::NewStory{});
    app::story::Scene scene = state.story.board->scenes[0];
    scene.chapter = "One";
    scene.camera = {{0.0, std::string("campaign")},
                    {1.0, std::string("nowhere")},
                    {2.0, app::story::Extent{1.0, 2.0, 3.0, 4.0}},
                    {3.0, app::story::Around{{1.0, 2.0}, 30.0}}};
    scene.look.theme = "dark";
    scene.look.chart = true;
    scene.look.layers = {{"roads", 0.3}};
    scene.look.quiet = app::story::Quiet{8.0, 3.0};
    scene.look.filter = app::story::Believed{"medium", {"S1", "S2"}};
    scene.compare = app::story::Compared{"swipe", {"2000-01-05", "same"}, std::array{0.2, 0.8}, std::nullopt};
    scene.caption = "A caption; with a semicolon, and \"more\".";
    scene.sources = {"S1"};
    scene.notes = "Notes.\nTwo lines.";
    state = app::state::reduce(state, app::state::EditScene{0, scene, "all"});
    state = app::state::reduce(state, app::state::AddScene{});
    state.requests.clear();
    return state;
}

}  // namespace panel_bench
