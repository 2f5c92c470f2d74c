// An invented campaign with shapes, a base map and everything that a map can draw, made in memory: for tests of the
// scene.
#pragma once

#include "app/campaign/base_map.hpp"
#include "app/campaign/breakpoints.hpp"
#include "app/campaign/campaign.hpp"

#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace test_support {

/// Two by two provinces of two degrees each between 10 and 14 E, 40 and 44 N; June 1900. West is held by A, East by B;
/// Norwest is besieged, Noreast contested from the 10th and B's from the 20th; a sub-unit in the corner of Souwest is
/// nobody's known. A's column marches from the 5th to the 15th, B flies from the 12th to the 14th. Battles of every
/// kind gather around Westgate.
class TinyCampaign {
  public:
    [[nodiscard]] static app::campaign::CampaignPtr make() {
        TinyCampaign tiny;
        tiny.add_info();
        tiny.add_areas();
        tiny.add_control();
        tiny.add_movements();
        tiny.add_battles();
        tiny.m_campaign->breakpoints = app::campaign::breakpoints_of(*tiny.m_campaign);
        return tiny.m_campaign;
    }

  private:
    using Id = std::size_t;

    static app::campaign::Names named(const char* en, const char* fa = "") {
        app::campaign::Names names;
        names.en = en;
        names.fa = fa;
        return names;
    }
    static geo::core::LonLatMultiPolygon square(double west, double south, double size) {
        const double east = west + size;
        const double north = south + size;
        return {{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
    }
    static geo::calendar::EdtfDate date(const char* text) { return geo::calendar::parse_edtf(text).value(); }

    void add_info() {
        m_campaign->info.id = "tiny";
        m_campaign->info.title = named("The Tiny Campaign", "لشکرکشی کوچک");
        m_campaign->info.span = {geo::calendar::Day::from_civil({1900, 6, 1}),
                                 geo::calendar::Day::from_civil({1900, 7, 1})};
        m_campaign->info.projection = "+proj=lcc +lat_1=41 +lat_2=43 +lon_0=12 +lat_0=42 +ellps=WGS84";
        m_campaign->info.extent = {9.5, 39.5, 14.5, 44.5};
        m_campaign->info.country = "TT";
        m_campaign->info.credit = "Invented.";
        const auto actor = [this](const char* name, const char* letter, app::campaign::ActorColor color) {
            app::campaign::Actor added;
            added.key = letter;
            added.names = named(name);
            added.short_name = name;
            added.letter = letter;
            added.color = color;
            m_campaign->actors.push_back(std::move(added));
        };
        actor("Alphas", "A", {190, 60, 60});
        actor("Betas", "B", {60, 110, 180});
        actor("Nobody known", "?", {150, 150, 150});
        m_campaign->sources.push_back({"S", "A source", "", "", "", ""});
    }

    void add_place(const char* name, const char* kind, double lon, double lat, int rank, Id area) {
        app::campaign::Place place;
        place.key = name;
        place.names = named(name);
        place.kind = kind;
        place.position = {lon, lat};
        place.rank = rank;
        place.area = app::campaign::AreaId(area);
        m_campaign->places.push_back(std::move(place));
    }

    void add_area(const char* name, double west, double south, double size, app::campaign::AreaKind kind) {
        app::campaign::Area area;
        area.key = name;
        area.kind = kind;
        area.names = named(name);
        area.valid = m_campaign->info.span;
        area.status = kind == app::campaign::AreaKind::Subunit ? "disputed" : "existed";
        area.outline = square(west, south, size);
        area.fill = area.outline;
        m_campaign->areas.push_back(std::move(area));
    }

    void add_areas() {
        using app::campaign::AreaKind;
        add_area("Souwest", 10, 40, 2, AreaKind::Province);
        add_area("Soueast", 12, 40, 2, AreaKind::Province);
        add_area("Norwest", 10, 42, 2, AreaKind::Province);
        add_area("Noreast", 12, 42, 2, AreaKind::Province);
        add_area("Corner", 10, 40, 0.8, AreaKind::Subunit);
        m_campaign->areas[4].parents = {app::campaign::AreaId(0)};
        // The corner is cut out of the province around it.
        m_campaign->areas[0].fill = {
            {{{10.8, 40}, {12, 40}, {12, 42}, {10, 42}, {10, 40.8}, {10.8, 40.8}, {10.8, 40}}, {}}};
        add_place("Westgate", "provincial centre", 11.2, 41.2, 1, 0);
        add_place("Eastmarket", "provincial centre", 13.1, 40.9, 2, 1);
        add_place("Highcastle", "provincial centre", 10.9, 43.1, 2, 2);
        add_place("Farwater", "provincial centre", 13.2, 43.2, 2, 3);
        add_place("The Pass", "pass", 12.0, 42.4, 2, 3);
        for (Id area = 0; area < 4; ++area) {
            m_campaign->areas[area].centre = app::campaign::PlaceId(area);
        }
    }

    void control(Id subject, const char* from, const char* to, Id holder, app::campaign::HoldStatus status) {
        app::campaign::Control row;
        row.key = "C" + std::to_string(m_campaign->controls.size());
        row.subject = app::campaign::SubjectId(subject);
        row.when = app::campaign::dated_control(date(from), date(to), m_campaign->info.span);
        row.controller = app::campaign::ActorId(holder);
        row.status = status;
        m_entries.push_back({row.subject, row.when.drawn, app::campaign::ControlId(m_campaign->controls.size())});
        m_campaign->controls.push_back(std::move(row));
    }

    void add_control() {
        using app::campaign::AreaId;
        using app::campaign::HoldStatus;
        using app::campaign::PlaceId;
        using app::campaign::SubjectKind;
        for (Id area = 0; area < 4; ++area) {
            m_campaign->subjects.push_back({SubjectKind::Centre, AreaId(area), PlaceId(area)});
            m_campaign->subjects.push_back({SubjectKind::Countryside, AreaId(area), std::nullopt});
        }
        m_campaign->subjects.push_back({SubjectKind::Countryside, AreaId(4), std::nullopt});
        m_campaign->subjects.push_back({SubjectKind::Place, AreaId(3), PlaceId(4)});
        for (const Id subject : {Id{0}, Id{1}, Id{5}}) {
            control(subject, "..", "..", 0, HoldStatus::Controlled);
        }
        control(4, "..", "..", 0, HoldStatus::Besieged);
        control(2, "..", "..", 1, HoldStatus::Controlled);
        control(3, "..", "..", 0, HoldStatus::Contested);
        control(6, "..", "1900-06-10", 0, HoldStatus::Controlled);
        control(6, "1900-06-10", "1900-06-20", 0, HoldStatus::Contested);
        control(6, "1900-06-20", "..", 1, HoldStatus::Controlled);
        control(7, "..", "..", 1, HoldStatus::Controlled);
        control(9, "..", "..", 1, HoldStatus::Controlled);
        m_campaign->timelines = app::campaign::ControlTimelines(m_campaign->subjects.size(), std::move(m_entries));
    }

    void movement(const char* name, Id actor, app::campaign::MovementKind kind, const char* start, const char* end,
                  std::vector<geo::core::LonLat> way) {
        app::campaign::Movement added;
        added.key = "M" + std::to_string(m_campaign->movements.size());
        added.names = named(name);
        added.unit_label = name;
        added.actor = app::campaign::ActorId(actor);
        added.kind = kind;
        added.by_air = kind == app::campaign::MovementKind::Airlift;
        added.when = app::campaign::dated_event(date(start), date(end), m_campaign->info.span);
        const double days = added.when.drawn.length_days();
        double travelled_m = 0;
        for (Id index = 0; index < way.size(); ++index) {
            if (index > 0) {
                const double east = (way[index].lon_deg - way[index - 1].lon_deg) * 82000;
                const double north = (way[index].lat_deg - way[index - 1].lat_deg) * 111000;
                travelled_m += std::hypot(east, north);
            }
            added.waypoints.push_back({way[index], std::nullopt, std::nullopt, index == 2});
            added.distance_m.push_back(travelled_m);
            const double part = static_cast<double>(index) / static_cast<double>(way.size() - 1);
            added.passage.push_back(geo::calendar::Instant::start_of(added.when.drawn.from) + days * part);
        }
        m_campaign->movements.push_back(std::move(added));
    }

    void add_movements() {
        using app::campaign::MovementKind;
        movement("First Column", 0, MovementKind::Advance, "1900-06-05", "1900-06-15",
                 {{11.2, 41.2}, {12.0, 42.4}, {13.2, 43.2}});
        m_campaign->movements.back().men_low = 9000;
        movement("Air bridge", 1, MovementKind::Airlift, "1900-06-12", "1900-06-14", {{13.1, 40.9}, {13.2, 43.2}});
    }

    void battle(const char* name, app::campaign::BattleKind kind, const char* start, const char* end, double lon,
                double lat, int precision) {
        app::campaign::Battle added;
        added.key = "B" + std::to_string(m_campaign->battles.size());
        added.names = named(name);
        added.kind = kind;
        added.position = {lon, lat};
        added.location_precision = precision;
        added.when = app::campaign::dated_event(date(start), date(end), m_campaign->info.span);
        m_campaign->battles.push_back(std::move(added));
    }

    void add_battles() {
        using app::campaign::BattleKind;
        battle("Siege of Highcastle", BattleKind::Siege, "1900-06-01", "1900-06-25", 10.9, 43.1, 1);
        battle("Battle of Westgate", BattleKind::Offensive, "1900-06-08", "1900-06-12", 11.2, 41.2, 1);
        m_campaign->battles.back().killed_high = 1500;
        battle("Westgate shelled", BattleKind::Missile, "1900-06-10", "1900-06-11", 11.2, 41.2, 1);
        battle("Westgate bombed", BattleKind::Air, "1900-06-11", "1900-06-11", 11.21, 41.21, 1);
        battle("Ambush on the road", BattleKind::Ambush, "1900-06-11", "1900-06-11", 12.6, 40.4, 2);
        battle("Farwater yields", BattleKind::Surrender, "1900-06-20", "1900-06-20", 13.2, 43.2, 1);
        battle("Raids in Soueast", BattleKind::Ambush, "1900-06-11", "1900-06-22", 13.0, 41.0, 4);
        battle("Raids somewhere", BattleKind::Ambush, "1900-06-11", "1900-06-22", 12.0, 42.0, 6);
    }

    std::shared_ptr<app::campaign::Campaign> m_campaign = std::make_shared<app::campaign::Campaign>();
    std::vector<app::campaign::ControlEntry> m_entries;
};

/// A neighbour on every side, a river, a lake, a road, a town across the border, and hills.
inline app::campaign::BaseMap tiny_base_map() {
    using namespace app::campaign;
    BaseMap base;
    const auto names = [](const char* en) {
        Names out;
        out.en = en;
        return out;
    };
    const auto box = [](double west, double south, double east, double north) {
        return geo::core::LonLatMultiPolygon{
            {{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
    };
    base.countries.push_back({"TT", names("Tinyland"), every_day, box(10, 40, 14, 44)});
    base.countries.push_back({"OO", names("Otherland"), every_day, box(14, 38, 19, 46)});
    base.countries.push_back(
        {"LL", names("Lateland"), {geo::calendar::Day::from_civil({1900, 6, 15}), every_day.to}, box(4, 38, 10, 46)});
    base.borders.push_back({names(""), 1, false, {{{10, 40}, {14, 40}, {14, 44}, {10, 44}, {10, 40}}}, every_day});
    base.borders.push_back({names(""), 1, true, {{{14, 40}, {16, 39}}}, every_day});
    base.rivers.push_back(
        {names("Long Water"), 1, false, {{{10, 41.5}, {11, 41.7}, {12.5, 41.4}, {14, 41.6}}}, every_day});
    base.lakes.push_back({names("Round Lake"), box(12.4, 42.6, 12.8, 42.9)});
    base.roads.push_back({names("High Road"), 1, true, {{{11.2, 41.2}, {12.0, 42.4}, {13.2, 43.2}}}, every_day});
    base.towns.push_back({names("Overthere"), 1, {14.6, 42}, "OO"});
    base.towns.push_back({names("Westgate of the base map"), 1, {11.21, 41.2}, "TT"});
    GreyRaster hills{32, 32, {8, 38, 16, 46}, {}};
    for (int cell = 0; cell < hills.width * hills.height; ++cell) {
        hills.cells.push_back(static_cast<std::uint8_t>(cell % 5 == 0 ? 120 : 180));
    }
    base.hillshade = hills;
    base.elevation = hills;
    return base;
}

}  // namespace test_support
