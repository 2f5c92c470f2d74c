// A layer of the user's own, projected and ready for drawing.
#pragma once

#include "app/campaign/own_layer.hpp"
#include "app/scene/draw_list.hpp"
#include "geo/base/diagnostics.hpp"
#include "geo/crs/projection.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app::scene {

struct OwnPointShape {
    geo::core::Point world;
    std::string name;
};

/// Immutable; a FrameSpec holds it by reference, and two specs are the same where they hold the same one.
struct OwnShapes {
    std::string name;  ///< told in the source line
    float opacity = 1;
    Color color;  ///< of points, lines and areas
    MeshRef raster_mesh;
    PictureRef raster;
    std::vector<MeshRef> fills;
    std::vector<PathRef> outlines;
    std::vector<PathRef> lines;
    std::vector<OwnPointShape> points;
    geo::core::Box bounds;  ///< in world metres
};
using OwnShapesRef = std::shared_ptr<const OwnShapes>;

/// How a layer is to look. Without a colour it gets the one that stands at its number.
struct OwnLook {
    float opacity = 1;
    std::optional<Color> color;
    std::size_t number = 0;
};

/// What cannot be projected is left out and reported.
[[nodiscard]] OwnShapesRef own_shapes(const campaign::OwnLayer& layer, const OwnLook& look,
                                      const geo::crs::Projection& projection, geo::Diagnostics& diagnostics);

}  // namespace app::scene
