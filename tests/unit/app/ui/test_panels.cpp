// Panels on ImGui without a GPU: they stand for some frames, and real clicks come out as the right commands.
#include "app/scene/build_scene.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/reduce.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/timeline_panel.hpp"
#include "tests/support/small_war.hpp"
#include "tests/unit/app/ui/panel_bench.hpp"

#include <catch2/catch.hpp>
#include <imgui_internal.h>  // which tips are up

#include <functional>
#include <set>
#include <string>

using namespace app;
using geo::calendar::Day;
using panel_bench::Bench;
using panel_bench::height;
using panel_bench::loaded;
using panel_bench::width;
using scene::Selection;

namespace {

/// Clicks along a row and along a column grid, each click from the same state, and collects which commands ever come
/// out.
std::set<std::size_t> commands_within(Bench& bench, int left, int top, int right, int bottom, int step) {
    std::set<std::size_t> kinds;
    const state::AppState start = bench.state();
    for (int y = top; y < bottom; y += step) {
        for (int x = left; x < right; x += step) {
            for (const state::Command& command : bench.click(static_cast<float>(x), static_cast<float>(y))) {
                kinds.insert(command.index());
            }
            bench.set(start);
        }
    }
    return kinds;
}

std::size_t kind(const state::Command& command) {
    return command.index();
}

}  // namespace

TEST_CASE("Every panel stands for three frames and asks for nothing by itself", "[panels]") {
    Bench bench(loaded());
    const std::vector<std::function<void()>> set_ups{
        [] {},
        [&] { bench.apply(state::TogglePanel{state::Panel::Help}); },
        [&] { bench.apply(state::TogglePanel{state::Panel::Layers}); },
        [&] { bench.apply(state::TogglePanel{state::Panel::Log}); },
        [&] { bench.apply(state::TogglePanel{state::Panel::Bookmarks}); },
        [&] { bench.apply(state::TogglePanel{state::Panel::Settings}); },
        [&] { bench.apply(state::TogglePanel{state::Panel::Open}); },
        [&] {
            bench.apply(state::FolderListed{"/data", {{"a.kml", state::FileKind::Layer}}, ""});
        },
        [&] { bench.apply(state::AddBookmark{"Here"}); },
        [&] { bench.apply(state::ToggleChronicle{}); },
        [&] {
            bench.apply(state::FindRecords{{"northtown", std::nullopt, state::Period::All}});
        },
        [&] { bench.apply(state::GoToWrittenDate{"no date"}); },
        [&] {
            bench.apply(state::MarkDays{{Day::from_civil({2000, 1, 3}), Day::from_civil({2000, 1, 9})}});
        },
        [&] {
            bench.apply(state::ZoomTimeline{8.0, geo::calendar::Instant::noon(Day::from_civil({2000, 1, 15}))});
        },
        [&] { bench.apply(state::ToggleSmallTimeline{}); },
        [&] { bench.apply(state::SetTheme{scene::Theme::Dark}); },
        [&] {
            bench.apply(state::Select{{Selection::Kind::Event, 0}});
        },
        [&] {
            bench.apply(state::Select{{Selection::Kind::Actor, 0}});
        },
        [&] {
            bench.apply(state::Select{{Selection::Kind::Source, 0}});
        },
        [&] {
            bench.apply(state::Select{{Selection::Kind::Area, 0}});
        },
        [&] {
            bench.apply(state::Select{{Selection::Kind::Place, 2}});
        },
        [&] {
            bench.apply(state::Select{{Selection::Kind::Battle, 0}});
        },
        [&] {
            bench.apply(state::Select{{Selection::Kind::Movement, 0}});
        },
        [&] {
            bench.apply(state::Resize{{300, 200, 1.0, 1.0}});
        },
        [&] {
            bench.apply(state::Resize{{64, 64, 2.0, 2.0}});
        },
    };
    for (const auto& set_up : set_ups) {
        set_up();
        CHECK(bench.frames(3).empty());
        CHECK(Bench::vertices() > 0);
    }
}

TEST_CASE("Without a campaign there is a note and nothing to press", "[panels]") {
    state::AppState state = state::reduce({}, state::Resize{{width, height, 1.0, 1.0}});
    state = state::reduce(state, state::JobStarted{{1, "Opening a campaign", {}}});
    state = state::reduce(state, state::JobProgressed{1, 0.4, "Reading the campaign"});
    Bench bench(state);
    CHECK(bench.frames(3).empty());
    CHECK(Bench::vertices() > 0);
    CHECK(bench.click(600, 750).empty());
}

