// View-models: every word and every position that panels show.
#include "app/state/date_words.hpp"
#include "app/state/details_parts.hpp"
#include "app/state/details_view.hpp"
#include "app/state/frame_spec_of.hpp"
#include "app/state/layers_view.hpp"
#include "app/state/log_view.hpp"
#include "app/state/page_layout.hpp"
#include "app/state/panel_text.hpp"
#include "app/state/reduce.hpp"
#include "app/state/shortcuts.hpp"
#include "app/state/timeline_view.hpp"
#include "app/state/window_title.hpp"
#include "tests/support/small_war.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::state;
using app::scene::Selection;
using geo::calendar::Day;
using geo::calendar::Instant;
using geo::calendar::parse_edtf;

namespace {

const app::messages::Texts english;

Day day(int month, int day_of_month) {
    return Day::from_civil({2000, month, day_of_month});
}

AppState at(Day when, Selection selection = {}) {
    AppState state = reduce({}, Resize{{1000, 700, 1.0}});
    state = reduce(
        state, CampaignLoaded{test_support::small_war(), test_support::small_war_geometry(), nullptr, nullptr, when});
    return reduce(state, Select{selection});
}

std::string field(const DetailsSection& section, const std::string& label) {
    const auto found = std::find_if(section.fields.begin(), section.fields.end(),
                                    [&](const DetailsField& f) { return AppState{}.texts(f.label) == label; });
    return found == section.fields.end() ? "(none)" : found->text;
}

}  // namespace

TEST_CASE("Days in words", "[words]") {
    CHECK(day_words(english, Day::from_civil({1989, 2, 15})) == "15 February 1989");
    CHECK(day_words(english, Day::from_civil({-43, 3, 15})) == "15 March 44 BCE");
    CHECK(hijri_words(english, Day::from_civil({1989, 2, 15})) == "26 Dalw 1367");
}

TEST_CASE("Written dates in words", "[words]") {
    const auto words = [](const char* text) { return edtf_words(english, parse_edtf(text).value()); };
    CHECK(words("1988-08-05") == "5 August 1988");
    CHECK(words("1988-08-05~") == "about 5 August 1988");
    CHECK(words("1988-08-05?") == "5 August 1988 (uncertain)");
    CHECK(words("1988-08") == "some day in August 1988");
    CHECK(words("1988-08~") == "about August 1988");
    CHECK(words("1988") == "some day in 1988");
    CHECK(words("[1988-08-08..1988-08-14]") == "some day from 8 August 1988 to 14 August 1988");
    CHECK(words("") == "an unknown day");
    CHECK(words("..") == "no known end");
}

TEST_CASE("Since and until tell how sure they are", "[words]") {
    const auto war = test_support::small_war();
    const auto& span = war->info.span;
    CHECK(since_words(english, war->controls[0].when, span) == "1 January 2000 or before");
    CHECK(until_words(english, war->controls[0].when, span) == "the campaign's end");
    CHECK(since_words(english, war->controls[1].when, span) == "some day in June 1999");
    CHECK(until_words(english, war->controls[1].when, span) == "10 January 2000");
    CHECK(since_words(english, war->controls[6].when, span) == "some day in February 2000 (drawn on 15 February 2000)");
    CHECK(until_words(english, war->controls[5].when, span) == "some day in February 2000 (drawn on 15 February 2000)");
}

TEST_CASE("When something took place", "[words]") {
    const auto war = test_support::small_war();
    CHECK(when_words(english, war->battles[0].when) == "10 January 2000 to 19 January 2000");
    CHECK(when_words(english, war->events[0].when) == "14 February 2000");
}

TEST_CASE("Panels are given whole UTF-8 in every script", "[words]") {
    CHECK(panel_text("Kabul") == "Kabul");
    CHECK(panel_text("Kabul (کابل)") == "Kabul (کابل)");
    CHECK(panel_text("a د هېواد ګوند b") == "a د هېواد ګوند b");
    CHECK(panel_text("Sar-e Pul – café") == "Sar-e Pul – café");
    CHECK(panel_text("bad \xff byte") == "bad ? byte");
    CHECK(panel_text("cut \xd9") == "cut ?");
    CHECK(panel_text("").empty());
}

