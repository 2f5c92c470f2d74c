#include "geo/crs/auto_projection.hpp"
#include "geo/crs/proj_string.hpp"

#include <catch2/catch.hpp>

#include <string>

using geo::crs::auto_definition;
using geo::crs::central_lon_deg;
using geo::crs::is_plain_wgs84;
using geo::crs::proj_words;

TEST_CASE("A Lambert cone with its parallels at 1/6 and 5/6, as a rule") {
    CHECK(auto_definition({60, 30, 75, 39}) ==
          "+proj=lcc +lat_1=31.5 +lat_2=37.5 +lat_0=34.5 +lon_0=67.5 +datum=WGS84 +units=m +over");
    CHECK(auto_definition({140, -40, 150, -28}) ==
          "+proj=lcc +lat_1=-38 +lat_2=-30 +lat_0=-34 +lon_0=145 +datum=WGS84 +units=m +over");
}

TEST_CASE("Another one where a cone makes no sense") {
    CHECK(auto_definition({10, -10, 30, 5}) == "+proj=laea +lat_0=-2.5 +lon_0=20 +datum=WGS84 +units=m +over");
    CHECK(auto_definition({10, 0, 12, 0.5}) == "+proj=laea +lat_0=0.25 +lon_0=11 +datum=WGS84 +units=m +over");
    CHECK(auto_definition({170, -10, -170, 10}) == "+proj=laea +lat_0=0 +lon_0=180 +datum=WGS84 +units=m +over");
    CHECK(auto_definition({0, 70, 60, 85}) == "+proj=laea +lat_0=90 +lon_0=30 +datum=WGS84 +units=m +over");
    CHECK(auto_definition({0, -90, 60, -60}) == "+proj=laea +lat_0=-90 +lon_0=30 +datum=WGS84 +units=m +over");
    CHECK(auto_definition({-180, -90, 180, 90}) == "+proj=eqearth +lon_0=0 +datum=WGS84 +units=m +over");
}

TEST_CASE("A box across 180 degrees is centred where it is") {
    CHECK(proj_words(auto_definition({170, 30, -150, 40})).at("lon_0") == "-170");
    CHECK(proj_words(auto_definition({150, 30, -170, 40})).at("lon_0") == "170");
}

TEST_CASE("Words of a PROJ string") {
    const auto words = proj_words("  +proj=utm\t+zone=42  south +zone=43 ");
    CHECK(words.size() == 3);
    CHECK(words.at("zone") == "42");
    CHECK(words.at("south").empty());
    CHECK(proj_words("").empty());
    CHECK(proj_words("  ").empty());
    CHECK(central_lon_deg(words) == 69.0);
    CHECK(central_lon_deg(proj_words("+proj=lcc +lon_0=-12.5")) == -12.5);
    CHECK(central_lon_deg(proj_words("+proj=omerc +lonc=5")) == 5.0);
    CHECK_FALSE(central_lon_deg(proj_words("+proj=lcc +lon_0=12d30'E")));
    CHECK_FALSE(central_lon_deg(proj_words("+proj=merc")));
}

TEST_CASE("Only projections on WGS 84 in metres need no database") {
    CHECK(is_plain_wgs84(proj_words("+proj=lcc +lat_1=30 +lat_2=37 +datum=WGS84 +units=m +no_defs +type=crs")));
    CHECK(is_plain_wgs84(proj_words("+proj=merc")));
    for (const char* other :
         {"+proj=lcc +ellps=krass", "+proj=lcc +datum=NAD27", "+proj=lcc +towgs84=1,2,3", "+proj=lcc +units=us-ft",
          "+proj=lcc +pm=paris", "+proj=pipeline +step +proj=lcc", "+init=epsg:4326", "EPSG:32642", ""}) {
        CAPTURE(other);
        CHECK_FALSE(is_plain_wgs84(proj_words(other)));
    }
}
