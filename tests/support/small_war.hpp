// A campaign small enough to know by heart, made in memory: two provinces, three parties, sixty days. For tests of the
// window's state and panels.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/static_geometry.hpp"

#include <memory>

namespace test_support {

// 1 January to 29 February 2000. Northland (centre Northtown, at 10 E 10 N) is Blue until 20 January, when Red takes
// Northtown after a siege from the 10th; its countryside is Red throughout. Southland (centre Southtown) is Blue and
// becomes contested on 1 February. The Bridge, a place, is held by nobody known. A Red column goes from Southtown to
// Northtown from the 5th to the 15th of January.
inline app::campaign::CampaignPtr small_war() {
    using namespace app::campaign;
    using geo::calendar::Day;
    using geo::calendar::parse_edtf;
    auto war = std::make_shared<Campaign>();
    war->info.id = "small-war";
    war->info.title.en = "The Small War";
    war->info.span = {Day::from_civil({2000, 1, 1}), Day::from_civil({2000, 3, 1})};
    const auto actor = [&war](const char* key, const char* name, const char* short_name, ActorColor color) {
        Actor added;
        added.key = key;
        added.names.en = name;
        added.short_name = short_name;
        added.color = color;
        war->actors.push_back(std::move(added));
    };
    actor("RED", "Red Army of the North", "Reds", {200, 40, 40});
    actor("BLUE", "Blue League", "Blues", {40, 40, 200});
    actor("UNK", "Unknown", "", {128, 128, 128});
    war->sources.push_back({"GAZETTE", "The Gazette", "A. Writer", "2001", "newspaper", "page 7"});
    war->sources.push_back({"DIARY", "A Diary", "", "", "book", ""});
    const auto place = [&war](const char* key, const char* name, geo::core::LonLat position, std::size_t area) {
        Place added;
        added.key = key;
        added.names.en = name;
        added.kind = "provincial centre";
        added.position = position;
        added.precision_km = 2;
        added.area = AreaId(area);
        war->places.push_back(std::move(added));
    };
    place("northtown", "Northtown", {10, 10}, 0);
    place("southtown", "Southtown", {10, 9}, 1);
    place("bridge", "The Bridge", {10, 9.5}, 1);
    const auto area = [&war](const char* key, const char* name, std::size_t centre) {
        Area added;
        added.key = key;
        added.names.en = name;
        added.centre = PlaceId(centre);
        added.valid = war->info.span;
        added.status = "existed";
        added.area_km2 = 1234.4;
        war->areas.push_back(std::move(added));
    };
    area("northland", "Northland", 0);
    area("southland", "Southland", 1);
    war->subjects = {{SubjectKind::Countryside, AreaId(0), std::nullopt},
                     {SubjectKind::Centre, AreaId(0), PlaceId(0)},
                     {SubjectKind::Centre, AreaId(1), PlaceId(1)},
                     {SubjectKind::Place, AreaId(1), PlaceId(2)}};
    std::vector<ControlEntry> entries;
    const auto control = [&](std::size_t subject, const char* from, const char* to, std::size_t holder,
                             HoldStatus status) {
        Control row;
        row.key = "C" + std::to_string(war->controls.size());
        row.subject = SubjectId(subject);
        row.when = dated_control(parse_edtf(from).value(), parse_edtf(to).value(), war->info.span);
        row.controller = ActorId(holder);
        row.status = status;
        row.provenance.confidence = Confidence::Medium;
        row.provenance.sources = {SourceId(0)};
        row.provenance.note = "As the Gazette had it";
        entries.push_back({row.subject, row.when.drawn, ControlId(war->controls.size())});
        war->controls.push_back(std::move(row));
    };
    control(0, "2000-01-01", "..", 0, HoldStatus::Controlled);
    control(1, "1999-06", "2000-01-10", 1, HoldStatus::Controlled);
    control(1, "2000-01-10", "2000-01-20", 1, HoldStatus::Besieged);
    control(1, "2000-01-20", "2000-02-10", 0, HoldStatus::Controlled);
    control(1, "2000-02-10", "..", 0, HoldStatus::Controlled);  // another source, nothing that shows
    control(2, "2000-01-01", "2000-02", 1, HoldStatus::Controlled);
    control(2, "2000-02", "..", 1, HoldStatus::Contested);
    control(3, "2000-01-01", "..", 2, HoldStatus::Unknown);
    war->timelines = ControlTimelines(war->subjects.size(), std::move(entries));
    Battle siege;
    siege.key = "B1";
    siege.names.en = "Siege of Northtown";
    siege.kind = BattleKind::Siege;
    siege.place = PlaceId(0);
    siege.position = {10, 10};
    siege.location_precision = 2;
    siege.when = dated_event(parse_edtf("2000-01-10").value(), parse_edtf("2000-01-19").value(), war->info.span);
    siege.side_a = {ActorId(1)};
    siege.side_b = {ActorId(0), ActorId(2)};
    siege.killed_low = 500;
    siege.killed_high = 1200;
    siege.outcome = "The town fell";
    siege.provenance.sources = {SourceId(0), SourceId(1)};
    siege.provenance.other_readings = "A Diary has it end on the 18th";
    war->battles.push_back(std::move(siege));
    Movement column;
    column.key = "M1";
    column.names.en = "Red column to the north";
    column.actor = ActorId(0);
    column.unit = "First Column";
    column.men_low = 3000;
    column.kind = MovementKind::Advance;
    column.route_inferred = true;
    column.when = dated_event(parse_edtf("2000-01-05").value(), parse_edtf("2000-01-15").value(), war->info.span);
    column.waypoints = {{{10, 9}, PlaceId(1), parse_edtf("2000-01-05").value(), false},
                        {{10, 9.5}, std::nullopt, std::nullopt, true},
                        {{10, 10}, PlaceId(0), std::nullopt, false}};
    column.distance_m = {0, 55000, 110000};
    column.passage = {geo::calendar::Instant::start_of(column.when.drawn.from),
                      geo::calendar::Instant::noon(column.when.drawn.from + 5),
                      geo::calendar::Instant::start_of(column.when.drawn.to)};
    war->movements.push_back(std::move(column));
    Event talks;
    talks.key = "E1";
    talks.title = "Talks begin";
    talks.when = dated_event(parse_edtf("2000-02-14").value(), parse_edtf("").value(), war->info.span);
    war->events.push_back(std::move(talks));
    return war;
}

// A plane for it: 100 km by 200 km, Southland from y 0 to 100 km, Northland above it, the towns in their middles.
inline app::scene::StaticGeometryPtr small_war_geometry() {
    using geo::core::Point;
    auto geometry = std::make_shared<app::scene::StaticGeometry>();
    const auto square = [](double low_y) {
        const geo::core::Line ring{{0, low_y}, {100e3, low_y}, {100e3, low_y + 100e3}, {0, low_y + 100e3}, {0, low_y}};
        return geo::core::MultiPolygon{{ring, {}}};
    };
    geometry->areas.resize(2);
    geometry->areas[0].polygons = square(100e3);
    geometry->areas[1].polygons = square(0);
    geometry->areas[0].label_world = {50e3, 150e3};
    geometry->areas[1].label_world = {50e3, 50e3};
    geometry->places = {Point{50e3, 150e3}, Point{50e3, 50e3}, Point{50e3, 98e3}};
    geometry->battles = {Point{50e3, 150e3}};
    geometry->movements = {{{{50e3, 50e3}, {50e3, 100e3}, {50e3, 150e3}}, {0, 55000, 110000}}};
    geometry->extent_world.add(Point{0, 0});
    geometry->extent_world.add(Point{100e3, 200e3});
    return geometry;
}

}  // namespace test_support