TEST_CASE("The change index lists what happens on each day", "[timeline]") {
    const auto war = test_support::small_war();
    const ChangeIndex index = change_index(*war);
    const auto lines = [&](Day when) {
        std::vector<std::string> words;
        for (const Change& change : index.on(when)) {
            words.push_back(change_words(english, *war, change));
        }
        return words;
    };
    CHECK(lines(day(1, 10)) ==
          std::vector<std::string>{"Northtown, centre of Northland: Blues, under siege", "Begins: Siege of Northtown"});
    CHECK(lines(day(1, 20)) ==
          std::vector<std::string>{"Northtown, centre of Northland: Reds", "Over: Siege of Northtown"});
    CHECK(lines(day(2, 14)) == std::vector<std::string>{"Talks begin"});
    CHECK(lines(day(1, 2)).empty());
    CHECK(lines(day(2, 10)).empty());                    // only the source changes
    CHECK(index.next_on_map(day(1, 20)) == day(2, 15));  // not the talks
    CHECK(index.next_on_map(day(2, 15)) == std::nullopt);
    CHECK(index.previous_on_map(day(1, 5)) == std::nullopt);
    CHECK(std::is_sorted(index.days.begin(), index.days.end(),
                         [](const auto& a, const auto& b) { return a.day < b.day; }));
}

TEST_CASE("Positions on the time bar", "[timeline]") {
    const geo::calendar::DayRange span{day(1, 1), day(3, 1)};
    CHECK(timeline_position(span, Instant::start_of(day(1, 1))) == 0.0);
    CHECK(timeline_position(span, Instant::start_of(day(3, 1))) == 1.0);
    CHECK(timeline_position(span, Instant::noon(day(1, 31))) == Approx(30.5 / 60));
    CHECK(timeline_day(span, -3.0) == day(1, 1));
    CHECK(timeline_day(span, 1.0) == day(2, 29));
    // There and back for every day of the span.
    for (Day when = span.from; when < span.to; when = when + 1) {
        CHECK(timeline_day(span, timeline_position(span, Instant::noon(when))) == when);
    }
}

TEST_CASE("Labels of the time bar are as fine as there is room", "[timeline]") {
    const geo::calendar::DayRange war{Day::from_civil({1988, 5, 15}), Day::from_civil({1992, 4, 29})};
    const auto texts = [&](int most) {
        std::vector<std::string> all;
        for (const auto& label : timeline_labels(english, war, most)) {
            all.push_back(label.text);
        }
        return all;
    };
    CHECK(texts(5) == std::vector<std::string>{"1989", "1990", "1991", "1992"});
    CHECK(texts(10) == std::vector<std::string>{"Jul 1988", "Jan 1989", "Jul 1989", "Jan 1990", "Jul 1990", "Jan 1991",
                                                "Jul 1991", "Jan 1992"});
    CHECK(texts(2) == std::vector<std::string>{"1990", "1992"});
    CHECK(texts(0).empty());
    CHECK(timeline_labels(english, war, 5)[0].position ==
          Approx((Day::from_civil({1989, 1, 1}) - war.from) / double(war.to - war.from)));
    const geo::calendar::DayRange antiquity{Day::from_civil({-300, 1, 2}), Day::from_civil({200, 1, 1})};
    CHECK(timeline_labels(english, antiquity, 6).front().text == "201 BCE");
}

TEST_CASE("The time bar's words", "[timeline]") {
    const TimelineView view = timeline_view(at(day(1, 31)));
    CHECK(view.ready);
    CHECK(view.date == "31 January 2000");
    CHECK(view.other_calendar == "11 Dalw 1378");
    CHECK(view.speed == "7 days a second");
    CHECK(speed_words(english, 1.0) == "1 day a second");
    CHECK(speed_words(english, 0.25) == "0.25 days a second");
    CHECK_FALSE(timeline_view({}).ready);
}

