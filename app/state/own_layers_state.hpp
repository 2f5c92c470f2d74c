// Layers of the user's own over the map: files that were dropped on the window or opened.
#pragma once

#include "app/scene/own_shapes.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace app::state {

struct OwnLayer {
    std::string path;            ///< of its file, absolute
    scene::OwnShapesRef shapes;  ///< with the opacity that it is shown with; never null

    friend bool operator==(const OwnLayer&, const OwnLayer&) = default;
};

struct OwnLayers {
    std::vector<OwnLayer> list;  ///< from below
    std::size_t opened = 0;      ///< how many there have been: the next one's colour follows from it

    friend bool operator==(const OwnLayers&, const OwnLayers&) = default;
};

/// What a session keeps of one.
struct KeptLayer {
    std::string path;
    float opacity = 1.0F;

    friend bool operator==(const KeptLayer&, const KeptLayer&) = default;
};

}  // namespace app::state
