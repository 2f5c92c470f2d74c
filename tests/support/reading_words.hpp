// The shipped word lists and a tiny gazetteer, for tests of the reader of texts.
#pragma once

#include "geo/geocode/gazetteer.hpp"
#include "geo/reading/name_finder.hpp"
#include "geo/reading/word_lists.hpp"
#include "tests/support/paths.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace test_support {

inline std::shared_ptr<const geo::reading::WordLists> shipped_words() {
    auto lists = geo::reading::WordLists::load(tests_dir().parent_path() / "data" / "reading");
    return std::make_shared<const geo::reading::WordLists>(std::move(lists.value()));
}

inline geo::geocode::PlaceRecord place(const std::string& name, geo::geocode::FeatureKind kind, double lon, double lat,
                                       const std::string& country, std::int64_t population) {
    geo::geocode::PlaceRecord record;
    record.id = name + country;
    record.source = "geonames";
    record.kind = kind;
    record.name = name;
    record.names = {{name, {}}};
    record.position = {lon, lat};
    record.precision_km = kind == geo::geocode::FeatureKind::Country ? 500.0 : 2.0;
    record.country = country;
    record.population = population;
    return record;
}

/// Iberia and its namesakes over the sea: towns of one name on two continents, a country, a province.
inline geo::reading::Gazetteers small_gazetteer() {
    using Kind = geo::geocode::FeatureKind;
    auto built = geo::geocode::Gazetteer::from_records({
        place("Spain", Kind::Country, -4.0, 40.0, "ES", 0),
        place("Portugal", Kind::Country, -8.0, 39.5, "PT", 0),
        place("United States", Kind::Country, -98.0, 39.0, "US", 0),
        place("Venezuela", Kind::Country, -66.0, 7.0, "VE", 0),
        place("Madrid", Kind::Capital, -3.70, 40.42, "ES", 3200000),
        place("Toledo", Kind::ProvincialCentre, -4.02, 39.86, "ES", 83000),
        place("Toledo", Kind::Town, -83.56, 41.66, "US", 270000),
        place("Valencia", Kind::ProvincialCentre, -0.38, 39.47, "ES", 790000),
        place("Valencia", Kind::Town, -68.0, 10.16, "VE", 830000),
        place("Badajoz", Kind::ProvincialCentre, -6.97, 38.88, "ES", 150000),
        place("Split", Kind::Town, 16.44, 43.51, "HR", 178000),
        place("Cuenca", Kind::Province, -2.2, 40.0, "ES", 0),
        place("Franco", Kind::Town, -49.5, -25.4, "BR", 20000),
    });
    return {std::make_shared<const geo::geocode::Gazetteer>(std::move(built.value()))};
}

}  // namespace test_support
