// A relative phrase and the places that it names to a point or a line, with a precision that says what it leaves open.
#pragma once

#include "geo/geocode/geocoder.hpp"
#include "geo/geocode/relative_phrase.hpp"
#include "geo/geocode/road_network.hpp"

#include <optional>
#include <span>

namespace geo::geocode {

/// Where a phrase points to. `kind` is Point, Road or Border; name, matched name, country, source, id and score rest on
/// the anchors, which are the places of `phrase.names` in order (for a border the border itself is the one anchor).
/// Nothing where there are too few anchors. Text readers call this with candidates that they have resolved themselves.
[[nodiscard]] std::optional<Candidate> locate(const RelativePhrase& phrase, std::span<const Candidate> anchors,
                                              const RoadNetwork& roads);

}  // namespace geo::geocode
