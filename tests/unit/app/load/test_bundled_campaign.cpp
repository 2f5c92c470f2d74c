#include "app/load/load_campaign.hpp"
#include "geo/crs/geodesic.hpp"
#include "tests/unit/app/load/mini_campaign.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::campaign;
using geo::calendar::Day;

namespace {

const app::load::LoadedCampaign& bundled() {
    static const app::load::LoadedCampaign loaded =
        app::load::load_campaign(app::load::find_campaign("afghanistan-1988-1992").value());
    return loaded;
}

const Campaign& campaign() {
    REQUIRE(bundled().campaign);
    return *bundled().campaign;
}

std::string centre_on(std::string_view area, int year, int month, int day) {
    const auto subject = campaign().subject_of(campaign().find_area(area).value(), SubjectKind::Centre).value();
    const auto row = campaign().timelines.at(subject, Day::from_civil({year, month, day}));
    if (!row) {
        return "-";
    }
    const Control& control = campaign().control(*row);
    return campaign().actor(control.controller).key + " " + std::string(hold_status_name(control.status));
}

}  // namespace

TEST_CASE("the bundled campaign has no errors and no warnings") {
    INFO(mini::listed(bundled().diagnostics));
    CHECK(bundled().diagnostics.count(geo::Severity::Error) == 0);
    CHECK(bundled().diagnostics.count(geo::Severity::Warning) == 0);
}

TEST_CASE("on every day there are 30 provinces and 4 sub-units, each with a fact") {
    for (Day day = campaign().info.span.from; day < campaign().info.span.to; day = day + 1) {
        std::size_t provinces = 0;
        std::size_t subunits = 0;
        for (std::size_t index = 0; index < campaign().areas.size(); ++index) {
            const Area& area = campaign().areas[index];
            if (area.valid.contains(day)) {
                ++(area.kind == AreaKind::Province ? provinces : subunits);
                REQUIRE_FALSE(area.fill.empty());
                REQUIRE(campaign().subject_of(AreaId(index), SubjectKind::Centre));
                REQUIRE(campaign().subject_of(AreaId(index), SubjectKind::Countryside));
            }
        }
        REQUIRE(provinces == 30);
        REQUIRE(subunits == 4);
    }
}

TEST_CASE("the painted areas cover the country once") {
    double painted_km2 = 0.0;
    for (const Area& area : campaign().areas) {
        if (area.valid.contains(campaign().info.span.from)) {
            painted_km2 += area.area_km2;
        }
    }
    // The country's area by its own statistics is 652,230 km2; Natural Earth generalises its borders.
    CHECK(painted_km2 == Approx(647000.0).epsilon(0.015));
}

TEST_CASE("known changes fall on their days") {
    CHECK(centre_on("khost", 1991, 3, 1) == "RA besieged");
    CHECK(centre_on("khost", 1991, 3, 30) == "RA contested");
    CHECK(centre_on("khost", 1991, 3, 31) == "HAQ controlled");
    CHECK(centre_on("khost", 1991, 4, 15) == "HAQ controlled");
    CHECK(centre_on("kunduz", 1988, 8, 8) == "RA controlled");
    CHECK(centre_on("kunduz", 1988, 8, 9) == "MUJ controlled");
    CHECK(centre_on("kunduz", 1988, 8, 14) == "MUJ controlled");
    CHECK(centre_on("kunduz", 1988, 8, 15) == "RA controlled");
    CHECK(centre_on("balkh", 1992, 3, 17) == "RA controlled");
    CHECK(centre_on("balkh", 1992, 3, 18) == "JUN controlled");
    CHECK(centre_on("kabul", 1992, 4, 15) == "RA controlled");
    CHECK(centre_on("kabul", 1992, 4, 28) != "RA controlled");
}

TEST_CASE("every drawn movement has a way inside its days") {
    std::size_t drawn = 0;
    for (const Movement& movement : campaign().movements) {
        if (!movement.drawn) {
            continue;
        }
        ++drawn;
        INFO(movement.key);
        REQUIRE(movement.waypoints.size() >= 2);
        CHECK(movement.distance_m.back() > 0.0);
        CHECK(movement.passage.front() >= geo::calendar::Instant::start_of(movement.when.uncut.from));
        CHECK(movement.passage.back() <= geo::calendar::Instant::start_of(movement.when.uncut.to));
    }
    CHECK(drawn >= 40);
}

TEST_CASE("every fact names its sources") {
    const auto sourced = [](const auto& rows) {
        return std::all_of(rows.begin(), rows.end(), [](const auto& row) { return !row.provenance.sources.empty(); });
    };
    CHECK(sourced(campaign().controls));
    CHECK(sourced(campaign().battles));
    CHECK(sourced(campaign().movements));
    CHECK(sourced(campaign().events));
}

TEST_CASE("breakpoints include the changes of April 1992") {
    for (const int day : {15, 16, 17, 19, 22, 24, 25, 27, 28}) {
        const auto& changes = campaign().visible_changes;
        INFO(day);
        CHECK(std::binary_search(changes.begin(), changes.end(), Day::from_civil({1992, 4, day})));
    }
}
