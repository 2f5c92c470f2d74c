// The rasters of the ground, ready to be drawn: a grid that bends them into the projection, shading and tint as
// pictures.
#pragma once

#include "app/campaign/base_map.hpp"
#include "app/scene/draw_list.hpp"
#include "geo/crs/projection.hpp"

namespace app::scene {

/// A grid over the raster's box with texture coordinates (row 0 at the north); null where nothing of it can be
/// projected.
[[nodiscard]] MeshRef relief_mesh(const campaign::GreyRaster& raster, const geo::crs::Projection& projection);

/// Shading as a factor for what is below it: level ground is left almost as it is, slopes away from the light darken.
[[nodiscard]] PictureRef hillshade_picture(const campaign::GreyRaster& raster);

/// Soft tints by height; transparent at the lowest value (sea).
[[nodiscard]] PictureRef tint_picture(const campaign::GreyRaster& raster);

}  // namespace app::scene
