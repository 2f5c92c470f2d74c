#include "geo/crs/geodesic.hpp"
#include "tests/unit/app/load/mini_campaign.hpp"

#include <catch2/catch.hpp>

using namespace app::campaign;
using geo::calendar::Day;
using geo::calendar::Instant;

namespace {

Day day(int month, int day_of_month) {
    return Day::from_civil({1900, month, day_of_month});
}

CampaignPtr good() {
    const auto loaded = mini::load(mini::good_files(), "load-good");
    INFO(mini::listed(loaded.diagnostics));
    REQUIRE(loaded.campaign);
    REQUIRE(loaded.diagnostics.all().empty());
    return loaded.campaign;
}

std::string held_by(const Campaign& campaign, std::string_view area, SubjectKind kind, Day when) {
    const auto subject = campaign.subject_of(campaign.find_area(area).value(), kind);
    const auto row = subject ? campaign.timelines.at(*subject, when) : std::nullopt;
    return row ? campaign.actor(campaign.control(*row).controller).key : "-";
}

}  // namespace

TEST_CASE("a good campaign loads without a word") {
    const auto campaign = good();
    CHECK(campaign->info.id == "mini");
    CHECK(campaign->info.title.en == "Mini");
    CHECK(campaign->info.span.from == day(1, 1));
    CHECK(campaign->info.span.to == Day::from_civil({1901, 1, 1}));
    CHECK(campaign->info.extent.west_deg == -1.0);
    CHECK(campaign->actors.size() == 3);
    CHECK(campaign->areas.size() == 3);
    CHECK(campaign->places.size() == 4);
    CHECK(campaign->battles.size() == 2);
    CHECK(campaign->movements.size() == 2);
    CHECK(campaign->events.size() == 1);
    CHECK(campaign->sources.size() == 2);
    CHECK(campaign->omissions.size() == 1);
}

TEST_CASE("cells arrive where they belong") {
    const auto campaign = good();
    const Actor& blue = campaign->actor(campaign->find_actor("BLUE").value());
    CHECK(blue.color == ActorColor{0, 0, 255});
    CHECK(blue.short_name == "Blue party");
    CHECK(blue.parent == campaign->find_actor("RED"));
    CHECK(blue.provenance.sources.size() == 2);
    CHECK(blue.provenance.row == geo::SourceRef{"actors.csv", 3});
    const Place& port = campaign->place(campaign->find_place("port").value());
    CHECK(port.variants == std::vector<std::string>{"Harbour", "Haven"});
    CHECK(port.area == campaign->find_area("west"));
    CHECK(port.position == geo::core::LonLat{0.25, 0.5});
    CHECK(port.precision_km == 1.0);
    CHECK(campaign->places[1].rank == 2);
    const Battle& fight = campaign->battles[0];
    CHECK(fight.position == geo::core::LonLat{0.9, 0.75});
    CHECK(fight.side_a.size() == 2);
    CHECK(fight.killed_high == 20.0);
    CHECK(fight.when.drawn == geo::calendar::DayRange{day(2, 10), day(2, 13)});
    CHECK(campaign->battles[1].when.somewhen);
    const Event& treaty = campaign->events[0];
    CHECK(treaty.title == "Treaty");
    CHECK(treaty.place == campaign->find_place("port"));
    CHECK(campaign->omissions[0].line == "12");
}

TEST_CASE("control rows become timelines of centre and countryside") {
    const auto campaign = good();
    CHECK(held_by(*campaign, "west", SubjectKind::Centre, day(8, 8)) == "RED");
    CHECK(held_by(*campaign, "west", SubjectKind::Centre, day(8, 9)) == "BLUE");
    CHECK(held_by(*campaign, "west", SubjectKind::Countryside, day(4, 14)) == "RED");
    CHECK(held_by(*campaign, "west", SubjectKind::Countryside, day(4, 15)) == "NOBODY");
    for (const SubjectKind kind : {SubjectKind::Centre, SubjectKind::Countryside}) {
        CHECK(held_by(*campaign, "east", kind, day(1, 1)) == "BLUE");
        CHECK(held_by(*campaign, "bay", kind, day(12, 31)) == "RED");
    }
    // A row for the whole keeps its key on both sides.
    std::size_t rows_c5 = 0;
    for (const Control& control : campaign->controls) {
        rows_c5 += control.key == "C5" ? 1U : 0U;
    }
    CHECK(rows_c5 == 2);
    const auto& last = campaign->subjects.back();
    CHECK(last.kind == SubjectKind::Place);
    CHECK(last.place == campaign->find_place("ford"));
    CHECK(last.area == campaign->find_area("west"));
}

TEST_CASE("subjects stand in the order of areas, places last, whatever the order of rows") {
    mini::Files files = mini::good_files();
    const auto ordered = mini::load(files, "load-order-a").campaign;
    files["control.csv"] =
        "control_id,area_id,part,place_id,from,to,controller,status,confidence,source_ids,note\n"
        "C7,,place,ford,1900-03-01,..,RED,controlled,low,S2,\n"
        "C6,bay,whole,,..,..,RED,controlled,low,S2,\n"
        "C5,east,whole,,1900-01-01,..,BLUE,controlled,high,S1,\n"
        "C2,west,centre,port,1900-01-01,..,BLUE,contested,medium,S1;S2,a note\n"
        "C4,west,countryside,,1900-01-01,..,NOBODY,unknown,low,S2,\n";
    const auto turned = mini::load(files, "load-order-b").campaign;
    REQUIRE(ordered->subjects.size() == turned->subjects.size());
    for (std::size_t index = 0; index < ordered->subjects.size(); ++index) {
        CHECK(ordered->subjects[index].kind == turned->subjects[index].kind);
        CHECK(ordered->subjects[index].area == turned->subjects[index].area);
    }
}

