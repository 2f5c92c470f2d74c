// Positions written as numbers: decimal degrees, degrees-minutes-seconds, MGRS, Soviet SK-42 Gauss-Krueger.
#pragma once

#include "geo/core/point.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geo::geocode {

/// A position read from digits.
struct WrittenPosition {
    core::LonLat position;
    double precision_km = 0.0;  ///< by the last digit written and, for grids, by the change of datum
    std::string how;            ///< the notation, and the stated error of a grid
};

/// The whole text as a position; nothing where it is none. Latitude comes first where hemispheres do not say otherwise.
[[nodiscard]] std::optional<WrittenPosition> read_position(std::string_view text);

}  // namespace geo::geocode
