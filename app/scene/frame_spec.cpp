#include "app/scene/frame_spec.hpp"

#include <algorithm>

namespace app::scene {

double scale_for_size(int width_px, int height_px) {
    return std::max(0.5, std::min(width_px, height_px) / 1080.0);
}

}  // namespace app::scene