TEST_CASE("The player's buttons do what they show", "[panels]") {
    Bench bench(loaded());
    const auto kinds = commands_within(bench, 10, 776 - 6, 260, 776, 8);
    CHECK(kinds.count(kind(state::TogglePlay{})) == 1);
    CHECK(kinds.count(kind(state::StepDays{})) == 1);
    CHECK(kinds.count(kind(state::NextChange{})) == 1);
    CHECK(kinds.count(kind(state::PreviousChange{})) == 1);
    CHECK(kinds.size() == 4);
}

TEST_CASE("A press on the strip of days goes to that day, a drag follows", "[panels]") {
    Bench bench(loaded());
    ui::CommandList none;
    const ui::StoryPictures no_pictures;
    const ui::UiRect strip = ui::timeline_strip({bench.state(), bench.look(), none, no_pictures});
    const auto x_of = [&](double position) { return strip.position.x + strip.size.x * static_cast<float>(position); };
    const float y = strip.position.y + 10;
    (void)bench.click(x_of(30.5 / 60), y);
    CHECK(bench.state().playhead.now.day() == Day::from_civil({2000, 1, 31}));
    (void)bench.click(x_of(1.0), y);
    CHECK(bench.state().playhead.now.day() == Day::from_civil({2000, 2, 29}));
    (void)bench.click(x_of(0.0) - 3, y);
    CHECK(bench.state().playhead.now.day() == Day::from_civil({2000, 1, 1}));
    bench.move(x_of(0.25), y);
    (void)bench.frame();
    bench.press(true);
    (void)bench.frame();
    CHECK(bench.state().playhead.now.day() == Day::from_civil({2000, 1, 16}));
    bench.move(x_of(0.5), y - 300);  // off the strip: the drag goes on
    (void)bench.frame();
    CHECK(bench.state().playhead.now.day() == Day::from_civil({2000, 1, 31}));
    bench.move(x_of(3.0), y);
    (void)bench.frame();
    CHECK(bench.state().playhead.now.day() == Day::from_civil({2000, 2, 29}));
    bench.press(false);
    (void)bench.frames(2);
    bench.move(x_of(0.1), y);
    CHECK(bench.frames(2).empty());
}

TEST_CASE("A click on the map picks out, a drag moves, the wheel zooms", "[panels]") {
    Bench bench(loaded());
    const geo::core::Point ground = bench.state().view.px_from_world({20e3, 30e3});
    const auto x = static_cast<float>(ground.x);
    const auto y = static_cast<float>(ground.y);
    (void)bench.click(x, y);
    CHECK(bench.state().selection == Selection{Selection::Kind::Area, 1});

    bench.apply(state::ZoomBy{8.0});
    const scene::View before = bench.state().view;
    const geo::core::Point grabbed = before.world_from_px({300, 300});
    bench.move(300, 300);
    (void)bench.frame();
    bench.press(true);
    (void)bench.frame();
    bench.move(297, 300);  // too little to be a drag
    CHECK(bench.frame().empty());
    bench.move(260, 320);
    (void)bench.frame();
    bench.move(240, 340);
    (void)bench.frame();
    bench.press(false);
    (void)bench.frames(2);
    CHECK(bench.state().view.px_from_world(grabbed).x == Approx(240));
    CHECK(bench.state().view.px_from_world(grabbed).y == Approx(340));
    CHECK(bench.state().selection == Selection{Selection::Kind::Area, 1});  // a drag is no click

    const double scale = bench.state().view.metres_per_px;
    ImGui::GetIO().MouseWheel = 2.0F;
    (void)bench.frame();
    CHECK(bench.state().view.metres_per_px == Approx(scale / 1.44));
}

TEST_CASE("Keys that go through the panels raise no note about a day where the pointer is not", "[panels]") {
    Bench bench(loaded());
    bench.move(600, 300);  // on the map
    (void)bench.frames(2);
    const auto tip_is_up = [] {
        const ImGuiWindow* tip = ImGui::FindWindowByName("##Tooltip_00");
        return tip != nullptr && tip->Active;
    };
    REQUIRE_FALSE(tip_is_up());
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::SetWindowFocus("timeline");
    io.KeyMap[ImGuiKey_Space] = 1;
    io.KeyMap[ImGuiKey_UpArrow] = 2;
    for (int press = 0; press < 4; ++press) {
        io.KeysDown[2] = press % 2 == 0;
        (void)bench.frames(2);
        CHECK_FALSE(tip_is_up());
    }
    bench.move(600, static_cast<float>(height) - 150);
    (void)bench.frames(3);
    CHECK(tip_is_up());
}

