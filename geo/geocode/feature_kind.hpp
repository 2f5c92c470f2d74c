// What kind of thing a place name stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace geo::geocode {

/// Kinds of places, from states down to buildings. The order is the order of the names in `kind_name`; indexes store
/// the number.
enum class FeatureKind : std::uint8_t {
    Country,
    HistoricalCountry,
    Region,
    Province,
    District,
    Capital,
    ProvincialCentre,
    Town,
    Quarter,
    Valley,
    Pass,
    Mountain,
    River,
    Lake,
    Desert,
    Road,
    Border,
    Bridge,
    BorderPost,
    Airport,
    AirBase,
    Base,
    Fort,
    Building,
    Point,
};
inline constexpr int feature_kind_count = 25;

/// "country", "historical country", "provincial centre", ... as written in gazetteer files and in output.
[[nodiscard]] std::string_view kind_name(FeatureKind kind);
[[nodiscard]] std::optional<FeatureKind> kind_from_name(std::string_view name);
/// Kinds in other words than ours ("airport town", "city and port") by what they contain; a point where nothing fits.
[[nodiscard]] FeatureKind kind_from_words(std::string_view text);

/// Kinds that are told apart where two places bear one name: a town and its province, not a town and a quarter.
enum class KindClass : std::uint8_t { State, Area, Settlement, Nature, Structure };
[[nodiscard]] KindClass kind_class(FeatureKind kind);

}  // namespace geo::geocode
