#include "geo/geocode/feature_kind.hpp"

#include <array>
#include <cstddef>

namespace geo::geocode {

namespace {

constexpr std::array<std::string_view, feature_kind_count> names = {
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
    return names[static_cast<std::size_t>(kind)];
}

std::optional<FeatureKind> kind_from_name(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            return static_cast<FeatureKind>(i);
        }
    }
    return std::nullopt;
}

}  // namespace geo::geocode
