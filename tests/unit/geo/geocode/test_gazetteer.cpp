// Folding of names and the index over them.
#include "geo/geocode/fold.hpp"
#include "geo/geocode/gazetteer.hpp"
#include "tests/support/paths.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace geo::geocode;

namespace {

std::string strict(std::string_view text) {
    return joined(fold(text).strict);
}
std::string loose(std::string_view text) {
    return joined(fold(text).loose);
}

PlaceRecord place(std::string id, std::string name, std::vector<PlaceName> names, double lon, double lat) {
    PlaceRecord record;
    record.id = std::move(id);
    record.source = "test";
    record.kind = FeatureKind::Town;
    record.name = std::move(name);
    record.names = std::move(names);
    record.position = {lon, lat};
    record.country = "XX";
    record.population = 1000;
    return record;
}

std::vector<PlaceRecord> some_places() {
    return {
        place("a", "Pul-e Khumri", {{"Pul-e Khumri", ""}, {"پل خمری", "fa"}}, 68.7, 35.9),
        place("b", "Kandahar", {{"Kandahar", ""}, {"Qandahār", ""}, {"کندهار", "ps"}, {"قندهار", "fa"}}, 65.7, 31.6),
        place("c", "Jalalabad", {{"Jalalabad", ""}, {"Джелалабад", "ru"}}, 70.4, 34.4)};
}

}  // namespace

TEST_CASE("strict keys forget case, diacritics, hyphens and spaces") {
    CHECK(strict("Mazār-i-Sharīf") == strict("mazar i sharif"));
    CHECK(strict("Pul‑e Khumri") == strict("PUL-E KHUMRI"));
    CHECK(strict("Qal‘eh-ye Now") == strict("Qal'eh ye Now"));
    CHECK(strict("جلال‌آباد") == strict("جلال آباد"));
    CHECK(strict("كابل") == strict("کابل"));
    CHECK(strict("Kabul") != strict("Kabol"));
}

TEST_CASE("loose keys meet across transliterations") {
    const std::vector<std::pair<const char*, const char*>> same = {
        {"Kandahar", "Qandahar"},
        {"Kunduz", "Konduz"},
        {"Pul-e Khumri", "Pol-i Khomri"},
        {"Mazar-i Sharif", "Mazar-e Sharif"},
        {"Gulbahar", "Golbahar"},
        {"Jowzjan", "Juzjan"},
        {"Jalalabad", "Jalalobod"},
        {"Kalat", "Qalat"},
        {"Torghundi", "Turgundi"},
        {"Wardak", "Vardak"},
        {"قندهار", "کندهار"},
        {"Lashkar Gah", "Lashkargah"},
        {"Герат", "Gerat"},
        {"Sharana", "Sharanah"},
        {"Logar", "Lowgar"},
    };
    for (const auto& [a, b] : same) {
        INFO(a << " / " << b << ": " << loose(a) << " / " << loose(b));
        CHECK(loose(a) == loose(b));
    }
    CHECK(loose("Kabul") != loose("Herat"));
}

TEST_CASE("edit distance counts swaps once and stops at its limit") {
    CHECK(edit_distance("kabul", "kabul", 2) == 0);
    CHECK(edit_distance("kabul", "kaubl", 2) == 1);
    CHECK(edit_distance("kabul", "kbul", 2) == 1);
    CHECK(edit_distance("kabul", "herat", 2) == 3);
    CHECK(edit_distance("", "ab", 3) == 2);
}

TEST_CASE("an index answers by strict key, loose key, beginning and nearness") {
    const auto gazetteer = Gazetteer::from_records(some_places());
    REQUIRE(gazetteer);
    REQUIRE(gazetteer->find(strict("QANDAHĀR")).size() == 1);
    CHECK(gazetteer->name(gazetteer->find(strict("قندهار"))[0].place) == "Kandahar");
    CHECK(gazetteer->find(strict("Nowhere")).empty());
    CHECK(gazetteer->find_loose(loose("Pol-i-Khomri")).size() == 1);
    CHECK(gazetteer->has_prefix("pul"));
    CHECK(gazetteer->has_prefix("pul e"));
    CHECK(gazetteer->has_prefix("pul e khumri"));
    CHECK_FALSE(gazetteer->has_prefix("pul e khumri town"));
    CHECK_FALSE(gazetteer->has_prefix("khumri"));
    const auto near = gazetteer->find_near(loose("Jalalabaad"), 1);
    REQUIRE_FALSE(near.empty());
    CHECK(gazetteer->name(near[0].hits[0].place) == "Jalalabad");
    const PlaceRecord record = gazetteer->record(0);
    CHECK(record.id == "a");
    CHECK(record.names.size() == 2);
    CHECK(record.names[1].language == "fa");
    CHECK(record.position.lon_deg == 68.7);
}

TEST_CASE("an index file opens as it was compiled and broken ones are refused") {
    const auto folder = test_support::scratch_dir("gazetteer-index");
    REQUIRE(Gazetteer::compile(some_places(), folder / "a.index"));
    const auto opened = Gazetteer::open(folder / "a.index");
    REQUIRE(opened);
    CHECK(opened->size() == 3);
    CHECK(opened->find(strict("Kandahar")).size() == 1);

    std::ofstream(folder / "broken.index") << "this is not an index";
    const auto broken = Gazetteer::open(folder / "broken.index");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message.find("broken.index") != std::string::npos);
    CHECK_FALSE(Gazetteer::open(folder / "missing.index"));

    // A file that was cut off must not be read past its end.
    std::filesystem::copy_file(folder / "a.index", folder / "cut.index");
    std::filesystem::resize_file(folder / "cut.index", std::filesystem::file_size(folder / "a.index") / 2);
    CHECK_FALSE(Gazetteer::open(folder / "cut.index"));
}
