// A text in the window: mentions stepped through, decided about, found on the map; the map and the date follow.
#include "app/state/document_commands.hpp"
#include "app/state/document_place.hpp"
#include "app/state/document_view.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/reduce.hpp"
#include "app/state/shortcuts.hpp"
#include "app/state/view_commands.hpp"
#include "tests/support/read_text.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

using namespace app;
using document::Standing;
using document::Verdict;
using geo::calendar::Day;
using geo::calendar::DayRange;

namespace {

/// Items: 20 January 2000, Madrid, Spain, Riofrio, Spain, March 1990, Madrid, Toledo.
constexpr const char* words =
    "On 20 January 2000 the army left Madrid in Spain. The village of Riofrio in Spain burnt.\n"
    "In March 1990 nobody went from Madrid to Toledo.";

state::AppState loaded() {
    state::AppState state = state::reduce({}, state::Resize{{1200, 800, 1.0, 1.0}});
    return state::reduce(state, state::CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(),
                                                      nullptr, nullptr, Day::from_civil({2000, 2, 1})});
}

state::AppState reading() {
    state::DocumentRead read;
    read.text = test_support::read_document(words);
    read.reused = document::reuse(*read.text, {});
    read.geocoder = std::make_shared<const geo::geocode::Geocoder>(test_support::small_gazetteer());
    state::AppState state = state::reduce(loaded(), read);
    REQUIRE(state.document.text->items.size() == 8);
    state.requests.clear();  // of the campaign that was loaded
    return state;
}

state::AppState after(state::AppState state, const std::vector<state::Command>& commands) {
    for (const state::Command& command : commands) {
        state = state::reduce(std::move(state), command);
        state.requests.clear();
    }
    return state;
}

Standing standing(const state::AppState& state, document::ItemNumber item) {
    return document::standing(*state.document.text, *state.document.decisions, item);
}

}  // namespace

TEST_CASE("A text that was read opens its panel, with pins of its places", "[document]") {
    const state::AppState state = reading();
    CHECK(state.panels.has(state::Panel::Reading));
    CHECK(state.document.tally == document::Tally{6, 2, 1, 7, 0, 0});
    const auto pins = state::frame_spec(state).text_marks;
    REQUIRE(pins != nullptr);
    REQUIRE(pins->marks.size() == 3);  // Madrid and Spain twice each, Toledo once
    CHECK(pins->marks[0].mentions == 2);
    CHECK(pins->marks[2].name == "Toledo");
    // The small war is not fought in Spain: its map points there.
    CHECK(pins->marks[0].beyond_deg.has_value());
    CHECK(state::frame_spec(state::reduce(state, state::TogglePanel{state::Panel::Reading})).text_marks == nullptr);
    CHECK(state::frame_spec(state::reduce(state, state::TogglePresenting{})).text_marks == nullptr);
}

TEST_CASE("Stepping goes from mention to mention, round at the ends, as the filter leaves them", "[document]") {
    state::AppState state = after(reading(), {state::StepItem{1, false}});
    CHECK(state.document.in_hand == 0U);
    CHECK(state.document.reveal);
    state = after(state, {state::StepItem{-1, false}});
    CHECK(state.document.in_hand == 7U);
    state = after(state, {state::FilterMentions{state::MentionFilter::Unresolved}, state::StepItem{1, false}});
    CHECK(state.document.in_hand == 3U);
    CHECK(standing(state, 3) == Standing::Unresolved);
    state = after(state, {state::FilterMentions{state::MentionFilter::Dates}, state::StepItem{1, false}});
    CHECK(state.document.in_hand == 5U);
    // Keys of a text do nothing while its panel is closed.
    const state::AppState closed = after(state, {state::TogglePanel{state::Panel::Reading}, state::StepItem{1, false}});
    CHECK(closed.document.in_hand == 5U);
}

