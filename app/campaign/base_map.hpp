// The ground under a campaign, in degrees: neighbours, water, roads, towns and relief as read from its base layers.
#pragma once

#include "app/campaign/names.hpp"
#include "geo/calendar/day.hpp"
#include "geo/core/box.hpp"
#include "geo/core/shapes.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace app::campaign {

/// For what is always there.
inline constexpr geo::calendar::DayRange every_day{geo::calendar::Day(std::numeric_limits<std::int32_t>::min()),
                                                   geo::calendar::Day(std::numeric_limits<std::int32_t>::max())};

/// A country under the name that it had on certain days.
struct BaseCountry {
    std::string key;
    Names names;
    geo::calendar::DayRange valid;
    geo::core::LonLatMultiPolygon outline;
};

/// A river, road or border. `rank` 1 is the most important; `marked` means a disputed border or a schematic road.
struct BaseLine {
    Names names;
    int rank = 5;
    bool marked = false;
    std::vector<geo::core::LonLatLine> lines;
    geo::calendar::DayRange valid = every_day;  ///< the days on which it is there
};

struct BaseLake {
    Names names;
    geo::core::LonLatMultiPolygon outline;
};

struct BaseTown {
    Names names;
    int rank = 5;
    geo::core::LonLat position;
    std::string country;
};

/// One byte a cell, north-up in longitude/latitude, rows from north to south; `box` holds the outer edges.
struct GreyRaster {
    int width = 0;
    int height = 0;
    geo::core::GeoBox box;
    std::vector<std::uint8_t> cells;
};

/// Metres of height to one step of a cell of `BaseMap::elevation`.
inline constexpr double elevation_step_m = 32.0;

/// All base layers that a campaign names; any may be missing.
struct BaseMap {
    std::vector<BaseCountry> countries;
    std::vector<BaseLine> borders;
    std::vector<BaseLine> rivers;
    std::vector<BaseLine> roads;
    std::vector<BaseLake> lakes;
    std::vector<BaseTown> towns;
    std::optional<GreyRaster> hillshade;  ///< lighter towards the light; level ground has the commonest value
    std::optional<GreyRaster> elevation;  ///< steps of `elevation_step_m`, 0 at and below sea level; for the tint only
};

}  // namespace app::campaign
