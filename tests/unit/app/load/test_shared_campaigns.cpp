// The campaigns in tests/data: an invented one across 180 degrees and the equator, and the same one broken on purpose.
#include "geo/crs/geodesic.hpp"
#include "tests/unit/app/load/mini_campaign.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace app::campaign;
using geo::calendar::Day;

namespace {

app::load::LoadedCampaign load_shared(const char* name) {
    return app::load::load_campaign(test_support::tests_dir() / "data" / name);
}

/// A line of the table in the broken campaign's README: what must be found.
struct Expected {
    std::string file;
    std::size_t row = 0;
    std::string code;
};

std::string cell(const std::string& line, int number) {
    std::istringstream cells(line);
    std::string text;
    for (int at = 0; at <= number; ++at) {
        std::getline(cells, text, '|');
    }
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<Expected> expected_problems() {
    std::ifstream readme(test_support::tests_dir() / "data" / "campaign-broken" / "README.md");
    std::vector<Expected> expected;
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with("| ") && cell(line, 1) != "file" && !cell(line, 1).starts_with("---")) {
            const std::string row = cell(line, 2);
            expected.push_back({cell(line, 1), row.empty() ? 0 : std::stoul(row), cell(line, 4)});
        }
    }
    return expected;
}

}  // namespace

TEST_CASE("the campaign across 180 degrees has no problem") {
    const auto loaded = load_shared("campaign-islands");
    INFO(mini::listed(loaded.diagnostics));
    REQUIRE(loaded.campaign);
    CHECK(loaded.diagnostics.count(geo::Severity::Error) == 0);
    CHECK(loaded.diagnostics.count(geo::Severity::Warning) == 0);
    CHECK(loaded.campaign->areas.size() == 6);
}

TEST_CASE("what was split at 180 degrees is whole again") {
    const auto loaded = load_shared("campaign-islands");
    const Area& velai = loaded.campaign->area(loaded.campaign->find_area("velai").value());
    REQUIRE(velai.outline.size() == 1);
    double west = 1000;
    double east = -1000;
    for (const auto& point : velai.outline.front().outer) {
        west = std::min(west, point.lon_deg);
        east = std::max(east, point.lon_deg);
    }
    CHECK(west < 180.0);
    CHECK(east > 180.0);
    CHECK(east - west < 5.0);
    const Area& north = loaded.campaign->area(loaded.campaign->find_area("velai_north").value());
    CHECK(velai.area_km2 + north.area_km2 == Approx(geo::crs::geodesic_area_km2(velai.outline)).epsilon(1e-6));
}

TEST_CASE("a fleet sails on across 180 degrees") {
    const auto loaded = load_shared("campaign-islands");
    const auto& movements = loaded.campaign->movements;
    const auto fleet =
        std::find_if(movements.begin(), movements.end(), [](const Movement& m) { return m.key == "IM1"; });
    REQUIRE(fleet != movements.end());
    CHECK(fleet->distance_m.back() < 1.0e6);
    for (std::size_t index = 1; index < fleet->waypoints.size(); ++index) {
        CHECK(std::abs(fleet->waypoints[index].position.lon_deg - fleet->waypoints[index - 1].position.lon_deg) < 10);
    }
}

TEST_CASE("its dates are drawn as its README says") {
    const auto loaded = load_shared("campaign-islands");
    const Campaign& campaign = *loaded.campaign;
    const auto centre = campaign.subject_of(campaign.find_area("tarou").value(), SubjectKind::Centre).value();
    const auto key_on = [&](int month, int day) {
        return campaign.control(campaign.timelines.at(centre, Day::from_civil({1903, month, day})).value()).key;
    };
    CHECK(key_on(5, 12) == "I01");
    CHECK(key_on(5, 13) == "I02");
    CHECK(key_on(7, 15) == "I02");
    CHECK(key_on(7, 16) == "I03");
    CHECK(key_on(11, 30) == "I03");
}

TEST_CASE("everything that is broken on purpose is found") {
    const auto loaded = load_shared("campaign-broken");
    INFO(mini::listed(loaded.diagnostics));
    REQUIRE(loaded.campaign);
    const auto expected = expected_problems();
    REQUIRE(expected.size() > 30);
    const auto& all = loaded.diagnostics.all();
    for (const Expected& problem : expected) {
        INFO(problem.file << " " << problem.row << " " << problem.code);
        CHECK(std::any_of(all.begin(), all.end(), [&problem](const geo::Diagnostic& found) {
            return found.where.file == problem.file && found.code == problem.code && found.where.row == problem.row;
        }));
    }
}
