// Comparing by mouse on ImGui without a GPU: the panel, the handle on the timeline, the curtain, the chart.
#include "app/state/compare_page.hpp"
#include "app/state/reduce.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/timeline_panel.hpp"
#include "tests/support/small_war.hpp"
#include "tests/unit/app/ui/panel_bench.hpp"

#include <catch2/catch.hpp>

using namespace app;
using geo::calendar::Day;
using panel_bench::Bench;
using state::CompareLook;

namespace {

Day day(int month, int day_of_month) {
    return Day::from_civil({2000, month, day_of_month});
}

/// 25 January, with the panel open, held against 5 January.
state::AppState comparing(CompareLook look) {
    state::AppState state = state::reduce({}, state::Resize{{1400, 900, 1.0, 1.0}});
    state = state::reduce(state, state::CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(),
                                                       nullptr, nullptr, day(1, 25)});
    state = state::reduce(state, state::TogglePanel{state::Panel::Compare});
    state = state::reduce(state, state::SetOtherDate{0, day(1, 5)});
    return state::reduce(state, state::SetCompareLook{look});
}

ui::UiRect strip_of(const Bench& bench) {
    ui::CommandList none;
    const ui::StoryPictures pictures;
    return ui::timeline_strip({bench.state(), bench.look(), none, pictures});
}

float x_of(const ui::UiRect& strip, double days) {
    return strip.position.x + strip.size.x * static_cast<float>(days / 60.0);
}

}  // namespace

TEST_CASE("The panel stands in every way of comparing and asks for nothing by itself", "[compare]") {
    Bench bench(comparing(CompareLook::Side));
    for (const CompareLook look : {CompareLook::Side, CompareLook::Curtain, CompareLook::Blink, CompareLook::Difference,
                                   CompareLook::Ghost, CompareLook::Multiples}) {
        bench.apply(state::SetCompareLook{look});
        CHECK(bench.frames(3).empty());
    }
    bench.apply(state::AddOtherDate{});
    CHECK(bench.frames(3).empty());
    bench.apply(state::CompareSameDay{true});
    CHECK(bench.frames(3).empty());
    bench.apply(state::ToggleComparing{});
    CHECK(bench.frames(3).empty());
    bench.apply(state::Resize{{300, 200, 1.0, 1.0}});
    CHECK(bench.frames(3).empty());
}

TEST_CASE("The hollow handle on the timeline moves the other date alone", "[compare]") {
    Bench bench(comparing(CompareLook::Side));
    const ui::UiRect strip = strip_of(bench);
    const float y = strip.position.y + 10;
    bench.drag({x_of(strip, 4.5), y}, {x_of(strip, 40.5), y});
    CHECK(bench.state().compare.choice.others[0] == day(2, 10));
    CHECK(bench.state().playhead.now.day() == day(1, 25));
    // Elsewhere a press is the map's own date's.
    bench.drag({x_of(strip, 24.5), y}, {x_of(strip, 30.5), y});
    CHECK(bench.state().playhead.now.day() == day(1, 31));
    CHECK(bench.state().compare.choice.others[0] == day(2, 10));
    // With Alt it is the other's, wherever it is.
    ImGui::GetIO().KeyAlt = true;
    bench.drag({x_of(strip, 50.5), y}, {x_of(strip, 50.5), y});
    ImGui::GetIO().KeyAlt = false;
    CHECK(bench.state().compare.choice.others[0] == day(2, 20));
}

TEST_CASE("The curtain is dragged, and the map stays where it is", "[compare]") {
    Bench bench(comparing(CompareLook::Curtain));
    const scene::View before = bench.state().view;
    const auto x = static_cast<float>(*state::curtain_px(bench.state()));
    bench.drag({x, 400}, {x + 140, 420});
    CHECK(bench.state().view == before);
    CHECK(*state::curtain_px(bench.state()) == Approx(static_cast<double>(x) + 140).margin(1));
    // Away from it a drag moves the map.
    bench.drag({x - 200, 400}, {x - 260, 430});
    CHECK_FALSE(bench.state().view == before);
    CHECK(*state::curtain_px(bench.state()) == Approx(static_cast<double>(x) + 140).margin(1));
}

TEST_CASE("A press on the chart goes there", "[compare]") {
    Bench bench(comparing(CompareLook::Side));
    (void)bench.frames(3);
    // The chart is the first thing in the panel that answers a press with a date.
    ImGuiIO& io = ImGui::GetIO();
    bool gone = false;
    for (float y = 100; y < 650 && !gone; y += 12) {
        io.MousePos = {210, y};
        (void)bench.frames(2);
        io.MouseDown[0] = true;
        for (const state::Command& command : bench.frames(1)) {
            gone = gone || command.is<state::SetDate>();
        }
        io.MouseDown[0] = false;
        (void)bench.frames(2);
        bench.apply(state::SetCompareLook{CompareLook::Side});
        bench.apply(state::CompareSameDay{false});
        if (!state::is_comparing(bench.state())) {
            bench.apply(state::ToggleComparing{});
        }
    }
    CHECK(gone);
}