TEST_CASE("A day's summary is cut with the number of what is left out", "[timeline]") {
    const auto war = test_support::small_war();
    const ChangeIndex index = change_index(*war);
    CHECK(day_summary(english, *war, index, day(1, 3), 5) == std::vector<std::string>{"3 January 2000"});
    CHECK(day_summary(english, *war, index, day(1, 20), 5).size() == 3);
    CHECK(day_summary(english, *war, index, day(1, 20), 1) ==
          std::vector<std::string>{"20 January 2000", "and 2 more"});
}

TEST_CASE("The record of an area says who holds it, since when, by which source", "[details]") {
    const auto view = details_view(at(day(1, 15), {Selection::Kind::Area, 0}));
    REQUIRE(view);
    CHECK(view->kind == "Province");
    CHECK(view->title == "Northland");
    REQUIRE(view->sections.size() == 3);
    const DetailsSection& centre = view->sections[0];
    CHECK(centre.heading == "Centre: Northtown");
    CHECK(centre.headline == "Blues, under siege");
    CHECK(field(centre, "Holder") == "Blue League");
    CHECK(field(centre, "Since") == "10 January 2000");
    CHECK(field(centre, "Until") == "20 January 2000");
    CHECK(field(centre, "Confidence") == "medium");
    CHECK(field(centre, "Note") == "As the Gazette had it");
    REQUIRE(centre.sources.size() == 1);
    CHECK(centre.sources[0] == SourceLine{"The Gazette", "A. Writer, 2001", "page 7", "", 0});
    REQUIRE(centre.history.size() == 4);
    CHECK(centre.history[0].when == "at first");
    CHECK(centre.history[1].is_now);
    CHECK_FALSE(centre.history[2].is_now);
    CHECK(centre.history[2].day == day(1, 20));
    CHECK(view->sections[1].heading == "Countryside");
    CHECK(view->sections[1].headline == "Reds");
    CHECK(field(view->sections[2], "Area") == "1234 km²");
}

TEST_CASE("The record changes with the day and with the reading", "[details]") {
    CHECK(details_view(at(day(1, 25), {Selection::Kind::Area, 0}))->sections[0].headline == "Reds");
    const AppState turned = reduce(at(day(1, 25), {Selection::Kind::Area, 0}), ToggleReading{});
    CHECK(details_view(turned)->sections[0].heading == "Countryside");
}

TEST_CASE("The record of a place", "[details]") {
    const auto view = details_view(at(day(1, 15), {Selection::Kind::Place, 2}));
    REQUIRE(view);
    CHECK(view->title == "The Bridge");
    CHECK(view->sections[0].headline == "unknown");
    CHECK(field(view->sections[1], "Province") == "Southland");
    CHECK(field(view->sections[1], "Position") == "9.500° N, 10.000° E");
    CHECK(field(view->sections[1], "Precision") == "within 2 km");
}

TEST_CASE("The record of a battle", "[details]") {
    const auto view = details_view(at(day(1, 15), {Selection::Kind::Battle, 0}));
    REQUIRE(view);
    CHECK(view->kind == "Siege");
    const DetailsSection& facts = view->sections[0];
    CHECK(field(facts, "When") == "10 January 2000 to 19 January 2000");
    CHECK(field(facts, "Where") == "Northtown (within about 25 km)");
    CHECK(field(facts, "One side") == "Blues");
    CHECK(field(facts, "Other side") == "Reds, Unknown");
    CHECK(field(facts, "Killed") == "500 to 1,200");
    CHECK(field(facts, "Outcome") == "The town fell");
    CHECK(field(facts, "Other readings") == "A Diary has it end on the 18th");
    CHECK(field(facts, "Strengths") == "(none)");
    CHECK(facts.sources.size() == 2);
    REQUIRE(view->jumps.size() == 2);
    CHECK(view->jumps[0].day == day(1, 10));
    CHECK(view->jumps[1].day == day(1, 19));
}