TEST_CASE("a sub-unit's ground is cut out of its parent and nothing is lost") {
    const auto campaign = good();
    const Area& west = campaign->area(campaign->find_area("west").value());
    const Area& east = campaign->area(campaign->find_area("east").value());
    const Area& bay = campaign->area(campaign->find_area("bay").value());
    const double whole_km2 = geo::crs::geodesic_area_km2(west.outline);
    CHECK(west.area_km2 + bay.area_km2 == Approx(whole_km2));
    CHECK(bay.area_km2 / whole_km2 == Approx(0.25).epsilon(0.001));
    CHECK(east.area_km2 == Approx(geo::crs::geodesic_area_km2(east.outline)));
    CHECK(bay.disputed());
    CHECK(bay.parents == std::vector{campaign->find_area("west").value()});
}

TEST_CASE("a sub-unit without facts is painted by its parent") {
    mini::Files files = mini::good_files();
    std::string& control = files["control.csv"];
    control.erase(control.find("C6"), control.find("C7") - control.find("C6"));
    const auto loaded = mini::load(files, "load-factless-subunit");
    INFO(mini::listed(loaded.diagnostics));
    REQUIRE(loaded.diagnostics.all().empty());
    const Area& west = loaded.campaign->areas[0];
    CHECK(west.area_km2 == Approx(geo::crs::geodesic_area_km2(west.outline)));
    CHECK(loaded.campaign->areas[2].fill.empty());
    CHECK_FALSE(loaded.campaign->areas[2].outline.empty());
}

TEST_CASE("waypoints are sorted by seq and passed as dated") {
    const auto campaign = good();
    const Movement& march = campaign->movements[0];
    REQUIRE(march.waypoints.size() == 3);
    CHECK(march.drawn);
    CHECK(march.unit_label == "1 Bde");
    CHECK(march.men_low == 1000.0);
    CHECK(march.waypoints[1].inferred);
    CHECK(march.waypoints[1].place == campaign->find_place("ford"));
    CHECK(march.passage[0] == Instant::start_of(day(5, 1)));
    CHECK(march.passage[1] == Instant::noon(day(5, 6)));
    CHECK(march.passage[2] == Instant::start_of(day(5, 11)));
    CHECK(march.distance_m[2] > march.distance_m[1]);
    CHECK_FALSE(campaign->movements[1].drawn);
    CHECK(campaign->movements[1].route_inferred);
}

TEST_CASE("areas exist from the first day that their dates can mean") {
    mini::Files files = mini::good_files();
    files["areas.csv"] =
        "area_id,kind,name,feature,valid_from,valid_to,confidence,source_ids,centre_place,parent\n"
        "west,province,West,f-west,,1900-06,high,S1,port,\n"
        "east,province,East,f-east,1900,,high,S1,mill,\n"
        "bay,subunit,Bay,f-bay,..,..,low,S2,quay,west\n"
        "west2,province,West,f-west,1900-06,,high,S1,port,\n";
    const auto campaign = mini::load(files, "load-validity").campaign;
    CHECK(campaign->areas[0].valid.contains(day(5, 31)));
    CHECK_FALSE(campaign->areas[0].valid.contains(day(6, 1)));
    CHECK(campaign->areas[1].valid.contains(day(1, 1)));
    CHECK(campaign->areas[2].valid.contains(day(1, 1)));
    CHECK_FALSE(campaign->areas[3].valid.contains(day(5, 31)));
    CHECK(campaign->areas[3].valid.contains(day(6, 1)));
}

TEST_CASE("a campaign across 180 degrees is unwrapped around its middle") {
    mini::Files files = mini::good_files();
    const auto replace = [&files](const std::string& name, const std::string& from, const std::string& to) {
        std::string& text = files[name];
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
    };
    replace("manifest.json", "[-1, -1, 3, 2]", "[178, -1, -178, 2]");
    replace("areas.geojson", "[[[0,0],[0.5,0],[1,0],[1,0.5],[1,1],[0,1],[0,0]]]",
            "[[[179,0],[-179,0],[-179,1],[179,1],[179,0]]]");
    replace("places.csv", "0.5,0.25,", "0.5,179.5,");
    replace("places.csv", "0.75,0.9,", "0.75,-179.5,");
    replace("battles.csv", "0.5,0.25,", "0.5,179.5,");
    replace("movement_waypoints.csv", "M1,3,mill,0.5,1.5", "M1,3,,0.5,-178.5");
    const auto loaded = mini::load(files, "load-dateline");
    INFO(mini::listed(loaded.diagnostics));
    REQUIRE(loaded.campaign);
    CHECK_FALSE(loaded.diagnostics.has_errors());
    const Movement& march = loaded.campaign->movements[0];
    CHECK(march.waypoints[1].position.lon_deg - march.waypoints[0].position.lon_deg == Approx(1.0));
    CHECK(march.waypoints[2].position.lon_deg - march.waypoints[1].position.lon_deg == Approx(1.0));
    CHECK(march.distance_m[2] < 300e3);
    for (const auto& point : loaded.campaign->areas[0].outline.at(0).outer) {
        CHECK(std::abs(point.lon_deg - 180.0) < 1.5);
    }
}
