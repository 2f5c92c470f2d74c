// Whole texts: which places are found, what they mean, what they are not.
#include "geo/reading/text_reader.hpp"
#include "tests/support/reading_words.hpp"

#include <catch2/catch.hpp>

using namespace geo::reading;

namespace {

const TextReader& reader() {
    static const TextReader shared(test_support::small_gazetteer(), test_support::shipped_words());
    return shared;
}

Reading read(std::string_view text, const std::string& file_name = "a.txt") {
    ReadOptions options;
    options.file_name = file_name;
    auto reading = reader().read(text, options);
    REQUIRE(reading);
    return *reading;
}

/// "text=Country(role) ..." of all places.
std::string places(std::string_view text, const std::string& file_name = "a.txt") {
    const Reading reading = read(text, file_name);
    std::string all;
    for (const PlaceMention& place : reading.places) {
        all += all.empty() ? "" : " | ";
        all += reading.texts[place.text];
        all += place.meaning == none ? "=?" : "=" + reading.meanings[place.meaning].front().country;
        all += place.role == MentionRole::Name ? "" : "(" + std::string(role_name(place.role)) + ")";
    }
    return all;
}

}  // namespace

TEST_CASE("the text decides between places of one name") {
    CHECK(places("From Madrid in Spain the army went to Toledo and Valencia.") ==
          "Madrid=ES | Spain=ES | Toledo=ES | Valencia=ES");
    CHECK(places("In the United States they live in Toledo, the Americans say.") == "United States=US | Toledo=US");
    CHECK(places("Spain and Madrid are far, he said in Valencia, Venezuela.").find("Valencia=VE") != std::string::npos);
}

TEST_CASE("persons, newspapers and common words are no places") {
    CHECK(places("General Franco met Francisco Franco in Madrid. Franco said no.") == "Madrid=ES");
    CHECK(places("The Valencia Times and the Madrid Herald wrote of Spain.") == "Spain=ES");
    CHECK(places("Split the army in Spain.") == "Spain=ES");
    CHECK(places("The Spanish left Spain.") == "Spain=ES");
    CHECK(places("They sailed to Spain from Split.") == "Spain=ES | Split=HR");
}

TEST_CASE("names inside names are marked") {
    CHECK(places("The Battle of Badajoz and the Madrid Accords of Spain.") ==
          "Badajoz=ES(in_name) | Madrid=ES(in_name) | Spain=ES");
    CHECK(places("He studied at Valencia University in Spain.") == "Valencia=ES(in_name) | Spain=ES");
}

TEST_CASE("kind words belong to the name") {
    CHECK(places("in Cuenca Province of Spain") == "Cuenca Province=ES | Spain=ES");
    CHECK(places("the village of Riofrio in Spain; Riofrio burnt") == "Riofrio=? | Spain=ES | Riofrio=?");
}

TEST_CASE("roads and relative places are wholes besides their names") {
    CHECK(places("The Madrid-Toledo road in Spain is closed.") ==
          "Madrid-Toledo road=ES(road) | Madrid=ES | Toledo=ES | Spain=ES");
    const Reading reading = read("They stood 70 km north of Madrid in Spain.");
    REQUIRE(reading.places.size() == 3);
    CHECK(reading.texts[reading.places[0].text] == "70 km north of Madrid");
    CHECK(reading.meanings[reading.places[0].meaning].front().position.lat_deg == Approx(41.05).margin(0.05));
}

TEST_CASE("headings in capitals and texts in lower case") {
    CHECK(places("THE FALL OF MADRID\n\nThe town fell.") == "MADRID=ES");
    std::string lower = "fighting goes on near madrid and badajoz in spain while the government speaks of talks ";
    lower += "which have been held in secret for weeks now without anything to show for them ";
    lower += "and the split in the army grows with every week that goes by and nobody knows where it will end or when";
    CHECK(places(lower).find("madrid=ES") != std::string::npos);
    CHECK(places(lower).find("badajoz=ES") != std::string::npos);
    CHECK(places(lower).find("split") == std::string::npos);
}

TEST_CASE("each place has the date that governs it") {
    const Reading reading = read("On 5 May 1937 Madrid held. Toledo fell in June 1937. Badajoz was quiet.");
    REQUIRE(reading.places.size() == 3);
    const auto date = [&](std::size_t i) { return reading.texts[reading.dates[reading.places[i].date].edtf]; };
    CHECK(date(0) == "1937-05-05");
    CHECK(date(1) == "1937-06");
    CHECK(date(2) == "1937-06");
    CHECK(reading.places[1].sentence == 1);
}

TEST_CASE("markup shifts no offset") {
    const std::string html = "<html><body><p>In <b>Mad</b>rid &amp; <a href='Toledo'>Badajoz</a></p></body></html>";
    const Reading reading = read(html, "a.html");
    REQUIRE(reading.places.size() == 2);
    CHECK(reading.texts[reading.places[0].text] == "Mad</b>rid");
    CHECK(html.substr(reading.places[1].offset_start, reading.places[1].offset_end - reading.places[1].offset_start) ==
          "Badajoz");
}

TEST_CASE("long texts are read in blocks without a seam") {
    std::string text;
    for (int i = 0; i < 60000; ++i) {
        text += "The army left Madrid in Spain. ";
    }
    const Reading reading = read(text);
    CHECK(reading.places.size() == 120000);
    CHECK(reading.places.back().offset_end == text.size() - 2);
    CHECK(reading.meanings.size() == 2);
}

TEST_CASE("empty texts and texts of anything do not fail") {
    CHECK(places("").empty());
    CHECK(places("\n\n\n").empty());
    CHECK(places("of of of The The in in A. B. C. - - – — ''' \"\" (((").empty());
    CHECK(places(std::string(3000000, 'x')).empty());
}