TEST_CASE("The record of a movement", "[details]") {
    const auto view = details_view(at(day(1, 15), {Selection::Kind::Movement, 0}));
    REQUIRE(view);
    CHECK(view->kind == "Advance");
    CHECK(view->sections[0].headline == "Red Army of the North");
    CHECK(field(view->sections[0], "Men") == "3,000");
    CHECK(field(view->sections[0], "Way") == "Southtown (5 January 2000) - Northtown");
    CHECK(field(view->sections[0], "Route") == "inferred; drawn dashed");
}

TEST_CASE("Nothing selected has no record", "[details]") {
    CHECK_FALSE(details_view(at(day(1, 15))));
    CHECK_FALSE(details_view({}));
    CHECK(selection_name(at(day(1, 15), {Selection::Kind::Battle, 0})) == "Siege of Northtown");
}

TEST_CASE("The title names day and selection", "[title]") {
    CHECK(window_title({}) == "Salang");
    CHECK(window_title(at(day(1, 15))) == "Salang - 15 January 2000");
    CHECK(window_title(at(day(1, 15), {Selection::Kind::Area, 1})) == "Salang - 15 January 2000 - Southland");
}

TEST_CASE("Layers from the top down, each with a name", "[layers]") {
    const LayersView view = layers_view(reduce(at(day(1, 1)), SetLayer{app::scene::LayerKind::Roads, 0.5F}));
    REQUIRE(view.layers.size() == app::scene::layer_kind_count);
    CHECK(view.layers.front().kind == app::scene::LayerKind::Furniture);
    CHECK(view.layers.back().kind == app::scene::LayerKind::Countries);
    for (const LayerLine& layer : view.layers) {
        CHECK_FALSE(layer.name.empty());
        CHECK(layer.opacity == (layer.kind == app::scene::LayerKind::Roads ? 0.5F : 1.0F));
    }
    CHECK(view.readings[0].chosen);
    CHECK_FALSE(view.readings[1].chosen);
    CHECK(view.languages[0].chosen);
}

TEST_CASE("The log counts and puts the gravest first", "[log]") {
    AppState state = at(day(1, 1));
    CHECK(log_summary(state).empty());
    CHECK(log_view(state).summary == "Nothing to report");
    auto found = std::make_shared<geo::Diagnostics>();
    found->add(geo::Severity::Warning, {"/a/b/control.csv", 12}, "gap", "There is a gap.");
    found->add(geo::Severity::Error, {"/a/b/manifest.json", 0}, "bad", "It is bad.");
    found->add(geo::Severity::Error, {"/a/b/battles.csv", 3}, "bad", "It is bad, too.");
    state.diagnostics = found;
    const LogView view = log_view(state);
    CHECK(view.summary == "2 errors, 1 warning");
    CHECK(view.has_errors);
    REQUIRE(view.lines.size() == 3);
    CHECK(view.lines[0].where == "manifest.json");
    CHECK(view.lines[1].where == "battles.csv, line 3");
    CHECK(view.lines[2].text == "There is a gap.");
}

TEST_CASE("Nothing fades at rest, all fades in seconds while playing", "[frame]") {
    AppState state = at(day(1, 15));
    CHECK(frame_spec(state).fades == app::snapshot::Fades{});
    state = reduce(reduce(state, SetSpeed{10.0}), TogglePlay{});
    const app::snapshot::Fades fades = frame_spec(state).fades;
    CHECK(fades.control_days == Approx(4.0));
    CHECK(fades.appear_days == Approx(3.0));
    CHECK(fades.afterglow_days == Approx(10.0));
}

