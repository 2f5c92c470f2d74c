// Relative phrases of a query to candidates: finds the places that a phrase names, then locates it.
#pragma once

#include "geo/geocode/geocoder.hpp"
#include "geo/geocode/relative_phrase.hpp"
#include "geo/geocode/road_network.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace geo::geocode {

/// Looks a single name up: candidates with scores, best first.
using LookUp = std::function<std::vector<Candidate>(std::string_view name)>;

/// Every reading of the phrase, best first; none where it names nothing that is known.
[[nodiscard]] std::vector<Candidate> resolve_phrase(const RelativePhrase& phrase, const LookUp& look_up,
                                                    const RoadNetwork& roads);

}  // namespace geo::geocode