TEST_CASE("Two quick clicks zoom in once", "[panels]") {
    Bench bench(loaded());
    ImGui::GetIO().DeltaTime = 0.02F;
    const scene::View before = bench.state().view;
    const geo::core::Point ground = before.px_from_world({20e3, 30e3});
    const auto first = bench.click(static_cast<float>(ground.x), static_cast<float>(ground.y));
    const auto second = bench.click(static_cast<float>(ground.x), static_cast<float>(ground.y));
    REQUIRE(first.size() == 1);
    CHECK(first[0].is<state::ClickAt>());
    REQUIRE(second.size() == 1);
    CHECK(second[0].is<state::DoubleClickAt>());
    CHECK(bench.state().view.metres_per_px == Approx(before.metres_per_px / 2));
}

TEST_CASE("The wheel over a panel leaves the map alone", "[panels]") {
    Bench bench(loaded());
    bench.apply(state::Select{{Selection::Kind::Area, 0}});
    const state::PageLayout layout = state::page_layout(bench.state());
    (void)bench.frames(2);
    bench.move(static_cast<float>(layout.details.x_px + 50), 300);
    (void)bench.frame();
    ImGui::GetIO().MouseWheel = -1.0F;
    CHECK(bench.frame().empty());
}

TEST_CASE("The record leads to days and can be closed", "[panels]") {
    Bench bench(loaded());
    bench.apply(state::Select{{Selection::Kind::Area, 0}});
    (void)bench.frames(2);
    const auto layout = state::page_layout(bench.state());
    const int left = layout.details.x_px;
    const auto kinds = commands_within(bench, left + 30, 10, width - 20, 600, 12);
    CHECK(kinds.count(kind(state::ClearSelection{})) == 1);
    CHECK(kinds.count(kind(state::SetDate{})) == 1);
    CHECK(kinds.count(kind(state::Select{})) == 1);   // a source
    CHECK(kinds.count(kind(state::ClickAt{})) == 0);  // nothing goes through to the map below
    CHECK(kinds.count(kind(state::PanBy{})) == 0);
}

TEST_CASE("A battle's record goes to its first and last day", "[panels]") {
    Bench bench(loaded());
    bench.apply(state::Select{{Selection::Kind::Battle, 0}});
    (void)bench.frames(2);
    const int left = state::page_layout(bench.state()).details.x_px;
    std::set<Day> days;
    const state::AppState start = bench.state();
    for (int y = 40; y < 130; y += 10) {
        for (int x = left + 20; x < width - 60; x += 30) {
            for (const state::Command& command : bench.click(static_cast<float>(x), static_cast<float>(y))) {
                if (const auto* date = command.get_if<state::SetDate>()) {
                    days.insert(date->day);
                }
            }
            bench.set(start);
        }
    }
    CHECK(days == std::set<Day>{Day::from_civil({2000, 1, 10}), Day::from_civil({2000, 1, 19})});
}

TEST_CASE("Layers, reading and language can be switched", "[panels]") {
    Bench bench(loaded());
    bench.apply(state::TogglePanel{state::Panel::Layers});
    (void)bench.frames(3);
    const auto kinds = commands_within(bench, width - 400, 80, width - 20, 690, 14);
    CHECK(kinds.count(kind(state::SetLayer{})) == 1);
    CHECK(kinds.count(kind(state::SetReading{})) == 1);
    CHECK(kinds.count(kind(state::SetLanguage{})) == 1);
}

TEST_CASE("While presenting there are no panels; the mouse still moves the map", "[panels]") {
    Bench bench(loaded());
    bench.apply(state::TogglePresenting{});
    CHECK(bench.frames(3).empty());
    CHECK(Bench::vertices() == 0);
    ImGui::GetIO().MouseWheel = 1.0F;
    bench.move(300, 790);  // where the bar was
    (void)bench.frames(2);
    ImGui::GetIO().MouseWheel = 1.0F;
    CHECK_FALSE(bench.frame().empty());
    bench.apply(state::ToggleBlank{});
    (void)bench.frames(2);
    CHECK(Bench::vertices() > 0);
}

