// Positions written as numbers.
#include "geo/geocode/coordinates.hpp"

#include <catch2/catch.hpp>

using geo::geocode::read_position;

namespace {

void check_near(const char* text, double lat, double lon, double tolerance_deg) {
    INFO(text);
    const auto written = read_position(text);
    REQUIRE(written);
    CHECK(written->position.lat_deg == Approx(lat).margin(tolerance_deg));
    CHECK(written->position.lon_deg == Approx(lon).margin(tolerance_deg));
    CHECK(written->precision_km > 0);
}

}  // namespace

TEST_CASE("decimal degrees, with and without hemispheres") {
    check_near("34.52813, 69.17233", 34.52813, 69.17233, 1e-9);
    check_near("34.5 N 69.2 E", 34.5, 69.2, 1e-9);
    check_near("N 34.5°, E 69.2°", 34.5, 69.2, 1e-9);
    check_near("33.5 S, 70.6 W", -33.5, -70.6, 1e-9);
    CHECK(read_position("34.5, 69.2")->precision_km == Approx(5.56).margin(0.01));
}

TEST_CASE("degrees, minutes and seconds") {
    check_near("34°31'41\"N 69°10'20\"E", 34.52806, 69.17222, 1e-4);
    check_near("34° 31′ 41″ N, 69° 10′ 20″ E", 34.52806, 69.17222, 1e-4);
    check_near("N34°31' E69°10'", 34.51667, 69.16667, 1e-4);
}

TEST_CASE("grids: MGRS and SK-42, with their error stated") {
    // Kabul, 34.52813 N 69.17233 E: 42S, computed with GeographicLib's GeoConvert.
    const auto mgrs = read_position("42SWD1581920678");
    REQUIRE(mgrs);
    CHECK(mgrs->position.lat_deg == Approx(34.528).margin(0.01));
    CHECK(mgrs->position.lon_deg == Approx(69.172).margin(0.01));
    CHECK(mgrs->how.find("MGRS") == 0);
    // Zone 12 (66 to 72 E): its middle meridian is 69 E, easting 12 500 000.
    const auto soviet = read_position("SK-42 3 822 000 12 515 800");
    REQUIRE(soviet);
    CHECK(soviet->position.lat_deg == Approx(34.53).margin(0.02));
    CHECK(soviet->position.lon_deg == Approx(69.172).margin(0.02));
    CHECK(soviet->how.find("within about") != std::string::npos);
}

TEST_CASE("numbers that are no positions") {
    for (const char* text :
         {"1988 1992", "15, 16", "95.5, 200.1", "34°75'N 69°10'E", "Kabul", "", "10,000 to 15,000", "99ZZZ1234"}) {
        INFO(text);
        CHECK_FALSE(read_position(text));
    }
}
