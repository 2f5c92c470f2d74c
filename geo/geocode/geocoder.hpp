// A name to ranked places: what `salang geocode` answers and what the reader of texts asks.
#pragma once

#include "geo/base/result.hpp"
#include "geo/calendar/day.hpp"
#include "geo/geocode/gazetteer.hpp"
#include "geo/geocode/road_network.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// What the asker knows.
struct GeocodeOptions {
    std::optional<calendar::Day> date;         ///< units and names must be valid then
    std::optional<calendar::DayRange> period;  ///< where there is no date: units of this time come first
    std::size_t limit = 5;
    std::string home_country;             ///< ISO code of the country that texts are about; its places come first
    std::optional<core::LonLat> near_to;  ///< where texts play: of places abroad, near ones come before far ones
    std::size_t trusted = 0;  ///< this many gazetteers from the front outrank the others where they match as well
};

/// One answer. `score` is the estimated chance of being right (0 to 1).
struct Candidate {
    std::string name;
    std::string matched_name;  ///< the written form in the gazetteer that matched
    FeatureKind kind = FeatureKind::Point;
    core::LonLat position;
    core::LonLatLine line;  ///< where the answer is a road or border
    double precision_km = 0.0;
    std::string country;
    std::string province;
    double score = 0.0;
    std::string source;
    std::string id;
    std::string how;  ///< "exact", "spelling", "misspelling", "relative", "coordinates", ... and stated error of a grid
};

struct GeocodeAnswer {
    std::string query;
    std::vector<Candidate> candidates;  ///< best first; empty where nothing was found
    bool ambiguous = false;             ///< the second is within 0.1 of the first
};

/// A candidate before weights are made chances.
struct Weighed {
    Candidate candidate;
    double weight = 0.0;
};
struct QualifiedName;
struct RelativePhrase;

/// Names, relative places and coordinates to places. Shares its gazetteers; const calls may run on several threads.
class Geocoder {
  public:
    /// Gazetteers in order of trust (the user's own first).
    explicit Geocoder(std::vector<std::shared_ptr<const Gazetteer>> gazetteers);

    [[nodiscard]] GeocodeAnswer geocode(std::string_view query, const GeocodeOptions& options) const;

    /// The roads of all its gazetteers, for `locate` (relative_place.hpp).
    [[nodiscard]] const RoadNetwork& roads() const { return m_roads; }

  private:
    [[nodiscard]] std::vector<Weighed> names(std::string_view query, const GeocodeOptions& options) const;
    [[nodiscard]] std::vector<Weighed> within(const QualifiedName& name, const GeocodeOptions& options) const;

    /// What is not written just so in a gazetteer: a phrase, a name that says where it is, a road; else `as_name`.
    [[nodiscard]] std::vector<Weighed> otherwise(std::string_view query, const GeocodeOptions& options,
                                                 std::vector<Weighed> as_name) const;
    [[nodiscard]] std::vector<Weighed> relative(std::string_view query, const RelativePhrase& phrase,
                                                const GeocodeOptions& options) const;

    std::vector<std::shared_ptr<const Gazetteer>> m_gazetteers;
    RoadNetwork m_roads;
};

}  // namespace geo::geocode