TEST_CASE("A date is typed into the bar", "[panels]") {
    Bench bench(loaded());
    bench.apply(state::FocusField{state::Field::Date});
    (void)bench.frames(3);
    CHECK(ImGui::GetIO().WantTextInput);  // so that keys are letters, not commands
    CHECK(bench.state().wants_keys == state::Field::None);
    bench.type("5 Feb 2000");
    CHECK(bench.state().playhead.now.day() == Day::from_civil({2000, 2, 5}));
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    bench.apply(state::FocusField{state::Field::Date});
    (void)bench.frames(3);
    bench.type("no date");
    CHECK_FALSE(bench.state().date_problem.empty());
}

TEST_CASE("A query is typed and its best answer gone to", "[panels]") {
    Bench bench(loaded());
    (void)bench.frames(2);  // windows that stand for the first time take the focus
    bench.apply(state::FocusField{state::Field::Find});
    (void)bench.frames(3);
    CHECK(ImGui::GetIO().WantTextInput);
    ImGui::GetIO().AddInputCharactersUTF8("bridge");
    (void)bench.frames(3);
    CHECK(bench.state().find.query == "bridge");
    bench.type("");
    CHECK(bench.state().selection == Selection{Selection::Kind::Place, 2});
}

TEST_CASE("A row of the chronicle leads to its record and day", "[panels]") {
    Bench bench(loaded());
    bench.apply(state::FindRecords{{"", std::nullopt, state::Period::All}});
    (void)bench.frames(3);
    const auto room = state::page_layout(bench.state()).details;
    const auto kinds = commands_within(bench, room.x_px + 30, 60, width - 60, room.height_px - 20, 18);
    CHECK(kinds.count(kind(state::Show{})) == 1);
    CHECK(kinds.count(kind(state::FindRecords{})) == 1);
    CHECK(kinds.count(kind(state::ClickAt{})) == 0);
}

TEST_CASE("Shift and a drag mark days, the wheel shows less time, a click on a sign opens its record", "[panels]") {
    Bench bench(loaded());
    ui::CommandList none;
    const ui::StoryPictures no_pictures;
    const ui::UiRect strip = ui::timeline_strip({bench.state(), bench.look(), none, no_pictures});
    const auto x_of = [&](double day) { return strip.position.x + strip.size.x * static_cast<float>(day / 60); };
    const float y = strip.position.y + 8;
    ImGui::GetIO().KeyShift = true;
    bench.move(x_of(9.5), y);
    (void)bench.frame();
    bench.press(true);
    (void)bench.frame();
    bench.move(x_of(14.5), y);
    (void)bench.frame();
    bench.press(false);
    (void)bench.frames(2);
    ImGui::GetIO().KeyShift = false;
    CHECK(bench.state().marked ==
          geo::calendar::DayRange{Day::from_civil({2000, 1, 10}), Day::from_civil({2000, 1, 16})});
    // The siege of the 10th to the 19th, in the middle of the second lane.
    (void)bench.click(x_of(14.5), strip.position.y + 18 + 22 + 3 + 20);
    CHECK(bench.state().selection == Selection{Selection::Kind::Battle, 0});
    bench.apply(state::ClearSelection{});
    ImGui::GetIO().MouseWheel = 3.0F;
    (void)bench.frame();
    CHECK(bench.state().shown_time.days() < 30);
    CHECK(bench.state().view_is_fitted);  // the map did not take the wheel
}

TEST_CASE("Help and log open from the bar and close by their cross", "[panels]") {
    auto found = std::make_shared<geo::Diagnostics>();
    found->add(geo::Severity::Warning, {"control.csv", 12}, "gap", "There is a gap.");
    state::AppState state = loaded();
    state.diagnostics = found;
    Bench bench(state);
    std::set<std::size_t> toggled;
    const state::AppState start = bench.state();
    for (int x = width / 2; x < width - 10; x += 8) {
        for (const state::Command& command : bench.click(static_cast<float>(x), 776)) {
            if (const auto* panel = command.get_if<state::TogglePanel>()) {
                toggled.insert(static_cast<std::size_t>(panel->panel));
            }
        }
        bench.set(start);
        (void)bench.frames(2);
    }
    // What does not fit stands in the menu at the bar's end.
    CHECK(toggled.contains(static_cast<std::size_t>(state::Panel::Log)));
    CHECK(toggled.contains(static_cast<std::size_t>(state::Panel::Layers)));
}

TEST_CASE("A real font can be baked for two scales", "[panels]") {
    const ui::FontFiles missing{"/nowhere/regular.ttf", ""};
    ImFontAtlas plain;
    const ui::Fonts fallback = ui::bake_fonts(plain, missing, 2.0);
    CHECK(fallback.body != nullptr);
    CHECK(fallback.title == fallback.body);
}