TEST_CASE("The frame shows what the state says", "[frame]") {
    AppState state = at(day(1, 15), {Selection::Kind::Area, 1});
    state = reduce(state, ToggleReading{});
    state = reduce(state, SetLanguage{app::campaign::Language::Dari});
    const app::scene::FrameSpec spec = frame_spec(state);
    CHECK(spec.instant == Instant::noon(day(1, 15)));
    CHECK(spec.view == state.view);
    CHECK(spec.reading == app::scene::Reading::Countryside);
    CHECK(spec.language == app::campaign::Language::Dari);
    CHECK(spec.selection == state.selection);
}

TEST_CASE("The map keeps its furniture off the record, and the bar off the map", "[layout]") {
    for (const WindowSize window :
         {WindowSize{1000, 700, 1.0, 1.0}, {3840, 2160, 2.0}, {300, 200, 2.0}, {64, 64, 3.0}}) {
        AppState state = reduce(at(day(1, 1), {Selection::Kind::Area, 0}), Resize{window});
        const PageLayout layout = page_layout(state);
        INFO(window.width_px << "x" << window.height_px);
        CHECK(layout.map.width_px == window.width_px);
        CHECK(layout.details.x_px + layout.details.width_px == window.width_px);
        CHECK(frame_spec(state).covered_right_px == layout.details.width_px);
        CHECK(layout.map.height_px + layout.timeline.height_px == window.height_px);
        CHECK(layout.timeline.y_px == layout.map.height_px);
        CHECK_FALSE(layout.map.empty());
        CHECK_FALSE(layout.details.empty());
        CHECK(page_layout(reduce(state, ClearSelection{})).details.empty());
    }
}

TEST_CASE("Type on the map grows with the screen's scale", "[layout]") {
    CHECK(map_scale({1920, 1080, 1.0}) == Approx(1.0));
    CHECK(map_scale({3840, 2160, 2.0}) == Approx(2.0));
    CHECK(map_scale({640, 400, 1.0}) == Approx(0.8));
}

TEST_CASE("Every key of the help does something", "[shortcuts]") {
    CHECK(command_for({Key::Space, false, false}).value().is<TogglePlay>());
    CHECK(command_for({Key::Left, false, false}).value().get<StepDays>().days == -1);
    CHECK(command_for({Key::Right, false, false}).value().get<StepDays>().days == 1);
    CHECK(command_for({Key::Right, true, false}).value().is<NextChange>());
    CHECK(command_for({Key::Left, true, false}).value().is<PreviousChange>());
    CHECK(command_for({Key::Plus, true, false}).value().get<ZoomBy>().factor > 1.0);
    CHECK(command_for({Key::Minus, false, false}).value().get<ZoomBy>().factor < 1.0);
    CHECK(command_for({Key::Q, false, true}).value().is<Quit>());
    CHECK(command_for({Key::Right, false, true}).value().get<StepDays>().days == 7);
    CHECK(command_for({Key::Left, true, true}).value().get<StepMonths>().months == -1);
    CHECK(command_for({Key::F, false, true}).value().get<FocusField>().field == Field::Find);
    CHECK_FALSE(command_for({Key::W, true, false}));
    CHECK_FALSE(command_for({Key::Q, true, true}));
    CHECK(keyboard_help().size() >= 12);
    CHECK_FALSE(mouse_help().empty());
}

TEST_CASE("Names in all languages of the data stand in a row, each once", "[details]") {
    CHECK(other_names_words({"Herat", "هرات", "هرات", true}) == "هرات");
    CHECK(other_names_words({"Kabul Airport", "میدان هوایی کابل", "د کابل هوايي ډګر", true}) ==
          "میدان هوایی کابل · د کابل هوايي ډګر");
    CHECK(other_names_words({"Town", "", "ښار", false}) == "ښار");
    CHECK(other_names_words({"Town", "", "", false}).empty());
    DetailsSection section;
    add_names(section, english, {"Town", "شهر", "", false});
    REQUIRE(section.fields.size() == 2);
    CHECK(section.fields[0] == DetailsField{app::messages::Key{"record.dari"}, "شهر"});
}
