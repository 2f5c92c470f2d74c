// Tools on the map, driven by a real mouse: measuring, the menu of a position, the legend, layers and filter.
#include "app/state/layers_view.hpp"
#include "app/state/page_layout.hpp"
#include "tests/support/small_war_on_earth.hpp"
#include "tests/unit/app/ui/panel_bench.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <variant>

using namespace app;
using panel_bench::Bench;
using panel_bench::loaded;
using scene::LegendKey;

namespace {

/// The small war on a real projection.
state::AppState on_earth() {
    state::AppState state = loaded();
    state.geometry = test_support::small_war_on_earth();
    REQUIRE(state.geometry != nullptr);
    return state;
}

template <typename Command>
bool holds(const ui::CommandList& commands) {
    return std::any_of(commands.begin(), commands.end(), [](const state::Command& one) { return one.is<Command>(); });
}

/// All commands of clicks on a grid over a part of the window, each from the same state.
ui::CommandList clicked(Bench& bench, int left, int top, int right, int bottom, int step_x, int step_y) {
    ui::CommandList all;
    const state::AppState start = bench.state();
    for (int y = top; y < bottom; y += step_y) {
        for (int x = left; x < right; x += step_x) {
            for (state::Command& command : bench.click(static_cast<float>(x), static_cast<float>(y))) {
                all.push_back(std::move(command));
            }
            bench.set(start);
            (void)bench.frames(2);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("While measuring, clicks set points and pick nothing", "[panels][measure]") {
    Bench bench(on_earth());
    bench.apply(state::ToggleMeasure{});
    (void)bench.click(500, 300);
    (void)bench.click(560, 330);
    (void)bench.click(560, 360);
    CHECK(bench.state().measure.points.size() == 3);
    CHECK(bench.state().selection == scene::Selection{});
    (void)bench.click(500, 300);
    CHECK(bench.state().measure.closed);
    const int measured = Bench::vertices();
    bench.apply(state::Dismiss{});
    (void)bench.frames(2);
    CHECK(Bench::vertices() < measured);
}

TEST_CASE("A right click offers the position and copies it", "[panels][measure]") {
    Bench bench(on_earth());
    bench.move(500, 300);
    (void)bench.frames(2);
    ImGui::GetIO().MouseDown[1] = true;
    (void)bench.frame();
    ImGui::GetIO().MouseDown[1] = false;
    (void)bench.frames(3);
    ui::CommandList all;
    for (int y = 310; y < 440 && all.empty(); y += 6) {
        all = bench.click(640, static_cast<float>(y));
    }
    REQUIRE(all.size() == 1);
    const auto* copied = all.front().get_if<state::CopyText>();
    REQUIRE(copied != nullptr);
    CHECK(copied->text.find(", ") != std::string::npos);
}

TEST_CASE("A click on an entry of the legend switches it", "[panels][legend]") {
    Bench bench(loaded());
    const LegendKey red{LegendKey::Kind::Actor, 0};
    bench.apply(state::LegendDrawn{{{red, {40, 200, 160, 220}, false}}});
    const ui::CommandList commands = bench.click(100, 210);
    REQUIRE(commands.size() == 1);
    CHECK(holds<state::ToggleLegend>(commands));
    CHECK(bench.state().hidden.has(campaign::ActorId(0)));
    CHECK(bench.state().selection == scene::Selection{});
    (void)bench.click(100, 210);
    CHECK(bench.state().hidden.keys.empty());
}

TEST_CASE("The layers panel puts layers in order", "[panels][layers]") {
    Bench bench(loaded());
    bench.apply(state::TogglePanel{state::Panel::Layers});
    (void)bench.frames(3);
    const ui::CommandList all = clicked(bench, 780, 80, 860, 600, 9, 9);
    CHECK(holds<state::MoveLayer>(all));
    CHECK(holds<state::SetLayer>(all));
}

TEST_CASE("The filter has a page of its own", "[panels][layers]") {
    Bench bench(loaded());
    bench.apply(state::TogglePanel{state::Panel::Layers});
    (void)bench.frames(3);
    std::vector<compare::FactFilter> filters;
    // Along the row of tabs until one of them leads to the filter.
    for (int x = 800; x < 1000 && filters.empty(); x += 20) {
        for (int y = 20; y < 70; y += 10) {
            (void)bench.click(static_cast<float>(x), static_cast<float>(y));
        }
        for (const state::Command& command : clicked(bench, 780, 70, 1180, 280, 12, 9)) {
            if (const auto* set = command.get_if<state::SetFilter>()) {
                filters.push_back(set->filter);
            }
        }
    }
    CHECK(std::any_of(filters.begin(), filters.end(), [](const auto& filter) { return filter.min_sources == 2; }));
    CHECK(
        std::any_of(filters.begin(), filters.end(), [](const auto& filter) { return filter.only_kinds.size() == 3; }));
    CHECK(std::any_of(filters.begin(), filters.end(),
                      [](const auto& filter) { return filter.least == campaign::Confidence::High; }));
}
