// A campaign's places and areas as a gazetteer, and the one that ships.
#include "app/load/load_campaign.hpp"
#include "app/load/load_gazetteer.hpp"
#include "geo/geocode/fold.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace app::load;
using geo::geocode::FeatureKind;

namespace {

std::shared_ptr<const geo::geocode::Gazetteer> islands() {
    const LoadedCampaign loaded = load_campaign(test_support::tests_dir() / "data" / "campaign-islands");
    REQUIRE(loaded.campaign);
    const auto gazetteer = gazetteer_of(*loaded.campaign);
    REQUIRE(gazetteer);
    return *gazetteer;
}

std::span<const geo::geocode::NameHit> find(const geo::geocode::Gazetteer& gazetteer, std::string_view name) {
    return gazetteer.find(geo::geocode::joined(geo::geocode::fold(name).strict));
}

}  // namespace

TEST_CASE("places are found under every name, with the campaign as source") {
    const auto gazetteer = islands();
    for (const char* name : {"Lamp Town", "Lamptown", "شهر چراغ"}) {
        INFO(name);
        REQUIRE(find(*gazetteer, name).size() == 1);
        const auto record = gazetteer->record(find(*gazetteer, name)[0].place);
        CHECK(record.source == "campaign-islands");
        CHECK(record.id == "lamp_town");
        CHECK(record.kind == FeatureKind::Capital);
        CHECK(record.province == "Tarou");
    }
}

TEST_CASE("an area lies at its centroid, on its own side of 180 degrees") {
    const auto gazetteer = islands();
    REQUIRE(find(*gazetteer, "Nomba").size() == 1);
    const auto record = gazetteer->record(find(*gazetteer, "Nomba")[0].place);
    CHECK(record.kind == FeatureKind::Province);
    CHECK(record.position.lon_deg < -175);
    CHECK(record.position.lon_deg > -180);
    CHECK(record.precision_km > 1);
}

TEST_CASE("the shipped gazetteer opens at once") {
    const auto start = std::chrono::steady_clock::now();
    const auto shipped = open_shipped_gazetteer();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    REQUIRE(shipped);
    CHECK((*shipped)->size() > 20000);
    CHECK(took.count() < 0.1);
}
