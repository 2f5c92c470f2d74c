// Phrases that place something by another place, taken apart.
#include "geo/geocode/relative_phrase.hpp"

#include <catch2/catch.hpp>

using namespace geo::geocode;

namespace {

RelativePhrase read(const char* text) {
    INFO(text);
    const auto phrase = read_relative_phrase(text);
    REQUIRE(phrase);
    return *phrase;
}

}  // namespace

TEST_CASE("distance and direction, in any unit and wording") {
    struct Row {
        const char* text;
        double km;
        double azimuth_deg;
        const char* name;
    };
    for (const Row& row :
         {Row{"70 km north of Kabul", 70, 0, "Kabul"}, Row{"30 km south-east of Gardez", 30, 135, "Gardez"},
          Row{"about 12 miles to the west of the city of Herat", 19.3, 270, "Herat"},
          Row{"20-30 kilometres northeast of Khost", 25, 45, "Khost"},
          Row{"1,500 metres SSW of Mazar-i Sharif", 1.5, 202.5, "Mazar-i Sharif"},
          Row{"a hundred kilometers due south from Kunduz", 100, 180, "Kunduz"},
          Row{"some 8 km (5 mi) east of Pul-e Khumri", 8, 90, "Pul-e Khumri"},
          Row{"positions two miles North West of Jalalabad.", 3.2, 315, "Jalalabad"}}) {
        const RelativePhrase phrase = read(row.text);
        CHECK(phrase.relation == Relation::Offset);
        CHECK(phrase.distance_km.value_or(-1) == Approx(row.km).epsilon(0.01));
        CHECK(phrase.azimuth_deg.value_or(-1) == Approx(row.azimuth_deg));
        CHECK(phrase.names == std::vector<std::string>{row.name});
    }
    CHECK(read("about 12 miles west of Herat").approximate);
    CHECK_FALSE(read("12 miles west of Herat").approximate);
    CHECK(read("40 km from Kabul").relation == Relation::Distance);
}

TEST_CASE("directions without a distance, outskirts and parts") {
    const RelativePhrase just = read("just north of Kabul");
    CHECK(just.relation == Relation::Offset);
    CHECK(just.just);
    CHECK_FALSE(just.distance_km);
    CHECK(read("far to the south of Kabul").far);
    const RelativePhrase outskirts = read("the southern outskirts of Kabul");
    CHECK(outskirts.relation == Relation::Outskirts);
    CHECK(outskirts.azimuth_deg.value_or(-1) == 180);
    CHECK_FALSE(read("the outskirts of Kabul").azimuth_deg);
    CHECK(read("north-eastern Badakhshan").relation == Relation::Part);
    CHECK(read("near Khost").relation == Relation::Near);
    CHECK(read("in the vicinity of Khost").names.at(0) == "Khost");
}

TEST_CASE("two places: between, roads and borders") {
    const RelativePhrase between = read("half-way between Kabul and Jalalabad");
    CHECK(between.relation == Relation::Between);
    CHECK(between.halfway);
    CHECK(between.names == std::vector<std::string>{"Kabul", "Jalalabad"});
    CHECK(read("the Kabul-Gardez road").names == std::vector<std::string>{"Kabul-Gardez"});
    CHECK(read("on the Kabul\u2013Gardez highway").names == std::vector<std::string>{"Kabul-Gardez"});
    CHECK(read("the main road from Kabul to Gardez").names == std::vector<std::string>{"Kabul", "Gardez"});
    CHECK(read("the highway linking Kabul and Gardez").relation == Relation::Road);
    CHECK(read("on the Pakistani border").relation == Relation::Border);
    CHECK(read("the border with Iran").names == std::vector<std::string>{"Iran"});
    CHECK(read("the border between Iran and Iraq").names == std::vector<std::string>{"Iran", "Iraq"});
    CHECK(read("Afghan-Soviet border").names == std::vector<std::string>{"Afghan-Soviet"});
}

TEST_CASE("what is no relative phrase is left alone") {
    for (const char* text : {"Kabul", "", "Northampton", "Pul-e Khumri", "70 km", "north", "of the north", "near"}) {
        INFO(text);
        CHECK_FALSE(read_relative_phrase(text));
    }
    CHECK_FALSE(read_relative_phrase(std::string(100000, 'a') + " road"));
    CHECK_FALSE(azimuth_of("northsouth"));
    CHECK(azimuth_of("NNW").value_or(-1) == 337.5);
}
