// Which towns and held places a view shows, and where: by rank and zoom, thinned where they would cover each other.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/style.hpp"
#include "app/scene/view.hpp"

#include <optional>
#include <vector>

namespace app::scene {

/// A place of the campaign that is drawn.
struct PlaceSpot {
    campaign::PlaceId place;
    geo::core::Point px;
    std::optional<campaign::SubjectId> subject;  ///< whose holder it shows; none for a plain town
    bool is_centre = false;
    int rank = 5;
    double size_px = 0;  ///< width and height of the room that its mark takes
    double mark_px = 0;  ///< side of its square, diameter of its dot, size of its sign
    campaign::PlaceSign sign = campaign::PlaceSign::Town;  ///< of a centre: a town, whatever else it is
};

/// A town of the base map that is drawn.
struct TownSpot {
    std::size_t town = 0;  ///< index into StaticGeometry::towns
    geo::core::Point px;
    double size_px = 0;
    double mark_px = 0;  ///< its diameter
};

struct Spots {
    std::vector<PlaceSpot> places;  ///< the most important first
    std::vector<TownSpot> towns;
};

/// How far off a place may be, where that is further than the place itself reaches; else 0. Metres.
[[nodiscard]] double rough_reach_m(const campaign::Place& place);

/// `areas` are those that exist on the day: their centres are shown at every zoom.
[[nodiscard]] Spots find_spots(const campaign::Campaign& campaign, const StaticGeometry& geometry, const View& view,
                               double scale, const std::vector<campaign::AreaId>& areas, const TownStyle& style);

}  // namespace app::scene
