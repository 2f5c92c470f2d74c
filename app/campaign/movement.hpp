// A column, convoy, airlift or defection on its way.
#pragma once

#include "app/campaign/dated.hpp"
#include "app/campaign/names.hpp"
#include "app/campaign/provenance.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <string>
#include <vector>

namespace app::campaign {

enum class MovementKind { Advance, Withdrawal, Retreat, Convoy, Airlift, Defection, Missile, Other };

[[nodiscard]] std::string_view movement_kind_name(MovementKind kind);

/// A point of the way. `date` is set where a source dates the passage; `inferred` where the way from the point before
/// is an inference.
struct Waypoint {
    geo::core::LonLat position;
    std::optional<PlaceId> place;
    std::optional<geo::calendar::EdtfDate> date;
    bool inferred = false;
};

/// One row of `movements` with its waypoints (at least two, unwrapped across 180 degrees) and what drawing needs per
/// waypoint: the distance from the start along the geodesics and the instant of passage (dated ones as dated, those
/// between by distance).
struct Movement {
    std::string key;
    Names names;
    ActorId actor;
    std::string unit;
    std::string unit_label;  ///< short, for the map
    std::string strength;
    std::optional<double> men_low;
    std::optional<double> men_high;
    MovementKind kind = MovementKind::Other;
    Dated when;
    bool drawn = true;  ///< summary rows are kept for the record but not drawn
    bool by_air = false;
    bool route_inferred = false;
    std::vector<Waypoint> waypoints;
    std::vector<double> distance_m;               ///< per waypoint, from 0
    std::vector<geo::calendar::Instant> passage;  ///< per waypoint, not decreasing
    Provenance provenance;
};

}  // namespace app::campaign
