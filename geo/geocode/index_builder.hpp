// Gazetteer records to the bytes of an index.
#pragma once

#include "geo/geocode/gazetteer.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace geo::geocode {

/// The index as it is written to disk. Same records in the same order, same bytes.
[[nodiscard]] std::vector<std::byte> build_index(std::span<const PlaceRecord> records);

}  // namespace geo::geocode