TEST_CASE("A mention leads to the date that governs it, if the campaign has that", "[document]") {
    state::AppState state = after(reading(), {state::TakeItem{1, true}});
    CHECK(state.playhead.now.day() == Day::from_civil({2000, 1, 20}));
    state = after(state, {state::SetDate{Day::from_civil({2000, 2, 1})}, state::TakeItem{7, true}});
    CHECK(state.playhead.now.day() == Day::from_civil({2000, 2, 1}));  // 1990 is not in it
    const auto card = state::document_view(state).card;
    REQUIRE(card);
    CHECK(card->beyond.find("outside the campaign") != std::string::npos);
    CHECK(card->beyond.find("km from the campaign") != std::string::npos);
    CHECK(card->date.find("\"March 1990\"") != std::string::npos);

    const DayRange span{Day::from_civil({2000, 1, 1}), Day::from_civil({2000, 3, 1})};
    CHECK(state::day_of("2000-01", span) == Day::from_civil({2000, 1, 16}));
    CHECK(state::day_of("2000-01-20/2000-02-10", span) == Day::from_civil({2000, 1, 20}));
    CHECK(state::day_of("1999/2000-01-05", span) == span.from);
    CHECK_FALSE(state::day_of("1999", span).has_value());
    CHECK_FALSE(state::day_of("", span).has_value());
}

TEST_CASE("A place beside the campaign comes into sight with a part of it", "[document]") {
    const state::AppState state = loaded();
    const geo::core::Box extent = state.geometry->extent_world;
    for (const geo::core::Point way : {geo::core::Point{1, 0}, {-1.4, 0.3}, {0, 1.4}, {-0.8, -0.9}}) {
        const geo::core::Point place{extent.centre().x + way.x * extent.width(),
                                     extent.centre().y + way.y * extent.height()};
        const geo::core::Box box{place.x - 5e3, place.y - 5e3, place.x + 5e3, place.y + 5e3};
        const auto view = state::flown_to_box(state, box, true).view;
        const geo::core::Point px = view.px_from_world(place);
        CHECK(px.x > 340);  // right of the title and the legend
        CHECK(px.x < view.width_px);
        CHECK(px.y > 0);
        CHECK(px.y < view.height_px);
        CHECK(view.world_box().intersects(extent));
    }
}

TEST_CASE("A verdict brings the next mention that waits to hand; the same again takes it back", "[document]") {
    state::AppState state = reading();
    state = state::reduce(state, state::StepItem{1, true});
    state = state::reduce(state, state::DecideItem{Verdict::Accepted, false});
    CHECK(state.requests == std::vector<state::Request>{state::request::KeepDecisions{}});
    state.requests.clear();
    CHECK(standing(state, 0) == Standing::Accepted);
    CHECK(state.document.in_hand == 1U);
    state = after(state, {state::DecideItem{Verdict::Rejected, true}});
    CHECK(standing(state, 1) == Standing::Rejected);
    CHECK(standing(state, 6) == Standing::Rejected);  // Madrid again
    CHECK(state.document.tally.rejected == 2);
    CHECK(state.document.in_hand == 2U);
    state = after(state, {state::TakeItem{1, false}, state::DecideItem{Verdict::Rejected, false}});
    CHECK(standing(state, 1) == Standing::ToDecide);
    CHECK(state.document.in_hand == 1U);
}

TEST_CASE("Decisions are taken back and made again, one by one", "[document]") {
    state::AppState state = after(reading(), {state::TakeItem{1, false}, state::DecideItem{Verdict::Accepted, true},
                                              state::DecideItem{Verdict::Rejected, false}});
    CHECK(state.document.tally.accepted == 2);
    CHECK(state.document.tally.rejected == 1);
    state = after(state, {state::UndoDecision{}});
    CHECK(state.document.tally.rejected == 0);
    CHECK(state.document.in_hand == 2U);  // what has changed is shown
    state = after(state, {state::UndoDecision{}, state::UndoDecision{}});
    CHECK(state.document.decisions->made.empty());
    state = after(state, {state::RedoDecision{}});
    CHECK(state.document.tally.accepted == 2);
    state = after(state, {state::TakeItem{3, false}, state::DecideItem{Verdict::Rejected, false}});
    CHECK(state.document.after.empty());
}

