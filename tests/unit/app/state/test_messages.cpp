// The words of view-models come from the messages, and follow a switch of the language.
#include "app/state/compare_view.hpp"
#include "app/state/date_words.hpp"
#include "app/state/details_view.hpp"
#include "app/state/find_view.hpp"
#include "app/state/hover_view.hpp"
#include "app/state/layers_view.hpp"
#include "app/state/measure_view.hpp"
#include "app/state/reduce.hpp"
#include "app/state/timeline_view.hpp"
#include "app/state/window_title.hpp"
#include "tests/support/changed_messages.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace app;
using namespace app::state;
using geo::calendar::Day;
using scene::Selection;

namespace {

Day day(int month, int day_of_month) {
    return Day::from_civil({2000, month, day_of_month});
}

/// Every English message in double brackets, as a file of a language would have it.
messages::Texts bracketed() {
    return test_support::changed_messages("bracketed-messages",
                                          [](const std::string& text) { return "[[" + text + "]]"; });
}

AppState at(Day when, const messages::Texts& texts) {
    AppState state = reduce({}, Resize{{1200, 800, 1.0}});
    state = reduce(state, UseMessages{"xx", texts});
    return reduce(
        state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr, nullptr, when});
}

AppState in_english(const AppState& state) {
    return reduce(state, UseMessages{"en", {}});
}

std::string field(const DetailsSection& section, messages::Key label) {
    const auto found = std::find_if(section.fields.begin(), section.fields.end(),
                                    [&](const DetailsField& one) { return one.label == label; });
    return found == section.fields.end() ? std::string() : found->text;
}

bool is_bracketed(const std::string& words) {
    return words.starts_with("[[") && words.ends_with("]]");
}

}  // namespace

TEST_CASE("Dates are said in the language of the window", "[messages]") {
    const messages::Texts texts = bracketed();
    CHECK(day_words(texts, Day::from_civil({1989, 2, 15})) == "[[15 [[February]] 1989]]");
    CHECK(day_words(texts, Day::from_civil({-43, 3, 15})) == "[[15 [[March]] [[44 BCE]]]]");
    CHECK(hijri_words(texts, Day::from_civil({1989, 2, 15})) == "[[26 [[Dalw]] 1367]]");
    CHECK(edtf_words(texts, geo::calendar::parse_edtf("1988-08~").value()) == "[[about [[[[August]] 1988]]]]");
    CHECK(edtf_words(texts, geo::calendar::parse_edtf("").value()) == "[[an unknown day]]");
}

TEST_CASE("A record is told in the language of the window", "[messages]") {
    AppState state = reduce(at(day(1, 15), bracketed()), Select{{Selection::Kind::Area, 0}});
    using namespace messages::literals;
    const auto view = details_view(state);
    REQUIRE(view);
    CHECK(view->kind == "[[Province]]");
    CHECK(view->title == "Northland");
    const DetailsSection& centre = view->sections.at(0);
    CHECK(centre.heading == "[[Centre: Northtown]]");
    CHECK(centre.headline == "[[Blues, under siege]]");
    CHECK(field(centre, "record.status"_m) == "[[held, under siege]]");
    CHECK(field(centre, "record.since"_m) == "[[10 [[January]] 2000]]");
    CHECK(field(centre, "record.confidence"_m) == "[[medium]]");
    CHECK(centre.history.at(0).when == "[[at first]]");
    state = in_english(state);
    CHECK(details_view(state)->kind == "Province");
    CHECK(details_view(state)->sections.at(0).headline == "Blues, under siege");
    state = reduce(state, Select{{Selection::Kind::Battle, 0}});
    CHECK(details_view(state)->kind == "Siege");
    CHECK(details_view(reduce(state, UseMessages{"xx", bracketed()}))->kind == "[[Siege]]");
}

TEST_CASE("A day without facts says why, in any language", "[messages]") {
    AppState state = reduce(at(day(1, 15), bracketed()), Select{{Selection::Kind::Area, 0}});
    compare::FactFilter filter;
    filter.min_sources = 9;
    state = reduce(state, SetFilter{filter});
    CHECK(details_view(state)->sections.at(0).headline == "[[Nothing that the filter lets through on this day]]");
    CHECK(details_view(in_english(state))->sections.at(0).headline ==
          "Nothing that the filter lets through on this day");
}

TEST_CASE("The card under the pointer follows the language", "[messages]") {
    const AppState state = at(day(1, 12), bracketed());
    const geo::core::Point px = state.view.px_from_world({20e3, 30e3});
    const auto lines = hover_lines(state, px);
    REQUIRE(lines.size() >= 3);
    CHECK(lines[0] == "Southland");
    CHECK(lines[1] == "[[[[[[Centre: Southtown]]: Blues]], since [[[[1 [[January]] 2000]] or before]]]]");
    CHECK(lines[2] == "[[Source: The Gazette]]");
    CHECK(hover_lines(in_english(state), px)[1] == "Centre: Southtown: Blues, since 1 January 2000 or before");
}

