// The panel of a text on ImGui without a GPU: only what shows is set, whatever the text's length; clicks and the wheel
// come out as the right commands.
#include "app/state/reduce.hpp"
#include "app/ui/panels.hpp"
#include "app/ui/reading_lines.hpp"
#include "tests/support/read_text.hpp"
#include "tests/support/small_war.hpp"
#include "tests/unit/app/ui/panel_bench.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <string>

using namespace app;
using panel_bench::Bench;

namespace {

ui::Column column(double lines, float width = 20.0F) {
    return {width, lines, [](char32_t /*character*/) { return 1.0F; }};
}

std::string words(const document::Document& text, const ui::SetLine& line) {
    return text.text.substr(line.begin, line.end - line.begin);
}

/// So many paragraphs of two lines: "paragraph 17 is here" over "and says nothing".
document::DocumentPtr paragraphs(int count) {
    std::string text;
    for (int k = 0; k < count; ++k) {
        text += "paragraph " + std::to_string(1000 + k) + " here and says nothing\n";
    }
    return document::make_document({"a.txt", 0, text.size()}, text, {});
}

state::AppState reading(const std::string& text) {
    state::AppState state = state::reduce({}, state::Resize{{1200, 800, 1.0, 1.0}});
    state = state::reduce(state, state::CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(),
                                                       nullptr, nullptr, geo::calendar::Day::from_civil({2000, 2, 1})});
    state::DocumentRead read;
    read.text = test_support::read_document(text);
    read.reused = document::reuse(*read.text, {});
    read.geocoder = std::make_shared<const geo::geocode::Geocoder>(test_support::small_gazetteer());
    return state::reduce(state, read);
}

}  // namespace

TEST_CASE("A column is full of lines from its anchor on, and no more are set", "[reading]") {
    const auto text = paragraphs(500);
    const std::uint64_t byte = text->paragraphs[100];
    const ui::SetText set = ui::set_text(*text, {byte, 2.0}, column(10));
    REQUIRE(set.lines.size() >= 8);
    CHECK(set.lines.size() <= 12);
    const auto at =
        std::find_if(set.lines.begin(), set.lines.end(), [&](const auto& line) { return line.begin == byte; });
    REQUIRE(at != set.lines.end());
    CHECK(at->y == Approx(2.0));
    CHECK(words(*text, *at) == "paragraph 1100 here");
    CHECK(words(*text, *(at + 1)) == "and says nothing");
    CHECK((at + 1)->y == Approx(3.0));
    CHECK((at + 2)->y == Approx(4.0 + ui::paragraph_gap));
    CHECK((at - 1)->y == Approx(1.0 - ui::paragraph_gap));
    // The anchor that it leads to shows the same.
    const ui::SetText again = ui::set_text(*text, set.top, column(10));
    REQUIRE(again.lines.size() == set.lines.size());
    for (std::size_t k = 0; k < set.lines.size(); ++k) {
        CHECK(again.lines[k].begin == set.lines[k].begin);
        CHECK(again.lines[k].y == Approx(set.lines[k].y));
    }
}

TEST_CASE("The text's beginning and end stay at the column's edges", "[reading]") {
    const auto text = paragraphs(30);
    const ui::SetText first = ui::set_text(*text, {0, 7.0}, column(10));
    CHECK(first.lines.front().begin == 0);
    CHECK(first.lines.front().y == Approx(0.0));
    const ui::SetText last = ui::set_text(*text, {text->text.size() - 1, 0.0}, column(10));
    CHECK(last.lines.back().end + 1 == text->text.size());
    CHECK(last.lines.back().y == Approx(9.0));
    const auto short_text = paragraphs(1);
    const ui::SetText whole = ui::set_text(*short_text, {0, -5.0}, column(10));
    CHECK(whole.lines.size() == 2);
    CHECK(whole.lines.front().y == Approx(0.0));
    CHECK(ui::set_text(*document::make_document({"a", 0, 0}, "", {}), {}, column(10)).lines.empty());
}

TEST_CASE("A long text is set as quickly as a short one, wherever it shows", "[reading]") {
    const auto text = paragraphs(300'000);
    const auto column_of = column(40, 60.0F);
    const auto begin = std::chrono::steady_clock::now();
    for (int k = 0; k < 100; ++k) {
        const auto byte = static_cast<std::uint64_t>(k) * text->text.size() / 100;
        CHECK(ui::set_text(*text, {byte, 20.0}, column_of).lines.size() < 60);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    CHECK(took.count() < 2.0);  // 100 frames of 10 MB; a frame of the window has 16 ms
}

TEST_CASE("Without a text the panel offers to open one", "[reading]") {
    state::AppState state = reading("In Spain.");
    state = state::reduce(state, state::CloseDocument{});
    Bench bench(state);
    (void)bench.frames(3);
    bool opened = false;
    for (int y = 40; y < 400 && !opened; y += 8) {
        (void)bench.click(60.0F, static_cast<float>(y));
        opened = bench.state().panels.has(state::Panel::Open);
    }
    CHECK(opened);
}

TEST_CASE("A click on a mention brings it to hand, its card decides", "[reading]") {
    Bench bench(reading("On 20 January 2000 the army left Madrid in Spain. Toledo fell."));
    (void)bench.frames(3);
    for (int y = 60; y < 300 && !bench.state().document.in_hand; y += 6) {
        for (int x = 20; x < 300 && !bench.state().document.in_hand; x += 12) {
            (void)bench.click(static_cast<float>(x), static_cast<float>(y));
        }
    }
    REQUIRE(bench.state().document.in_hand);
    (void)bench.frames(2);
    // Somewhere in the card below is the button that accepts.
    for (int y = 380; y < 610 && bench.state().document.tally.accepted == 0; y += 8) {
        (void)bench.click(40.0F, static_cast<float>(y));
    }
    CHECK(bench.state().document.tally.accepted > 0);
}

TEST_CASE("The wheel scrolls the text, and a mention that does not show is brought into sight", "[reading]") {
    std::string text;
    for (int k = 0; k < 400; ++k) {
        text += "Nothing happened in those days and nobody wrote of it, as the saying goes.\n";
    }
    Bench bench(reading(text + "At last they reached Madrid in Spain.\n" + text));
    (void)bench.frames(2);
    CHECK(bench.state().document.top == state::TextAnchor{});
    ImGui::GetIO().MousePos = {100.0F, 200.0F};
    (void)bench.frames(1);
    ImGui::GetIO().MouseWheel = -2.0F;
    (void)bench.frames(1);
    ImGui::GetIO().MouseWheel = 0.0F;
    (void)bench.frames(1);
    CHECK(bench.state().document.top.byte > 0);
    bench.apply(state::StepItem{1, false});
    CHECK(bench.state().document.reveal);
    (void)bench.frames(3);
    CHECK_FALSE(bench.state().document.reveal);
    const std::uint64_t madrid = bench.state().document.text->items[0].byte_begin;
    const std::uint64_t top = bench.state().document.top.byte;
    CHECK(top < madrid);
    CHECK(madrid - top < 1000);
    bench.apply(state::TurnText{18});
    (void)bench.frames(2);
    bench.apply(state::TurnText{-1e9});
    (void)bench.frames(2);
    CHECK(bench.state().document.top.byte < top);
}
