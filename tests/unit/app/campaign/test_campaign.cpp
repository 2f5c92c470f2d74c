#include "app/campaign/breakpoints.hpp"
#include "app/campaign/campaign.hpp"

#include <catch2/catch.hpp>

using namespace app::campaign;
using geo::calendar::Day;
using geo::calendar::DayRange;

namespace {

Dated on(int from, int to) {
    Dated dated;
    dated.drawn = dated.uncut = DayRange{Day(from), Day(to)};
    return dated;
}

Control held(std::size_t subject, int from, int to, std::size_t actor, HoldStatus status = HoldStatus::Controlled) {
    Control control;
    control.subject = SubjectId(subject);
    control.when = on(from, to);
    control.controller = ActorId(actor);
    control.status = status;
    return control;
}

Campaign small_campaign() {
    Campaign campaign;
    campaign.info.span = {Day(0), Day(100)};
    campaign.actors.resize(2);
    campaign.actors[0].key = "X";
    campaign.actors[1].key = "Y";
    campaign.areas.resize(2);
    campaign.areas[0].key = "north";
    campaign.areas[0].valid = {Day(-1000), Day(1000)};
    campaign.areas[1].key = "south";
    campaign.areas[1].valid = {Day(60), Day(1000)};
    campaign.subjects = {{SubjectKind::Countryside, AreaId(0), {}}, {SubjectKind::Centre, AreaId(1), {}}};
    // X changes only its source on day 20; on day 30 Y comes; from 40 to 45 nobody is known.
    campaign.controls = {held(0, 0, 20, 0), held(0, 20, 30, 0), held(0, 30, 40, 1), held(0, 45, 100, 1)};
    std::vector<ControlEntry> entries;
    for (std::size_t index = 0; index < campaign.controls.size(); ++index) {
        entries.push_back({campaign.controls[index].subject, campaign.controls[index].when.drawn, ControlId(index)});
    }
    campaign.timelines = ControlTimelines(campaign.subjects.size(), entries);
    campaign.battles.resize(2);
    campaign.battles[0].when = on(10, 12);
    campaign.battles[1].when = on(95, 100);
    campaign.movements.resize(2);
    campaign.movements[0].when = on(0, 7);
    campaign.movements[1].when = on(70, 80);
    campaign.movements[1].drawn = false;
    return campaign;
}

std::vector<Day> days(std::initializer_list<int> numbers) {
    std::vector<Day> list;
    for (const int number : numbers) {
        list.emplace_back(number);
    }
    return list;
}

}  // namespace

TEST_CASE("breakpoints are the days inside the span on which something begins or is over") {
    CHECK(breakpoints_of(small_campaign()) == days({7, 10, 12, 20, 30, 40, 45, 60, 95}));
}

TEST_CASE("a new source for the same holder is no visible change") {
    CHECK(visible_changes_of(small_campaign()) == days({7, 10, 12, 30, 40, 45, 60, 95}));
}

TEST_CASE("rows are found by key and subjects by area and kind") {
    const Campaign campaign = small_campaign();
    CHECK(campaign.find_area("south") == AreaId(1));
    CHECK_FALSE(campaign.find_area("South"));
    CHECK(campaign.find_actor("Y") == ActorId(1));
    CHECK_FALSE(campaign.find_source("Y"));
    CHECK_FALSE(campaign.find_place(""));
    CHECK(campaign.subject_of(AreaId(0), SubjectKind::Countryside) == SubjectId(0));
    CHECK(campaign.subject_of(AreaId(1), SubjectKind::Centre) == SubjectId(1));
    CHECK_FALSE(campaign.subject_of(AreaId(0), SubjectKind::Centre));
}

TEST_CASE("names fall back to the other language of the country, then to English") {
    const Names all{"E", "F", "P", true};
    CHECK(all.in(Language::English) == "E");
    CHECK(all.in(Language::Dari) == "F");
    CHECK(all.in(Language::Pashto) == "P");
    const Names no_pashto{"E", "F", "", false};
    CHECK(no_pashto.in(Language::Pashto) == "F");
    const Names no_dari{"E", "", "P", false};
    CHECK(no_dari.in(Language::Dari) == "P");
    const Names english{"E", "", "", false};
    CHECK(english.in(Language::Dari) == "E");
    CHECK(english.in(Language::Pashto) == "E");
}

TEST_CASE("every enumerator has its word") {
    CHECK(hold_status_name(HoldStatus::Besieged) == "besieged");
    CHECK(confidence_name(Confidence::Medium) == "medium");
    CHECK(battle_kind_name(BattleKind::Surrender) == "surrender");
    CHECK(movement_kind_name(MovementKind::Retreat) == "retreat");
    CHECK(language_code(Language::Pashto) == "ps");
}
