#include "geo/geocode/feature_kind.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace geo::geocode {

namespace {

constexpr std::array<std::string_view, feature_kind_count> kind_names = {
    "country",
    "historical country",
    "region",
    "province",
    "district",
    "capital",
    "provincial centre",
    "town",
    "quarter",
    "valley",
    "pass",
    "mountain",
    "river",
    "lake",
    "desert",
    "road",
    "border",
    "bridge",
    "border post",
    "airport",
    "air base",
    "base",
    "fort",
    "building",
    "point",
};

}  // namespace

std::string_view kind_name(FeatureKind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

std::optional<FeatureKind> kind_from_name(std::string_view name) {
    for (std::size_t i = 0; i < kind_names.size(); ++i) {
        if (kind_names[i] == name) {
            return static_cast<FeatureKind>(i);
        }
    }
    return std::nullopt;
}

FeatureKind kind_from_words(std::string_view text) {
    text = text.substr(0, std::min(text.find(';'), text.find(" (")));
    if (const auto kind = kind_from_name(text)) {
        return *kind;
    }
    struct Word {
        std::string_view part;
        FeatureKind kind;
    };
    static constexpr Word words[] = {
        {"airport", FeatureKind::Airport},
        {"air base", FeatureKind::AirBase},
        {"provincial centre", FeatureKind::ProvincialCentre},
        {"capital", FeatureKind::Capital},
        {"border post", FeatureKind::BorderPost},
        {"quarter", FeatureKind::Quarter},
        {"pass", FeatureKind::Pass},
        {"valley", FeatureKind::Valley},
        {"fort", FeatureKind::Fort},
        {"town", FeatureKind::Town},
        {"city", FeatureKind::Town},
        {"port", FeatureKind::Town},
        {"garrison", FeatureKind::Base},
        {"base", FeatureKind::Base},
        {"hill", FeatureKind::Mountain},
        {"district", FeatureKind::District},
        {"reservoir", FeatureKind::Lake},
        {"ministry", FeatureKind::Building},
        {"palace", FeatureKind::Building},
        {"compound", FeatureKind::Building},
    };
    for (const Word& word : words) {
        if (text.find(word.part) != std::string_view::npos) {
            return word.kind;
        }
    }
    return FeatureKind::Point;
}

KindClass kind_class(FeatureKind kind) {
    switch (kind) {
        case FeatureKind::Country:
        case FeatureKind::HistoricalCountry: return KindClass::State;
        case FeatureKind::Region:
        case FeatureKind::Province:
        case FeatureKind::District: return KindClass::Area;
        case FeatureKind::Capital:
        case FeatureKind::ProvincialCentre:
        case FeatureKind::Town:
        case FeatureKind::Quarter:
        case FeatureKind::BorderPost:
        case FeatureKind::Point: return KindClass::Settlement;
        case FeatureKind::Valley:
        case FeatureKind::Pass:
        case FeatureKind::Mountain:
        case FeatureKind::River:
        case FeatureKind::Lake:
        case FeatureKind::Desert:
        case FeatureKind::Road:
        case FeatureKind::Border: return KindClass::Nature;
        default: return KindClass::Structure;
    }
}

}  // namespace geo::geocode
