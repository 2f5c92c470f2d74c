// How often a place is meant, before anything is known of how its name is written.
#pragma once

#include "geo/geocode/gazetteer.hpp"
#include "geo/geocode/geocoder.hpp"

namespace geo::geocode {

/// By kind, size, and whether it lies in the country that texts are about or near it; against a small far town (2).
[[nodiscard]] double place_prior(const Gazetteer& gazetteer, PlaceIndex place, const GeocodeOptions& options);

}  // namespace geo::geocode