TEST_CASE("Another candidate, another place, another date", "[document]") {
    state::AppState state = after(reading(), {state::TakeItem{7, false}});
    const auto candidates = state.document.text->candidates(state.document.text->items[7]);
    REQUIRE(candidates.size() == 2);
    state = after(state, {state::ChooseCandidate{1, false}});
    CHECK(document::place_of(*state.document.text, *state.document.decisions, 7)->country == candidates[1].country);
    CHECK(standing(state, 7) == Standing::Accepted);

    state = after(state, {state::TakeItem{3, false}, state::AskPlace{"Badajoz"}});
    REQUIRE(state.document.answers != nullptr);
    REQUIRE_FALSE(state.document.answers->empty());
    state = after(state, {state::ChooseAnswer{0, false}});
    CHECK(document::place_of(*state.document.text, *state.document.decisions, 3)->name == "Badajoz");
    CHECK(state.document.tally.unresolved == 0);
    state = after(state, {state::AskPlace{"40.5 N 4.1 W"}});
    REQUIRE(state.document.answers->size() == 1);
    CHECK(state.document.answers->front().position.lat_deg == Approx(40.5));

    state = after(state, {state::TakeItem{5, false}, state::CorrectDate{"no date"}});
    CHECK(state.document.date_problem.find("'no date'") != std::string::npos);
    state = after(state, {state::CorrectDate{"April 1990"}});
    CHECK(document::date_of(*state.document.text, *state.document.decisions, 5) == "1990-04");
    CHECK(state.document.date_problem.empty());
    CHECK(document::governing_date_of(*state.document.text, *state.document.decisions, 7) == "1990-04");
    CHECK(state::edtf_of_days({Day::from_civil({1990, 1, 1}), Day::from_civil({1991, 1, 1})}) == "1990");
    CHECK(state::edtf_of_days({Day::from_civil({1990, 1, 1}), Day::from_civil({1990, 3, 1})}) == "1990-01/1990-02");
    CHECK(state::edtf_of_days({Day::from_civil({1990, 1, 5}), Day::from_civil({1990, 1, 9})}) ==
          "1990-01-05/1990-01-08");
}

TEST_CASE("All that is likely is accepted at once, and exported on demand", "[document]") {
    state::AppState state = reading();
    state = state::reduce(state, state::ExportMentions{});
    CHECK(state.requests.empty());
    CHECK(state.notice.find("Nothing") != std::string::npos);
    state = state::reduce(state, state::AcceptLikely{0.9});
    CHECK(standing(state, 0) == Standing::Accepted);
    CHECK(standing(state, 3) == Standing::Unresolved);
    CHECK(state.notice.find("Accepted: ") != std::string::npos);
    state.requests.clear();
    state = state::reduce(state, state::ExportMentions{document::MentionFormat::Kml});
    CHECK(state.requests == std::vector<state::Request>{state::request::WriteMentions{document::MentionFormat::Kml}});
}

TEST_CASE("A click on a pin brings its mentions to hand, one after the other", "[document]") {
    state::AppState state = reading();
    const scene::FrameSpec spec = state::frame_spec(state);
    // Pins of places beyond the map stand at its edge: the page is searched for that of Madrid.
    std::optional<geo::core::Point> at;
    for (int x = 0; x < spec.view.width_px && !at; x += 4) {
        for (int y = 0; y < spec.view.height_px && !at; y += 4) {
            const geo::core::Point px{static_cast<double>(x), static_cast<double>(y)};
            const auto found = scene::text_mark_at(spec, px);
            if (found && spec.text_marks->marks[*found].name == "Madrid") {
                at = px;
            }
        }
    }
    REQUIRE(at);
    state = after(state, {state::ClickAt{*at}});
    CHECK(state.document.in_hand == 1U);
    CHECK(state.selection.kind == scene::Selection::Kind::None);
    state = after(state, {state::ClickAt{*at}});
    CHECK(state.document.in_hand == 6U);
    CHECK(state::frame_spec(state).text_mark_in_hand.has_value());
}

TEST_CASE("The panel's words tell how things stand", "[document]") {
    const state::AppState state = after(reading(), {state::TakeItem{3, true}});
    const state::DocumentView view = state::document_view(state);
    CHECK(view.name == "a.txt");
    CHECK(view.summary == "6 places and 2 dates");
    CHECK(view.filters[1].words == "To decide 8");
    REQUIRE(view.card);
    CHECK(view.card->quote == "Riofrio");
    CHECK(view.card->meaning.empty());
    CHECK(view.card->standing.find("Unresolved") == 0);
    const auto date = state::document_view(after(state, {state::TakeItem{0, true}})).card;
    CHECK(date->meaning == "20 January 2000");
    CHECK(date->detail == "EDTF 2000-01-20");
}

TEST_CASE("The text's keys are in the help", "[document]") {
    const auto press = state::command_for({state::Key::Digit3});
    REQUIRE(press);
    CHECK(press->get<state::ChooseCandidate>().index == 2);
    CHECK(state::command_for({state::Key::J, true})->is<state::StepItem>());
}