TEST_CASE("The timeline follows the language", "[messages]") {
    const AppState state = reduce(at(day(1, 31), bracketed()), MarkDays{{day(1, 2), day(1, 5)}});
    const TimelineView view = timeline_view(state);
    CHECK(view.date == "[[31 [[January]] 2000]]");
    CHECK(view.other_calendar == "[[11 [[Dalw]] 1378]]");
    CHECK(view.speed == "[[7 days a second]]");
    CHECK(view.marked == "[[[[2 [[January]] 2000]] to [[4 [[January]] 2000]] (3 days)]]");
    CHECK(std::string(lane_name(state.texts, Lane::Battles)) == "[[Battles]]");
    CHECK(day_summary(state.texts, *state.campaign, *state.changes, day(1, 10), 5).at(2) ==
          "[[Begins: Siege of Northtown]]");
    CHECK(timeline_labels(state.texts, state.shown_time, 3).at(0).text.find("[[Jan]]") != std::string::npos);
    CHECK(window_title(state) == "[[Salang - [[31 [[January]] 2000]]]]");
    CHECK(timeline_view(in_english(state)).marked == "2 January 2000 to 4 January 2000 (3 days)");
    CHECK(window_title(in_english(state)) == "Salang - 31 January 2000");
}

TEST_CASE("What is listed once for a campaign is listed anew in another language", "[messages]") {
    const messages::Texts texts = bracketed();
    AppState state = reduce(in_english(at(day(1, 20), texts)), ToggleChronicle{});
    CHECK(find_view(state).sections.at(0).rows.at(0).record->name == "Northtown, centre of Northland: Reds");
    state = reduce(state, UseMessages{"xx", texts});
    FindView view = find_view(state);
    CHECK(view.sections.at(0).rows.at(0).record->name == "[[[[Northtown, centre of Northland]]: Reds]]");
    CHECK(view.sections.at(0).rows.at(0).under == "[[Control]]. [[Before: [[Blues, under siege]]]]");
    // A filter that is taken off again does not bring back the language of before.
    compare::FactFilter filter;
    filter.only_kinds = {compare::FactKind::Control};
    state = reduce(reduce(reduce(state, SetFilter{filter}), UseMessages{"en", {}}), SetFilter{{}});
    view = find_view(state);
    CHECK(view.sections.at(0).rows.at(0).under == "Control. Before: Blues, under siege");
    // A campaign that was made ready in another language than the window has by now.
    const auto war = test_support::small_war();
    const auto listed = std::make_shared<const FindIndex>(find_index(texts, *war));
    state =
        reduce(state, CampaignLoaded{war, test_support::small_war_geometry(), nullptr, nullptr, day(1, 20), listed});
    CHECK(state.find_index->texts == messages::Texts());
    state = reduce(state, UseMessages{"xx", texts});
    state =
        reduce(state, CampaignLoaded{war, test_support::small_war_geometry(), nullptr, nullptr, day(1, 20), listed});
    CHECK(state.find_index == listed);
}

TEST_CASE("Panels of comparing, layers and measuring follow the language", "[messages]") {
    AppState state = reduce(at(day(1, 15), bracketed()), TogglePanel{Panel::Compare});
    const CompareView compared = compare_view(state);
    CHECK(std::all_of(compared.looks.begin(), compared.looks.end(),
                      [](const CompareLookLine& line) { return is_bracketed(line.word) && is_bracketed(line.tip); }));
    CHECK(is_bracketed(compared.summary));
    CHECK(is_bracketed(compared.caution));
    for (const FigureLine& line : compared.by_centre) {
        CHECK(is_bracketed(line.share.at(0)));
        CHECK(is_bracketed(line.area.at(0)));
    }
    for (const auto& kind : layers_view(state).kinds) {
        CHECK(is_bracketed(kind.name));
    }
    CHECK(distance_words(state.texts, 845.4) == "[[845 m]]");
}

TEST_CASE("What was said in another language does not stay", "[messages]") {
    AppState state = reduce(at(day(1, 15), bracketed()), CopyText{"words"});
    CHECK(state.notice == "[[Copied: words]]");
    CHECK(reduce(state, UseMessages{"xx", state.texts}).notice == "[[Copied: words]]");
    CHECK(in_english(state).notice.empty());
    state = reduce(state, GoToWrittenDate{"5 May 1990"});
    CHECK(state.date_problem.starts_with("[[[[5 [[May]] 1990]] lies outside the campaign"));
    CHECK(in_english(state).date_problem.empty());
    state = reduce(in_english(state), GoToWrittenDate{"5 May 1990"});
    CHECK(state.date_problem.starts_with("5 May 1990 lies outside the campaign"));
}
