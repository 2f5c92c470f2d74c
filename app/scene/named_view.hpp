// Views by name or by position: what a camera of the command line or of a storyboard shows.
#pragma once

#include "app/campaign/campaign.hpp"
#include "app/scene/static_geometry.hpp"
#include "app/scene/view.hpp"
#include "geo/core/point.hpp"

#include <optional>
#include <string_view>

namespace app::scene {

/// The view of an area (its box and 10 %) or a place (60 km wide) by id or any of its names; capitals do not matter.
/// On a sheet of paper title and legend do not stand on an area: `furniture_scale` is the scale they are drawn at; on a
/// screen the whole picture is the area's. Nothing where the campaign has none, or it cannot be projected.
[[nodiscard]] std::optional<View> view_of_name(std::string_view name, const campaign::Campaign& campaign,
                                               const StaticGeometry& geometry, int width_px, int height_px,
                                               std::optional<double> furniture_scale = std::nullopt);

/// The view around a position, so many kilometres wide on the ground along its middle line. Nothing where the position
/// cannot be projected.
[[nodiscard]] std::optional<View> view_around(geo::core::LonLat centre, double width_km, const StaticGeometry& geometry,
                                              int width_px, int height_px);

}  // namespace app::scene
