// The optional tables of fronts, and the optional affiliation of parties.
#include "tests/unit/app/load/mini_campaign.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::campaign;

namespace {

mini::Files with_fronts(const std::string& fronts, const std::string& points) {
    mini::Files files = mini::good_files();
    std::string& manifest = files["manifest.json"];
    const std::string before = R"("events": "events.csv")";
    manifest.replace(manifest.find(before), before.size(),
                     before + R"(, "fronts": "fronts.csv", "front_points": "front_points.csv")");
    files["fronts.csv"] = "front_id,name,actor,from,to,confidence,source_ids\n" + fronts;
    files["front_points.csv"] = "front_id,seq,place_id,lat,lon,inferred\n" + points;
    return files;
}

const char* const good_front = "F1,Line at the ford,RED,1900-03-01,1900-04,high,S1\n";
const char* const good_points = "F1,2,,0.5,0.9,yes\nF1,1,ford,,,\nF1,3,,0.2,0.9,no\n";

auto count(const geo::Diagnostics& diagnostics, std::string_view code) {
    const auto& all = diagnostics.all();
    return std::count_if(all.begin(), all.end(),
                         [code](const geo::Diagnostic& problem) { return problem.code == code; });
}

}  // namespace

TEST_CASE("fronts are read with their points in order") {
    const auto loaded = mini::load(with_fronts(good_front, good_points), "fronts-good");
    INFO(mini::listed(loaded.diagnostics));
    CHECK(loaded.diagnostics.all().empty());
    REQUIRE(loaded.campaign->fronts.size() == 1);
    const Front& front = loaded.campaign->fronts[0];
    CHECK(front.key == "F1");
    CHECK(loaded.campaign->actor(front.actor).key == "RED");
    REQUIRE(front.points.size() == 3);
    CHECK(front.points[0].position == geo::core::LonLat{0.9, 0.75});
    CHECK(front.points[1].inferred);
    CHECK_FALSE(front.points[2].inferred);
    CHECK(front.when.drawn.from == geo::calendar::Day::from_civil({1900, 3, 1}));
    CHECK(front.when.drawn.to == geo::calendar::Day::from_civil({1900, 4, 15}));
    CHECK(std::find(loaded.campaign->breakpoints.begin(), loaded.campaign->breakpoints.end(), front.when.drawn.to) !=
          loaded.campaign->breakpoints.end());
}

TEST_CASE("a campaign without fronts is told nothing of them") {
    const auto loaded = mini::load(mini::good_files(), "fronts-none");
    CHECK(loaded.diagnostics.all().empty());
    CHECK(loaded.campaign->fronts.empty());
}

TEST_CASE("what is wrong with a front is said, and it is left out") {
    const auto short_of_points = mini::load(with_fronts(good_front, "F1,1,ford,,,\n"), "fronts-short");
    CHECK(count(short_of_points.diagnostics, "too-few-points") == 1);
    CHECK(short_of_points.campaign->fronts.empty());

    std::string stray_points = good_points;
    stray_points += "F9,1,ford,,,\n";
    const auto stray = mini::load(with_fronts(good_front, stray_points), "fronts-stray");
    CHECK(count(stray.diagnostics, "unknown-id") == 1);
    CHECK(stray.campaign->fronts.size() == 1);

    const auto nobody = mini::load(with_fronts("F1,Line,,1900-03-01,..,high,S1\n", good_points), "fronts-nobody");
    CHECK(count(nobody.diagnostics, "missing-value") == 1);
    CHECK(nobody.campaign->fronts.empty());

    const auto backwards =
        mini::load(with_fronts("F1,Line,RED,1900-03-01,1900-02-01,high,S1\n", good_points), "fronts-backwards");
    CHECK(count(backwards.diagnostics, "ends-before-start") == 1);
    CHECK(backwards.campaign->fronts.empty());
}

TEST_CASE("parties are neutral unless the campaign says otherwise") {
    mini::Files files = mini::good_files();
    CHECK(mini::load(files, "affiliation-none").campaign->actors[0].affiliation == Affiliation::Neutral);
    files["actors.csv"] =
        "actor_id,name,color,letter,affiliation,confidence,source_ids\n"
        "RED,Red party,#ff0000,R,hostile,high,S1\n"
        "BLUE,Blue party,#0000ff,B,friend,medium,S1;S2\n"
        "NOBODY,Unknown,#888888,?,enemy,low,\n";
    const auto loaded = mini::load(files, "affiliation");
    CHECK(loaded.campaign->actors[0].affiliation == Affiliation::Hostile);
    CHECK(loaded.campaign->actors[1].affiliation == Affiliation::Friend);
    CHECK(loaded.campaign->actors[2].affiliation == Affiliation::Neutral);
    CHECK(count(loaded.diagnostics, "unknown-value") == 1);
}
